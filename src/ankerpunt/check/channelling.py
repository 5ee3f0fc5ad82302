"""A plan's processes, channels and instruments as a channel choice for `science.channels` (METHOD C4)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from msgspec import Struct

from ankerpunt.check.starting import CONTACTS, STEERINGS, around
from ankerpunt.plan.facts.budget import is_yearly
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Budget, Channel, CommunicationPlan, ContactSeries, Dismissal, Instrument, Process, Row
from ankerpunt.science.channels.asked import MOST_FOR_A_PROCESS, Aim, Asked, Means, Way
from ankerpunt.science.channels.asked import Process as Steered

R = TypeVar("R", bound=Row)

RESTRICTS = "C430"
"""The rule that a restriction waits for; while it is set aside in writing, the restriction counts."""
MONTHS = 12
DAYS_IN_YEAR = 365
CENTS = 100
PERCENT = 100
ENOUGH_OWN = 0.5
"""Below this share of lines that are an organisation's own nothing is advised."""
FIELDS: dict[type[Channel] | type[Instrument], tuple[str, ...]] = {
    Channel: (
        "cost_low_cents",
        "cost_cents",
        "cost_high_cents",
        "minutes_low",
        "minutes",
        "minutes_high",
        "cost_source",
    ),
    Instrument: (
        "cost_low_cents",
        "cost_cents",
        "cost_high_cents",
        "effect_low",
        "effect",
        "effect_high",
        "questions_low",
        "questions",
        "questions_high",
        "source",
    ),
}
"""What a line must say to be an organisation's own: every number, and where they come from."""


class Line(Struct, frozen=True):
    """A row that a choice relies on, and the first field that is still to be filled in; empty where it is all there."""

    row: Channel | Instrument
    lacks: str

    @property
    def is_own(self) -> bool:
        """Whether nothing of it is a starting value."""
        return not self.lacks


class Ground(Struct, frozen=True, kw_only=True):
    """What a choice for a plan is based on.

    Parameters
    ----------
    asked
        What is calculated with.
    lines
        The channels and instruments that it relies on.
    uncounted
        Processes of the plan without contacts: nothing can be calculated for them.
    crowded
        Processes with too many instruments to combine; they are left out.
    held_back
        Restrictions that do not count: nobody has written down why they should, or help stays open there.
    """

    asked: Asked
    lines: tuple[Line, ...]
    uncounted: tuple[Process, ...]
    crowded: tuple[Process, ...]
    held_back: tuple[Instrument, ...]

    @property
    def own(self) -> int:
        """How many lines are the organisation's own."""
        return sum(line.is_own for line in self.lines)

    @property
    def can_advise(self) -> bool:
        """Whether there is something to choose, on enough lines that are the organisation's own."""
        return bool(self.asked.means) and self.own >= ENOUGH_OWN * len(self.lines)


def ground_of(
    index: Index, plan: CommunicationPlan, *, today: date, budget: float | None = None, aim: Aim = "goals"
) -> Ground:
    """Say what a choice for a plan is based on.

    Parameters
    ----------
    index
        The plan document.
    plan
        The plan for whose processes is chosen.
    today
        The day on which decisions about restrictions count, and up to which contacts do.
    budget
        [€ a year]; by default what the plan has set apart for it.
    aim
        What is chosen for.
    """
    every = [process for name in plan.processes if (process := index.get(Process, name))]
    years = {process.id: _year(index, process, today) for process in every}
    counted = [process for process in every if years[process.id].cases]
    offered = {process.id: _offered(index, process, today) for process in counted}
    crowded = [process for process in counted if len(offered[process.id]) > MOST_FOR_A_PROCESS]
    there = [process for process in counted if process not in crowded]
    instruments = _unique(each for process in there for each in offered[process.id])
    channels = _unique(
        channel
        for process in there
        for name in (*years[process.id].cases, *years[process.id].questions)
        if (channel := index.get(Channel, name))
    )
    held_back = _unique(each for process in counted for each in _of(index, process) if each not in offered[process.id])
    keys = {process.id for process in there}
    return Ground(
        asked=Asked(
            ways=tuple(_way(channel) for channel in channels),
            processes=tuple(_steered(process, years[process.id]) for process in there),
            means=tuple(_means(each, keys) for each in instruments),
            budget=set_apart_a_year(index, plan) if budget is None else budget,
            aim=aim,
        ),
        lines=(*map(_line, instruments), *map(_line, channels)),
        uncounted=tuple(process for process in every if process not in counted),
        crowded=tuple(crowded),
        held_back=tuple(held_back),
    )


def set_apart_a_year(index: Index, plan: CommunicationPlan) -> float:
    """Give the money that a plan has for the outside [€ a year]; 0 where it has none."""
    years = max(1, round((plan.ends_on - plan.starts_on).days / DAYS_IN_YEAR))
    cents = 0.0
    for budget in index.referring(plan.id, by=(Budget, "plan")):
        if budget.purpose == "external":
            cents += budget.amount_cents if is_yearly(budget) else budget.amount_cents / years
    return round(cents) / CENTS


def about(number: float) -> int:
    """Round as people do who are not sure: to tens, and small numbers to ones.

    Examples
    --------
    >>> about(993.6), about(27.1), about(14.4)
    (990, 30, 14)
    """
    return round(number / 10) * 10 if number >= 20 else round(number)


class Year(Struct, frozen=True):
    """The contacts of a process in a year, by channel: cases, and questions."""

    cases: dict[str, float]
    questions: dict[str, float]


def _year(index: Index, process: Process, today: date) -> Year:
    """Count the last twelve months that are known; a month without a count is taken to be like the others."""
    series = index.referring(process.id, by=(ContactSeries, "process"))
    ends = [min(_month(each.first_month) + len(each.counts), _month(today) + 1) for each in series if each.counts]
    last = max(ends, default=0)
    found = Year({}, {})
    for each in series:
        first = last - MONTHS - _month(each.first_month)
        known = [count for count in each.counts[max(0, first) : max(0, first + MONTHS)] if count is not None]
        if known:
            kind = found.cases if each.kind == "case" else found.questions
            kind[each.channel] = kind.get(each.channel, 0.0) + sum(known) * MONTHS / len(known)
    if not sum(found.cases.values()):
        found.cases.clear()
    return found


def _month(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def _of(index: Index, process: Process) -> tuple[Instrument, ...]:
    return index.referring(process.id, by=(Instrument, "processes"))


def _offered(index: Index, process: Process, today: date) -> tuple[Instrument, ...]:
    """List the instruments of a process; a restriction only by decision, and never where help stays open."""
    decided = {
        each.object
        for each in index.rows(Dismissal)
        if each.rule == RESTRICTS and each.noun == Instrument.__name__ and each.until >= today
    }

    def counts(each: Instrument) -> bool:
        if each.kind != "restriction":
            return True
        touched = [process for name in each.processes if (process := index.get(Process, name))]
        return each.id in decided and not any(process.help_stays_open.strip() for process in touched)

    return tuple(each for each in _of(index, process) if counts(each))


def _unique(rows: Iterable[R]) -> list[R]:
    return list({row.id: row for row in rows}.values())


def _line(row: Channel | Instrument) -> Line:
    """Look for the first field that is not filled in; one that says 0 is."""
    return Line(row, next((field for field in FIELDS[type(row)] if getattr(row, field) in {None, ""}), ""))


def _euros(*cents: int | None) -> Iterator[float | None]:
    return (None if each is None else each / CENTS for each in cents)


def _way(channel: Channel) -> Way:
    start = CONTACTS[channel.kind]
    return Way(
        key=channel.id,
        online=channel.kind == "web",
        cost=around(*_euros(channel.cost_low_cents, channel.cost_cents, channel.cost_high_cents), start=start.cost),
        minutes=around(channel.minutes_low, channel.minutes, channel.minutes_high, start=start.minutes),
    )


def _steered(process: Process, year: Year) -> Steered:
    """No case of a process with a reason not to go online is counted as moving there."""
    offline = bool(process.no_digital_goal.strip())
    return Steered(
        key=process.id,
        cases=year.cases,
        questions=year.questions,
        target=None if offline or process.target is None else process.target / PERCENT,
        steered=not offline,
    )


def _means(each: Instrument, processes: set[str]) -> Means:
    start = STEERINGS[each.kind]
    return Means(
        key=each.id,
        sort=each.kind,
        processes=tuple(name for name in each.processes if name in processes),
        price=around(*_euros(each.cost_low_cents, each.cost_cents, each.cost_high_cents), start=start.price),
        shift=around(each.effect_low, each.effect, each.effect_high, start=start.shift),
        questions=around(each.questions_low, each.questions, each.questions_high, start=start.questions),
    )
