"""Exports of Sawtooth: a table of answers beside a table of the design, or one .cho file with both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers, are_positions, named
from ankerpunt.science.reading.pairs import answer_columns, plain
from ankerpunt.science.reading.roles import BEST, DESIGN, SAWTOOTH, WORST
from ankerpunt.tables.role import Part
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

    Design = dict[tuple[str, str], tuple[str, ...]]


NO_HEADING = Text(
    nl="Het ontwerp heeft geen kolom {column}. Noem de koppen Version, Set, Item1, Item2, enzovoort, of zeg welke het"
    " is: --column {role}=KOP. Kolommen: {columns}.",
    en="The design has no column {column}. Call its headings Version, Set, Item1, Item2 and so on, or say which it"
    " is: --column {role}=NAME. Columns: {columns}.",
)


def from_sawtooth(
    sheet: Sheet, design: Sheet, names: Iterable[tuple[str, str]], *, by_position: bool | None = None
) -> Answers:
    """Read Sawtooth's answers and design.

    Parameters
    ----------
    sheet
        One row per person: respondent, version, and two columns per task with headings that say which is best and
        which worst: 1_b, 1_w, Best 2, Worst 2, Minst 3, Meest 3, in any order.
    design
        One row per version and task: Version, Set, Item1, Item2, … with the numbers of the items.
    names
        Role and column, in either table: respondent, version, task, weight, group.
    by_position
        Whether answers are positions in the task rather than numbers of items; None: as they look.

    Returns
    -------
    Answers

    Raises
    ------
    Refusal
        When a column is missing, the headings do not say what is best and worst, or answers and design are not about
        the same tasks.
    """
    names = list(names)
    planned = table_of(design, DESIGN, names=names)
    table = table_of(sheet, SAWTOOTH, names=names)
    tasks = _design(planned)
    people, versions = table.cells("respondent"), table.cells("version")
    extra = {role: table.cells(role) for role in ("weight", "group") if role in table}
    taken = {at for part in table.parts.values() for at in part.columns}
    pairs = answer_columns(table.header, taken | table.passed_over)
    _refuse_other_tasks(pairs, tasks)
    columns = {task: (table.column(best), table.column(worst)) for task, (best, worst) in pairs.items()}
    given = [cell for pair in columns.values() for column in pair for cell in column]
    positions = are_positions(given, list(tasks.values())) if by_position is None else by_position
    answers = Answers(tables=[_with_pairs(table, pairs).bare(), planned.bare()])
    for line, row in enumerate(table.rows):
        version = plain(versions[line])
        for task, (best, worst) in columns.items():
            shown = tasks.get((version, task))
            if shown is None:
                answers.unread.append((row, "not_in_design", _unknown(version, task)))
                continue
            first, last = (named(cells[line], shown, by_position=positions) for cells in (best, worst))
            answers.add(row, people[line], task, shown, best=_answered(first), worst=_answered(last))
            for role, cells in extra.items():
                getattr(answers, role).append(cells[line])
    return answers


def _unknown(version: str, task: str) -> Text:
    return Text(
        nl=f"Versie {version or '(leeg)'}, taak {task} staat niet in het ontwerp.",
        en=f"Version {version or '(empty)'}, task {task} is not in the design.",
    )


def _with_pairs(table: Table, pairs: Mapping[str, tuple[int, int]]) -> Table:
    best, worst = (tuple(pair[which] for pair in pairs.values()) for which in (0, 1))
    return table.with_parts(
        Part(role="best", label=BEST.label, columns=best, how="word"),
        Part(role="worst", label=WORST.label, columns=worst, how="word"),
    )


def _answered(cell: str) -> str:
    """Sawtooth writes 0 where a question was skipped."""
    return "" if cell == "0" else cell


def _design(design: Table) -> Design:
    for role, column in (("version", "Version"), ("task", "Set")):
        if role not in design:
            raise Refusal.of(NO_HEADING, column=column, role=role, columns=", ".join(design.header[:20]))
    versions, tasks = design.cells("version"), design.cells("task")
    places = design.numbered("items")
    if not places:
        raise Refusal(
            nl="Het ontwerp heeft geen kolommen Item1, Item2, …. Exporteer het ontwerp opnieuw als CSV.",
            en="The design has no columns Item1, Item2, …. Export the design again as CSV.",
        )
    rows = zip(*(design.column(at) for at in places), strict=True)
    keys = zip(map(plain, versions), map(plain, tasks), strict=True)
    return {key: tuple(item for item in row if item) for key, row in zip(keys, rows, strict=True)}


def _refuse_other_tasks(pairs: Iterable[str], design: Design) -> None:
    """Refuse answers with other numbers than the tasks of the design; some that happen to be equal say nothing."""
    known = {task for _, task in design}
    if strange := [task for task in pairs if task not in known]:
        raise Refusal(
            nl=f"De antwoorden gaan over taak {', '.join(strange[:5])}; die staan niet in het ontwerp. Horen deze "
            "twee bestanden bij elkaar? Geef de taken in beide hetzelfde nummer.",
            en=f"The answers are about task {', '.join(strange[:5])}, which the design does not have. Do these two "
            "files belong together? Give the tasks the same number in both.",
        )


def from_cho(text: str) -> Answers:
    """Read a MaxDiff .cho file.

    Every person has a line "number extras attributes tasks none", a line of extras if there are any, and per task
    a line "concepts 1", a line of 0 and 1 (best) or 0 and -1 (worst) per concept, and a line "choice seconds". The
    last item has no column of its own: its line is all 0. A best and a worst task with the same items belong together.

    Parameters
    ----------
    text
        Content of the file.

    Returns
    -------
    Answers
        Items go by their numbers, "1" to "J".

    Raises
    ------
    Refusal
        When the file does not follow this form.

    References
    ----------
    Sawtooth Software, Lighthouse Studio manual, ".CHO File Format".
    """
    lines = [(row, line.split()) for row, line in enumerate(text.splitlines(), start=1) if line.split()]
    reader = iter(lines)
    answers = Answers()
    row = 0
    try:
        for row, header in reader:
            person, extras, items, tasks = header[0], int(header[1]), int(header[2]) + 1, int(header[3])
            if extras:
                next(reader)
            blocks = [_block(reader, items) for _ in range(tasks)]
            _join(answers, row, person, blocks)
    except (ValueError, IndexError, StopIteration) as wrong:
        raise Refusal(
            nl=f"Het .cho-bestand wijkt af van de vorm, in of na regel {row}. Exporteer het opnieuw.",
            en=f"The .cho file leaves the expected form, at or after line {row}. Export it again.",
        ) from wrong
    if not answers.row:
        raise Refusal(nl="Het .cho-bestand is leeg.", en="The .cho file is empty.")
    return answers


def _block(reader: Iterator[tuple[int, list[str]]], items: int) -> tuple[tuple[str, ...], str, int]:
    """Read one task: the items, the one chosen, and 1 for best or -1 for worst."""
    concepts = int(next(reader)[1][0])
    shown, kind = [], 0
    for _ in range(concepts):
        levels = [int(level) for level in next(reader)[1]]
        if len(levels) != items - 1:
            raise ValueError(levels)
        place = next((at for at, level in enumerate(levels) if level), items - 1)
        kind = kind or (levels[place] if place < items - 1 else 0)
        shown.append(str(place + 1))
    choice = int(next(reader)[1][0])
    return tuple(shown), shown[choice - 1] if 1 <= choice <= concepts else "", kind


def _join(answers: Answers, row: int, person: str, blocks: list[tuple[tuple[str, ...], str, int]]) -> None:
    """Put the best and the worst answer about the same items into one task."""
    for task, at in enumerate(range(0, len(blocks), 2), start=1):
        pair = blocks[at : at + 2]
        picks = {kind: choice for _, choice, kind in pair}
        if len({frozenset(shown) for shown, _, _ in pair}) > 1 or set(picks) != {1, -1}:
            raise ValueError(pair)
        answers.add(row, person, str(task), pair[0][0], best=picks[1], worst=picks[-1])
