"""A proposal: which activities move, why each of them, and what stays broken."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ankerpunt.science.spread.cost import Broken, broken, total
from ankerpunt.science.spread.model import Model
from ankerpunt.science.spread.wishes import Kind

ALMOST_EQUAL = 25
"""A move that saves less [points] may as well be left."""


class Move(Struct, frozen=True):
    """One activity that moves.

    Parameters
    ----------
    key
        Which.
    first, last
        Its proposed days.
    weeks
        How many weeks later; below 0 when it is earlier.
    reasons
        What putting back only this one would cost more, by reason [points]; below 0 what that would save.
    would_break
        The wishes that would then be broken and now are not, or not as badly.
    leaves_campaign
        Whether it would fall outside the dates of its campaign, and does not today.
    """

    key: str
    first: date
    last: date
    weeks: int
    reasons: dict[Kind, int]
    would_break: tuple[Broken, ...]
    leaves_campaign: bool

    @property
    def worth(self) -> int:
        """What putting it back would cost [points]; below 0 only together with another move it gains."""
        return sum(self.reasons.values())

    @property
    def almost_equal(self) -> bool:
        """Whether where it is today is nearly as good."""
        return self.worth < ALMOST_EQUAL


class Proposal(Struct, frozen=True):
    """A calendar that is proposed.

    Parameters
    ----------
    cost_today, cost
        What today's calendar and this one cost [points]; this one never more.
    moves
        What moves, in the order of the new dates.
    still_broken
        The wishes that no move mends, dearest first.
    """

    cost_today: int
    cost: int
    moves: tuple[Move, ...]
    still_broken: tuple[Broken, ...]


def proposal_of(model: Model, starts: list[int]) -> Proposal:
    """Say what a calendar changes and why."""
    found = broken(model, starts)
    moves = [_move(model, starts, place) for place, week in enumerate(starts) if week != model.choices[place].here]
    return Proposal(
        cost_today=total(broken(model, model.today)),
        cost=total(found),
        moves=tuple(sorted(moves, key=lambda move: (move.first, move.key))),
        still_broken=tuple(sorted((each for each in found if each.kind != "moved"), key=_dearest_first)),
    )


def _dearest_first(each: Broken) -> tuple[int, str, str, tuple[str, ...]]:
    return -each.price, each.kind, each.about, each.tasks


def _move(model: Model, starts: list[int], place: int) -> Move:
    choice = model.choices[place]
    back = [*starts[:place], choice.here, *starts[place + 1 :]]
    now, then = (broken(model, each, only=place) for each in (starts, back))
    kinds = dict.fromkeys(each.kind for each in (*then, *now))
    more = {kind: _of_kind(then, kind) - _of_kind(now, kind) for kind in kinds}
    first, last = choice.days(starts[place])
    return Move(
        key=choice.task.key,
        first=first,
        last=last,
        weeks=starts[place] - choice.here,
        reasons={kind: points for kind, points in more.items() if points},
        would_break=tuple(each for each in then if each not in now),
        leaves_campaign=_leaves(choice.task.campaign, (choice.task.first, choice.task.last), (first, last)),
    )


def _of_kind(found: tuple[Broken, ...], kind: Kind) -> int:
    return total([each for each in found if each.kind == kind])


def _leaves(campaign: tuple[date, date] | None, today: tuple[date, date], then: tuple[date, date]) -> bool:
    def within(days: tuple[date, date]) -> bool:
        return campaign is None or (campaign[0] <= days[0] and days[1] <= campaign[1])

    return within(today) and not within(then)
