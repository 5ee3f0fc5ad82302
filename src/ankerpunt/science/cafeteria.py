"""What a menu of employment terms costs, and what one person can choose from it (P8).

Everything is an amount a year in whole euro cents. Nothing here is about one person: a group is a number of people and
a share of them that chooses an option, cautiously, probably and at most.

References
----------
The free space of the work-cost scheme (werkkostenregeling): Wet op de loonbelasting 1964, article 31a. An example that
Youforce published (January 2026): with a taxable wage bill of €900,000 the free space of 2026 is 2.00% of €400,000 and
1.18% of €500,000, together €13,900.
The individual choice budget: Cao Gemeenten, article 1.1: 8 + 6.75 + 1.5 + 0.8 = 17.05% of salary.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from msgspec import Struct

PaidFrom = Literal["choice_budget", "work_cost_scheme", "taxed", ""]
MOST_OPTIONS = 16


class Spread(Struct, frozen=True):
    """One quantity three times: a cautious, a probable and a high value, in that order."""

    low: float
    middle: float
    high: float

    def each(self) -> tuple[float, float, float]:
        """Return the three values."""
        return self.low, self.middle, self.high


class Money(Struct, frozen=True):
    """An amount [euro cents] three times."""

    low: int = 0
    middle: int = 0
    high: int = 0

    def __add__(self, other: Money) -> Money:
        """Add low to low, middle to middle and high to high."""
        return Money(self.low + other.low, self.middle + other.middle, self.high + other.high)


class Option(Struct, frozen=True):
    """One choice as it is weighed.

    Parameters
    ----------
    key
        What it is called by.
    cents
        What it costs one person who chooses it [euro cents a year], 0 or more.
    paid_from
        ``choice_budget``: the person's own choice budget. ``work_cost_scheme``: the employer, in the free space.
        ``taxed``: the employer, as taxed pay. Empty where nobody decided.
    uptake
        Shares of the group that choose it [0, 1].
    """

    key: str
    cents: int
    paid_from: PaidFrom
    uptake: Spread


class Rates(Struct, frozen=True):
    """The rates and limits that hold on a day; None where none is known.

    Parameters
    ----------
    choice_budget, free_space, free_space_above, levy
        Per cent [0, 100]: of the salary, of the wage bill up to and above the limit, of what exceeds the free space.
    free_space_limit_cents
        Where the second rate begins [euro cents].
    """

    choice_budget: float | None = None
    free_space: float | None = None
    free_space_above: float | None = None
    free_space_limit_cents: int | None = None
    levy: float | None = None


class Outcome(Struct, frozen=True):
    """What a group's choices come to.

    Parameters
    ----------
    costs
        Of each option by key.
    own_budgets
        What people pay from their own choice budgets.
    employer
        What the organisation pays beside that, without the levy.
    designated
        What of it falls in the work-cost scheme.
    space_cents
        What is left of the free space before these choices; None where a rate or the wage bill is unknown.
    within, above
        What of the designated amount fits in that space, and what does not.
    levy
        What the organisation pays over the part above; None where it cannot be known.
    """

    costs: dict[str, Money]
    own_budgets: Money
    employer: Money
    designated: Money
    space_cents: int | None = None
    within: Money | None = None
    above: Money | None = None
    levy: Money | None = None


def share_of(cents: int, percent: float) -> int:
    """Take a percentage of an amount, rounded to whole cents, halves up.

    Examples
    --------
    >>> share_of(3_000_000, 17.05)
    511500
    """
    exact = Decimal(cents) * Decimal(str(percent)) / 100
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def free_space(wage_bill_cents: int, rates: Rates) -> int | None:
    """Work out the free space of the work-cost scheme.

    Parameters
    ----------
    wage_bill_cents
        The taxable wage bill of the whole organisation [euro cents a year].
    rates
        The rates of the year. A single rate without a limit holds for the whole wage bill.

    Returns
    -------
    int or None
        [euro cents]; None where a rate that is needed is not known.

    Examples
    --------
    >>> rates = Rates(free_space=2.0, free_space_above=1.18, free_space_limit_cents=40_000_000)
    >>> free_space(90_000_000, rates)
    1390000
    """
    if rates.free_space is None:
        return None
    limit = rates.free_space_limit_cents
    if limit is None or wage_bill_cents <= limit:
        return share_of(wage_bill_cents, rates.free_space)
    if rates.free_space_above is None:
        return None
    return share_of(limit, rates.free_space) + share_of(wage_bill_cents - limit, rates.free_space_above)


def bundles(options: tuple[Option, ...], budget_cents: int) -> tuple[tuple[str, ...], ...]:
    """List what one person can choose: every combination that fits the budget and to which nothing can be added.

    Parameters
    ----------
    options
        At most sixteen.
    budget_cents
        [euro cents a year].

    Returns
    -------
    tuple
        Combinations of keys in the order of the options; those with most options first, then the dearest.

    Raises
    ------
    ValueError
        For more than sixteen options.

    Examples
    --------
    >>> nobody = Spread(0, 0, 0)
    >>> bike, leave = Option("bike", 18_000, "", nobody), Option("leave", 22_000, "", nobody)
    >>> bundles((bike, leave), 30_000)
    (('leave',), ('bike',))
    """
    if len(options) > MOST_OPTIONS:
        message = f"at most {MOST_OPTIONS} options can be combined, not {len(options)}"
        raise ValueError(message)
    found = []
    for chosen in range(1, 1 << len(options)):
        spent = sum(option.cents for at, option in enumerate(options) if chosen >> at & 1)
        rest = (option.cents for at, option in enumerate(options) if not chosen >> at & 1)
        if spent <= budget_cents and all(spent + cents > budget_cents for cents in rest):
            found.append((chosen.bit_count(), spent, chosen))
    ordered = sorted(found, key=lambda each: (-each[0], -each[1], each[2]))
    return tuple(tuple(option.key for at, option in enumerate(options) if chosen >> at & 1) for *_, chosen in ordered)


def simulate(
    options: tuple[Option, ...],
    *,
    people: int,
    rates: Rates,
    wage_bill_cents: int | None = None,
    used_cents: int = 0,
) -> Outcome:
    """Add up what a group's choices cost the organisation, cautiously, probably and at most.

    The three go together: the low total takes the low share of every option.

    Parameters
    ----------
    options
        What can be chosen.
    people
        How many the group has.
    rates
        The rates of the year.
    wage_bill_cents, used_cents
        The taxable wage bill of the whole organisation, and how much of the free space goes to other things already
        [euro cents a year].

    Examples
    --------
    >>> bike = Option("bike", 18_000, "work_cost_scheme", Spread(0.1, 0.2, 0.3))
    >>> rates = Rates(free_space=2.0, free_space_above=1.18, free_space_limit_cents=40_000_000, levy=80.0)
    >>> outcome = simulate((bike,), people=50, rates=rates, wage_bill_cents=10_000_000)
    >>> outcome.designated, outcome.space_cents, outcome.levy
    (Money(low=90000, middle=180000, high=270000), 200000, Money(low=0, middle=0, high=56000))
    """
    costs = {option.key: _cost(option, people) for option in options}
    designated = _total(options, costs, "work_cost_scheme")
    outcome = Outcome(
        costs=costs,
        own_budgets=_total(options, costs, "choice_budget"),
        employer=designated + _total(options, costs, "taxed") + _total(options, costs, ""),
        designated=designated,
    )
    space = None if wage_bill_cents is None else free_space(wage_bill_cents, rates)
    if space is None:
        return outcome
    left = max(space - used_cents, 0)
    values = (designated.low, designated.middle, designated.high)
    above = tuple(max(value - left, 0) for value in values)
    return Outcome(
        costs=costs,
        own_budgets=outcome.own_budgets,
        employer=outcome.employer,
        designated=designated,
        space_cents=left,
        within=Money(*(min(value, left) for value in values)),
        above=Money(*above),
        levy=None if rates.levy is None else Money(*(share_of(value, rates.levy) for value in above)),
    )


def _cost(option: Option, people: int) -> Money:
    return Money(*(round(option.cents * people * share) for share in option.uptake.each()))


def _total(options: tuple[Option, ...], costs: dict[str, Money], paid_from: PaidFrom) -> Money:
    return sum((costs[option.key] for option in options if option.paid_from == paid_from), Money())
