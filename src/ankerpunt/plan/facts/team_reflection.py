"""Whether a team may be named beside what it says together (L1, L10)."""

from ankerpunt.plan.facts.unit import is_small
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TeamReflection, Unit


def names_a_few(reflection: TeamReflection, index: Index) -> bool:
    """Tell whether a reflection names a team of fewer than five.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), units=(Unit(id="desk", name="Desk", size=4),)))
    >>> said = TeamReflection(id="r", unit="desk", core_value="nerve", held_on=date(2026, 9, 17))
    >>> names_a_few(said, index)
    True
    """
    unit = index.get(Unit, reflection.unit)
    return unit is not None and is_small(unit)
