"""A ranking of work drivers out of the table of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import around_form
from ankerpunt.understand.actions.ranking import told
from ankerpunt.understand.forms.ranking import RankingForm

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@takes(Size.TABLE)
def ranking(request: MemberRequest, organisation: str) -> HttpResponse:
    """Take over a ranking out of a file: first what would happen, then all of it or nothing."""
    first = {name: request.GET.get(name) for name in ("target_group", "research")}
    form = RankingForm(posted(request), request.FILES or None, organisation=request.organisation, first=first)
    if request.method == "POST" and (sent := form.take_over(by=request.member)):
        if form.proposal:
            group = form.cleaned_data["target_group"].name
            tell(request, told(form.proposal.added, form.proposal.changed, group), undo=sent.undo_url)
        return saved(request, f"{kind('Driver').list_address(organisation)}?target_group={sent.slug}")
    context = {**around_form(request, kind("Driver")), "form": form}
    return page(request, "understand/driver/ranking.html", context, status=form.status)
