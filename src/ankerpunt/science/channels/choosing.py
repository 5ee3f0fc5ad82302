"""The choice itself, for one budget or for several (METHOD C4)."""

from __future__ import annotations

from collections.abc import Sequence

from ankerpunt.science.channels.asked import Asked
from ankerpunt.science.channels.choice import Choice
from ankerpunt.science.channels.draws import WORLDS
from ankerpunt.science.channels.scales import Scales, scales_of


def choose(asked: Asked, worlds: int = WORLDS) -> Choice:
    """Choose the instruments that gain most for a budget.

    Parameters
    ----------
    asked
        Processes with their contacts, what instruments cost and do, the budget and the aim.
    worlds
        Over how many draws; a power of two.

    Returns
    -------
    Choice
        What is bought and what that does; where nothing gains anything, nothing is bought.

    Raises
    ------
    ValueError
        When `Asked` has.

    References
    ----------
    METHOD C4. The program: `ankerpunt.science.channels.knapsack`.

    Examples
    --------
    A letter of €3,000 or a poster of €500, with €3,000 to spend: the letter moves more, and both do not fit.

    >>> from msgspec.structs import replace
    >>> from ankerpunt.science.channels.asked import Means, Process, Range, Way
    >>> same = Range(1, 1, 1)
    >>> asked = Asked(
    ...     ways=(
    ...         Way(key="web", online=True, cost=Range(0.5, 0.5, 0.5), minutes=Range(10, 10, 10)),
    ...         Way(key="desk", cost=Range(15, 15, 15), minutes=Range(50, 50, 50)),
    ...     ),
    ...     processes=(Process(key="moving", cases={"web": 500, "desk": 500}, target=0.6),),
    ...     means=(
    ...         Means(key="letter", sort="communication", processes=("moving",), price=Range(3000, 3000, 3000),
    ...               shift=Range(0.1, 0.2, 0.3), questions=same),
    ...         Means(key="poster", sort="communication", processes=("moving",), price=Range(500, 500, 500),
    ...               shift=Range(0.0, 0.05, 0.1), questions=same),
    ...     ),
    ...     budget=3000,
    ... )
    >>> found = choose(asked)
    >>> [pick.key for pick in found.picks], round(found.moved.mean), round(found.needed), round(found.saved.mean)
    (['letter'], 50, 100, 722)

    That is less than the letter costs: to save money one buys nothing.

    >>> choose(replace(asked, aim="money")).picks
    ()
    """
    scales = scales_of(asked, worlds)
    return scales.choice(scales.best())


def curve(scales: Scales, budgets: Sequence[float]) -> tuple[Choice, ...]:
    """Choose for several budgets.

    Examples
    --------
    Nothing is bought for nothing.

    >>> asked = Asked(ways=(), processes=(), means=(), budget=0)
    >>> [each.price for each in curve(scales_of(asked), [0, 1000])]
    [0, 0]
    """
    return tuple(scales.choice(scales.best(budget)) for budget in budgets)
