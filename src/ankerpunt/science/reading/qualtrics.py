"""Exports of Qualtrics: one row per person, a column per task and item, and the display order of each task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers
from ankerpunt.science.reading.finished import no_answers
from ankerpunt.science.reading.roles import BEST_WORDS, CHOICE, QUALTRICS, SHOWN, WORST_WORDS
from ankerpunt.tables.role import Part, pairs, tokens_of
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

ORDER = re.compile(r"(?:DO[-.]Q[-.](?P<old>.+)|(?P<new>.+)_DO)$")
NUMBERS = re.compile(r"\d+")
TOP = 10  # rows among which the header is looked for
IMPORT_ID = "ImportId"


def is_qualtrics(sheet: Sheet) -> bool:
    """Recognise the export by its line of import ids, or its columns with the display order."""
    top = sheet.top(TOP)
    return _import_ids(top) is not None or any(ORDER.match(cell) for row in top for cell in row)


def _import_ids(rows: Sequence[Sequence[str]]) -> int | None:
    return next((line for line, row in enumerate(rows) if any(IMPORT_ID in cell for cell in row)), None)


def from_qualtrics(
    sheet: Sheet, names: Iterable[tuple[str, str]], *, best_code: str | None, worst_code: str | None = None
) -> Answers:
    """Read a Qualtrics export of best-worst questions.

    Parameters
    ----------
    sheet
        Below the header are the texts of the questions and mostly a line of import ids. Every task has a column
        per item (Q1_1, Q1_2, …) and one with the display order (DO-Q-Q1 or Q1_DO: "8|11|4").
    names
        Role and column: respondent, weight, group, status, finished.
    best_code
        What is in the cell of the item picked as best: "1" or "2", or a text. A text that means best, such as
        "Most", is recognised; of a number only the questionnaire says it.
    worst_code
        The same for worst; the other code in the file by default.

    Returns
    -------
    Answers

    Raises
    ------
    Refusal
        When the display order is missing or the codes are not known.
    """
    top = sheet.top(TOP)
    ids = _import_ids(top)
    first = next((line for line, row in enumerate(top) if any(map(ORDER.match, row))), max((ids or 2) - 2, 0))
    table = table_of(sheet, QUALTRICS, names=names, header=first)
    tasks = _tasks(table)
    if not tasks:
        raise Refusal(
            nl="De export zegt niet welke items getoond zijn. Exporteer opnieuw met 'display order' (DO) aan.",
            en="The export does not say which items were shown. Export again with 'display order' (DO) on.",
        )
    table = table.without(1 if ids is None else max(ids - first, 1))
    left_out = no_answers(table)
    best, worst = _codes(table, tasks, left_out, best_code, worst_code)
    answers = Answers(tables=[_with_tasks(table, tasks).bare()])
    for line, (code, sentence) in sorted(left_out.items()):
        answers.unread.append((table.rows[line], code, sentence))
    lines = [line for line in range(len(table.rows)) if line not in left_out]
    _gather(answers, table, tasks, lines, best=best, worst=worst)
    return answers


@dataclass(frozen=True, slots=True)
class _Task:
    """A question: the column with the display order, those of its items by number, and what the items are called."""

    name: str
    order: int
    places: dict[int, int]
    labels: dict[int, str]


def _tasks(table: Table) -> list[_Task]:
    found = []
    for order, heading in enumerate(table.header):
        if hit := ORDER.match(heading):
            name = hit.group("old") or hit.group("new")
            if places := _places(table, name):
                found.append(_Task(name, order, places, _labels(table, places)))
    return found


def _gather(
    answers: Answers, table: Table, tasks: Sequence[_Task], lines: Sequence[int], *, best: str, worst: str
) -> None:
    """Gather the answered tasks of everybody."""
    people = table.cells("respondent")
    extra = {role: table.cells(role) for role in ("weight", "group") if role in table}
    columns = [table.column(at) for at in range(len(table.header))]
    for line in lines:
        row = table.rows[line]
        for task in tasks:
            cells = {place: columns[at][line] for place, at in task.places.items()}
            order = NUMBERS.findall(columns[task.order][line])
            shown = tuple(task.labels.get(int(place), place) for place in order)
            picked = {task.labels[place]: cell for place, cell in cells.items() if cell}
            if not shown and not picked:
                continue
            answers.add(row, people[line], task.name, shown, best=_pick(picked, best), worst=_pick(picked, worst))
            for role, column in extra.items():
                getattr(answers, role).append(column[line])
            _odd_codes(answers, row, task.name, picked, {best, worst})


def _with_tasks(table: Table, tasks: Sequence[_Task]) -> Table:
    answers = tuple(at for task in tasks for at in task.places.values())
    return table.with_parts(
        Part(role="choice", label=CHOICE.label, columns=answers, how="heading"),
        Part(role="shown", label=SHOWN.label, columns=tuple(task.order for task in tasks), how="heading"),
    )


def _places(table: Table, task: str) -> dict[int, int]:
    """Find the columns of one task: item number → place of the column."""
    pattern = re.compile(rf"{re.escape(task)}_(\d+)")
    return {int(hit.group(1)): at for at, name in enumerate(table.header) if (hit := pattern.fullmatch(name))}


def _labels(table: Table, places: Mapping[int, int]) -> dict[int, str]:
    """Take the items' names out of the question texts: what follows the part that all have in common."""
    texts = {place: table.columns[at][0] for place, at in places.items()}
    first = next(iter(texts.values()))
    ends = [hit.end() for hit in re.finditer("-", first)]
    cut = max((end for end in ends if all(text.startswith(first[:end]) for text in texts.values())), default=0)
    labels = {place: text[cut:].strip(" -") for place, text in texts.items()}
    if len(set(labels.values())) < len(labels) or not all(labels.values()):
        return {place: str(place) for place in texts}
    return labels


def _codes(
    table: Table, tasks: Sequence[_Task], left_out: Container[int], best: str | None, worst: str | None
) -> tuple[str, str]:
    """Settle which code is best and which is worst."""
    columns = [table.column(at) for task in tasks for at in task.places.values()]
    cells = {cell for column in columns for line, cell in enumerate(column) if cell and line not in left_out}
    found = sorted(cells)
    best = best or _saying(found, BEST_WORDS, WORST_WORDS)
    worst = worst or _saying(found, WORST_WORDS, BEST_WORDS)
    if best is None or best not in cells:
        raise Refusal(
            nl="Qualtrics schrijft niet op welke code 'beste' is. Kijk in de vragenlijst en geef --best-code. "
            f"In het bestand staan: {', '.join(found[:6]) or 'geen keuzes'}.",
            en="Qualtrics does not write down which code is 'best'. Look at the questionnaire and give --best-code. "
            f"The file has: {', '.join(found[:6]) or 'no picks'}.",
        )
    others = [code for code in found if code != best]
    if worst is None and len(others) > 1:
        raise Refusal(
            nl=f"Naast '{best}' staan er meer codes in het bestand: {', '.join(others[:6])}. Geef ook --worst-code.",
            en=f"Besides '{best}' the file has several codes: {', '.join(others[:6])}. Give --worst-code too.",
        )
    return best, worst or (others[0] if others else "")


def _saying(codes: Sequence[str], words: Sequence[str], others: Sequence[str]) -> str | None:
    """Find the one code that means best, or worst, by its words."""
    found = []
    for code in codes:
        tokens = tokens_of(code)
        said = {*tokens, *pairs(tokens)}
        if said & set(words) and not said & set(others):
            found.append(code)
    return found[0] if len(found) == 1 else None


def _pick(picked: Mapping[str, str], code: str) -> str:
    return next((item for item, cell in picked.items() if cell == code), "")


def _odd_codes(answers: Answers, row: int, task: str, picked: Mapping[str, str], known: set[str]) -> None:
    """Report picks with another code, and two picks with the same code."""
    for item, cell in picked.items():
        if cell not in known:
            unknown = Text(
                nl=f"In vraag {task} staat bij '{item}' de code '{cell}'; die kennen we niet.",
                en=f"In question {task}, '{item}' has the code '{cell}', which is not known.",
            )
            answers.unread.append((row, "unknown_choice", unknown))
    cells = list(picked.values())
    if any(cells.count(code) > 1 for code in known):
        twice = Text(
            nl=f"In vraag {task} zijn twee items als beste of als slechtste gekozen. Het eerste telt.",
            en=f"In question {task} two items were picked as best or as worst. The first counts.",
        )
        answers.unread.append((row, "two_picks", twice))
