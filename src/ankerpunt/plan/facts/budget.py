"""What a plan costs, and what was set apart for it (C9)."""

import re
from collections.abc import Iterable

from msgspec import Struct

from ankerpunt.plan.facts.activity import is_priced
from ankerpunt.plan.facts.path import TO_COME
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, Budget, CommunicationPlan

YEAR = re.compile(r"\b20\d\d\b")
YEARLY = re.compile(r"\b(?:per jaar|jaarlijks\w*|jaarbudget|per year|a year|yearly|annual)\b", re.IGNORECASE)


class Amounts(Struct, frozen=True):
    """What was set apart for one part of a plan, and what its activities come to, all in cents.

    Expected is what was spent where that is known, and else what was planned.
    """

    set_apart: int = 0
    planned: int = 0
    committed: int = 0
    spent: int = 0
    expected: int = 0

    def __add__(self, other: "Amounts") -> "Amounts":
        return Amounts(*(getattr(self, each) + getattr(other, each) for each in self.__struct_fields__))


def expected_cents(activity: Activity) -> int:
    """Give what an activity comes to: what was really spent, or else what is planned of what goes on."""
    if activity.actual_cents is not None:
        return activity.actual_cents
    return 0 if activity.status == "cancelled" else activity.cost_cents or 0


def unpriced(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """List those to come of which nobody said yet what they cost."""
    return tuple(each for each in activities if each.status in TO_COME and not is_priced(each))


def costs(plan: CommunicationPlan, index: Index, year: int | None = None) -> dict[str, int]:
    """Sum what the activities of a plan come to, by scope.

    Parameters
    ----------
    plan, index
        The plan, and where it is in.
    year
        Only what begins in this year; an activity without a date is of no year.
    """
    found = {"internal": 0, "external": 0}
    for activity in index.referring(plan.id, by=(Activity, "plan")):
        if year is None or (activity.starts_on is not None and activity.starts_on.year == year):
            found[activity.scope] += expected_cents(activity)
    return found


def set_apart(plan: CommunicationPlan, index: Index, year: int | None = None) -> dict[str, int]:
    """Sum the budgets by purpose: those of a year with those that hold for each, or all of them over the whole plan."""
    years = plan.ends_on.year - plan.starts_on.year + 1
    found: dict[str, int] = {}
    for budget in index.referring(plan.id, by=(Budget, "plan")):
        if year is None or year_of(budget) in {None, year}:
            times = years if year is None and is_yearly(budget) else 1
            found[budget.purpose] = found.get(budget.purpose, 0) + times * budget.amount_cents
    return found


def amounts(plan: CommunicationPlan, index: Index) -> dict[str, Amounts]:
    """Lay what was set apart beside what activities come to, by purpose; only the purposes that have either.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> year = CommunicationPlan(id="y", title="Y", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> index = Index(Plan(
    ...     organisation=Organisation(id="o", name="O"),
    ...     plans=(year,),
    ...     budgets=(Budget(id="b", plan="y", name="Inside", amount_cents=90_000, purpose="internal"),),
    ...     activities=(Activity(id="a", title="A", plan="y", cost_cents=50_000, actual_cents=40_000),),
    ... ))
    >>> amounts(year, index)
    {'internal': Amounts(set_apart=90000, planned=50000, committed=0, spent=40000, expected=40000)}
    """
    found = {purpose: Amounts(set_apart=cents) for purpose, cents in set_apart(plan, index).items()}
    for each in index.referring(plan.id, by=(Activity, "plan")):
        found[each.scope] = found.get(each.scope, Amounts()) + amounts_of(each)
    order = ("internal", "external", "contingency")
    return {purpose: found[purpose] for purpose in order if found.get(purpose, Amounts()) != Amounts()}


def amounts_of(activity: Activity) -> Amounts:
    """Give what one activity comes to; of a cancelled one only what was spent."""
    goes_on = activity.status != "cancelled"
    return Amounts(
        planned=(activity.cost_cents or 0) if goes_on else 0,
        committed=(activity.committed_cents or 0) if goes_on else 0,
        spent=activity.actual_cents or 0,
        expected=expected_cents(activity),
    )


def by_year(plan: CommunicationPlan, index: Index) -> dict[int | None, Amounts]:
    """Lay a plan's money out by the year in which its activities begin, with what was set apart for that year.

    Parameters
    ----------
    plan, index
        The plan, and where it is in.

    Returns
    -------
    dict of Amounts by year
        In order. What has no day yet, and money for the plan as a whole, is under None at the end; a plan within one
        year has all of its money in that year.
    """
    years = range(plan.starts_on.year, plan.ends_on.year + 1)
    alone = plan.starts_on.year if len(years) == 1 else None
    found: dict[int | None, Amounts] = {year: Amounts() for year in years}
    for budget in index.referring(plan.id, by=(Budget, "plan")):
        own = [year_of(budget) or alone] if year_of(budget) or not is_yearly(budget) else list(years)
        for year in own:
            found[year] = found.get(year, Amounts()) + Amounts(set_apart=budget.amount_cents)
    for each in index.referring(plan.id, by=(Activity, "plan")):
        year = each.starts_on.year if each.starts_on else alone
        found[year] = found.get(year, Amounts()) + amounts_of(each)
    kept = {year: each for year, each in found.items() if each != Amounts()}
    return dict(sorted(kept.items(), key=lambda pair: (pair[0] is None, pair[0] or 0)))


def year_of(budget: Budget) -> int | None:
    """Give the year that a budget is for: the one it says, or the only one in its name."""
    named = set(YEAR.findall(budget.name))
    return budget.year or (int(named.pop()) if len(named) == 1 else None)


def is_yearly(budget: Budget) -> bool:
    """Tell whether it comes back each year, as its name says."""
    return year_of(budget) is None and YEARLY.search(budget.name) is not None
