"""The long table: one row per task, or one row per item shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers, are_positions, find, must_find, named, numbered, split
from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.science.reading.sheet import Sheet

BEST_WORDS = frozenset({"1", "best", "beste", "most", "meest", "b"})
WORST_WORDS = frozenset({"-1", "worst", "slechtste", "least", "minst", "w"})
NO_WORDS = frozenset({"", "0", "none", "geen"})


def from_long(sheet: Sheet, names: Mapping[str, str], *, by_position: bool | None = None) -> Answers:
    """Read a long table.

    Parameters
    ----------
    sheet
        Either one row per task (respondent, task, item1 … itemk or shown, best, worst) or one row per item shown
        (respondent, task, item, choice with 1 or "best", -1 or "worst", 0 or nothing).
    names
        Role → column, for columns that do not go by a usual name.
    by_position
        Whether `best` and `worst` are positions in the task; None: as the answers look.

    Returns
    -------
    Answers

    Raises
    ------
    Refusal
        When a column is missing.
    """
    choice = find(sheet, "choice", names)
    if choice is not None and find(sheet, "best", names) is None:
        answers = _tall(sheet, names, choice)
    else:
        answers = _wide(sheet, names, by_position)
    return answers


def _wide(sheet: Sheet, names: Mapping[str, str], by_position: bool | None) -> Answers:
    respondent, task = must_find(sheet, "respondent", names), must_find(sheet, "task", names)
    best, worst = must_find(sheet, "best", names), must_find(sheet, "worst", names)
    places = numbered(sheet, ("item", "shown", "option", "optie", "alt", "alternative"))
    if places and "shown" not in names:
        rows = zip(*(sheet.column(name) for name in places), strict=True)
        shown = [tuple(name for name in row if name) for row in rows]
    elif (together := find(sheet, "shown", names)) is not None:
        shown = [split(cell) for cell in sheet.column(together)]
    else:
        raise Refusal(
            nl="Het bestand zegt niet welke items getoond zijn. Geef kolommen item1, item2, … of één kolom 'shown'.",
            en="The file does not say which items were shown. Give columns item1, item2, … or one column 'shown'.",
        )
    picked = [*sheet.column(best), *sheet.column(worst)]
    positions = are_positions(picked, shown) if by_position is None else by_position
    answers = Answers(respondent=sheet.column(respondent), task=sheet.column(task), shown=shown, row=sheet.rows)
    for name, into in ((best, answers.best), (worst, answers.worst)):
        pairs = zip(sheet.column(name), shown, strict=True)
        into.extend(named(answer, items, by_position=positions) for answer, items in pairs)
    for role, into in (("weight", answers.weight), ("group", answers.group)):
        if (found := find(sheet, role, names)) is not None:
            into.extend(sheet.column(found))
    return answers


def _tall(sheet: Sheet, names: Mapping[str, str], choice: str) -> Answers:
    """Gather the rows of one task, wherever they stand; the task's row is the first of them."""
    keys = zip(
        sheet.column(must_find(sheet, "respondent", names)), sheet.column(must_find(sheet, "task", names)), strict=True
    )
    extra = {role: sheet.column(found) for role in ("weight", "group") if (found := find(sheet, role, names))}
    items, marks = sheet.column(must_find(sheet, "item", names)), sheet.column(choice)
    answers = Answers()
    place: dict[tuple[str, str], int] = {}
    gathered: list[list[str]] = []
    for line, key in enumerate(keys):
        if key not in place:
            place[key] = len(gathered)
            gathered.append([])
            answers.add(sheet.rows[line], *key, (), best="", worst="")
            for role, column in extra.items():
                getattr(answers, role).append(column[line])
        at = place[key]
        gathered[at].append(items[line])
        _mark(answers, at, marks[line], items[line], sheet.rows[line])
    answers.shown = [tuple(task) for task in gathered]
    return answers


def _mark(answers: Answers, at: int, mark: str, item: str, row: int) -> None:
    """Note that an item was picked as best or worst; two bests in one task cannot both be right."""
    word = mark.lower()
    if word in NO_WORDS:
        return
    if word not in BEST_WORDS | WORST_WORDS:
        unknown = Sentence(
            nl=f"De keuze '{mark}' kennen we niet. Gebruik 1 of best, -1 of worst, 0 of niets.",
            en=f"The choice '{mark}' is not known. Use 1 or best, -1 or worst, 0 or nothing.",
        )
        answers.unread.append((row, "unknown_choice", unknown))
        return
    picked = answers.best if word in BEST_WORDS else answers.worst
    if picked[at]:
        twice = Sentence(
            nl=f"In deze taak staan twee keuzes van dezelfde soort: '{picked[at]}' en '{item}'. De eerste telt.",
            en=f"This task has two picks of one kind: '{picked[at]}' and '{item}'. The first counts.",
        )
        answers.unread.append((row, "two_picks", twice))
        return
    picked[at] = item
