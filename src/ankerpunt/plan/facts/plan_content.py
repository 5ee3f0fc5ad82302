"""What belongs to one communication plan: what names it, and what else is about its groups and its processes (C1).

In a document with one plan everything without a plan of its own belongs to it; beside other plans it has the groups and
processes that it names, and a row has to be about one of those.
"""

from typing import Any

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Campaign,
    CommunicationPlan,
    Foundation,
    Instrument,
    Message,
    Noun,
    Objective,
    Partner,
    Phase,
    PlanAnswer,
    Process,
    Risk,
    TargetGroup,
    Theme,
)


class Content(Struct, frozen=True, kw_only=True):
    """The rows of one plan, each in the order of the document, the activities by day."""

    plan: CommunicationPlan
    foundations: tuple[Foundation, ...]
    groups: tuple[TargetGroup, ...]
    processes: tuple[Process, ...]
    objectives: tuple[Objective, ...]
    messages: tuple[Message, ...]
    instruments: tuple[Instrument, ...]
    activities: tuple[Activity, ...]
    partners: tuple[Partner, ...]
    answers: tuple[PlanAnswer, ...]
    budgets: tuple[Budget, ...]
    themes: tuple[Theme, ...]
    phases: tuple[Phase, ...]
    risks: tuple[Risk, ...]

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Every row of it, the plan itself included, each as (noun, id)."""
        tables = (getattr(self, name) for name in self.__struct_fields__ if name != "plan")
        rows: list[Noun] = [self.plan, *(row for table in tables for row in table)]
        return frozenset((type(row).__name__, row.id) for row in rows)


def content(plan: CommunicationPlan, index: Index) -> Content:
    """Gather what belongs to a plan.

    Parameters
    ----------
    plan
        One communication plan.
    index
        What of the plan document counts.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> desk = TargetGroup(id="desk", name="The desk", scope="internal")
    >>> year = CommunicationPlan(id="y", title="Y", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), target_groups=(desk,), plans=(year,)))
    >>> [group.name for group in content(year, index).groups]
    ['The desk']
    """
    reach = _Reach(plan, index)
    return Content(
        plan=plan,
        foundations=_named(plan.foundations, Foundation, index),
        groups=reach.groups,
        processes=reach.processes,
        objectives=tuple(filter(reach.holds, index.rows(Objective))),
        messages=tuple(filter(reach.holds_message, index.rows(Message))),
        instruments=tuple(filter(reach.holds, index.rows(Instrument))),
        activities=tuple(sorted(reach.activities, key=lambda each: (each.starts_on is None, str(each.starts_on)))),
        partners=tuple(filter(reach.holds_partner, index.rows(Partner))),
        answers=index.referring(plan.id, by=(PlanAnswer, "plan")),
        budgets=index.referring(plan.id, by=(Budget, "plan")),
        themes=tuple(sorted(index.referring(plan.id, by=(Theme, "plan")), key=lambda each: (each.year, each.quarter))),
        phases=index.referring(plan.id, by=(Phase, "plan")),
        risks=tuple(filter(reach.holds, index.rows(Risk))),
    )


def _named(ids: tuple[str, ...], noun: type[Any], index: Index) -> tuple[Any, ...]:
    """List the rows that a plan names; where it names none, all that there are."""
    if not ids:
        return index.rows(noun)
    return tuple(row for row in index.rows(noun) if row.id in ids)


class _Reach:
    """How far one plan reaches."""

    def __init__(self, plan: CommunicationPlan, index: Index) -> None:
        self.plan, self.index = plan, index
        self.alone = len(index.rows(CommunicationPlan)) == 1
        self.groups: tuple[TargetGroup, ...] = self._own(plan.target_groups, TargetGroup)
        self.processes: tuple[Process, ...] = self._own(plan.processes, Process)
        self.campaigns = {
            each.id for each in index.rows(Campaign) if each.plan == plan.id or (self.alone and each.plan is None)
        }
        self.activities = tuple(filter(self.holds, index.rows(Activity)))
        self.said = {message for each in self.activities for message in each.messages}
        self.helped = {partner for each in self.activities for partner in each.partners}
        self.about = {*(each.id for each in self.groups), *(each.id for each in self.processes)}

    def _own(self, ids: tuple[str, ...], noun: type[Any]) -> tuple[Any, ...]:
        return _named(ids, noun, self.index) if self.alone or ids else ()

    def holds(self, row: Any) -> bool:
        """Whether a row belongs to the plan: it says so, it is of a campaign of it, or it says of no other."""
        if getattr(row, "plan", None) is not None:
            return bool(row.plan == self.plan.id)
        if getattr(row, "campaign", None) is not None:
            return row.campaign in self.campaigns
        return self.alone or (not isinstance(row, Activity | Risk) and self._is_about(row))

    def holds_message(self, message: Message) -> bool:
        return message.id in self.said or self.holds(message)

    def holds_partner(self, partner: Partner) -> bool:
        return partner.id in self.helped or self.holds(partner)

    def _is_about(self, row: Any) -> bool:
        named = {getattr(row, "process", None), getattr(row, "target_group", None)}
        named.update(getattr(row, "processes", ()), getattr(row, "target_groups", ()), getattr(row, "holds", ()))
        return not self.about.isdisjoint(named)
