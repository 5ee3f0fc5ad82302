"""Versions of a promise: begin a draft, lay it beside the one it replaces, adopt it, or throw it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import RestrictedError
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import complain, tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.promise.actions import version as actions
from ankerpunt.promise.carrying import Decided, asked_anew, carried, decided_of
from ankerpunt.promise.comparison import texts_of, usps_of
from ankerpunt.promise.forms.proposition import AdoptForm
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.promise.moving import counted, hanging_on, moves_of
from ankerpunt.promise.recognition import recognition_of
from ankerpunt.promise.views.proposition import proposition_or_404, url_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def new_version(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A draft beside the promise that holds; there is one at a time."""
    row = proposition_or_404(request, slug)
    begun = Proposition.objects.of(request.organisation).filter(replaces=row, status="draft").first()
    if begun is not None:
        complain(request, _("There is a new version already. This is it."))
        return saved(request, url_of(begun))
    draft, change = actions.new_version(row, by=request.member)
    tell(request, _("Here is a draft. What you change holds only once you adopt it."), undo=change.undo_url)
    return saved(request, url_of(draft))


@allow(*EDITORS)
@require_POST
def discard(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = draft_or_404(request, slug)
    back = url_of(row.replaces) if row.replaces else kind("Proposition").list_address(organisation)
    try:
        change = actions.discard(row, by=request.member)
    except RestrictedError:
        complain(request, _("Other things hang on this draft. Remove or move these first."))
        return saved(request, url_of(row))
    tell(request, _("The draft is thrown away."), undo=change.undo_url)
    return saved(request, back)


@allow(*EVERYONE)
@require_safe
def compare(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """This version beside the one that it replaces."""
    row = proposition_or_404(request, slug)
    if row.replaces is None:
        raise Http404(slug)
    context = {"row": row, "crumbs": crumbs(request, kind("Proposition"), row), **versions(row)}
    return page(request, "promise/version/compare.html", {**context, "may_edit": may_edit(request)})


def versions(row: Proposition) -> dict[str, Any]:
    """Both versions as pairs of texts, the USPs apart."""
    old: Any = row.replaces
    usps = Usp.objects.of(row.organisation).order_by("order", "pk")
    pairs = usps_of(list(usps.filter(proposition=old)), list(usps.filter(proposition=row)))
    return {"old": old, "texts": texts_of(old, row), "pairs": pairs}


@allow(*EDITORS)
def adopt(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """What adopting will do, the gates that stand before it, and the day."""
    row = draft_or_404(request, slug)
    form = AdoptForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("This promise holds from now on."), undo=change.undo_url)
        return saved(request, url_of(row))
    row.refresh_from_db(fields=["status"])
    context = {"row": row, "form": form, "crumbs": crumbs(request, kind("Proposition"), row), **_consequences(row)}
    return page(request, "promise/version/adopt.html", context, status=form.status)


def _consequences(row: Proposition) -> dict[str, Any]:
    """What goes along, and which USPs stop with what stays behind on them."""
    if row.replaces is None:
        return {}
    pairs = versions(row)["pairs"]
    stops = [pair.old_usp for pair in pairs if pair.state == "removed" and pair.old_usp]
    hanging = hanging_on(stops)
    decided = decided_of(row)
    return {
        "old": row.replaces,
        "goes_along": counted(moves_of(row)),
        "decisions": [_said(each) for each in carried(decided)],
        "asked_anew": [_said(each) for each in asked_anew(decided)],
        "stops": [(usp, hanging[usp.pk]) for usp in stops],
        "recognition": recognition_of(row),
    }


def _said(decided: Decided) -> dict[str, Any]:
    return {"title": decided.before.title(language()), "decision": decided.before.decision}


def draft_or_404(request: MemberRequest, slug: str) -> Proposition:
    row = proposition_or_404(request, slug)
    if row.status != "draft":
        raise Http404(slug)
    return row
