"""With which means a plan shows its promise, and whether that is a mix (C7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.nouns import Activity

# With fewer activities than this a share or a mix says nothing (our own limit).
ACTIVITIES_FOR_A_PATTERN = 5
# "Spread over the year" (C8) and "a mix" (C7): one quarter or one means with more than half is neither.
MOST_IN_ONE = 0.5

Family = Literal["together", "learning", "online", "offline", "interactive", "leaders"]
# The kinds of C7, and the means of an activity that belong to each.
FAMILIES: Mapping[Family, tuple[str, ...]] = {
    "together": ("meeting", "event", "personal"),
    "learning": ("training",),
    "online": ("online", "social", "video"),
    "offline": ("print", "letter", "outdoor", "press"),
    "interactive": ("interactive",),
    "leaders": ("leaders",),
}


class Kind(Struct, frozen=True):
    """One kind of means: the activities with it, the most used means first."""

    family: Family
    activities: tuple[Activity, ...]
    means: tuple[tuple[str, int], ...]

    @property
    def cost_cents(self) -> int:
        """What they cost together, as far as that is known."""
        return sum(each.cost_cents or 0 for each in self.activities)

    def within(self, scope: str) -> int:
        """Count those inside or outside."""
        return sum(each.scope == scope for each in self.activities)


class OneSided(Struct, frozen=True):
    """A means that more than half of the activities use."""

    means: str
    count: int
    total: int


def mix(activities: Iterable[Activity]) -> tuple[Kind, ...]:
    """Put activities together by kind of means, every kind there is, in the order of the method.

    Examples
    --------
    >>> found = mix([Activity(id="a", title="Poster", means="print", cost_cents=500), Activity(id="b", title="?")])
    >>> [(each.family, len(each.activities), each.cost_cents) for each in found if each.activities]
    [('offline', 1, 500)]
    """
    rows = tuple(activities)
    return tuple(_kind(family, [each for each in rows if each.means in means]) for family, means in FAMILIES.items())


def one_sided(activities: Iterable[Activity]) -> OneSided | None:
    """Find the means that more than half of the activities use; None where it is a mix, or too few to say so."""
    means = [activity.means for activity in activities if activity.means]
    if len(means) < ACTIVITIES_FOR_A_PATTERN:
        return None
    most, count = max(Counter(means).items(), key=lambda item: (item[1], item[0]))
    return OneSided(most, count, len(means)) if count > len(means) * MOST_IN_ONE else None


def nothing_through_leaders_in(activities: Iterable[Activity]) -> bool:
    """Tell whether there are several activities inside, and none of them runs through leaders."""
    inside = [activity for activity in activities if activity.scope == "internal"]
    return len(inside) >= ACTIVITIES_FOR_A_PATTERN and all(activity.means != "leaders" for activity in inside)


def _kind(family: Family, rows: list[Activity]) -> Kind:
    return Kind(family, tuple(rows), tuple(Counter(each.means for each in rows).most_common()))
