"""What moved in the matrix of a group since a day: which places went further, back, came, or went (A2, A4)."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import Grid, Place, State, shown_state
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Usp

Move = Literal["further", "back", "new", "gone"]
# A place that somebody contradicts says less than an idea that nobody tried.
FAR: dict[State, int] = {
    "missing": 0,
    "not_applicable": 0,
    "contradicted": 1,
    "idea": 2,
    "agreed": 3,
    "in_practice": 4,
    "experienced": 5,
}


class Since(Struct, frozen=True):
    """What each place said on that day, and how each that says something else now moved."""

    before: Mapping[Place, State]
    moves: Mapping[Place, Move]

    @property
    def counts(self) -> Counter[Move]:
        """How many places moved which way."""
        return Counter(self.moves.values())


def move(before: State, now: State) -> Move | None:
    """Say how a place moved; None where it says what it said.

    Examples
    --------
    >>> move("idea", "in_practice"), move("in_practice", "contradicted"), move("missing", "idea"), move("idea", "idea")
    ('further', 'back', 'new', None)
    """
    if FAR[before] == FAR[now]:
        return None
    if not FAR[before]:
        return "new"
    if not FAR[now]:
        return "gone"
    return "further" if FAR[now] > FAR[before] else "back"


def since(now: Grid, index: Index, then: Index) -> Since:
    """Hold a matrix against what its places said on an earlier day.

    Parameters
    ----------
    now
        The matrix of a group.
    index
        The plan as it is.
    then
        The cells and the evidence as they were: a cell is the same one as long as it has the same id, also where it
        moved to a new version of its USP.
    """
    there = {cell.id: place for place, cell in now.cells.items()}
    heirs = {each: usp.id for usp in now.usps for each in lineage(usp, index)}
    before: dict[Place, State] = dict.fromkeys(now.states, "missing")
    for cell in then.rows(Anchoring):
        place = there.get(cell.id, (heirs.get(cell.usp, cell.usp), cell.touchpoint))
        if place in before and cell.archived_on is None:
            before[place] = shown_state(cell, then)
    found = ((place, move(before[place], state)) for place, state in now.states.items())
    return Since(before, {place: moved for place, moved in found if moved})


def lineage(usp: Usp, index: Index) -> tuple[str, ...]:
    """Name a USP and those that it goes on from, by id, the last one first."""
    found = [usp.id]
    earlier = index.get(Usp, usp.replaces)
    while earlier is not None and earlier.id not in found:
        found.append(earlier.id)
        earlier = index.get(Usp, earlier.replaces)
    return tuple(found)
