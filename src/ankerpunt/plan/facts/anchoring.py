"""What a cell of the anchoring matrix says, and what the matrix of a group adds up to (A2, A4)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts import touchpoint, usp
from ankerpunt.plan.facts.evidence import waits
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Evidence, Plan, TargetGroup, Touchpoint, Usp

State = Literal["experienced", "in_practice", "agreed", "idea", "contradicted", "missing", "not_applicable"]
Place = tuple[str, str]
# What shows that somebody experienced it: they told of it, or it was seen (A4, A6).
EXPERIENCE = frozenset({"story", "observation"})


class Tally(Struct, frozen=True):
    """How many places people recognise, out of all that could be: those that do not apply are left out."""

    experienced: int
    size: int


class Grid(Struct, frozen=True):
    """The matrix of one target group: its USPs down, its touchpoints across, both in the order in which they are read.

    Parameters
    ----------
    usps, touchpoints
        The rows and columns; see :func:`ankerpunt.plan.facts.usp.claimed` and
        :func:`ankerpunt.plan.facts.touchpoint.journey`.
    cells
        The cells that somebody filled, by (USP, touchpoint).
    states
        What each place says, filled or not, by (USP, touchpoint).
    """

    usps: tuple[Usp, ...]
    touchpoints: tuple[Touchpoint, ...]
    cells: Mapping[Place, Anchoring]
    states: Mapping[Place, State]

    @property
    def counts(self) -> Counter[str]:
        """How many places are in each state."""
        return Counter(self.states.values())

    @property
    def tally(self) -> Tally:
        """How far the matrix is: what does not apply asks for nothing and so is not counted."""
        return Tally(self.counts["experienced"], len(self.states) - self.counts["not_applicable"])


def evidence_of(cell: Anchoring, index: Index) -> tuple[Evidence, ...]:
    """List everything that speaks for or against a cell, as far as it counts."""
    found = index.referring(cell.id, by=(Evidence, "anchoring"))
    return tuple(each for each in found if each.archived_on is None)


def anchored(index: Index) -> frozenset[str]:
    """Name the USPs with at least one cell that is in practice or experienced: those may be shown (A5)."""
    return index.once(_anchored)


def proofs(cell: Anchoring, index: Index) -> tuple[Evidence, ...]:
    """List the evidence that speaks for a cell."""
    return tuple(each for each in evidence_of(cell, index) if each.stance == "for")


def objections(cell: Anchoring, index: Index) -> tuple[Evidence, ...]:
    """List the counter-evidence of a cell that nobody answered."""
    return tuple(each for each in evidence_of(cell, index) if waits(each))


def shown_state(cell: Anchoring | None, index: Index) -> State:
    """Say how a place stands: unanswered counter-evidence speaks before the state that somebody gave the cell.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> cell = Anchoring(id="c", usp="u", touchpoint="t", state="experienced")
    >>> seen = Evidence(id="e", anchoring="c", text="Bij ons niet.", stance="against")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), anchorings=(cell,), evidence=(seen,)))
    >>> shown_state(cell, index), shown_state(None, index)
    ('contradicted', 'missing')
    """
    if cell is None:
        return "missing"
    if cell.not_applicable.strip():
        return "not_applicable"
    return "contradicted" if objections(cell, index) else cell.state


def is_late(cell: Anchoring, today: date) -> bool:
    """Tell whether a cell should have been in practice by now."""
    waits_still = cell.state in {"idea", "agreed"} and not cell.not_applicable.strip()
    return waits_still and cell.due_on is not None and cell.due_on < today


def lacking(cell: Anchoring) -> tuple[Literal["owner", "date"], ...]:
    """List what nobody agreed on: who sees to it, and until when where it still has to happen."""
    if cell.not_applicable:
        return ()
    missing: list[Literal["owner", "date"]] = [] if cell.owner.strip() else ["owner"]
    if cell.due_on is None and cell.state in {"idea", "agreed"}:
        missing.append("date")
    return tuple(missing)


def says_nothing(cell: Anchoring) -> bool:
    """Tell whether it does not say what somebody notices."""
    return not cell.text.strip() and not cell.not_applicable


def is_only_said(cell: Anchoring, index: Index) -> bool:
    """Tell whether it is called experienced while nobody told of it or saw it."""
    if cell.state != "experienced" or cell.not_applicable:
        return False
    return not any(each.kind in EXPERIENCE for each in proofs(cell, index))


def is_outweighed(cell: Anchoring, index: Index) -> bool:
    """Tell whether more speaks against it than for it, answered or not."""
    found = evidence_of(cell, index)
    against = sum(each.stance == "against" for each in found)
    return not cell.not_applicable and against > len(found) - against


def grid(group: str, index: Index) -> Grid:
    """Lay out the matrix of a target group, given by its id."""
    usps, touchpoints, cells = _laid_out(group, index)
    places = ((each.id, point.id) for each in usps for point in touchpoints)
    return Grid(usps, touchpoints, cells, {place: shown_state(cells.get(place), index) for place in places})


def _laid_out(group: str, index: Index) -> tuple[tuple[Usp, ...], tuple[Touchpoint, ...], dict[Place, Anchoring]]:
    usps, touchpoints = usp.claimed(group, index), touchpoint.journey(group, index)
    along = {point.id for point in touchpoints}
    cells = {
        (each.id, cell.touchpoint): cell
        for each in usps
        for cell in index.referring(each.id, by=(Anchoring, "usp"))
        if cell.touchpoint in along and cell.archived_on is None
    }
    return usps, touchpoints, cells


def tally(index: Index) -> Tally:
    """Add up the matrices of all target groups: what the navigation and the home page say."""
    return index.once_of_all(_tally)


def _tally(index: Index) -> Tally:
    """Count as `Grid.tally` does, without laying out every place."""
    experienced = size = 0
    for group in index.rows(TargetGroup):
        usps, touchpoints, cells = _laid_out(group.id, index)
        idle = sum(bool(cell.not_applicable.strip()) for cell in cells.values())
        size += len(usps) * len(touchpoints) - idle
        experienced += sum(
            cell.state == "experienced" and shown_state(cell, index) == "experienced" for cell in cells.values()
        )
    return Tally(experienced, size)


def _anchored(plan: Plan) -> frozenset[str]:
    return frozenset(
        cell.usp for cell in plan.anchorings if cell.state in {"in_practice", "experienced"} and not cell.not_applicable
    )
