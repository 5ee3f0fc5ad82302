"""The long table: one row per task, or one row per item shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers, are_positions, named, split
from ankerpunt.science.reading.roles import BEST_WORDS, LONG, WORST_WORDS
from ankerpunt.tables.role import tokens_of
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

BEST_MARKS = frozenset({"1", "b", *BEST_WORDS})
WORST_MARKS = frozenset({"-1", "w", *WORST_WORDS})
NO_MARKS = frozenset({"", "0", "none", "geen"})
CHOSEN = {"task", "best", "worst", "item", "choice"}
NO_CHOICES = Text(
    nl="In deze tabel vinden we geen scherm en geen beste of slechtste. Heten die kolommen anders? Zeg welke het zijn:"
    " --column task=KOP. Heeft ieder mens één rij, zoals bij Sawtooth? Bij zulke antwoorden hoort het ontwerp: geef"
    " --design BESTAND.",
    en="No screen, best or worst was found in this table. Do those columns go by other names? Say which they are:"
    " --column task=NAME. Has everybody one row, as with Sawtooth? Such answers need the design: give --design FILE.",
)


def from_long(sheet: Sheet, names: Iterable[tuple[str, str]], *, by_position: bool | None = None) -> Answers:
    """Read a long table.

    Parameters
    ----------
    sheet
        Either one row per task (respondent, task, item1 … itemk or shown, best, worst) or one row per item shown
        (respondent, task, item, choice with 1 or "best", -1 or "worst", 0 or nothing).
    names
        Role and column, for columns that do not go by a usual name.
    by_position
        Whether `best` and `worst` are positions in the task; None: as the answers look.

    Returns
    -------
    Answers

    Raises
    ------
    Refusal
        When a column is missing, could be two things, or numbers the rows instead of the people.
    """
    table = table_of(sheet, LONG, names=names)
    table.settled()
    if "respondent" in table and not CHOSEN & table.parts.keys():
        raise Refusal.of(NO_CHOICES)
    tall = "choice" in table and "best" not in table
    answers = _tall(table) if tall else _wide(table, by_position)
    answers.refuse_row_numbers(table)
    answers.tables.append(table.bare())
    return answers


def _wide(table: Table, by_position: bool | None) -> Answers:
    respondent, task = table.cells("respondent"), table.cells("task")
    best, worst = table.cells("best"), table.cells("worst")
    places = sorted(table.numbered("items"), key=lambda at: _number(table.header[at]))
    if places and not table.was_told("shown"):
        rows = zip(*(table.column(at) for at in places), strict=True)
        shown = [tuple(filter(None, row)) for row in rows]
    elif "shown" in table:
        shown = [split(cell) for cell in table.cells("shown")]
    else:
        raise Refusal(
            nl="Het bestand zegt niet welke items getoond zijn. Geef kolommen item1, item2, … of één kolom 'shown'.",
            en="The file does not say which items were shown. Give columns item1, item2, … or one column 'shown'.",
        )
    positions = are_positions([*best, *worst], shown) if by_position is None else by_position
    answers = Answers(respondent=respondent, task=task, shown=shown, row=table.rows)
    for cells, into in ((best, answers.best), (worst, answers.worst)):
        pairs = zip(cells, shown, strict=True)
        into.extend(named(answer, items, by_position=positions) for answer, items in pairs)
    for role, into in (("weight", answers.weight), ("group", answers.group)):
        if role in table:
            into.extend(table.cells(role))
    return answers


def _number(heading: str) -> int:
    """Give the last number in a heading: 3 in item3."""
    return int([token for token in tokens_of(heading) if token.isdigit()][-1])


def _tall(table: Table) -> Answers:
    """Gather the rows of one task, wherever they stand; the task's row is the first of them."""
    keys = zip(table.cells("respondent"), table.cells("task"), strict=True)
    extra = {role: table.cells(role) for role in ("weight", "group") if role in table}
    items, marks = table.cells("item"), table.cells("choice")
    answers = Answers()
    place: dict[tuple[str, str], int] = {}
    gathered: list[list[str]] = []
    for line, key in enumerate(keys):
        if key not in place:
            place[key] = len(gathered)
            gathered.append([])
            answers.add(table.rows[line], *key, (), best="", worst="")
            for role, column in extra.items():
                getattr(answers, role).append(column[line])
        at = place[key]
        gathered[at].append(items[line])
        _mark(answers, at, marks[line], items[line], table.rows[line])
    answers.shown = [tuple(task) for task in gathered]
    return answers


def _mark(answers: Answers, at: int, mark: str, item: str, row: int) -> None:
    """Note that an item was picked as best or worst; two bests in one task cannot both be right."""
    word = mark.lower().replace(" ", "")
    if word in NO_MARKS:
        return
    if word not in BEST_MARKS | WORST_MARKS:
        unknown = Text(
            nl=f"De keuze '{mark}' kennen we niet. Gebruik 1 of best, -1 of worst, 0 of niets.",
            en=f"The choice '{mark}' is not known. Use 1 or best, -1 or worst, 0 or nothing.",
        )
        answers.unread.append((row, "unknown_choice", unknown))
        return
    picked = answers.best if word in BEST_MARKS else answers.worst
    if picked[at]:
        twice = Text(
            nl=f"In deze taak staan twee keuzes van dezelfde soort: '{picked[at]}' en '{item}'. De eerste telt.",
            en=f"This task has two picks of one kind: '{picked[at]}' and '{item}'. The first counts.",
        )
        answers.unread.append((row, "two_picks", twice))
        return
    picked[at] = item
