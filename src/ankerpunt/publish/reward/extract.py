"""The extract of a payroll: which column is what, and what each person gets of each component (C10).

Both shapes that payrolls write are read: *wide*, a line for each person with a column for each component, and *long*, a
line for each person and component. Lines of the same person are added up. What is in it stays in memory.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ankerpunt.publish.reward import remarks
from ankerpunt.publish.reward.components import (
    AMOUNT,
    BY_NAME,
    CHOICES,
    COLUMNS,
    NAME,
    NOTHING,
    NUMBER,
    PART,
    ROLES,
    recognised,
)
from ankerpunt.publish.reward.payroll import Column, Dropped, How, Payroll, Person
from ankerpunt.publish.reward.private import why_private
from ankerpunt.tables.key import key
from ankerpunt.tables.limits import MB, Limits
from ankerpunt.tables.number import numbers
from ankerpunt.tables.reading import read, sheet_for
from ankerpunt.tables.role import Role
from ankerpunt.tables.sheet import Sheet
from ankerpunt.tables.table import Table, header_of, table_of
from ankerpunt.tables.total import totals
from ankerpunt.text import Refusal, Text

LIMITS = Limits(size=10 * MB, unpacked=100 * MB, rows=150_001, columns=300, cells=3_000_000)
MOST_PARTS = 120  # names of components in a long file; more are names of people
ROWS_NAMED = 5
MOST_EUROS = 10**9  # in one cell; what is more is a number of something, or a cell that is meant to hurt
FOOT = 3  # lines at the end among which a total is looked for; elsewhere somebody may be called so


def payroll_of(
    content: bytes,
    *,
    today: date,
    chosen: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
    sheet: str = "",
) -> Payroll:
    r"""Read the extract of a payroll.

    Parameters
    ----------
    content
        The bytes of a CSV or Excel file.
    today
        The day on which it is read.
    chosen
        Heading, by its key → the name of a role, as somebody chose it just now; "" where they left it open.
    remembered
        The same, from an earlier time.
    sheet
        The sheet of a workbook that was chosen.

    Raises
    ------
    Refusal
        When it is no table, or too large, or when headings are missing; SeveralSheetsError when a sheet must be chosen.

    References
    ----------
    C10

    Examples
    --------
    >>> text = "Persnr;BSN;Bruto jaar;L5210\n7;111222333;38.400,00;\n8;123456782;41.000,50;120\n"
    >>> found = payroll_of(text.encode("cp1252"), today=date(2027, 1, 4))
    >>> [dict(person.cents) for person in found.people]
    [{'salary': 3840000}, {'salary': 4100050}]
    >>> [(each.heading, each.people, each.cents) for each in found.unused], [each.heading for each in found.dropped]
    ([('L5210', 1, 12000)], ['BSN'])
    """
    read_sheet, _notices = sheet_for(read(content, LIMITS), (), name=sheet)
    header = header_of(read_sheet, ROLES)
    if header is None or _is_a_line(read_sheet, header):
        raise Refusal.of(remarks.HEADLESS)
    return _Reader(table_of(read_sheet, (), header=header), today, chosen or {}, remembered or {}).payroll()


class _Reader:
    """Goes through one table once."""

    def __init__(self, table: Table, today: date, chosen: Mapping[str, str], remembered: Mapping[str, str]) -> None:
        self.chosen, self.remembered = chosen, remembered
        self.header = _apart(table.header)
        private = {at: why_private(head, table.columns[at], today=today) for at, head in enumerate(table.header)}
        self.dropped = tuple(Dropped(self.header[at], why) for at, why in private.items() if why)
        self.at = [at for at, why in private.items() if not why]
        self.table = table
        self.said = {at: self._said(self.header[at]) for at in self.at}
        self.remarks: list[Text] = []
        self.passed_over = 0
        self.number, self.names = self._first(NUMBER), self._all(NAME)
        self.part, self.amount = self._first(PART), self._first(AMOUNT)
        self.whose = self._whose()

    @property
    def is_long(self) -> bool:
        return self.part is not None and self.amount is not None

    def payroll(self) -> Payroll:
        cells = {at: _euros(self.table.column(at)) for at in self.at}
        columns = tuple(self._column(at, cells[at]) for at in self.at)
        parts = self._parts(cells) if self.is_long else ()
        problem = self._problem()
        people = self._people(cells, parts) if problem is None else ()
        if problem is None and not people:
            problem = self._why_nobody(columns, parts)
        return Payroll(columns, parts, self.dropped, len(self.table.rows), people, problem, tuple(self.remarks))

    def _said(self, heading: str) -> tuple[str, How]:
        """What a heading stands for: as somebody chose, else as they did before, else by itself."""
        sources: tuple[tuple[Mapping[str, str], How], ...] = (
            (self.chosen, "chosen"),
            (self.remembered, "remembered"),
        )
        for said, how in sources:
            if (known := said.get(key(heading))) is not None and (known in CHOICES or not known):
                return known, how if known else ""
        found = recognised(heading)
        return found, "recognised" if found else ""

    def _all(self, role: Role) -> list[int]:
        return [at for at in self.at if self.said[at][0] == role.name]

    def _first(self, role: Role) -> int | None:
        return next(iter(self._all(role)), None)

    def _first_of(self, role: Role) -> int:
        """The column of a role that is known to be played."""
        return self._all(role)[0]

    def _whose(self) -> list[str]:
        """The key of the person of each line; "" where it does not say."""
        names = self._joined(self.names)
        if self.number is None:
            keys = [key(name) for name in names]
        else:
            keys = [key(each) for each in self.table.column(self.number)]
        labels = names if any(names) else keys
        foot = max(len(labels) - FOOT, 0)
        for at, why in totals(labels[foot:], []).items():
            keys[foot + at] = ""
            self.passed_over += 1
            self.remarks.append(remarks.TOTAL.filled(row=str(self.table.rows[foot + at]), why=why))
        return keys

    def _joined(self, at: Sequence[int]) -> list[str]:
        parts = [self.table.column(each) for each in at]
        return (
            [" ".join(filter(None, row)) for row in zip(*parts, strict=True)] if parts else [""] * len(self.table.rows)
        )

    def _column(self, at: int, values: Sequence[float]) -> Column:
        said, how = self.said[at]
        known = {whose for whose, value in zip(self.whose, values, strict=True) if whose and _cents(value)}
        holds_amounts = bool(known) and self._mostly(at, values)
        is_amounts = said in BY_NAME or (not said and holds_amounts)
        if said in {"", NOTHING.name} and not holds_amounts and not recognised(self.header[at]):
            # Nothing to ask about this time, so that nobody chose it either: the next time there may be amounts in it.
            said, how = NOTHING.name, ""
        if said in BY_NAME:
            self._look_at(at, values)
        cents = sum(_cents(value) for whose, value in zip(self.whose, values, strict=True) if whose)
        return Column(self.header[at], said, how, len(known), cents if is_amounts else None)

    def _mostly(self, at: int, values: Sequence[float]) -> bool:
        filled = [cell for cell in self.table.column(at) if cell]
        return 2 * sum(not math.isnan(value) for value in values) >= len(filled)

    def _look_at(self, at: int, values: Sequence[float]) -> None:
        """Say which cells are no amounts, by their lines and never by what they hold."""
        cells = self.table.column(at)
        wrong = [self.table.rows[line] for line, value in enumerate(values) if cells[line] and math.isnan(value)]
        if wrong:
            rows = ", ".join(map(str, wrong[:ROWS_NAMED])) + (" …" if len(wrong) > ROWS_NAMED else "")
            self.remarks.append(remarks.NO_AMOUNTS.filled(heading=self.header[at], count=len(wrong), rows=rows))

    def _parts(self, cells: Mapping[int, Sequence[float]]) -> tuple[Column, ...]:
        """The names of components in a long file, each with whom it is for and what it adds up to."""
        part, amount = self._first_of(PART), self._first_of(AMOUNT)
        self._look_at(amount, cells[amount])
        found: dict[str, tuple[str, set[str], int]] = {}
        for name, whose, value in zip(self.table.column(part), self.whose, cells[amount], strict=True):
            if name and whose:
                head, people, cents = found.get(key(name), (name, set(), 0))
                if _cents(value):
                    people.add(whose)
                found[key(name)] = (head, people, cents + _cents(value))
        if len(found) > MOST_PARTS:
            raise Refusal.of(remarks.TOO_MANY_PARTS, heading=self.header[part], most=MOST_PARTS)
        return tuple(
            Column(head, *self._said_of_part(head), len(people), cents) for head, people, cents in found.values()
        )

    def _said_of_part(self, name: str) -> tuple[str, How]:
        said, how = self._said(name)
        return (said, how) if said in BY_NAME or said in {"", NOTHING.name} else ("", "")

    def _problem(self) -> Text | None:
        if self.number is None and not self.names:
            return remarks.WHOSE
        if self.amount is not None and self.part is None:
            return remarks.NO_PART
        return remarks.NO_AMOUNT if self.part is not None and self.amount is None else None

    def _why_nobody(self, columns: Sequence[Column], parts: Sequence[Column]) -> Text:
        return (
            remarks.NOBODY if any(each.stands_for in BY_NAME for each in (*columns, *parts)) else remarks.NO_COMPONENT
        )

    def _people(self, cells: Mapping[int, Sequence[float]], parts: Sequence[Column]) -> tuple[Person, ...]:
        got: dict[str, dict[str, int]] = {}
        for line, component, value in self._amounts(cells, parts):
            if (cents := _cents(value)) and self.whose[line]:
                mine = got.setdefault(self.whose[line], {})
                mine[component] = mine.get(component, 0) + cents
        first = {whose: line for line, whose in reversed(list(enumerate(self.whose)))}
        numbered = self.table.column(self.number) if self.number is not None else [""] * len(self.whose)
        names = self._joined(self.names)
        self._remark_on(got)
        # As they are in the file.
        order = sorted(got, key=first.__getitem__)
        return tuple(Person(numbered[first[whose]], names[first[whose]], got[whose]) for whose in order)

    def _amounts(
        self, cells: Mapping[int, Sequence[float]], parts: Sequence[Column]
    ) -> Iterator[tuple[int, str, float]]:
        if self.is_long:
            part, amount = self._first_of(PART), self._first_of(AMOUNT)
            known = {key(each.heading): each.stands_for for each in parts if each.stands_for in BY_NAME}
            for line, name in enumerate(self.table.column(part)):
                if component := known.get(key(name)):
                    yield line, component, cells[amount][line]
            return
        for at in self.at:
            if (component := self.said[at][0]) in BY_NAME:
                yield from ((line, component, value) for line, value in enumerate(cells[at]))

    def _remark_on(self, got: Mapping[str, Mapping[str, int]]) -> None:
        lines = Counter(whose for whose in self.whose if whose)
        most = max(lines.values(), default=1)
        if most > 1 and not self.is_long:
            self.remarks.append(remarks.ADDED.filled(most=most))
        if unsigned := len(self.whose) - lines.total() - self.passed_over:
            self.remarks.append(remarks.UNSIGNED.filled(count=unsigned))
        without = sum("salary" not in mine for mine in got.values())
        if without:
            self.remarks.append(remarks.NO_SALARY.filled(count=without))


def _apart(header: Sequence[str]) -> list[str]:
    """Number headings that come back, so that each column can be something else: “Bruto”, “Bruto (2)”."""
    before: Counter[str] = Counter()
    found = []
    for heading in header:
        before[key(heading)] += 1
        place = before[key(heading)]
        found.append(f"{heading} ({place})" if heading and place > 1 else heading)
    return found


def _is_a_line(sheet: Sheet, at: int) -> bool:
    """Tell whether the row that is taken for the header is a line of a long file: its component comes back below it."""
    columns = [(column[at], column[at + 1 :]) for column in sheet.columns]
    named = {recognised(cell) for cell, _below in columns}
    return named.isdisjoint(role.name for role in COLUMNS) and any(cell and cell in below for cell, below in columns)


def _euros(cells: Sequence[str]) -> list[float]:
    """Read amounts of money: three digits behind a sign are thousands, and what nobody can get is no amount."""
    return [value if abs(value) <= MOST_EUROS else math.nan for value in numbers(cells, whole=True)]


def _cents(value: float) -> int:
    return 0 if math.isnan(value) else round(value * 100)
