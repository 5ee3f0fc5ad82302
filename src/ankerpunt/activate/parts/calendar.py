"""The calendar of a plan as its page shows it: the strip, the list, the filters and what is around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.parts.calendar_agenda import agenda, months
from ankerpunt.activate.parts.calendar_strip import strip
from ankerpunt.kit.access import Role
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, findings_about, lines, may_edit
from ankerpunt.plan.facts.activity import has_an_owner
from ankerpunt.plan.nouns import Activity, TargetGroup, Theme
from ankerpunt.publish.calendar.lanes import entry_of
from ankerpunt.publish.calendar.whole import activities_of, calendar_of
from ankerpunt.publish.calendar.window import quarters_of, year_window, years_of
from ankerpunt.publish.calendar.words import UNKNOWN, say_busiest, say_quarter, say_school, title_of
from ankerpunt.together.parts.assignment_own import own_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from ankerpunt.activate.parts.calendar_look import Look
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.owner import Row
    from ankerpunt.plan.nouns import CommunicationPlan
    from ankerpunt.publish.calendar.whole import Calendar

CHANGING = ("head", "bar", "body")
FINDINGS = 3
"""Of what can be better so much is shown here."""


def calendar_url(organisation: str, plan: str) -> str:
    return address("activate:calendar", organisation=organisation, slug=plan)


def act_url(organisation: str, plan: str, activity: str, *, act: str) -> str:
    return address(f"activate:calendar_{act}", organisation=organisation, slug=plan, activity=activity)


@dataclass(frozen=True)
class PlanCalendar:
    """The calendar of a plan as this member looks at it; `own` is what is theirs."""

    request: MemberRequest
    plan: CommunicationPlan
    look: Look
    own: frozenset[Row]
    ghosts: Mapping[str, tuple[date, str]]

    def worked_out(self) -> Calendar:
        return calendar_of(
            self.plan,
            standing_of(self.request).index,
            window=self.look.window,
            quarters=self.look.quarters,
            language=language(),
            kept=self._kept(self.look.only),
            opened=self.look.opened,
            ghosts=self.ghosts,
        )

    def activities(self) -> tuple[Activity, ...]:
        return activities_of(self.plan, standing_of(self.request).index)

    def _kept(self, only: str) -> Callable[[Activity], bool]:
        if only == "mine":
            return lambda each: (Activity.__name__, each.id) in self.own
        if only in {"internal", "external"}:
            return lambda each: each.scope == only
        return (lambda each: only in each.target_groups) if only else (lambda _each: True)

    def is_printable(self) -> bool:
        """Whether something has a day in the year that is shown; without that there is no sheet."""
        window, entries = year_window(self.plan, self.look.year), map(entry_of, self.activities())
        return any(window.columns(each.first, each.last) for each in entries if each)

    def views(self) -> list[Tab]:
        labels = {
            "year": word("Theme", "year", capital=True),
            "quarter": word("Theme", "quarter", capital=True),
            "list": _("List"),
        }
        return [Tab(said, self.look.url(view=view, opened=()), view == self.look.view) for view, said in labels.items()]

    def periods(self) -> list[Tab]:
        """The quarters, or the years of a plan for several; nothing where there is one to look at, or all is listed."""
        if self.look.view == "quarter":
            return [
                Tab(
                    sentence_case(say_quarter(each, language())),
                    self.look.url(quarter=each, opened=()),
                    each == self.look.quarter,
                )
                for each in quarters_of(self.plan)
            ]
        years = years_of(self.plan) if self.look.view == "year" else ()
        return [
            Tab(str(each), self.look.url(year=each, opened=()), each == self.look.year) for each in years[1:] and years
        ]

    def filters(self) -> list[Tab]:
        return self._choices({"mine": _("Mine"), "internal": _("Inside"), "external": _("Outside")})

    def groups(self) -> list[Tab]:
        """The groups that something is for."""
        standing = standing_of(self.request)
        groups = {group for each in self.activities() for group in each.target_groups}
        rows = (each for each in standing.index.rows(TargetGroup) if each.id in groups)
        return self._choices({each.id: standing.name(each) for each in rows})

    def group(self) -> str:
        """What the group is called that is looked at alone."""
        return next((str(each.label) for each in self.groups() if each.current), "")

    def _choices(self, labels: Mapping[str, str]) -> list[Tab]:
        """Each with how many it would show; one that shows none leads nowhere, the chosen one leads back."""
        every, found = self.activities(), []
        for only, said in labels.items():
            count, chosen = sum(map(self._kept(only), every)), only == self.look.only
            url = self.look.url(only="") if chosen else self.look.url(only=only) if count else ""
            found.append(Tab(said, url, chosen, count))
        return found


def calendar_page(
    request: MemberRequest,
    plan: CommunicationPlan,
    look: Look,
    *,
    ghosts: Mapping[str, tuple[date, str]] | None = None,
) -> dict[str, Any]:
    """Everything that the page shows."""
    shown = PlanCalendar(request, plan, look, own_rows(request), ghosts or {})
    found, standing, organisation = shown.worked_out(), standing_of(request), request.organisation
    moves = may_edit(request) and ghosts is None
    region = standing.plan.organisation.school_region
    editing = may_edit(request)
    return {
        "plan": plan,
        "look": look,
        "title": title_of(plan, language()),
        "lead": _lead(shown),
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing.link(plan)],
        "shown": shown,
        "calendar": found,
        "strip": strip(request, found, look, moves=moves) if look.view != "list" else None,
        "agenda": agenda(request, found, moves=moves),
        "months": months(found),
        "undated": [_undated(request, plan, each) for each in found.undated],
        "outside": _outside(found),
        "list_url": look.url(view="list", opened=()),
        **_to_do(request, shown),
        "busiest": say_busiest(found.busy, found.window, language()),
        "school": say_school(region, language()),
        "unknown": UNKNOWN.say(language(), year=str(found.unknown_after)) if found.unknown_after else "",
        "region_url": _region_url(request) if not region else "",
        "may_edit": editing,
        "moves_here": moves,
        "here": calendar_url(organisation.slug, plan.id),
        **_ways(organisation.slug, shown, editing=editing),
    }


def _ways(organisation: str, shown: PlanCalendar, *, editing: bool) -> dict[str, str]:
    """Where one goes from here: to something new, on paper, to Excel and back."""
    names, plan = ("paper", "workbook", "spread", "bring"), shown.plan.id
    urls = {f"{name}_url": address(f"activate:calendar_{name}", organisation=organisation, slug=plan) for name in names}
    new = f"{kind('Activity').act_address(organisation, 'new')}?plan={plan}"
    paper = f"{urls['paper_url']}?year={shown.look.year}" if shown.is_printable() else ""
    own = {"new_url": new if editing else "", "bring_url": urls["bring_url"] if editing else ""}
    return {**urls, **own, "paper_url": paper}


def calendar_swaps(request: MemberRequest, plan: CommunicationPlan, look: Look) -> list[Swap]:
    """The parts of the page to show anew once something moved."""
    context = calendar_page(request, plan, look)
    return [Swap(f"#calendar-{part}", f"activate/calendar/{part}.html", context) for part in CHANGING]


def _lead(shown: PlanCalendar) -> str:
    """How much there is, and what is still to be arranged."""
    every = shown.activities()
    count, without = len(every), sum(1 for each in every if each.starts_on is None)
    said = [ngettext("%(count)s activity.", "%(count)s activities.", count) % {"count": count}] if count else []
    if not count:
        said.append(_("There is nothing in the calendar yet."))
    if without:
        told = ngettext("%(count)s has no day yet.", "%(count)s have no day yet.", without)
        said.append(told % {"count": without})
    nobody = sum(1 for each in every if not has_an_owner(each))
    if nobody:
        told = ngettext("Of %(count)s nobody says who does it.", "Of %(count)s nobody says who does them.", nobody)
        said.append(told % {"count": nobody})
    elif count and not without:
        said.append(_("Each has a day and somebody who does it.") if count > 1 else "")
    return " ".join(filter(None, said))


def _to_do(request: MemberRequest, shown: PlanCalendar) -> dict[str, Any]:
    """What the check asks about what is in the calendar, the first of it and how much in all."""
    own = [each.id for each in shown.activities()]
    themes = [each.id for each in standing_of(request).index.referring(shown.plan.id, by=(Theme, "plan"))]
    url = address("overview:findings", organisation=request.organisation.slug) + "?stage=activate"
    found = lines(request, findings_about(request, Activity=own, Theme=themes))
    return {"findings": found[:FINDINGS], "findings_count": len(found), "findings_url": url}


def _undated(request: MemberRequest, plan: CommunicationPlan, activity: Activity) -> dict[str, Any]:
    organisation = request.organisation.slug
    own_words = [activity.moment, *activity.owners]
    return {
        "activity": activity,
        "said": " · ".join(filter(None, own_words)),
        "url": act_url(organisation, plan.id, activity.id, act="move") if may_edit(request) else "",
    }


def _outside(found: Calendar) -> str:
    """How many are not in the strip, because their days are at another time."""
    if not found.outside:
        return ""
    told = ngettext(
        "%(count)s activity is at another time.", "%(count)s activities are at another time.", found.outside
    )
    return told % {"count": found.outside}


def _region_url(request: MemberRequest) -> str:
    """Where an admin says in which region the schools are."""
    if request.member.role != Role.ADMIN:
        return ""
    return address("organisation:organisation", organisation=request.organisation.slug)
