"""In which order the markers of a value stand: from what one may expect to what one would love (L8)."""

from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Marker

LEVELS = ("expect", "like", "love")


def by_level(value: str, index: Index) -> tuple[Marker, ...]:
    """List the markers of a core value, given by its id, level by level.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> love = Marker(id="b", core_value="near", level="love", text="We come by.")
    >>> expect = Marker(id="a", core_value="near", level="expect", text="We ring back.")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), markers=(love, expect)))
    >>> [each.level for each in by_level("near", index)]
    ['expect', 'love']
    """
    found = index.referring(value, by=(Marker, "core_value"))
    return tuple(
        sorted((each for each in found if each.archived_on is None), key=lambda each: LEVELS.index(each.level))
    )


def has_each_value_some(index: Index) -> bool:
    """Tell whether there are core values, and each has a marker.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> has_each_value_some(Index(Plan(organisation=Organisation(id="o", name="O"))))
    False
    """
    signs = [by_level(value.id, index) for value in core_values(index)]
    return bool(signs) and all(signs)
