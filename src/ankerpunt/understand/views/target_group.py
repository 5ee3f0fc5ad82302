"""Target groups: all of them as a portfolio, one of them with everything that hangs on it, and the form in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror import overviews
from ankerpunt.mirror.facts import facts
from ankerpunt.mirror.forms.object import first_values
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.mirror.uses import uses_of
from ankerpunt.mirror.views.object import crumbs
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.understand.forms.target_group import TargetGroupForm
from ankerpunt.understand.gathered import IN_SECTIONS, sections_of
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.portfolio import Portfolio
from ankerpunt.understand.rhythm import rhythm_of
from ankerpunt.understand.shown_groups import ShownGroups, entries_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 24


@allow(*EVERYONE)
@require_safe
def target_groups(request: MemberRequest, organisation: str) -> HttpResponse:
    shown = ShownGroups(request, list(TargetGroup.objects.of(request.organisation).order_by("-scope", "pk")))
    on_page = Paginator(shown.found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "noun": overviews.naming(kind("TargetGroup"), request),
        "crumbs": crumbs(request, kind("TargetGroup"))[:-1],
        "portfolio": Portfolio(shown.found, request.organisation),
        "shown": shown,
        "page": on_page,
        "entries": entries_of(request, list(on_page.object_list)),
        "findings": overviews.lines(request, shown.findings()),
    }
    return page(request, "understand/target_group/portfolio.html", context)


@allow(*EVERYONE)
@require_safe
def target_group(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    group, noun = get_or_404(request, TargetGroup, slug=slug), kind("TargetGroup")
    context = {
        "noun": overviews.naming(noun, request, group),
        "group": group,
        "crumbs": crumbs(request, noun),
        "facts": facts(request, group),
        "sections": sections_of(standing_of(request), standing_of(request).said(group)),
        "rhythm": rhythm_of(standing_of(request).plan, timezone.localdate(), group=slug),
        "uses": uses_of(request, "TargetGroup", slug, without=IN_SECTIONS),
        "findings": overviews.lines(request, overviews.findings_about(request, TargetGroup=[slug])),
        "history": overviews.history_of(request, group),
    }
    return page(request, "understand/target_group/detail.html", context)


@allow(*EDITORS)
def new_target_group(request: MemberRequest, organisation: str) -> HttpResponse:
    return _form(request, None)


@allow(*EDITORS)
def edit_target_group(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _form(request, get_or_404(request, TargetGroup, slug=slug))


def _form(request: MemberRequest, group: TargetGroup | None) -> HttpResponse:
    noun = kind("TargetGroup")
    asked = first_values(noun, request.GET, organisation=request.organisation) if group is None else None
    form = TargetGroupForm(posted(request), instance=group, organisation=request.organisation, initial=asked)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(
            request, _("“%(what)s” is saved.") % {"what": stand_anew(request).name(form.instance)}, undo=change.undo_url
        )
        return saved(request, noun.address(request.organisation.slug, form.instance.slug))
    context = {
        "noun": overviews.naming(noun, request, group),
        "group": group,
        "crumbs": crumbs(request, noun, group),
        "form": form,
    }
    return page(request, "understand/target_group/form.html", context, status=form.status)
