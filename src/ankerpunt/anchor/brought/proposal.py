"""What taking over would change in the matrix, place by place: held against what stands there, and what went out."""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ankerpunt.anchor.brought.cells import FIELDS, over, shown
from ankerpunt.anchor.brought.table import NEW
from ankerpunt.tables.three_way import Outcome, three_way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.anchor.brought.table import Brought, Head
    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.plan.nouns import Anchoring

    Went = Mapping[str, Sequence[str]]
    Choices = Mapping[str, str]

Sort = Literal["new", "changed", "clash", "kept", "same", "waits", "skipped"]
TAKE, KEEP = "take", "keep"
TAKEN: tuple[Outcome, ...] = ("new", "changed")
SHOWN: tuple[Outcome, ...] = ("clash", "new", "changed", "kept", "same")


class Difference(Struct, frozen=True):
    """One value of a place: what comes in, what stands there, and which of both holds."""

    place: str
    field: str
    comes: str
    stands: str
    outcome: Outcome

    @property
    def name(self) -> str:
        """What the choice between both is called in the form."""
        return f"take {self.place} {self.field}"

    def is_taken(self, choices: Choices) -> bool:
        """Tell whether it is taken over: what clashes when somebody says so, the rest unless somebody says not."""
        chosen = choices.get(self.name, KEEP if self.outcome == "clash" else TAKE)
        return self.outcome in {*TAKEN, "clash"} and chosen == TAKE


class PlaceDifference(Struct, frozen=True):
    """What comes in on one place of the matrix.

    Parameters
    ----------
    usp, point
        The ids; of a touchpoint that is to be made its heading, after the sign for new. Empty while nobody knows.
    cell
        What lies there.
    differences
        Value by value, those that are the same or empty left out, unless there is nothing else.
    sort
        The one word for all of them.
    """

    usp: str
    point: str
    cell: Anchoring | None
    differences: tuple[Difference, ...]
    sort: Sort

    def typed(self, choices: Choices) -> dict[str, str]:
        """Give what is taken over."""
        if not self.usp:
            return {}
        return {each.field: each.comes for each in self.differences if each.is_taken(choices)}

    def form(self, choices: Choices) -> dict[str, str]:
        """Give what the form of the place gets."""
        return over(self.cell, self.typed(choices))


class Proposal(Struct, frozen=True):
    """All of it, as the page shows it: for each row of what was brought the places along it."""

    brought: Brought
    grid: Grid
    lines: tuple[tuple[Head, tuple[PlaceDifference | None, ...]], ...]

    @property
    def places(self) -> list[PlaceDifference]:
        return [place for _head, line in self.lines for place in line if place is not None]

    def count(self, *sorts: Sort) -> int:
        """How many places there are of a sort."""
        return sum(place.sort in sorts for place in self.places)

    @property
    def waiting(self) -> list[Head]:
        """The rows and columns for which somebody has to choose."""
        return [head for head in (*self.brought.rows, *self.brought.columns) if head.waits]

    @property
    def twice(self) -> list[Head]:
        """Rows and columns that stand for the same as one before them."""
        found: list[Head] = []
        for heads in (self.brought.rows, self.brought.columns):
            seen: set[str] = set()
            for head in heads:
                known = head.said if head.to == NEW else head.to
                if head.counts and known in seen:
                    found.append(head)
                seen.add(known)
        return found

    @property
    def standing(self) -> str:
        """Say in short what stands in the matrix: whoever says yes has seen this."""
        return _digest([(*place, *shown(cell).values()) for place, cell in sorted(self.grid.cells.items())])

    @property
    def reading(self) -> str:
        """Say in short what rows and columns stand for: whoever says yes has seen this too."""
        return _digest([head.to for head in (*self.brought.rows, *self.brought.columns)])

    def taken(self, choices: Choices) -> list[PlaceDifference]:
        """List the places on which something is taken over."""
        return [place for place in self.places if place.typed(choices)]


def proposed(brought: Brought, grid: Grid, went: Went) -> Proposal:
    """Hold what was brought against the matrix; `went` has the marks of what went out, by place and field."""
    lines = tuple(
        (head, tuple(_place(brought, grid, went, row, column) for column in range(len(brought.columns))))
        for row, head in enumerate(brought.rows)
    )
    return Proposal(brought, grid, lines)


def _digest(told: object) -> str:
    return blake2s(repr(told).encode(), digest_size=12).hexdigest()


def _place(brought: Brought, grid: Grid, went: Went, row: int, column: int) -> PlaceDifference | None:
    comes = brought.cells.get((row, column))
    if comes is None:
        return None
    point, usp = brought.rows[row], brought.columns[column]
    if not (point.counts and usp.counts):
        waits: Sort = "waits" if point.waits or usp.waits else "skipped"
        told = tuple(Difference("", name, text, "", "new") for name, text in comes.items() if text)
        return PlaceDifference("", "", None, told, waits) if told else None
    where = NEW + point.said if point.to == NEW else point.to
    cell = grid.cells.get((usp.to, where))
    found = _differences(f"{usp.to} {where}", cell, comes, went)
    if not found:
        return None
    outcomes = {each.outcome for each in found}
    sort = next(outcome for outcome in SHOWN if outcome in outcomes)
    return PlaceDifference(usp.to, where, cell, found, sort)


def _differences(place: str, cell: Anchoring | None, comes: Mapping[str, str], went: Went) -> tuple[Difference, ...]:
    marks, stands = dict(zip(FIELDS, went.get(place, ()), strict=False)), shown(cell)
    if stands["not_applicable"] and comes.get("text") and not comes.get("not_applicable"):
        stands["text"] = stands["not_applicable"]
    found = [
        Difference(place, name, text, stands[name], three_way(went=marks.get(name), stands=stands[name], comes=text))
        for name, text in comes.items()
        if text or (name in marks and name != "state")
    ]
    return tuple(each for each in found if each.outcome != "same") or tuple(each for each in found if each.comes)
