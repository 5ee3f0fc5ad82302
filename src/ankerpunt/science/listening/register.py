"""Who works where on the day that a round opens: units as a tree, each with how many people sit in it (R1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.science.ruled import RuleBroken


class Unit(Struct, frozen=True, kw_only=True):
    """A unit of the register.

    Parameters
    ----------
    id
        What it is called by; no two are the same.
    parent
        The unit that it lies in; empty at the top.
    people
        People who sit in the unit itself and in none below it, 0 or more.
    came_from
        Units that it was split off from or merged out of; they need not exist any more. Of one that is not in the
        register any more, also what that one came from.
    changed_on
        The last day on which it was created, split, merged or given another parent.
    joined, left
        People who came to it and who went from it in the 30 days before, 0 or more.
    """

    id: str
    parent: str = ""
    people: int = 0
    came_from: tuple[str, ...] = ()
    changed_on: date | None = None
    joined: int = 0
    left: int = 0


class Register(Struct, frozen=True):
    """The units of an organisation; their order decides ties, and nothing else.

    Parameters
    ----------
    units
        In the order of the register. One that ended may stay, without people, so that its place is known.

    Raises
    ------
    ValueError
        When two units have the same id, a parent is missing, units lie in each other, or there are fewer than 0 people.
    """

    units: tuple[Unit, ...]

    def __post_init__(self) -> None:
        """Refuse a register that is no tree."""
        known = {unit.id for unit in self.units}
        if len(known) < len(self.units):
            raise ValueError("two units have the same id")
        if any(unit.parent and unit.parent not in known for unit in self.units):
            raise ValueError("a unit lies in a unit that is not there")
        if any(min(unit.people, unit.joined, unit.left) < 0 for unit in self.units):
            raise ValueError("a unit has fewer than 0 people")
        if len(from_the_top(self)) < len(self.units):
            raise ValueError("units lie in each other")


def from_the_top(register: Register) -> tuple[Unit, ...]:
    """Give the units, each after the one that it lies in.

    Parameters
    ----------
    register
        The units in any order.

    Returns
    -------
    tuple
        [U] units; those that lie in each other are left out.
    """
    children: dict[str, list[Unit]] = {}
    for unit in register.units:
        children.setdefault(unit.parent, []).append(unit)
    found = list(children.get("", []))
    for unit in found:  # grows while it is read
        found.extend(children.get(unit.id, []))
    return tuple(found)


def whole(register: Register, named: Collection[str]) -> frozenset[str]:
    """Give the units that are named and everything that lies in them.

    Parameters
    ----------
    register
        The units.
    named
        Ids; those that the register does not know stay as they are.

    Examples
    --------
    >>> register = Register((Unit(id="city"), Unit(id="care", parent="city"), Unit(id="north", parent="care")))
    >>> sorted(whole(register, ["care"]))
    ['care', 'north']
    """
    found = set(named)
    for unit in from_the_top(register):
        if unit.parent in found:
            found.add(unit.id)
    return frozenset(found)


def counted(
    units: Iterable[Unit], people: Mapping[str, str | Collection[str]], main: Mapping[str, str] | None = None
) -> Register:
    """Count the people of each unit; nobody is remembered.

    Parameters
    ----------
    units
        The tree; their ``people`` are replaced.
    people
        For each person the unit, or all units, that they sit in.
    main
        For a person with more than one unit the one that counts.

    Returns
    -------
    Register
        The units with their numbers.

    Raises
    ------
    RuleBroken
        R2, when a person has more than one unit and none of them is named the main one.
    ValueError
        When a person sits in a unit that is not there, or in none.

    Examples
    --------
    >>> two = [Unit(id="hall"), Unit(id="pool")]
    >>> [unit.people for unit in counted(two, {"p1": "hall", "p2": ["hall", "pool"]}, main={"p2": "pool"}).units]
    [1, 1]
    """
    known = {unit.id: unit for unit in units}
    numbers = dict.fromkeys(known, 0)
    for person, places in people.items():
        own = {places} if isinstance(places, str) else set(places)
        if not own or not own <= known.keys():
            raise ValueError("a person sits in a unit that is not there")
        place = (main or {}).get(person, "")
        if len(own) > 1 and place not in own:
            raise RuleBroken(
                nl="Iemand hoort bij meer dan één team. Kies voor die persoon het hoofdteam.",
                en="Somebody belongs to more than one team. Choose the main team of that person.",
                rule="R2",
            )
        numbers[place if len(own) > 1 else own.pop()] += 1
    return Register(tuple(replace(unit, people=numbers[name]) for name, unit in known.items()))
