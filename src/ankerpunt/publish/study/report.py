"""What a study command has to say, apart from how it is shown: tables, notes, figures, files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ankerpunt.publish.figure import Figure
    from ankerpunt.publish.study.how_read import HowRead
    from ankerpunt.text import Text

Language = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of text: numbers stand right, words left.

    Attributes
    ----------
    title
        One line above it; "" for none.
    head
        Names of the columns.
    rows
        Cells, as many in each row as in the head.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def text(self) -> str:
        """Lay the table out for a terminal.

        Examples
        --------
        >>> print(Grid("Reach", ["set", "%"], [["pay", "62.0"], ["pay, team", "8.5"]]).text())
        Reach
        set           %
        ─────────  ────
        pay        62.0
        pay, team   8.5
        """
        lines = [self.head, *self.rows]
        widths = [max(len(line[at]) for line in lines) for at in range(len(self.head))]
        right = [bool(self.rows) and all(_numeric(row[at]) for row in self.rows) for at in range(len(self.head))]
        laid = ["  ".join(_put(cell, widths[at], right[at]) for at, cell in enumerate(line)) for line in lines]
        rule = "  ".join("─" * width for width in widths)
        return "\n".join(line.rstrip() for line in ([self.title] if self.title else []) + [laid[0], rule, *laid[1:]])


@dataclass(slots=True)
class Report:
    """The outcome of one command.

    Attributes
    ----------
    data
        The same figures for a program; what --json prints.
    grids
        Tables to read.
    notes
        Sentences below the tables: warnings, and how to read them.
    figure
        What --figure draws.
    files
        Path → content, written all or none.
    exit_code
        0 fine, 1 the command found something wrong in the answers.
    reading
        How the file was read; it comes above everything else.
    """

    data: dict[str, object] = field(default_factory=dict)
    grids: list[Grid] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    figure: Figure | None = None
    files: dict[Path, bytes] = field(default_factory=dict)
    exit_code: int = 0
    reading: HowRead | None = None

    def text(self, language: Language) -> str:
        """Lay the whole report out for a terminal."""
        parts = [self.reading.text(language)] if self.reading else []
        parts += [grid.text() for grid in self.grids]
        parts += [getattr(note, language) for note in self.notes]
        return "\n\n".join(filter(None, parts)) + "\n"

    def json(self, language: Language) -> str:
        """Write the figures and the notes as JSON."""
        notes = [getattr(note, language) for note in self.notes]
        reading = {"reading": self.reading.json(language)} if self.reading else {}
        return json.dumps({**self.data, **reading, "notes": notes}, ensure_ascii=False, indent=2) + "\n"


def _numeric(cell: str) -> bool:
    return not cell.strip("–") or cell.strip("<≥≤±+-−%")[:1].isdigit()


def _put(cell: str, width: int, right: bool) -> str:
    return cell.rjust(width) if right else cell.ljust(width)
