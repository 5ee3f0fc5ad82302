"""What lies below a unit in the tree of an organisation, and whether it is large enough to be named (L1, L5)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Unit

# With fewer people a line about a team is a line about persons; see docs/adr/0017.
FEWEST_PEOPLE = 5


def roots(index: Index) -> tuple[Unit, ...]:
    """List the units that are part of no other one that the plan has, by name."""
    return _by_name(tuple(unit for unit in index.rows(Unit) if index.get(Unit, unit.parent) is None))


def parts(unit: Unit, index: Index) -> tuple[Unit, ...]:
    """List the units directly below one, by name.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> domain, desk = Unit(id="domain", name="Domain"), Unit(id="desk", name="Desk", parent="domain")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), units=(domain, desk)))
    >>> [unit.id for unit in roots(index)], [unit.id for unit in parts(domain, index)]
    (['domain'], ['desk'])
    """
    return _by_name(index.referring(unit.id, by=(Unit, "parent")))


def line_of(unit: Unit, index: Index) -> tuple[Unit, ...]:
    """List a unit and everything that it is part of, from the unit upwards.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> domain, desk = Unit(id="domain", name="Domain"), Unit(id="desk", name="Desk", parent="domain")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), units=(domain, desk)))
    >>> [unit.id for unit in line_of(desk, index)]
    ['desk', 'domain']
    """
    found: list[Unit] = []
    above: Unit | None = unit
    while above is not None and above not in found:
        found.append(above)
        above = index.get(Unit, above.parent)
    return tuple(found)


def is_small(unit: Unit) -> bool:
    """Tell whether so few people are known to work in a unit that a line about it is a line about persons."""
    return unit.size is not None and unit.size < FEWEST_PEOPLE


def _by_name(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple(sorted(units, key=lambda unit: (unit.name.casefold(), unit.id)))
