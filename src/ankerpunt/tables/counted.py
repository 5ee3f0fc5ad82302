"""A workbook is counted before it is read: what it holds, how much of that, and nothing that was not counted is read.

A small file can unpack to something enormous. So sizes are looked up before anything is unpacked, and every part that
will be read is first walked through element by element, with an end to it. What comes out is a copy with only those
parts: the sheets that are shown, their texts and their formats.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from ankerpunt.tables.sheet import TOO_MANY_COLUMNS, TOO_MANY_ROWS
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from ankerpunt.tables.limits import Limits
    from ankerpunt.tables.source import Source

    Handler = Callable[[str, Mapping[str, str]], None]

MOST_PARTS = 2_000
RATIO, RATIO_FROM = 100, 2**20
"""How much tighter than its text a part may be packed, and the size [bytes] from which that counts."""

FEW, MANY = 20_000, 40_000
"""Elements of a list of sheets or formats, and of a sheet with cells."""

PER_CELL_BYTE, PER_TEXT_BYTE = 1.5, 0.2
"""How many elements more for each byte that a part is packed in: a cell takes two bytes at least, a text ten."""

TEXTS_AND_FORMATS = {"sharedStrings": PER_TEXT_BYTE, "styles": 0.0}
LAST_ROW, WIDEST_ROW = 2**20, 2**14
FURTHEST = 20  # times the most rows: how far down the last row may stand
MOST_MERGED = 10_000
NAMED = 3  # cells without a value that are named

TOO_LARGE = Text(
    nl="Dit Excel-bestand is vanbinnen te groot. Kopieer de tabel naar een nieuw blad en stuur dat.",
    en="This Excel file is too large inside. Copy the table to a new sheet and send that.",
)
DAMAGED = Text(
    nl="Dit Excel-bestand is beschadigd of vergrendeld. Open het, sla het opnieuw op als .xlsx en probeer het nog "
    "eens.",
    en="This Excel file is damaged or locked. Open it, save it again as .xlsx and try once more.",
)
STRANGER = Text(
    nl="Dit is geen Excel-bestand (.xlsx). Open het in het programma waar het uit komt, en sla het op als .xlsx of "
    "CSV.",
    en="This is no Excel file (.xlsx). Open it in the program that it comes from, and save it as .xlsx or CSV.",
)
NOTHING_SHOWN = Text(
    nl="In dit Excel-bestand staat geen blad met cellen dat zichtbaar is. Maak het blad met de tabel zichtbaar.",
    en="This Excel file has no sheet with cells that is shown. Unhide the sheet with the table.",
)


@dataclass(slots=True)
class Extent:
    """How far a sheet reaches, and what is odd in it.

    Attributes
    ----------
    last_row, last_column
        Of a cell with something in it, from 1; 0 where there is none.
    unworked
        The first cells with a formula of which nobody kept the outcome.
    merged
        Ranges of cells that were merged into one.
    """

    last_row: int = 0
    last_column: int = 0
    unworked: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Counted:
    """What may be read.

    Attributes
    ----------
    content
        A workbook with only what was counted.
    extents
        Of each sheet that is shown, by name.
    hidden
        Names of the sheets that are not shown.
    """

    content: io.BytesIO
    extents: Mapping[str, Extent]
    hidden: tuple[str, ...]


def counted(source: Source, limits: Limits, *, also: Container[str] = ()) -> Counted:
    """Count a workbook and copy what may be read of it: the sheets that are shown, and hidden ones that are named.

    Raises
    ------
    Refusal
        When it is too large, packed suspiciously tightly, no workbook, or damaged.
    """
    try:
        with source.open() as file, zipfile.ZipFile(file) as packed:
            return _Workbook(packed, limits, also).counted()
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        expat.ExpatError,
        KeyError,
        ValueError,
        EOFError,
        OSError,
    ) as wrong:
        if isinstance(wrong, Refusal):
            raise
        raise Refusal.of(DAMAGED) from wrong
    except (NotImplementedError, RuntimeError) as wrong:  # an unknown packing, a password
        raise Refusal.of(DAMAGED) from wrong


class _Workbook:
    def __init__(self, packed: zipfile.ZipFile, limits: Limits, also: Container[str]) -> None:
        self.packed, self.limits, self.also = packed, limits, also
        parts = packed.infolist()
        self.parts = {part.filename: part for part in parts}
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > limits.unpacked:
            raise Refusal.of(TOO_LARGE)
        for part in parts:
            if part.file_size > RATIO_FROM and part.file_size > RATIO * part.compress_size:
                raise Refusal.of(TOO_LARGE)

    def counted(self) -> Counted:
        book = self._main()
        relations = self._relations(book)
        sheets, hidden = self._sheets(book, relations)
        if not sheets:
            raise Refusal.of(NOTHING_SHOWN)
        extents = {name: self._extent(part) for name, part in sheets.items()}
        beside = {kind: part for kind, part in relations.values() if kind in TEXTS_AND_FORMATS and part in self.parts}
        for kind, part in beside.items():
            self._walk(part, lambda _tag, _attributes: None, most=FEW + TEXTS_AND_FORMATS[kind] * self._size(part))
        kept = ["[Content_Types].xml", book, _relations_of(book), *beside.values(), *sheets.values()]
        return Counted(self._copy(kept), extents, tuple(hidden))

    def _main(self) -> str:
        """Find the part that lists the sheets."""
        if "[Content_Types].xml" not in self.parts:
            raise Refusal.of(STRANGER)
        found: list[str] = []

        def look(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Override" and "sheet.main+xml" in attributes.get("ContentType", "").replace(".macroEnabled", ""):
                found.append(attributes["PartName"].lstrip("/"))

        self._walk("[Content_Types].xml", look)
        if not found:
            raise Refusal.of(STRANGER)
        return found[0]

    def _relations(self, book: str) -> dict[str, tuple[str, str]]:
        """Find what the workbook points at: id → kind and part."""
        found: dict[str, tuple[str, str]] = {}

        def look(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Relationship":
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(book), attributes["Target"]))
                found[attributes["Id"]] = (posixpath.basename(attributes["Type"]), target.lstrip("/"))

        self._walk(_relations_of(book), look)
        return found

    def _sheets(self, book: str, relations: Mapping[str, tuple[str, str]]) -> tuple[dict[str, str], list[str]]:
        """Find the sheets with cells: those that are shown, name → part, and the names of the others."""
        shown: dict[str, str] = {}
        hidden: list[str] = []

        def look(tag: str, attributes: Mapping[str, str]) -> None:
            if tag != "sheet":
                return
            to = next((value for name, value in attributes.items() if name.endswith(":id") or name == "id"), "")
            kind, part = relations.get(to, ("", ""))
            if kind != "worksheet" or part not in self.parts:
                return
            if attributes.get("state", "visible") == "visible" or attributes["name"] in self.also:
                shown[attributes["name"]] = part
            else:
                hidden.append(attributes["name"])

        self._walk(book, look)
        return shown, hidden

    def _extent(self, part: str) -> Extent:
        cells = _Cells(self.limits)
        parser = expat.ParserCreate()
        parser.EndElementHandler = cells.end
        parser.CharacterDataHandler = cells.text
        self._walk(part, cells.start, parser=parser, most=MANY + PER_CELL_BYTE * self._size(part))
        return cells.extent

    def _size(self, part: str) -> int:
        """Give the size of a part as it is packed [bytes]."""
        return self.parts[part].compress_size

    def _walk(
        self, part: str, handler: Handler, *, parser: expat.XMLParserType | None = None, most: float = FEW
    ) -> None:
        """Go through the elements of a part, up to as many as it may hold."""
        left = most
        parser = parser or expat.ParserCreate()

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Refusal.of(TOO_LARGE)
            handler(tag.rpartition(":")[2], attributes)

        def declared(*_: object) -> None:
            raise Refusal.of(DAMAGED)

        parser.StartElementHandler = start
        parser.StartDoctypeDeclHandler = declared
        with self.packed.open(part) as file:
            parser.ParseFile(file)

    def _copy(self, parts: list[str]) -> io.BytesIO:
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as kept:
            for part in dict.fromkeys(parts):
                with self.packed.open(part) as file, kept.open(zipfile.ZipInfo(part), "w") as into:
                    while chunk := file.read(2**16):
                        into.write(chunk)
        copy.seek(0)
        return copy


class _Cells:
    """Counts the cells of one sheet as its elements pass by."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.extent = limits, Extent()
        self.cells = self.filled = 0
        self.row = self.column = 0
        self.ref, self.kind = "", ""
        self.formula = self.valued = self.within = self.counted = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._cell(attributes)
        elif tag == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column, self.counted = 0, False
            if not 0 < self.row <= LAST_ROW:
                raise Refusal.of(DAMAGED)
        elif tag == "f":
            self.formula = True
        elif tag in {"v", "t"}:
            self.within = True
            self.valued = self.valued or (tag == "v" and self.kind == "str")
        elif tag == "mergeCell" and len(self.extent.merged) < MOST_MERGED:
            self.extent.merged.append(attributes.get("ref", ""))

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self.cells += 1
        self.ref, self.kind = attributes.get("r", ""), attributes.get("t", "n")
        self.column = _column(self.ref) if self.ref else self.column + 1
        self.formula = self.valued = self.within = False
        if self.cells > self.limits.cells or not 0 < self.column <= WIDEST_ROW:
            raise Refusal.of(TOO_LARGE)

    def text(self, _text: str) -> None:
        if self.within:
            self.valued = True

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in {"v", "t"}:
            self.within = False
        elif tag == "c":
            if self.formula and not self.valued:
                if len(self.extent.unworked) < NAMED:
                    self.extent.unworked.append(self.ref)
            elif self.valued:
                self._something()

    def _something(self) -> None:
        """Count a cell with something in it."""
        extent = self.extent
        extent.last_row, extent.last_column = max(extent.last_row, self.row), max(extent.last_column, self.column)
        self.filled += not self.counted
        self.counted = True
        if self.filled > self.limits.rows or extent.last_row > FURTHEST * self.limits.rows:
            raise Refusal.of(TOO_MANY_ROWS, most=self.limits.rows - 1)
        if extent.last_column > self.limits.columns:
            raise Refusal.of(TOO_MANY_COLUMNS, most=self.limits.columns)


def _column(ref: str) -> int:
    """Give the number of the column in a reference such as AB12."""
    letters = re.match("[A-Za-z]{1,3}", ref)
    at = 0
    for letter in letters.group().upper() if letters else "":
        at = 26 * at + ord(letter) - 64
    return at


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")
