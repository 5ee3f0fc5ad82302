"""What every reader of answers hands on: the answers as columns, how they were read, and what could not be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from ankerpunt.tables.key import key, merged
from ankerpunt.tables.notice import Notice
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ankerpunt.tables.table import Table

SEPARATORS = re.compile(r"\s*[|;]\s*")
SEVERAL_EACH = 1.1
"""Tasks that people answered on average, below which a column does not say who they are."""

ONE_EACH = Text(
    nl="In kolom “{column}” staat bij bijna elke taak iets anders: dat nummert de rijen en zegt niet wie antwoordde. "
    "Zeg welke kolom dat wel doet: --column respondent=KOP.",
    en="Column “{column}” is different for nearly every task: it numbers the rows and does not say who answered. "
    "Say which column does: --column respondent=HEADING.",
)


@dataclass(slots=True)
class Answers:
    """Answers to tasks, column by column, as read and not yet judged.

    Attributes
    ----------
    respondent, task
        Whose answer, and to which task.
    shown
        Names of the items shown, per task.
    best, worst
        Names of the items picked; "" where not answered.
    row
        Row in the file.
    weight, group
        Per task; empty lists where the file has none.
    unread
        (row, code, sentence) of what could not be read at all.
    tables
        Those that they were read from: which column played which role, and what was odd.
    notices
        What was merged or assumed while reading.
    """

    respondent: list[str] = field(default_factory=list)
    task: list[str] = field(default_factory=list)
    shown: list[tuple[str, ...]] = field(default_factory=list)
    best: list[str] = field(default_factory=list)
    worst: list[str] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    weight: list[str] = field(default_factory=list)
    group: list[str] = field(default_factory=list)
    unread: list[tuple[int, str, Text]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def add(self, row: int, respondent: str, task: str, shown: tuple[str, ...], *, best: str, worst: str) -> None:
        """Add one answered task."""
        self.row.append(row)
        self.respondent.append(respondent)
        self.task.append(task)
        self.shown.append(shown)
        self.best.append(best)
        self.worst.append(worst)

    def mapping(self) -> dict[str, Sequence[object]]:
        """Give the columns as `longtable.check_table` takes them."""
        columns: dict[str, Sequence[object]] = {
            "respondent": self.respondent,
            "task": self.task,
            "shown": self.shown,
            "best": self.best,
            "worst": self.worst,
            "row": self.row,
        }
        if self.weight:
            columns["weight"] = self.weight
        if self.group:
            columns["group"] = self.group
        return columns

    def refuse_row_numbers(self, table: Table) -> None:
        """Refuse a column of people in which nearly everybody answered one task out of several.

        A running number would make many people of a few, and so pass the floor below which nothing is shown. Where the
        user chose the column it stands.

        Raises
        ------
        Refusal
            With the column, and what to do.
        """
        people = len(set(self.respondent))
        if not table.was_told("respondent") and len(self.row) < SEVERAL_EACH * people and len(set(self.task)) > 1:
            raise Refusal.of(ONE_EACH, column=table.header[table.at("respondent")])

    def merge_spellings(self) -> None:
        """Let items and groups that read the same be the same, and say which those were."""
        codings = {text: ways for table in self.tables for text, ways in table.codings.items()}
        items = self._same(set().union(*set(self.shown)), codings, lambda: chain.from_iterable(self.shown))
        if items:
            same = {shown: tuple(items.get(item, item) for item in shown) for shown in set(self.shown)}
            self.shown = [same[shown] for shown in self.shown]
            self.best = [items.get(item, item) for item in self.best]
            self.worst = [items.get(item, item) for item in self.worst]
        if groups := self._same(set(self.group), codings, lambda: self.group):
            self.group = [groups.get(group, group) for group in self.group]

    def _same(self, texts: set[str], codings: Mapping[str, int], cells: Callable[[], Iterable[str]]) -> dict[str, str]:
        """Find the texts to replace; counting every cell is kept for files in which some read the same."""
        if len(set(map(key, texts))) == len(texts) and not texts & codings.keys():
            return {}
        replaced, notices = merged(cells(), codings)
        self.notices += notices
        return replaced


def split(cell: str) -> tuple[str, ...]:
    """Split a cell with several items: A | B | C, or A; B; C."""
    return tuple(part for part in SEPARATORS.split(cell.strip()) if part)


def named(answer: str, shown: Sequence[str], *, by_position: bool) -> str:
    """Turn a position such as 3 into the name of the third item shown; any other answer stays as it is."""
    if by_position and answer.isdigit() and 1 <= int(answer) <= len(shown):
        return shown[int(answer) - 1]
    return answer


def are_positions(answers: Sequence[str], shown: Sequence[Sequence[str]]) -> bool:
    """Guess whether answers are positions within the task: all of them are small numbers and no item has such a name.

    Where items are numbered too, answers that never leave 1 … k are positions.
    """
    given = {answer for answer in answers if answer}
    widest = max(map(len, shown), default=0)
    if not given or not all(answer.isdigit() and 1 <= int(answer) <= widest for answer in given):
        return False
    items = {item for task in shown for item in task if item}
    numbered_items = all(item.isdigit() for item in items)
    return not given & items or (numbered_items and len(items) > widest)
