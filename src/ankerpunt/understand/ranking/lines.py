"""What the rows of a table say about drivers: which column is which, and row by row what is right and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.plan_fields import COUNT_MAX, LINE_MAX

if TYPE_CHECKING:
    from ankerpunt.understand.ranking.table import Rows

# How researchers head their columns, in Dutch and English; small letters, without signs.
HEADS = {
    "name": "driver drivers workdriver werkwaarde werkwaarden pullfactor pullfactoren factor factoren naam name item "
    "items waarde motief aspect reden omschrijving what wat",
    "rank": "rank ranking rang rangorde plaats positie position nr nummer no volgorde order place",
    "share": "share aandeel percentage percent procent pct perc",
    "mentions": "mentions genoemd keren aantal count n stemmen votes timesmentioned kerengenoemd aantalkeren "
    "frequentie frequency",
}
BY_WORD = {word: column for column, words in HEADS.items() for word in words.split()}
FORMULA = ("=", "@", "+")


@dataclass(frozen=True)
class Line:
    """One driver as the table has it; `row` is its number in the table, the head counted."""

    row: int
    name: str
    rank: int | None = None
    share: float | None = None
    mentions: int | None = None


@dataclass(frozen=True)
class Mistake:
    """What is wrong in one row: what was found, and what was expected."""

    row: int
    sentence: str


@dataclass(frozen=True)
class Reading:
    """What a table says; without a single mistake it can be taken over."""

    lines: tuple[Line, ...]
    mistakes: tuple[Mistake, ...]
    columns: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return bool(self.lines) and not self.mistakes


def read(rows: Rows) -> Reading:
    """Recognise the columns by their heads, then read each row."""
    columns = _columns(rows[0])
    if "name" not in columns:
        return Reading((), (Mistake(1, _no_name(rows[0])),))
    if len(rows) == 1:
        return Reading((), (Mistake(1, _("There is no driver below the headings yet.")),), tuple(columns))
    readers = [_Row(number, dict(zip(columns, row, strict=False))) for number, row in enumerate(rows[1:], start=2)]
    lines = [reader.line() for reader in readers]
    mistakes = [mistake for reader in readers for mistake in reader.mistakes]
    mistakes += _twice(lines)
    return Reading(
        _ranked(_as_percent(lines, rows, columns)), tuple(sorted(mistakes, key=lambda each: each.row)), tuple(columns)
    )


def key_of(name: str) -> str:
    """How names are compared: without capitals, signs around them and double spaces."""
    return " ".join(name.casefold().split()).strip(" .")


def _columns(heads: list[str]) -> list[str]:
    """What each column holds; a column that says nothing known, or says it a second time, is passed over."""
    found: list[str] = []
    for head in heads:
        word = re.sub(r"[^a-zà-ÿ0-9%#]", "", head.casefold())
        column = "share" if word in {"%", "%genoemd"} else "rank" if word == "#" else BY_WORD.get(word, "")
        column = column or _alike(head)
        found.append("" if column in found else column)
    return found


def _alike(head: str) -> str:
    """A head of several words is known by one of them: “Percentage 2020”, “Werkwaarde (kort)”."""
    words = re.findall(r"[a-zà-ÿ%#]+", head.casefold())
    known = [BY_WORD[word] for word in words if word in BY_WORD] + ["share"] * ("%" in head)
    for column in ("share", "rank", "mentions", "name"):
        if column in known:
            return column
    return ""


def _no_name(heads: list[str]) -> str:
    found = ", ".join(f"“{head}”" for head in heads if head) or _("nothing")
    return _(
        "The first row must name the columns, and one of them must be “driver”. Found: %(found)s. "
        "For example: driver; rank; share; mentions."
    ) % {"found": found}


class _Row:
    """Reads the cells of one row, and notes what is wrong in them."""

    def __init__(self, number: int, cells: dict[str, str]) -> None:
        self.number = number
        self.cells = cells
        self.mistakes: list[Mistake] = []

    def line(self) -> Line:
        return Line(self.number, self._name(), self._rank(), self._share(), self._mentions())

    def _wrong(self, sentence: str) -> None:
        self.mistakes.append(Mistake(self.number, sentence))

    def _name(self) -> str:
        name = " ".join(self.cells.get("name", "").split())
        if not name:
            self._wrong(_("The name of the driver is missing."))
        elif name.startswith(FORMULA):
            self._wrong(
                _("“%(found)s” is a formula. Expected the name of a driver, as plain text.") % {"found": name[:40]}
            )
        elif len(name) > LINE_MAX:
            self._wrong(_("The name is longer than %(most)s characters.") % {"most": LINE_MAX})
        return name

    def _rank(self) -> int | None:
        typed = self.cells.get("rank", "").strip()
        if not typed:
            return None
        match = re.fullmatch(r"#?(\d{1,4})(?:e|ste|de|st|nd|rd|th|\.|\.0)?", typed, re.IGNORECASE)
        if match is None or int(match[1]) == 0:
            self._wrong(_("“%(found)s” is not a rank. Expected a whole number from 1.") % {"found": typed[:40]})
            return None
        return int(match[1])

    def _share(self) -> float | None:
        typed = self.cells.get("share", "").strip()
        if not typed or typed in {"-", "–"}:
            return None
        digits = typed.replace("%", "").replace("procent", "").replace("\u00a0", "").strip().replace(",", ".")
        share = float(digits) if re.fullmatch(r"\d{1,3}(?:\.\d{1,12})?", digits) else None
        if share is None or share > 100:
            self._wrong(
                _("“%(found)s” is not a share. Expected a percentage from 0 to 100, such as 55 or 55.5.")
                % {"found": typed[:40]}
            )
            return None
        return share

    def _mentions(self) -> int | None:
        typed = self.cells.get("mentions", "").strip()
        if not typed or typed in {"-", "–"}:
            return None
        digits = re.sub(r"[ \u00a0.](?=\d{3}(?:\D|$))", "", typed)
        if not re.fullmatch(r"\d{1,10}", digits) or int(digits) > COUNT_MAX:
            self._wrong(_("“%(found)s” is not a count. Expected a whole number, such as 17.") % {"found": typed[:40]})
            return None
        return int(digits)


def _twice(lines: list[Line]) -> list[Mistake]:
    first: dict[str, int] = {}
    mistakes = []
    for line in lines:
        earlier = first.setdefault(key_of(line.name), line.row)
        if line.name and earlier != line.row:
            sentence = _("“%(name)s” is already in row %(row)s. Keep one of the two.")
            mistakes.append(Mistake(line.row, sentence % {"name": line.name, "row": earlier}))
    return mistakes


def _as_percent(lines: list[Line], rows: Rows, columns: list[str]) -> list[Line]:
    """Shares that are all at most one, without a percent sign, are fractions: .55 is 55%."""
    shares = [line.share for line in lines if line.share is not None]
    if not shares or max(shares) > 1 or not any(0 < share < 1 for share in shares):
        return lines
    at = columns.index("share")
    if any("%" in row[at] for row in rows):
        return lines
    return [replace(line, share=None if line.share is None else round(line.share * 100, 6)) for line in lines]


def _ranked(lines: list[Line]) -> tuple[Line, ...]:
    """Without ranks the shares give them, else the counts, else the order of the rows; equals share a rank."""
    if any(line.rank is not None for line in lines):
        return tuple(lines)
    for column in ("share", "mentions"):
        values = [getattr(line, column) for line in lines]
        if all(value is not None for value in values):
            return tuple(
                replace(line, rank=1 + sum(other > value for other in values))
                for line, value in zip(lines, values, strict=True)
            )
    return tuple(replace(line, rank=place) for place, line in enumerate(lines, start=1))
