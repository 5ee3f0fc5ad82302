"""Exports of Qualtrics: one row per person, a column per task and item, and the display order of each task."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers, find, must_find
from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.science.reading.sheet import Sheet

ORDER = re.compile(r"(?:DO[-.]Q[-.](?P<old>.+)|(?P<new>.+)_DO)$")
NUMBERS = re.compile(r"\d+")


def is_qualtrics(sheet: Sheet) -> bool:
    """Recognise the export by its line of import ids, or its columns with the display order."""
    ids = any("ImportId" in column[line] for column in sheet.columns[:3] for line in range(min(2, len(column))))
    return ids or any(ORDER.match(name) for name in sheet.header)


def from_qualtrics(
    sheet: Sheet, names: Mapping[str, str], *, best_code: str | None, worst_code: str | None = None
) -> Answers:
    """Read a Qualtrics export of best-worst questions.

    Parameters
    ----------
    sheet
        Below the header stand the texts of the questions and mostly a line of import ids. Every task has a column
        per item (Q1_1, Q1_2, …) and one with the display order (DO-Q-Q1 or Q1_DO: "8|11|4").
    names
        Role → column: respondent, weight, group.
    best_code
        What stands in the cell of the item picked as best: "1" or "2", or a text such as "Most". The export does not
        say it; the questionnaire does.
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
    orders = [(hit.group("old") or hit.group("new"), name) for name in sheet.header if (hit := ORDER.match(name))]
    tasks = {task: order for task, order in orders if _places(sheet, task)}
    if not tasks:
        raise Refusal(
            nl="De export zegt niet welke items getoond zijn. Exporteer opnieuw met 'display order' (DO) aan.",
            en="The export does not say which items were shown. Export again with 'display order' (DO) on.",
        )
    labels = {task: _labels(sheet, task) for task in tasks}
    body = _body(sheet)
    best, worst = _codes(body, tasks, best_code, worst_code)
    person = body.column(must_find(body, "respondent", names))
    extra = {role: body.column(found) for role in ("weight", "group") if (found := find(body, role, names))}
    answers = Answers()
    for line, row in enumerate(body.rows):
        for task, order in tasks.items():
            cells = {place: body.column(name)[line] for place, name in _places(body, task).items()}
            shown = tuple(labels[task].get(int(place), place) for place in NUMBERS.findall(body.column(order)[line]))
            picked = {labels[task][place]: cell for place, cell in cells.items() if cell}
            if not shown and not picked:
                continue
            answers.add(row, person[line], task, shown, best=_pick(picked, best), worst=_pick(picked, worst))
            for role, column in extra.items():
                getattr(answers, role).append(column[line])
            _odd_codes(answers, row, task, picked, {best, worst})
    return answers


def _places(sheet: Sheet, task: str) -> dict[int, str]:
    """Find the columns of one task: item number → name of the column."""
    pattern = re.compile(rf"{re.escape(task)}_(\d+)")
    return {int(hit.group(1)): name for name in sheet.header if (hit := pattern.fullmatch(name))}


def _labels(sheet: Sheet, task: str) -> dict[int, str]:
    """Take the items' names out of the question texts: what follows the part that all have in common."""
    texts = {place: sheet.column(name)[0] for place, name in _places(sheet, task).items()}
    first = next(iter(texts.values()))
    ends = [hit.end() for hit in re.finditer("-", first)]
    cut = max((end for end in ends if all(text.startswith(first[:end]) for text in texts.values())), default=0)
    labels = {place: text[cut:].strip(" -") for place, text in texts.items()}
    if len(set(labels.values())) < len(labels) or not all(labels.values()):
        return {place: str(place) for place in texts}
    return labels


def _body(sheet: Sheet) -> Sheet:
    """Leave out the texts of the questions and the import ids."""
    ids = len(sheet.rows) > 1 and any("ImportId" in column[1] for column in sheet.columns)
    return sheet.without(2 if ids else 1)


def _codes(sheet: Sheet, tasks: Mapping[str, str], best: str | None, worst: str | None) -> tuple[str, str]:
    """Settle which code is best and which is worst."""
    cells = {cell for task in tasks for name in _places(sheet, task).values() for cell in sheet.column(name) if cell}
    found = sorted(cells)
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


def _pick(picked: Mapping[str, str], code: str) -> str:
    return next((item for item, cell in picked.items() if cell == code), "")


def _odd_codes(answers: Answers, row: int, task: str, picked: Mapping[str, str], known: set[str]) -> None:
    """Report picks with another code, and two picks with the same code."""
    for item, cell in picked.items():
        if cell not in known:
            unknown = Sentence(
                nl=f"In vraag {task} staat bij '{item}' de code '{cell}'; die kennen we niet.",
                en=f"In question {task}, '{item}' has the code '{cell}', which is not known.",
            )
            answers.unread.append((row, "unknown_choice", unknown))
    cells = list(picked.values())
    if any(cells.count(code) > 1 for code in known):
        twice = Sentence(
            nl=f"In vraag {task} zijn twee items als beste of als slechtste gekozen. Het eerste telt.",
            en=f"In question {task} two items were picked as best or as worst. The first counts.",
        )
        answers.unread.append((row, "two_picks", twice))
