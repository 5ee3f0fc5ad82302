"""Exports of Sawtooth: a table of answers beside a table of the design, or one .cho file with both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.science.reading.columns import Answers, are_positions, find, must_find, named, numbered, plain
from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ankerpunt.science.reading.sheet import Sheet

ANSWER = re.compile(r".*?(\d+)(b|w|best|worst)")

Design = dict[tuple[str, str], tuple[str, ...]]


def from_sawtooth(sheet: Sheet, design: Sheet, names: Mapping[str, str], *, by_position: bool | None = None) -> Answers:
    """Read Sawtooth's answers and design, both as CSV.

    Parameters
    ----------
    sheet
        One row per person: respondent, version, then best and worst of each task in turn; columns that end in 1_b,
        1_w, 2_b, … are recognised in any order.
    design
        One row per version and task: Version, Set, Item1, Item2, … with the numbers of the items.
    names
        Role → column: respondent, version, weight, group.
    by_position
        Whether answers are positions in the task rather than numbers of items; None: as they look.

    Returns
    -------
    Answers

    Raises
    ------
    Refusal
        When a column is missing or the answers do not come in pairs.
    """
    tasks = _design(design)
    person, version = must_find(sheet, "respondent", names), must_find(sheet, "version", names)
    extra = {role: found for role in ("weight", "group") if (found := find(sheet, role, names))}
    pairs = _pairs(sheet, {person, version, *extra.values()})
    given = [cell for pair in pairs.values() for name in pair for cell in sheet.column(name)]
    positions = are_positions(given, list(tasks.values())) if by_position is None else by_position
    answers = Answers()
    people, versions = sheet.column(person), sheet.column(version)
    for line, row in enumerate(sheet.rows):
        for task, (best, worst) in pairs.items():
            shown = tasks.get((versions[line], task))
            if shown is None:
                unknown = Sentence(
                    nl=f"Versie {versions[line] or '(leeg)'}, taak {task} staat niet in het ontwerp.",
                    en=f"Version {versions[line] or '(empty)'}, task {task} is not in the design.",
                )
                answers.unread.append((row, "not_in_design", unknown))
                continue
            first, last = (named(sheet.column(name)[line], shown, by_position=positions) for name in (best, worst))
            answers.add(row, people[line], task, shown, best=_answered(first), worst=_answered(last))
            for role, name in extra.items():
                getattr(answers, role).append(sheet.column(name)[line])
    return answers


def _answered(cell: str) -> str:
    """Sawtooth writes 0 where a question was skipped."""
    return "" if cell == "0" else cell


def _design(design: Sheet) -> Design:
    version, task = must_find(design, "version", {}), must_find(design, "task", {})
    places = numbered(design, ("item",))
    if not places:
        raise Refusal(
            nl="Het ontwerp heeft geen kolommen Item1, Item2, …. Exporteer het ontwerp opnieuw als CSV.",
            en="The design has no columns Item1, Item2, …. Export the design again as CSV.",
        )
    rows = zip(*(design.column(name) for name in places), strict=True)
    keys = zip(design.column(version), design.column(task), strict=True)
    return {key: tuple(item for item in row if item) for key, row in zip(keys, rows, strict=True)}


def _pairs(sheet: Sheet, taken: set[str]) -> dict[str, tuple[str, str]]:
    """Find the columns of best and worst: task → (best, worst)."""
    marked: dict[str, dict[str, str]] = {}
    for name in sheet.header:
        if hit := ANSWER.fullmatch(plain(name)):
            marked.setdefault(hit.group(1), {})[hit.group(2)[0]] = name
    if marked and all(set(pair) == {"b", "w"} for pair in marked.values()):
        return {task: (pair["b"], pair["w"]) for task, pair in marked.items()}
    left = [name for name in sheet.header if name not in taken]
    if not left or len(left) % 2:
        raise Refusal(
            nl=f"Na respondent en versie staan {len(left)} kolommen; best en slechtst komen in paren. Laat andere weg.",
            en=f"After respondent and version there are {len(left)} columns; best and worst come in pairs. "
            "Leave out others.",
        )
    pairs = zip(left[::2], left[1::2], strict=True)
    return {str(task): pair for task, pair in enumerate(pairs, start=1)}


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
