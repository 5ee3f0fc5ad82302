"""What a view hands to a component: small records, so that templates compute nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ankerpunt.kit import drawn
from ankerpunt.kit.status import status_of
from ankerpunt.plan.links import is_link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.utils.functional import _StrOrPromise

    from ankerpunt.kit.status import Status


class Part:
    """A record that shows itself where a template prints it."""

    template = ""

    def __html__(self) -> str:
        return SafeString(render_to_string(self.template, {"part": self}).strip())

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class Link(Part):
    """A link in a table's cell, a list or a crumb; with `drawer` it opens beside the page, `onward` has an arrow.

    `about` says to who hears the page which of several links alike this is.
    """

    text: _StrOrPromise
    url: str
    drawer: bool = False
    onward: bool = False
    about: str = ""

    def __html__(self) -> str:
        return drawn.link(self.text, self.url, drawer=self.drawer, onward=self.onward, about=self.about)

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class OutsideLink(Part):
    """A link that somebody typed, to a page elsewhere; only its text where it is no link."""

    url: str
    text: str = ""

    template = "kit/outside.html"

    @property
    def leads(self) -> bool:
        return is_link(self.url)

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class Noted(Part):
    """A value in a table's cell with a quieter line under it: what lies around it, or what it is part of."""

    value: _StrOrPromise | Link
    note: _StrOrPromise

    def __html__(self) -> str:
        return drawn.noted(self.value, self.note)

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class Pick(Part):
    """A link with a box before it, so that several rows can be chosen; the form gets `row=value`."""

    text: _StrOrPromise
    url: str
    value: str
    picked: bool = False

    template = "kit/pick.html"

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class Mark(Part):
    """A status in a table's cell, by its code."""

    code: str

    @property
    def status(self) -> Status:
        return status_of(self.code)

    def __html__(self) -> str:
        return drawn.status(self.status)

    def __str__(self) -> str:
        return self.__html__()


@dataclass(frozen=True)
class Kpi:
    """One figure of the row on top; `share` (0–1) draws a bar under it."""

    label: _StrOrPromise
    value: _StrOrPromise
    unit: _StrOrPromise = ""
    note: _StrOrPromise = ""
    share: float | None = None
    tone: str = ""

    @property
    def width(self) -> str:
        return f"{100 * min(max(self.share or 0, 0), 1):.1f}"


@dataclass(frozen=True)
class Tab:
    label: _StrOrPromise
    url: str
    current: bool = False
    count: int | None = None
    icon: str = ""


@dataclass(frozen=True)
class Column:
    """A table's column; with `sort_url` its head is a link, `sorted` is "", "ascending" or "descending"."""

    label: _StrOrPromise
    number: bool = False
    sort_url: str = ""
    sorted: str = ""

    @property
    def icon(self) -> str:
        return {"ascending": "sort-up", "descending": "sort-down"}.get(self.sorted, "sort")


@dataclass(frozen=True)
class Table:
    """Rows of as many values as there are columns; the first value of a row names it."""

    caption: _StrOrPromise
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    show_caption: bool = False

    @property
    def body(self) -> SafeString:
        return drawn.table_rows(self.columns, self.rows)


@dataclass(frozen=True)
class Moved:
    """How a cell differs from an earlier day: `kind` is further, back, new or gone, and `text` says it."""

    kind: str
    icon: str
    text: _StrOrPromise


@dataclass(frozen=True)
class Cell:
    """A cell of a matrix: its state, a note under it, and the address that it opens.

    With a `text` it shows that and the state in one line below. `label` is said in place of the state's word; `typed`
    is what may be typed in the cell itself, as data for frontend/js/place.js.
    """

    state: str
    note: _StrOrPromise = ""
    url: str = ""
    id: str = ""
    current: bool = False
    text: str | None = None
    label: _StrOrPromise = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    moved: Moved | None = None

    @property
    def status(self) -> Status:
        return status_of(self.state)

    @property
    def css(self) -> str:
        quiet = " ank-cell--missing" if self.state == "missing" else ""
        return f"ank-cell ank-cell--{self.status.tone}{quiet}"


@dataclass(frozen=True)
class Mover:
    """The handle of a row or column that is moved among its own: dragged, by Alt and an arrow, or by its menu.

    `row` says to `url` which one it is; `earlier` and `later` whether there is anything on that side.
    """

    url: str
    row: str
    label: _StrOrPromise
    earlier: bool = True
    later: bool = True


@dataclass(frozen=True)
class Head:
    """What names a row or a column: a title with a line above and one below, where it leads, and what moves it."""

    title: _StrOrPromise
    kicker: _StrOrPromise = ""
    note: _StrOrPromise = ""
    url: str = ""
    mover: Mover | None = None


@dataclass(frozen=True)
class MatrixRow:
    """A row of cells, None where nothing is shown; `part` names the part of the table that begins with it."""

    head: Head
    cells: Sequence[Cell | None]
    part: _StrOrPromise = ""


@dataclass(frozen=True)
class Matrix:
    """A table of states or texts: rows against columns, the columns in groups of (name, number of columns)."""

    caption: _StrOrPromise
    corner: _StrOrPromise
    columns: Sequence[Head]
    rows: Sequence[MatrixRow]
    groups: Sequence[tuple[_StrOrPromise, int]] = ()
    texts: bool = False

    @property
    def lines(self) -> list[tuple[MatrixRow, list[tuple[Head, Cell | None]]]]:
        return [(row, list(zip(self.columns, row.cells, strict=True))) for row in self.rows]

    @property
    def width(self) -> int:
        """How many columns the table has, that of the heads included."""
        return len(self.columns) + 1


@dataclass(frozen=True)
class FindingLine:
    """A finding in a list; `standing` is not_right, next_step, overridden or dismissed; something may wait for it.

    The code of its rule is not shown: a page names what is wrong.
    """

    standing: str
    title: _StrOrPromise
    text: _StrOrPromise = ""
    where: _StrOrPromise = ""
    url: str = ""
    action: _StrOrPromise = ""
    waits: bool = False
    code: str = ""

    @property
    def status(self) -> Status:
        return status_of(self.standing)


@dataclass(frozen=True)
class ChainItem:
    text: _StrOrPromise
    url: str = ""
    state: str = ""
    note: _StrOrPromise = ""

    @property
    def status(self) -> Status | None:
        return status_of(self.state) if self.state else None


@dataclass(frozen=True)
class ChainStep:
    """One link of the chain; without items it is a missing link, and `missing` says what would close it."""

    title: _StrOrPromise
    icon: str
    items: Sequence[ChainItem] = ()
    missing: _StrOrPromise = ""
    here: bool = False


@dataclass(frozen=True)
class TreeNode:
    text: _StrOrPromise
    url: str = ""
    note: _StrOrPromise = ""
    children: Sequence[TreeNode] = field(default_factory=tuple)
