"""The road to the mission of one core value: where teams place themselves, half year by half year (L8).

Teams are counted for one sentence at a time, never added up or averaged. A half year is left out where fewer than three
teams shared (R11), and where what is shown of the next would tell who moved.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.facts.half_year import half_year_of, half_years
from ankerpunt.plan.facts.marker import by_level
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Foundation, Heard, Marker, Story, TeamReflection

FEWEST_TEAMS = 3
# As many half years as a page has room for.
MOST_COLUMNS = 5
# The place of a team that sees it differently among itself.
DIFFERS = ""
Unshown = Literal["", "few", "told"]


class Column(Struct, frozen=True, kw_only=True):
    """One half year: how many teams place themselves where, by marker, unless that would tell too much.

    ``unshown`` says why there are no places: *few* teams shared, or it *told* who moved.
    """

    begins_on: date
    unshown: Unshown
    places: Mapping[str, int]
    stories: tuple[Story, ...]
    word: str = ""

    @property
    def teams(self) -> int:
        """How many teams are shown."""
        return sum(self.places.values())


class Road(Struct, frozen=True, kw_only=True):
    """One value: its markers, half years, the stories told last, and what teams wrote in the last half year shown."""

    value: Foundation
    markers: tuple[Marker, ...]
    columns: tuple[Column, ...]
    stories: tuple[Story, ...]
    wrote: tuple[str, ...]
    heard: Heard | None


def roads(index: Index, today: date) -> tuple[Road, ...]:
    """Lay out the road of every core value, in the order of the document."""
    return tuple(road(each, index, today) for each in core_values(index))


def road(value: Foundation, index: Index, today: date) -> Road:
    """Lay out the road of one core value.

    Parameters
    ----------
    value
        The core value.
    index
        What of the plan counts.
    today
        The last half year is that of this day.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> near = Foundation(id="near", kind="core_value", text="Near")
    >>> marker = Marker(id="ring", core_value="near", level="expect", text="We ring back.")
    >>> today = date(2026, 11, 30)
    >>> said = tuple(TeamReflection(id=name, core_value="near", held_on=today, marker="ring") for name in "abc")
    >>> office = Organisation(id="o", name="O")
    >>> plan = Plan(organisation=office, foundations=(near,), markers=(marker,), team_reflections=said)
    >>> [(each.unshown, each.teams) for each in road(near, Index(plan), today).columns[-2:]]
    [('few', 0), ('', 3)]
    """
    told = sorted(index.referring(value.id, by=(Story, "core_value")), key=lambda each: (each.told_on, each.id))
    said = index.referring(value.id, by=(TeamReflection, "core_value"))
    heard = [each for each in index.referring(value.id, by=(Heard, "foundation")) if not each.together_with.strip()]
    words = sorted(heard, key=lambda each: each.heard_on)
    columns = _without_what_tells(
        [_column(begins, said, told, words) for begins in half_years(today, count=MOST_COLUMNS)]
    )
    last = next((each.begins_on for each in reversed(columns) if not each.unshown), None)
    wrote = [each.explanation.strip() for each in _of(last, said)] if last else []
    return Road(
        value=value,
        markers=by_level(value.id, index)[::-1],
        columns=columns,
        stories=tuple(told[-2:][::-1]),
        wrote=tuple(filter(None, wrote)),
        heard=words[-1] if words else None,
    )


def _column(begins: date, said: Sequence[TeamReflection], told: Sequence[Story], words: Sequence[Heard]) -> Column:
    placed = [each for each in _of(begins, said) if each.marker or each.differs]
    counted: dict[str, int] = {}
    for each in placed:
        place = DIFFERS if each.differs or not each.marker else each.marker
        counted[place] = counted.get(place, 0) + 1
    enough = len(placed) >= FEWEST_TEAMS
    here = [each.word for each in words if half_year_of(each.heard_on) == begins]
    return Column(
        begins_on=begins,
        unshown="" if enough else "few",
        places=counted if enough else {},
        stories=tuple(each for each in told if half_year_of(each.told_on) == begins),
        word=here[-1] if here else "",
    )


def _of(begins: date, said: Sequence[TeamReflection]) -> list[TeamReflection]:
    """What teams said in a half year: of a team that is named the last, of the others each, for none is told apart."""
    here = sorted(
        (each for each in said if half_year_of(each.held_on) == begins), key=lambda each: (each.held_on, each.id)
    )
    named = {each.unit: each for each in here if each.unit}
    return [each for each in here if not each.unit or named[each.unit] is each]


def _without_what_tells(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Leave out an earlier half year of three teams where the next one of three would tell a team who moved."""
    found = list(columns)
    shown = [at for at, each in enumerate(found) if not each.unshown]
    for earlier, later in pairwise(shown):
        if tells_who_moved(found[earlier].places, found[later].places):
            old = found[earlier]
            found[earlier] = Column(
                begins_on=old.begins_on, unshown="told", places={}, stories=old.stories, word=old.word
            )
    return tuple(found)


def tells_who_moved(before: Mapping[str, int], after: Mapping[str, int]) -> bool:
    """Tell whether one of exactly three teams, which knows where it was itself, learns that both others moved.

    It takes its own place out of either half year: where the two that are left have no place in common, both moved.

    Examples
    --------
    >>> tells_who_moved({"expect": 3}, {"love": 3}), tells_who_moved({"expect": 3}, {"expect": 3})
    (True, False)
    """
    if sum(before.values()) != FEWEST_TEAMS or sum(after.values()) != FEWEST_TEAMS:
        return False
    return any(_without(mine, before).isdisjoint(_without(now, after)) for mine in before for now in after)


def _without(place: str, places: Mapping[str, int]) -> frozenset[str]:
    return frozenset(each for each, count in places.items() if count - (each == place) > 0)
