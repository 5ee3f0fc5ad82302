"""Who is heard together: groups of 25 or more invited people, made before anybody answers (R2)."""

from __future__ import annotations

from collections.abc import Collection
from heapq import heapify, heappop, heappush

from msgspec import Struct

from ankerpunt.science.listening.register import Register, from_the_top, whole
from ankerpunt.science.ruled import RuleBroken

FEWEST = 25
"""No word is said about fewer invited people than this."""

Sibling = tuple[int, int, frozenset[str]]
"""People, the place of its first unit in the register, and its units: the order in which siblings are joined."""


class Group(Struct, frozen=True):
    """Units that get one word together.

    Parameters
    ----------
    units
        Those with people of the roster in them; they have no order.
    invited
        How many people that is, 25 or more.
    """

    units: frozenset[str]
    invited: int


def groups_of(register: Register, named: Collection[str]) -> tuple[Group, ...]:
    """Divide the people of a roster into groups, from the leaves of the register up.

    The siblings at a unit are the groups that its children hand up and, if there are any, the people who sit in the
    unit itself. While there are two or more and the smallest is too small, it is joined with the next smallest; ties
    go by the order of the register.

    Parameters
    ----------
    register
        The units, with their people on the day of opening.
    named
        The units of the round; everything that lies in them is asked.

    Returns
    -------
    tuple
        Groups that share no unit and together hold every unit with people, in the order of the register.

    Raises
    ------
    RuleBroken
        R2, when there are fewer than 25 people in all.

    References
    ----------
    R2 (docs/listening.md). Only invited numbers are read: groups that depend on answers would tell who answered.

    Examples
    --------
    >>> from ankerpunt.science.listening.register import Unit
    >>> register = Register(
    ...     (
    ...         Unit(id="care"),
    ...         Unit(id="north", parent="care", people=27),
    ...         Unit(id="east", parent="care", people=4),
    ...         Unit(id="south", parent="care", people=31),
    ...     )
    ... )
    >>> [(sorted(group.units), group.invited) for group in groups_of(register, ["care"])]
    [(['east', 'north'], 31), (['south'], 31)]
    """
    asked = whole(register, named)
    place = {unit.id: at for at, unit in enumerate(register.units)}
    handed_up: dict[str, list[Sibling]] = {}
    for unit in reversed(from_the_top(register)):
        siblings = handed_up.pop(unit.id, [])
        if unit.id in asked and unit.people:
            siblings.append((unit.people, place[unit.id], frozenset({unit.id})))
        handed_up.setdefault(unit.parent, []).extend(_joined(siblings))
    found = _joined(handed_up.get("", []))
    if sum(people for people, _, _ in found) < FEWEST:
        raise RuleBroken(
            nl=f"In deze teams werken minder dan {FEWEST} mensen. Dan is een antwoord te herkennen. Kies meer teams, "
            "of luister met een teamgesprek en verhalen.",
            en=f"Fewer than {FEWEST} people work in these teams, so that an answer could be recognised. Choose more "
            "teams, or listen by a team conversation and stories.",
            rule="R2",
        )
    return tuple(Group(units, people) for people, _, units in sorted(found, key=lambda sibling: sibling[1]))


def _joined(siblings: list[Sibling]) -> list[Sibling]:
    heapify(siblings)
    while len(siblings) > 1 and siblings[0][0] < FEWEST:
        (people, first, units), (more, other, others) = heappop(siblings), heappop(siblings)
        heappush(siblings, (people + more, min(first, other), units | others))
    return siblings
