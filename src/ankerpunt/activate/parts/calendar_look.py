"""How a member looks at a calendar: as which view, of which time, and at which activities only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils import timezone

from ankerpunt.plan.facts.theme import quarter_of
from ankerpunt.publish.calendar.window import quarter_window, quarters_of, year_window, years_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.theme import Quarter
    from ankerpunt.plan.nouns import CommunicationPlan
    from ankerpunt.publish.calendar.window import Window

VIEWS = ("year", "quarter", "list")
KEPT = "calendar"


@dataclass(frozen=True)
class Look:
    """`only` is mine, internal, external or a group; `opened` the lanes that show every activity."""

    plan: CommunicationPlan
    view: str
    year: int
    quarter: Quarter
    only: str = ""
    opened: tuple[str, ...] = ()

    @property
    def window(self) -> Window:
        return quarter_window(self.quarter) if self.view == "quarter" else year_window(self.plan, self.year)

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Those of the list, which as a view of its own has all of them."""
        if self.view == "quarter":
            return (self.quarter,)
        whole = self.view == "list" or len(years_of(self.plan)) == 1
        return tuple(each for each in quarters_of(self.plan) if whole or each[0] == self.year)

    def url(self, **other: Any) -> str:
        """The address of the same calendar looked at otherwise."""
        then = replace(self, **other)
        asked: dict[str, Any] = {"view": then.view}
        if then.view == "quarter":
            asked["quarter"] = said(then.quarter)
        elif then.view == "year" and len(years_of(then.plan)) > 1:
            asked["year"] = then.year
        asked |= {"only": then.only} if then.only else {}
        return f"?{urlencode({**asked, 'open': then.opened}, doseq=True)}"


def said(quarter: Quarter) -> str:
    """A quarter as an address has it."""
    return "-".join(map(str, quarter))


def look_of(request: MemberRequest, plan: CommunicationPlan) -> Look:
    """As it was last chosen; what changes behind the drawer is shown in the same way."""
    view, period, only, *opened = request.session.get(KEPT, ("year", "", ""))
    return _look(plan, view, period, only, tuple(opened))


def asked_look(request: MemberRequest, plan: CommunicationPlan) -> Look:
    """As this page was asked for; the view stays, everything else is asked for anew each time."""
    asked = request.GET
    view = asked.get("view", "")
    period = asked.get("quarter") or asked.get("year") or ""
    view = view if view in VIEWS else look_of(request, plan).view
    return _look(plan, view, period, asked.get("only", ""), tuple(asked.getlist("open")))


def choose_look(request: MemberRequest, plan: CommunicationPlan) -> Look:
    """The same, and from now on it is how this member looks."""
    chosen = asked_look(request, plan)
    period = said(chosen.quarter) if chosen.view == "quarter" else str(chosen.year)
    now = [chosen.view, period, chosen.only, *chosen.opened]
    if now != request.session.get(KEPT):
        request.session[KEPT] = now
    return chosen


def _look(plan: CommunicationPlan, view: str, period: str, only: str, opened: tuple[str, ...]) -> Look:
    """A time that is not of this plan is passed over: then it is now, or the nearest to it."""
    today = timezone.localdate()
    quarters, years = quarters_of(plan), years_of(plan)
    near = min(max(quarter_of(today), quarters[0]), quarters[-1])
    quarter = next((each for each in quarters if said(each) == period), near)
    year = next((each for each in years if str(each) == period), min(max(today.year, years[0]), years[-1]))
    return Look(plan, view, year, quarter, only, opened)
