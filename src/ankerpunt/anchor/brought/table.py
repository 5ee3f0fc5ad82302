"""How a block is read: which row and which column stand for what, and what each cell brings.

A block is a matrix of texts, either way round, with or without its headings; or a list with a place on each row, as in
the workbook that was taken along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.anchor.brought.cells import FIELDS, meant
from ankerpunt.plan.words import label_pair
from ankerpunt.tables.match import matched
from ankerpunt.tables.role import Role, tokens_of
from ankerpunt.tables.table import letter
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.tables.block import Block

NEW, SKIP = "+", "-"
KEY = "id"
Spot = tuple[int, int]


def _role(name: str, label: Text, *words: str) -> Role:
    """What the plan calls it is its heading, in both languages."""
    whole = tuple("".join(tokens_of(said)) for said in (label.nl, label.en))
    return Role(name=name, label=label, own=(*whole, *words))


LISTED = (
    Role(name=KEY, label=Text(nl="id", en="id"), whole=("id",)),
    _role("point", label_pair("Touchpoint"), "contactmomenten", "touchpoints"),
    _role("usp", label_pair("Usp"), "usps", "kernbelofte"),
    _role("text", label_pair("Anchoring", "text"), "tekst"),
    _role("state", label_pair("Anchoring", "state"), "stand", "state"),
    _role("owner", label_pair("Anchoring", "owner")),
    _role("due_on", label_pair("Anchoring", "due_on")),
    _role("not_applicable", label_pair("Anchoring", "not_applicable"), "hoorthierniet"),
)


class Head(Struct, frozen=True):
    """What stands for a USP or a touchpoint.

    Parameters
    ----------
    said
        What it says; empty where it has no heading.
    where
        Where it stood: the letter of a column, or the number of a row.
    to
        The id that it means, `NEW` for one that is to be made, `SKIP` for none; empty while nobody knows.
    by
        How that is known: by its name, by its place, or because somebody chose it.
    """

    said: str
    where: str
    to: str = ""
    by: str = ""

    @property
    def waits(self) -> bool:
        """Whether somebody has to choose."""
        return not self.to

    @property
    def counts(self) -> bool:
        """Whether it comes along."""
        return self.to not in {"", SKIP}


class Shape(Struct, frozen=True):
    """How a block lies: turned, its first row names the columns, its first column names the rows."""

    turned: bool = False
    top: bool = False
    side: bool = False

    @property
    def code(self) -> str:
        """The same in three signs, to carry along."""
        return "".join(str(int(each)) for each in (self.turned, self.top, self.side))


class Brought(Struct, frozen=True):
    """A block as it is read: touchpoints down, USPs across.

    Parameters
    ----------
    rows, columns
        What stands for touchpoints and for USPs.
    cells
        What comes in, by row and column: field and value.
    shape
        How the block lies.
    bare
        Headings of rows and columns without anything in them.
    listed
        Whether it is a list with a place on each row.
    """

    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: Mapping[Spot, Mapping[str, str]]
    shape: Shape
    bare: tuple[str, ...] = ()
    listed: bool = False

    def chosen(self, choices: Mapping[str, str]) -> Brought:
        """Let rows and columns stand for what somebody chose: "row-0" → an id."""
        rows, columns = (
            tuple(_chosen(head, choices.get(f"{side}-{at}", head.to)) for at, head in enumerate(heads))
            for side, heads in (("row", self.rows), ("column", self.columns))
        )
        return replace(self, rows=rows, columns=columns)


def _chosen(head: Head, to: str) -> Head:
    """What has no heading cannot be made under it."""
    if to == head.to or (to == NEW and not head.said):
        return head
    return replace(head, to=to, by="chosen")


def brought(
    block: Block, grid: Grid, *, shape: Shape | None = None, at: Spot = (0, 0), turned: bool = False
) -> Brought:
    """Read a block against the matrix of a group.

    Parameters
    ----------
    block
        What was pasted, or the sheet of a workbook.
    grid
        The matrix.
    shape
        How the block lies, where somebody said so.
    at
        The touchpoint and the USP, by number, on which a block without headings begins.
    turned
        Whether such a block has USPs down.
    """
    if shape is None and (parts := _parts(block.rows[0])):
        return _listed(block, grid, parts)
    lies = shape or _shape(block, grid, turned=turned)
    rows = block.turned().rows if lies.turned else block.rows
    rows_from, columns_from = int(lies.top), int(lies.side)
    numbers = [str(number) for number in block.numbers]
    letters = [letter(place) for place in range(block.width)]
    down, across = (letters, numbers) if lies.turned else (numbers, letters)
    points = [row[0] if lies.side else "" for row in rows[rows_from:]]
    usps = list(rows[0][columns_from:]) if lies.top else [""] * (len(rows[0]) - columns_from)
    return _without_bare(
        Brought(
            rows=_heads(points, down[rows_from:], _points(grid), begin=None if lies.side else at[0]),
            columns=_in_order(
                _heads(usps, across[columns_from:], _usps(grid), begin=None if lies.top else at[1]), grid
            ),
            cells={
                (row, column): {"text": text}
                for row, cells in enumerate(rows[rows_from:])
                for column, text in enumerate(cells[columns_from:])
                if text
            },
            shape=lies,
        )
    )


Names = list[tuple[str, tuple[str, ...]]]
Name = tuple[str, str]


def _points(grid: Grid) -> Names:
    return [(point.id, (point.name,)) for point in grid.touchpoints]


def _usps(grid: Grid) -> Names:
    return [(usp.id, (usp.claim, f"USP {number}")) for number, usp in enumerate(grid.usps, start=1)]


def _shape(block: Block, grid: Grid, *, turned: bool) -> Shape:
    """Lay the block the way in which most of its headings are recognised."""
    lying = [_recognised(block, grid), _recognised(block.turned(), grid)]
    if not any(map(sum, lying)):
        return Shape(turned=turned)
    turned = sum(lying[1]) > sum(lying[0])
    across, down = lying[turned]
    corner = not block.rows[0][0]
    return Shape(turned=turned, top=across > 0 or (corner and down > 0), side=down > 0 or (corner and across > 0))


def _recognised(block: Block, grid: Grid) -> tuple[int, int]:
    """Count the USPs in the first row, and the touchpoints in the first column."""
    across = matched(block.rows[0], [ways for _id, ways in _usps(grid)])
    down = matched([row[0] for row in block.rows], [ways for _id, ways in _points(grid)])
    return len(across) - across.count(None), len(down) - down.count(None)


def _heads(said: Sequence[str], where: Sequence[str], names: Names, *, begin: int | None) -> tuple[Head, ...]:
    """By name; without headings by place, from where the block begins."""
    if begin is not None:
        known = [each for each, _ways in names[begin:]][: len(said)]
        places = [*known, *[""] * (len(said) - len(known))]
        return tuple(Head("", at, to, "place" if to else "") for at, to in zip(where, places, strict=True))
    found = matched(said, [ways for _id, ways in names])
    return tuple(
        Head(heading, at, "" if place is None else names[place][0], "" if place is None else "name")
        for heading, at, place in zip(said, where, found, strict=True)
    )


def _in_order(heads: tuple[Head, ...], grid: Grid) -> tuple[Head, ...]:
    """As many columns as there are USPs, of which those that are recognised stand in order: so do the others."""
    ids = [usp.id for usp in grid.usps]
    if len(heads) != len(ids) or any(head.to and head.to != at for head, at in zip(heads, ids, strict=True)):
        return heads
    return tuple(head if head.to else replace(head, to=at, by="place") for head, at in zip(heads, ids, strict=True))


def _without_bare(found: Brought) -> Brought:
    """Leave out rows and columns without anything in them, and say which."""
    rows = [at for at in range(len(found.rows)) if any(row == at for row, _column in found.cells)]
    columns = [at for at in range(len(found.columns)) if any(column == at for _row, column in found.cells)]
    kept = {*(found.rows[at] for at in rows), *(found.columns[at] for at in columns)}
    return replace(
        found,
        rows=tuple(found.rows[at] for at in rows),
        columns=tuple(found.columns[at] for at in columns),
        cells={(rows.index(row), columns.index(column)): cell for (row, column), cell in found.cells.items()},
        bare=tuple(head.said for head in (*found.rows, *found.columns) if head.said and head not in kept),
    )


def _parts(heading: Sequence[str]) -> dict[str, int]:
    """Find the columns of a list by their headings; nothing where it is no list of places."""
    found: dict[str, int] = {}
    for role in LISTED:
        level = {at: role.level(text) for at, text in enumerate(heading) if at not in found.values()}
        at = max(level, key=lambda each: level[each], default=-1)
        if level.get(at, 0) > 1:
            found[role.name] = at
    return found if {"point", "usp"} <= found.keys() and found.keys() & set(FIELDS) else {}


def _listed(block: Block, grid: Grid, parts: Mapping[str, int]) -> Brought:
    """A place on each row; an id goes before the names beside it, and brings what is empty as well."""
    ids = {f"{usp} {point}": (usp, point) for usp, point in grid.states}
    point_of, usp_of = _known(block, parts["point"], _points(grid)), _known(block, parts["usp"], _usps(grid))
    points: dict[Name, int] = {}
    usps: dict[Name, int] = {}
    cells: dict[Spot, dict[str, str]] = {}
    for row in block.rows[1:]:
        usp, point = ids.get(row[parts[KEY]], ("", "")) if KEY in parts else ("", "")
        down = points.setdefault((point, "") if point else point_of[row[parts["point"]]], len(points))
        across = usps.setdefault((usp, "") if usp else usp_of[row[parts["usp"]]], len(usps))
        there = cells.setdefault((down, across), {})
        for name in FIELDS:
            if name in parts and (usp or row[parts[name]]):
                there[name] = _both(there.get(name, ""), meant(name, row[parts[name]]), name)
    return _without_bare(Brought(_named(points, _points(grid)), _named(usps, _usps(grid)), cells, Shape(), listed=True))


def _known(block: Block, column: int, names: Names) -> dict[str, Name]:
    """For each text of a column the id that it means, or else itself: one row or column, however it is written."""
    found: dict[str, Name] = {}
    for said in {row[column] for row in block.rows[1:]}:
        (place,) = matched([said], [ways for _id, ways in names])
        found[said] = ("", said) if place is None else (names[place][0], "")
    return found


def _both(one: str, other: str, name: str) -> str:
    """Two rows on one place: both texts come along."""
    return f"{one}\n{other}" if name == "text" and one and other and one != other else other or one


def _named(found: Iterable[Name], names: Names) -> tuple[Head, ...]:
    called = {each: ways[0] for each, ways in names}
    return tuple(Head(called.get(known, said), "", known, "name" if known else "") for known, said in found)
