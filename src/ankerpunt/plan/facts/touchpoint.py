"""In which order a group goes through its touchpoints (A1)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TargetGroup, Touchpoint

# A1: "8-10 chosen per group".
FEWEST, MOST = 8, 10


def moments(group: TargetGroup, index: Index) -> tuple[Touchpoint, ...]:
    """List what a group goes through: its own touchpoints, and those of its side that name no group."""
    shared = tuple(each for each in index.rows(Touchpoint) if not each.target_groups and each.scope == group.scope)
    return (*index.referring(group.id, by=(Touchpoint, "target_groups")), *shared)


def enough(group: TargetGroup, index: Index) -> bool:
    """Tell whether a group has eight to ten touchpoints."""
    return FEWEST <= len(moments(group, index)) <= MOST


def journey(group: str, index: Index) -> tuple[Touchpoint, ...]:
    """List the touchpoints of a target group, given by its id, in the order of the journey."""
    found = index.referring(group, by=(Touchpoint, "target_groups"))
    return tuple(sorted((each for each in found if each.archived_on is None), key=lambda each: each.order))
