"""Spread a calendar: the cheapest weeks for activities whose wishes get in each other's way (METHOD C8).

Every wish can be broken at a price, so that there always is an answer; what stays broken is the explanation. Pinned
activities never move, and the answer never costs more than today's calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ankerpunt.science.spread.cost import broken, ties, total
from ankerpunt.science.spread.free import written
from ankerpunt.science.spread.greedy import greedy
from ankerpunt.science.spread.model import Model, model_of
from ankerpunt.science.spread.program import solve
from ankerpunt.science.spread.proposal import Proposal, proposal_of
from ankerpunt.science.spread.weeks import monday
from ankerpunt.science.spread.wishes import Wishes

MOST_AT_ONCE = 400
"""More activities than this are spread quarter by quarter: beyond 800 the solver does worse than a greedy calendar."""
MONTHS_IN_QUARTER = 3


def spread(wishes: Wishes, step: Callable[[int, int], None] = lambda _done, _of: None) -> Proposal:
    """Propose a calendar.

    Parameters
    ----------
    wishes
        The activities, what they wish, and what a broken wish costs.
    step
        Told how many parts of the work are done, and of how many, before each of them.

    Returns
    -------
    Proposal
        The cheapest of today's calendar, a greedy one and the solver's.

    Raises
    ------
    ValueError
        When two activities have the same key, or one ends before it starts.

    References
    ----------
    METHOD C8. The program: `ankerpunt.science.spread.program`.

    Examples
    --------
    Two big letters for one group begin in one week; one of them is moved by a week.

    >>> from datetime import date
    >>> from ankerpunt.science.spread.wishes import Task
    >>> letters = [
    ...     Task(key=key, first=date(2027, 3, 1), last=date(2027, 3, 5), groups=("parents",), big=True, pinned=pinned)
    ...     for key, pinned in (("school", True), ("sport", False))
    ... ]
    >>> found = spread(
    ...     Wishes(tasks=tuple(letters), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    ... )
    >>> found.cost_today, found.cost, [(move.key, abs(move.weeks), move.reasons) for move in found.moves]
    (3000, 10, [('sport', 1, {'big': 3000, 'moved': -10})])
    """
    model = model_of(wishes)
    best, blocks = _better(model, model.today, greedy(model)), _blocks(model)
    for done, block in enumerate(blocks):
        step(done, len(blocks))
        found = solve(*written(model, best, frozenset(block)))
        best = best if found is None else _better(model, best, found)
    return proposal_of(model, best)


def moved(wishes: Wishes, weeks: Mapping[str, int]) -> Proposal:
    """Say again why activities move, of a proposal that was made before.

    Parameters
    ----------
    wishes
        What the proposal was made from.
    weeks
        By the key of each that moves how many weeks later; below 0 when it is earlier.

    Raises
    ------
    ValueError
        When one cannot be there.
    """
    model = model_of(wishes)
    starts = [choice.here + weeks.get(choice.task.key, 0) for choice in model.choices]
    if any(week not in choice.weeks for choice, week in zip(model.choices, starts, strict=True)):
        raise ValueError("an activity cannot be in this week")
    return proposal_of(model, starts)


def _better(model: Model, one: list[int], other: list[int]) -> list[int]:
    """Give the cheaper of two calendars, without a decision of the moment where they cost the same."""
    return min(one, other, key=lambda starts: (total(broken(model, starts)), ties(model, starts)))


def _blocks(model: Model) -> list[list[int]]:
    """Divide what can move over calls: all at once, or by the quarter in which it is today."""
    free = [place for place, choice in enumerate(model.choices) if not choice.stays]
    if len(free) <= MOST_AT_ONCE:
        return [free] if free else []
    quarters: dict[tuple[int, int], list[int]] = {}
    for place in sorted(free, key=lambda place: (model.choices[place].here, place)):
        day = monday(model.choices[place].here)
        quarters.setdefault((day.year, (day.month - 1) // MONTHS_IN_QUARTER), []).append(place)
    return [
        places[begin : begin + MOST_AT_ONCE]
        for places in quarters.values()
        for begin in range(0, len(places), MOST_AT_ONCE)
    ]
