"""In which order a group goes through its touchpoints (A1)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Touchpoint


def journey(group: str, index: Index) -> tuple[Touchpoint, ...]:
    """List the touchpoints of a target group, given by its id, in the order of the journey."""
    found = index.referring(group, by=(Touchpoint, "target_groups"))
    return tuple(sorted((each for each in found if each.archived_on is None), key=lambda each: each.order))
