"""Which kind of plan it is, and which quarters it looks ahead to (C1, C8)."""

from datetime import date

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, CommunicationPlan, Objective, Phase, Plan, Process, Theme

# Of a plan for several years people plan the coming year; what comes after it is not theirs to fill in yet.
QUARTERS_AHEAD = 4
LONGEST_YEAR_DAYS = 366


def kinds(plan: Plan) -> frozenset[str]:
    """Name the kinds of plan that a document holds; those that do not say their kind are not among them.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> year = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31)}
    >>> own = CommunicationPlan(id="jaar", title="Jaarplan", kind="year_plan", **year)
    >>> other = CommunicationPlan(id="los", title="Los plan", **year)
    >>> kinds(Plan(organisation=Organisation(id="o", name="O"), plans=(own, other)))
    frozenset({'year_plan'})
    """
    return frozenset(each.kind for each in plan.plans if each.kind)


def is_of_years(plan: CommunicationPlan) -> bool:
    """Tell whether it runs for more than a year; one from November to October is of a year."""
    return (plan.ends_on - plan.starts_on).days > LONGEST_YEAR_DAYS


def quarters_ahead(plan: CommunicationPlan, today: date) -> tuple[tuple[int, int], ...]:
    """List the quarters of a plan that people can fill in now: from this one, or from its start.

    Of a plan for several years those are the coming four, of a shorter one all that are left.

    Parameters
    ----------
    plan
        One communication plan.
    today
        The day to look from.

    Returns
    -------
    tuple of (year, quarter)
        In order; empty once the plan has ended.

    Examples
    --------
    >>> long = CommunicationPlan(id="p", title="P", starts_on=date(2026, 1, 13), ends_on=date(2030, 12, 31))
    >>> quarters_ahead(long, date(2026, 11, 15))
    ((2026, 4), (2027, 1), (2027, 2), (2027, 3))
    """
    first = _quarter(max(plan.starts_on, today))
    last = _quarter(plan.ends_on)
    if is_of_years(plan):
        last = min(last, first + QUARTERS_AHEAD - 1)
    return tuple((each // 4, each % 4 + 1) for each in range(first, last + 1))


def quarters_without_a_subject(plan: CommunicationPlan, index: Index, today: date) -> tuple[tuple[int, int], ...]:
    """List the quarters ahead that do not say what they are about: by a theme, or by a phase (C8)."""
    themed = {(theme.year, theme.quarter) for theme in index.referring(plan.id, by=(Theme, "plan"))}
    phases = [phase for phase in index.referring(plan.id, by=(Phase, "plan")) if phase.kind == "phase"]
    ahead = quarters_ahead(plan, today)
    return tuple(each for each in ahead if each not in themed and not any(_covers(phase, each) for phase in phases))


def missing_before_means(plan: CommunicationPlan, index: Index) -> tuple[str, ...]:
    """Name what a plan lacks of what comes before channels and means: ``foundations``, ``groups``, ``goals`` (C2).

    A goal is an objective, the target of a process of the plan, or what an activity of it is for.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> bare = CommunicationPlan(id="p", title="P", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> missing_before_means(bare, Index(Plan(organisation=Organisation(id="o", name="O"), plans=(bare,))))
    ('foundations', 'groups', 'goals')
    """
    processes = (index.get(Process, name) for name in plan.processes)
    activities = index.referring(plan.id, by=(Activity, "plan"))
    goals = (
        any(process is not None and process.target is not None for process in processes)
        or bool(index.rows(Objective))
        or any(activity.goal.strip() for activity in activities if activity.status != "cancelled")
    )
    parts = (("foundations", plan.foundations), ("groups", plan.target_groups), ("goals", goals))
    return tuple(word for word, given in parts if not given)


def running(index: Index, today: date) -> tuple[CommunicationPlan, ...]:
    """List the plans that can still be changed."""
    found = index.rows(CommunicationPlan)
    return tuple(plan for plan in found if plan.status != "closed" and plan.ends_on >= today)


def _covers(phase: Phase, quarter: tuple[int, int]) -> bool:
    """Whether a phase says what a quarter is about; one that is told by a moment in words may be at any time."""
    if phase.starts_on is None:
        return bool(phase.moment.strip())
    year, number = quarter
    first, last = _quarter(phase.starts_on), _quarter(phase.ends_on or phase.starts_on)
    return first <= year * 4 + number - 1 <= last


def _quarter(day: date) -> int:
    """Count quarters from the year nought, so that they can be subtracted."""
    return day.year * 4 + (day.month - 1) // 3
