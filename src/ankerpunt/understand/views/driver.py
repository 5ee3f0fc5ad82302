"""Work drivers: the ranking of each group with the study behind it, and groups side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form, around_list, findings_about, lines
from ankerpunt.understand.actions.ranking import take_over, told
from ankerpunt.understand.forms.ranking import RankingForm
from ankerpunt.understand.parts.driver import compare, rankings_of
from ankerpunt.understand.shown_rankings import ShownRankings

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 12
RULES = ("U118", "U119", "U120")


@allow(*EVERYONE)
@require_safe
def drivers(request: MemberRequest, organisation: str) -> HttpResponse:
    """Group by group: a page of the list holds so many rankings, not so many drivers."""
    shown = ShownRankings(request)
    on_page = Paginator(shown.groups, PER_PAGE).get_page(request.GET.get("page"))
    rankings = rankings_of(standing_of(request), [group.slug for group in on_page.object_list])
    found = findings_about(request, TargetGroup=shown.slugs, Research=shown.studies).filter(code__in=RULES)
    context = {
        **around_list(request, kind("Driver")),
        "shown": shown,
        "page": on_page,
        "rankings": rankings,
        "comparison": compare(rankings, request.GET.get("by", "")),
        "findings": lines(request, found[:5]),
    }
    return page(request, "understand/driver/index.html", context)


@allow(*EDITORS)
def ranking(request: MemberRequest, organisation: str) -> HttpResponse:
    """Take over a ranking out of a file: first what would happen, then all of it or nothing."""
    first = {name: request.GET.get(name) for name in ("target_group", "research")}
    form = RankingForm(posted(request), request.FILES or None, organisation=request.organisation, first=first)
    if request.method == "POST" and form.is_valid() and form.agreed and form.chosen and form.reading and form.proposal:
        group = form.cleaned_data["target_group"]
        change = take_over(form.reading.lines, group=group, research=form.chosen, by=request.member)
        tell(request, told(form.proposal.added, form.proposal.changed, group.name), undo=change.undo_url)
        return saved(request, f"{kind('Driver').list_address(organisation)}?target_group={group.slug}")
    context = {**around_form(request, kind("Driver")), "form": form}
    return page(request, "understand/driver/ranking.html", context, status=form.status)
