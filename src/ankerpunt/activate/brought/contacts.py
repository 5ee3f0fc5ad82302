"""How a table of contacts is read: a month, a process, a channel and a number on each row, or a column per channel.

A row that cannot be read says why, and stays out; what a name means that nobody knows is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import isnan
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.activate.brought.contact_columns import ALONG, CHANNEL, KINDS, MONTH, PROCESS
from ankerpunt.activate.brought.months import month_meant
from ankerpunt.kit.plan_fields import LINE_MAX
from ankerpunt.plan.facts.process import MONTHS, month_of
from ankerpunt.plan.nouns import Channel, Process
from ankerpunt.tables.key import key, outline
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.match import matched
from ankerpunt.tables.number import numbers
from ankerpunt.text import Text

if TYPE_CHECKING:
    from ankerpunt.plan.index import Index
    from ankerpunt.tables.table import Table

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=5_001, columns=60, cells=150_000)
NEW, SKIP = "+", "-"
PROCESS_OF, CHANNEL_OF = "process", "channel"
EARLIEST, MOST = 1990, 10**9
MOST_LIKE = 200  # names of which is looked what they are like
NOTHING = frozenset({"", "-", "–", ".", "?"})

NO_MONTH = Text(nl="“{said}” is geen maand. Schrijf bijvoorbeeld 2026-11.", en="“{said}” is no month. Write 2026-11.")
TO_COME = Text(nl="{said} is nog niet geweest.", en="{said} is still to come.")
NO_COUNT = Text(nl="“{said}” is geen aantal.", en="“{said}” is no number of contacts.")
NO_KIND = Text(nl="“{said}” is geen zaak en geen vraag.", en="“{said}” is neither a case nor a question.")
NO_NAME = Text(nl="Hier staat geen {what}.", en="There is no {what} here.")
TOO_LONG = Text(
    nl="Een naam heeft hooguit {most} tekens. Hier staan er {count}.",
    en="A name has at most {most} characters. Here are {count}.",
)
TWICE = Text(
    nl="Dit staat ook in rij {row}, met een ander aantal.",
    en="This is in row {row} as well, with another number.",
)
MISSING = Text(
    nl="Er is geen kolom met de {what}. Kies hieronder welke kolom het is.",
    en="No column holds the {what}. Choose below which column it is.",
)
NO_PROCESS = Text(
    nl="Er is geen kolom met het proces. Kies hieronder welke kolom het is, of voor welk proces deze tabel is.",
    en="No column holds the process. Choose below which column it is, or which process this table is about.",
)
NO_COUNTS = Text(
    nl="Er is geen kolom met aantallen. Kies hieronder welke kolom het is, of welk kanaal een kolom telt.",
    en="No column holds numbers. Choose below which column it is, or which channel a column counts.",
)
BOTH_WAYS = Text(
    nl="Kies één van twee: een kolom met het aantal, of kolommen die elk een kanaal tellen.",
    en="Choose one of the two: a column with the number, or columns that each count a channel.",
)
WHICH = Text(nl="Kies hieronder welke het is.", en="Choose below which it is.")

Key = tuple[str, str, str]  # process, channel, kind


class Heard(Struct, frozen=True):
    """A number of contacts, and the row that says so."""

    row: int
    count: int


class Wrong(Struct, frozen=True):
    """A row that cannot be read, and why."""

    row: int
    text: Text


class Unknown(Struct, frozen=True):
    """A name that is written otherwise here, and the process or channel that it is taken for; "" for nothing yet."""

    what: str
    said: str
    rows: int = 0
    to: str = ""

    @property
    def name(self) -> str:
        """What the choice is called in the form."""
        return f"means {self.what} {key(self.said)}"


class Contacts(Struct, frozen=True):
    """What a table says.

    Parameters
    ----------
    counts
        By process, channel and kind, by the number of the month; a process or channel that is to be made goes by its
        name, after the sign for new.
    wrong
        Rows that cannot be read, and why.
    needed
        What has to be chosen first.
    unknown
        Names that are written otherwise here, with what they are taken for.
    """

    counts: Mapping[Key, Mapping[int, Heard]]
    wrong: tuple[Wrong, ...] = ()
    needed: tuple[Text, ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def waiting(self) -> list[Unknown]:
        """The names for which somebody has to choose."""
        return [each for each in self.unknown if not each.to]


class _Counted(Struct, frozen=True):
    """A column with counts: its channel and kind where the heading says them, its cells, and their numbers."""

    channel: str
    kind: str
    cells: Sequence[str]
    values: Sequence[float]


class Given(Struct, frozen=True):
    """What a table does not say itself: its process, of which kind its counts are, and what names mean."""

    process: str = ""
    kind: str = "case"
    meant: Mapping[str, str] = {}


def contacts_in(table: Table, index: Index, given: Given, *, today: date) -> Contacts:
    """Read every row of a table of contacts.

    Parameters
    ----------
    table
        With the roles of `roles_for`.
    index
        The plan, for the processes and channels that names stand for.
    given
        What the table does not say itself.
    today
        No month may be after it.
    """
    needed = tuple(_needed(table, given))
    if needed:
        return Contacts({}, needed=needed)
    return _Rows(table, index, given, today).read()


def _needed(table: Table, given: Given) -> Iterator[Text]:
    yield from (doubt.sentence(WHICH) for doubt in table.doubts)
    doubted = {doubt.role.name for doubt in table.doubts}
    along = any(role.startswith(ALONG) for role in table.parts)
    if "month" not in {*table.parts, *doubted}:
        yield MISSING.filled(what=MONTH.label)
    if "process" not in {*table.parts, *doubted} and not given.process:
        yield NO_PROCESS
    if along and "count" in table.parts:
        yield BOTH_WAYS
    elif not along and "count" not in {*table.parts, *doubted}:
        yield NO_COUNTS
    elif not along and "channel" not in {*table.parts, *doubted}:
        yield MISSING.filled(what=CHANNEL.label)


class _Rows:
    """Reads the cells row by row, and notes what is wrong in them."""

    def __init__(self, table: Table, index: Index, given: Given, today: date) -> None:
        self.table, self.given, self.today = table, given, today
        self.said = {role: table.cells(role) for role in ("month", "process", "channel", "kind") if role in table}
        self.ways: dict[str, list[tuple[str, tuple[str, ...]]]] = {
            PROCESS_OF: [(row.id, (row.name, row.product_name, row.id)) for row in index.rows(Process)],
            CHANNEL_OF: [(row.id, (row.name, row.id)) for row in index.rows(Channel)],
        }
        self.surely = {
            what: {outline(way): slug for slug, ways in reversed(rows) for way in reversed(ways) if way}
            for what, rows in self.ways.items()
        }
        self.known: dict[tuple[str, str], str] = {}
        self.asked: dict[tuple[str, str], Unknown] = {}
        self.counts: dict[Key, dict[int, Heard]] = {}
        self.wrong: list[Wrong] = []

    def read(self) -> Contacts:
        columns = [*self._columns()]
        for at, row in enumerate(self.table.rows):
            if any(column.cells[at] not in NOTHING for column in columns):
                self._row(at, row, columns)
        return Contacts(self.counts, tuple(self.wrong), (), tuple(self.asked.values()))

    def _columns(self) -> Iterator[_Counted]:
        for role in self.table.parts:
            along, *rest = role.split(" ")
            if role == "count" or along == ALONG:
                channel, kind = rest or ("", "")
                cells = self.table.cells(role)
                yield _Counted(channel, kind, cells, numbers(cells, whole=True))

    def _row(self, at: int, row: int, columns: Sequence[_Counted]) -> None:
        month = self._month(self.said["month"][at], row)
        process = self._named(PROCESS_OF, at, row) if "process" in self.said else self.given.process
        for column in columns:
            if column.cells[at] in NOTHING:
                continue
            channel = column.channel or self._named(CHANNEL_OF, at, row)
            kind = self._kind(at, row, column.kind)
            count = self._count(column, at, row)
            if month is not None and count is not None and kind and not {process, channel} & {"", SKIP}:
                self._note((process, channel, kind), month, Heard(row, count))

    def _note(self, where: Key, month: int, heard: Heard) -> None:
        before = self.counts.setdefault(where, {}).setdefault(month, heard)
        if before.count != heard.count:
            self._refuse(heard.row, TWICE, row=before.row)

    def _month(self, said: str, row: int) -> int | None:
        month = month_meant(said)
        if month is None or month < EARLIEST * MONTHS:
            self._refuse(row, NO_MONTH, said=said)
        elif month > month_of(self.today):
            self._refuse(row, TO_COME, said=said)
        else:
            return month
        return None

    def _kind(self, at: int, row: int, told: str) -> str:
        """What the heading of a channel says, else the row, else what holds for the whole table."""
        said = self.said["kind"][at] if "kind" in self.said else ""
        if told == "question" or not said:
            return told if told == "question" else self.given.kind
        found = next((kind for kind, words in KINDS.items() if key(said) in words), "")
        if not found:
            self._refuse(row, NO_KIND, said=said)
        return found

    def _count(self, column: _Counted, at: int, row: int) -> int | None:
        value = column.values[at]
        if not isnan(value) and value.is_integer() and 0 <= value <= MOST:
            return int(value)
        self._refuse(row, NO_COUNT, said=column.cells[at])
        return None

    def _named(self, what: str, at: int, row: int) -> str:
        """Find what the name in a row stands for: as it reads, or else as somebody said."""
        said = self.said[what][at]
        if not said:
            self._refuse(row, NO_NAME, what=PROCESS.label if what == PROCESS_OF else CHANNEL.label)
            return ""
        if len(said) > LINE_MAX:
            self._refuse(row, TOO_LONG, most=LINE_MAX, count=len(said))
            return ""
        where = what, key(said)
        if where not in self.known:
            # What reads the same; of a name that is only like it somebody is asked.
            self.known[where] = sure = self.surely[what].get(outline(said), "")
            if not sure:
                self.asked[where] = asked = self._ask(Unknown(what, said))
                self.known[where] = NEW + said if asked.to == NEW else asked.to
        if where in self.asked:
            self.asked[where] = replace(self.asked[where], rows=self.asked[where].rows + 1)
        return self.known[where]

    def _ask(self, unknown: Unknown) -> Unknown:
        """With what somebody chose, or else what it is most like; of thousands of names nobody is asked about each."""
        if (told := self.given.meant.get(unknown.name)) is not None or len(self.asked) >= MOST_LIKE:
            return replace(unknown, to=told or "")
        (place,) = matched([unknown.said], [ways for _id, ways in self.ways[unknown.what]])
        return replace(unknown, to="" if place is None else self.ways[unknown.what][place][0])

    def _refuse(self, number: int, why: Text, **values: object) -> None:
        wrong = Wrong(number, why.filled(**values))
        if wrong not in self.wrong[-1:]:
            self.wrong.append(wrong)
