from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Link, TreeNode
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.actions.removal import consequence_of, remove
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.forms.unit import UnitForm
from ankerpunt.organisation.models import Unit
from ankerpunt.organisation.request import get_or_404
from ankerpunt.organisation.views.tabs import tabs_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    edits = request.member.role in EDITORS
    context = {"nodes": _nodes(request, edits=edits), "edits": edits, "tabs": tabs_of(request)}
    return page(request, "organisation/unit/index.html", context)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: MemberRequest, organisation: str) -> HttpResponse:
    return _edit(request, Unit(organisation=request.organisation))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _edit(request, get_or_404(request, Unit, slug=slug))


def _edit(request: MemberRequest, unit: Unit) -> HttpResponse:
    title = unit.name if unit.pk else _("Add a unit")
    form = UnitForm(posted(request), instance=unit, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("“%(unit)s” is saved.") % {"unit": unit.name}, undo=change.undo_url)
        return saved(request, reverse("organisation:units", args=[request.organisation.slug]))
    context = {
        "unit": unit,
        "form": form,
        "title": title,
        "crumbs": _crumbs(request),
        "draft": f"unit-{unit.slug or 'new'}",
    }
    return page(request, "organisation/unit/edit.html", context, status=form.status)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    unit = get_or_404(request, Unit, slug=slug)
    consequence = consequence_of(unit)
    if request.method != "POST" or not consequence.allowed:
        context = {"unit": unit, "consequence": consequence, "crumbs": _crumbs(request)}
        return page(request, "organisation/unit/delete.html", context, status=409 if request.method == "POST" else 200)
    change = remove(unit, by=request.member)
    tell(request, _("“%(unit)s” is removed.") % {"unit": unit.name}, undo=change.undo_url)
    return saved(request, reverse("organisation:units", args=[organisation]))


def _nodes(request: MemberRequest, *, edits: bool) -> list[TreeNode]:
    slug = request.organisation.slug
    children: dict[int | None, list[TreeNode]] = {}
    for unit, _depth in reversed(Unit.objects.of(request.organisation).tree()):
        url = reverse("organisation:unit", args=[slug, unit.slug]) if edits else ""
        node = TreeNode(unit.name, url, unit.mission, children.pop(unit.pk, []))
        children.setdefault(unit.parent_id, []).insert(0, node)
    return children.get(None, [])


def _crumbs(request: MemberRequest) -> list[Link]:
    return [Link(_("Units"), reverse("organisation:units", args=[request.organisation.slug]))]
