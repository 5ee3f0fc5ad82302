"""What every reader hands on: the answers as columns, and what it could not read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.science.reading.sheet import Sheet

ALIASES: Mapping[str, tuple[str, ...]] = {
    "respondent": ("respondent", "resp", "respid", "respondentid", "responseid", "sysrespnum", "pid", "id", "case"),
    "task": ("task", "taak", "set", "trial", "question", "vraag", "choiceset"),
    "best": ("best", "beste", "most", "meest"),
    "worst": ("worst", "slechtste", "least", "minst"),
    "shown": ("shown", "items", "getoond"),
    "item": ("item", "alternative", "option", "optie", "alternatief"),
    "choice": ("choice", "keuze", "decision", "answer", "antwoord"),
    "weight": ("weight", "wgt", "gewicht", "weging"),
    "group": ("group", "groep", "doelgroep", "targetgroup"),
    "version": ("version", "versie", "block", "sysmaxdiffversion"),
}
"""Names of columns that are recognised by themselves, without capitals, spaces and signs."""

SEPARATORS = re.compile(r"\s*[|;]\s*")


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
    """

    respondent: list[str] = field(default_factory=list)
    task: list[str] = field(default_factory=list)
    shown: list[tuple[str, ...]] = field(default_factory=list)
    best: list[str] = field(default_factory=list)
    worst: list[str] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    weight: list[str] = field(default_factory=list)
    group: list[str] = field(default_factory=list)
    unread: list[tuple[int, str, Sentence]] = field(default_factory=list)

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


def number(text: str) -> float:
    """Read a number with a decimal point or comma; what is none becomes not-a-number.

    Examples
    --------
    >>> number("1,25")
    1.25
    """
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float("nan")


def plain(name: str) -> str:
    """Strip a column name of capitals, spaces and signs."""
    return re.sub(r"[^0-9a-zà-ÿ]", "", name.lower())


def find(sheet: Sheet, role: str, names: Mapping[str, str]) -> str | None:
    """Find the column that plays a role: the one that the user named, else one that is known by its name.

    Parameters
    ----------
    sheet
        The table.
    role
        One of `ALIASES`.
    names
        Role → column, as the user gave them.

    Returns
    -------
    str or None
        Name of the column, or None where there is none.

    Raises
    ------
    Refusal
        When the user named a column that is not there.
    """
    if role in names:
        sheet.column(names[role])
        return names[role]
    known = {plain(name): name for name in reversed(sheet.header)}
    return next((known[alias] for alias in ALIASES[role] if alias in known), None)


def must_find(sheet: Sheet, role: str, names: Mapping[str, str]) -> str:
    """Find the column that plays a role.

    Raises
    ------
    Refusal
        When there is none.
    """
    found = find(sheet, role, names)
    if found is None:
        raise Refusal(
            nl=f"Geen kolom gevonden voor '{role}'. Zeg welke het is: --column {role}=NAAM. "
            f"Kolommen: {', '.join(sheet.header[:20])}.",
            en=f"No column found for '{role}'. Say which it is: --column {role}=NAME. "
            f"Columns: {', '.join(sheet.header[:20])}.",
        )
    return found


def numbered(sheet: Sheet, stems: Sequence[str]) -> list[str]:
    """Find columns that are a stem and a number, such as item1 … item4, in the order of their numbers."""
    pattern = re.compile(rf"(?:{'|'.join(stems)})(\d+)")
    found = [(int(hit.group(1)), name) for name in sheet.header if (hit := pattern.fullmatch(plain(name)))]
    return [name for _, name in sorted(found)]


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
