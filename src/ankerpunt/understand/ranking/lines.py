"""What the rows of a ranking say about drivers: row by row what is right, what is not, and what is worth a question."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.plan_fields import COUNT_MAX, LINE_MAX
from ankerpunt.kit.wording import language
from ankerpunt.tables.bullet import without_bullet
from ankerpunt.tables.key import key, outline
from ankerpunt.tables.letters import spoilt
from ankerpunt.tables.number import numbers
from ankerpunt.tables.role import tokens_of
from ankerpunt.tables.total import totals
from ankerpunt.text import Text
from ankerpunt.understand.ranking.columns import RANK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ankerpunt.tables.table import Table

FORMULA = ("=", "@", "+")
NOTHING = {"", "-", "–", "."}
COUNTED = re.compile(r"\(?(\d{1,3})\s?[.)\]:]\s*(?=[^\W\d])")
PLACE = re.compile(r"#?(\d{1,4})(?:e|ste|de|st|nd|rd|th|\.|\.0)?", re.IGNORECASE)

BELOW = Text(nl="Kies hieronder welke het is.", en="Choose below which it is.")


@dataclass(frozen=True)
class Line:
    """One driver as the table has it; `row` is its number in the table, `aside` why it may be no driver at all."""

    row: int
    name: str
    rank: int | None = None
    share: float | None = None
    mentions: int | None = None
    aside: str = ""
    taken: bool = True


@dataclass(frozen=True)
class Mistake:
    """What is wrong, in one row or (without one) in the table: what was found, and what was expected."""

    row: int | None
    sentence: str


@dataclass(frozen=True)
class Reading:
    """What a table says; without a single mistake it can be taken over."""

    lines: tuple[Line, ...]
    mistakes: tuple[Mistake, ...]
    remarks: tuple[str, ...] = ()

    @property
    def taken(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.taken)

    @property
    def complete(self) -> bool:
        return bool(self.taken) and not self.mistakes


def read(table: Table, ticked: Collection[int] | None = None) -> Reading:
    """Read each row; `ticked` are the rows that a person wants, by default all but totals and notes."""
    odd = _odd_table(table)
    if "name" not in table.parts:
        return Reading((), tuple(odd), _remarks(table, ()))
    rows = _Rows(table)
    lines = rows.lines()
    asides = totals([line.name for line in lines], rows.sums)
    lines = [replace(line, aside=asides[at].say(language()) if at in asides else "") for at, line in enumerate(lines)]
    lines = [replace(line, taken=not line.aside if ticked is None else line.row in ticked) for line in lines]
    taken = {line.row for line in lines if line.taken}
    mistakes = [mistake for mistake in rows.mistakes if mistake.row in taken]
    mistakes += _twice([line for line in lines if line.taken])
    mistakes.sort(key=lambda each: each.row or 0)
    if not taken:
        odd.append(Mistake(None, _("No row is ticked. Tick the drivers that you want to import.")))
    return Reading(rows.ranked(lines), (*odd, *mistakes), _remarks(table, lines))


def _odd_table(table: Table) -> list[Mistake]:
    """What has to be chosen before the rows say anything."""
    mistakes = [Mistake(notice.row, notice.text.say(language())) for notice in table.notices if notice.row is not None]
    mistakes += [Mistake(None, doubt.sentence(BELOW).say(language())) for doubt in table.doubts]
    doubted = {doubt.role.name for doubt in table.doubts}
    if "name" not in table.parts and "name" not in doubted:
        found = ", ".join(f"“{heading}”" for heading in table.header)
        sentence = _(
            "The first row must name the columns, and one of them must be “driver”. Found: %(found)s. "
            "For example: driver; rank; share; mentions. Or choose below which column holds the drivers."
        )
        mistakes.append(Mistake(None, sentence % {"found": found}))
    orders = {"rank", "share", "mentions", "mean"} & (table.parts.keys() | doubted)
    if not orders and "asked" in table.parts:
        sentence = _(
            "“%(column)s” says how many people answered, not how often a driver was named. Add a column with the rank, "
            "the share or the times mentioned, or choose below what it is."
        )
        mistakes.append(Mistake(None, sentence % {"column": table.header[table.parts["asked"].columns[0]]}))
    elif not orders and table.headless and len(table.header) > 1:
        sentence = _("The table has no row that names the columns. Choose below what each column holds.")
        mistakes.append(Mistake(None, sentence))
    return mistakes


def _remarks(table: Table, lines: Sequence[Line]) -> tuple[str, ...]:
    """What a person wants to know before saying yes."""
    said = [notice.text.say(language()) for notice in table.notices if notice.row is None]
    if table.unused:
        unused = ", ".join(f"“{name}”" for name in table.unused)
        said.append(_("Not used: %(columns)s.") % {"columns": unused})
    if "mean" in table.parts and "rank" not in table.parts and "share" not in table.parts:
        column = table.header[table.parts["mean"].columns[0]]
        order = _("Ranked by “%(column)s”, the lowest first.") if _lower_is_better(column) else ""
        said.append((order or _("Ranked by “%(column)s”, the highest first.")) % {"column": column})
    elif lines and not {"rank", "share", "mentions"} & table.parts.keys():
        said.append(_("No column gives an order, so the rank is the order of the rows."))
    said += [
        _("“%(one)s” and “%(other)s” look alike. If they are the same, untick one of the two.")
        % {"one": one, "other": other}
        for one, other in alike(line.name for line in lines if line.taken)
    ]
    return tuple(said)


def alike(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs that differ by no more than a hyphen, an apostrophe, a space or an accent."""
    first: dict[str, str] = {}
    found = []
    for name in names:
        earlier = first.setdefault(outline(name), name)
        if outline(name) and key(earlier) != key(name):
            found.append((earlier, name))
    return found


def _lower_is_better(heading: str) -> bool:
    return bool({*RANK.own, *RANK.words} & set(tokens_of(heading)))


class _Rows:
    """Reads the cells, column by column, and notes what is wrong in them."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.mistakes: list[Mistake] = []
        self.columns = {role: table.columns[part.columns[0]] for role, part in table.parts.items()}
        self.means: list[float | None] = []
        self.names, self.counted = _without_marks(self.columns["name"])

    @property
    def sums(self) -> list[list[float]]:
        """The columns of which a total may stand below."""
        return [numbers(self.columns[role], whole=True) for role in ("mentions",) if role in self.columns]

    def lines(self) -> list[Line]:
        ranks, shares, mentions = self._ranks(), self._shares(), self._mentions()
        self.means = self._means()
        each = zip(self.table.rows, self.names, ranks, shares, mentions, strict=True)
        return [Line(row, self._name(row, name), rank, share, count) for row, name, rank, share, count in each]

    def ranked(self, lines: list[Line]) -> tuple[Line, ...]:
        """Without ranks the shares give them, else the counts, the averages or the numbers before the names."""
        taken = [at for at, line in enumerate(lines) if line.taken]
        if any(lines[at].rank is not None for at in taken):
            return tuple(lines)
        lowest_first = "mean" in self.columns and _lower_is_better(self._heading("mean"))
        for values, sign in (
            ([line.share for line in lines], 1),
            ([line.mentions for line in lines], 1),
            (self.means, -1 if lowest_first else 1),
            (self.counted, -1),
        ):
            worth = {at: sign * value for at in taken if (value := values[at]) is not None}
            if taken and len(worth) == len(taken):
                place = {at: 1 + sum(other > worth[at] for other in worth.values()) for at in taken}
                return tuple(replace(line, rank=place.get(at)) for at, line in enumerate(lines))
        return tuple(replace(line, rank=taken.index(at) + 1 if at in taken else None) for at, line in enumerate(lines))

    def _heading(self, role: str) -> str:
        return self.table.header[self.table.parts[role].columns[0]]

    def _wrong(self, row: int, sentence: str) -> None:
        self.mistakes.append(Mistake(row, sentence))

    def _name(self, row: int, name: str) -> str:
        if not name:
            self._wrong(row, _("The name of the driver is missing."))
        elif name.startswith(FORMULA):
            self._wrong(
                row, _("“%(found)s” is a formula. Expected the name of a driver, as plain text.") % {"found": name[:40]}
            )
        elif len(name) > LINE_MAX:
            self._wrong(row, _("The name is longer than %(most)s characters.") % {"most": LINE_MAX})
        elif spoilt(name):
            self._wrong(
                row, _("The letters of “%(found)s” look wrong. Write them as they should be.") % {"found": name}
            )
        return name

    def _ranks(self) -> list[int | None]:
        found: list[int | None] = []
        for row, typed in self._typed("rank"):
            match = PLACE.fullmatch(typed)
            if typed and (match is None or int(match[1]) == 0):
                self._wrong(
                    row, _("“%(found)s” is not a rank. Expected a whole number from 1.") % {"found": typed[:40]}
                )
                match = None
            found.append(int(match[1]) if match else None)
        return found

    def _shares(self) -> list[float | None]:
        sentence = _("“%(found)s” is not a share. Expected a percentage from 0 to 100, such as 55 or 55.5.")
        shares = self._figures("share", sentence, most=100, whole=False)
        known = [share for share in shares if share is not None]
        fractions = known and max(known) <= 1 and any(0 < share < 1 for share in known)
        if not fractions or any("%" in cell for cell in self.columns["share"]):
            return shares
        return [None if share is None else round(share * 100, 6) for share in shares]

    def _mentions(self) -> list[int | None]:
        sentence = _("“%(found)s” is not a count. Expected a whole number, such as 17.")
        counts = self._figures("mentions", sentence, most=COUNT_MAX, whole=True)
        return [None if count is None else int(count) for count in counts]

    def _means(self) -> list[float | None]:
        sentence = _("“%(found)s” is not an average. Expected a number, such as 4.3.")
        return self._figures("mean", sentence, most=math.inf, whole=False)

    def _figures(self, role: str, sentence: str, *, most: float, whole: bool) -> list[float | None]:
        typed = self._typed(role)
        found: list[float | None] = []
        for (row, cell), value in zip(typed, numbers([cell for _row, cell in typed], whole=whole), strict=True):
            good = 0 <= value <= most and not (whole and value % 1)
            if cell and not good:
                self._wrong(row, sentence % {"found": cell[:40]})
            found.append(value if good else None)
        return found

    def _typed(self, role: str) -> list[tuple[int, str]]:
        cells = self.columns.get(role) or [""] * len(self.table.rows)
        return [(row, "" if cell in NOTHING else cell) for row, cell in zip(self.table.rows, cells, strict=True)]


def _without_marks(cells: Sequence[str]) -> tuple[list[str], list[float | None]]:
    """Take bullets off, and numbers where half of the rows have one: “1. Rust” is called “Rust”."""
    names = [without_bullet(cell) for cell in cells]
    numbered = [COUNTED.match(name) for name in names]
    if 2 * sum(map(bool, numbered)) < len(names):
        return names, [None] * len(names)
    bare = [name[hit.end() :] if hit else name for name, hit in zip(names, numbered, strict=True)]
    return bare, [float(hit[1]) if hit else None for hit in numbered]


def _twice(lines: list[Line]) -> list[Mistake]:
    first: dict[str, Line] = {}
    mistakes = []
    for line in lines:
        earlier = first.setdefault(key(line.name), line)
        if line.name and earlier is not line:
            sentence = _("“%(name)s” is already in row %(row)s. Keep one of the two: untick the other.")
            mistakes.append(Mistake(line.row, sentence % {"name": line.name, "row": earlier.row}))
    return mistakes
