"""How a file was read: which column played which role and how that was recognised, above every result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.publish.study.report import Grid
from ankerpunt.publish.study.words import pick, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.publish.study.report import Language
    from ankerpunt.tables.notice import Notice
    from ankerpunt.tables.table import Table
    from ankerpunt.text import Text

FEW = 3  # columns of one role that are named one by one


@dataclass(frozen=True, slots=True)
class HowRead:
    """What was recognised.

    Attributes
    ----------
    parts
        Label of the role, names of its columns, how it was recognised.
    unused
        Names of the columns that play no role.
    notices
        What was merged, left out or looks odd.
    """

    parts: tuple[tuple[Text, tuple[str, ...], Text], ...]
    unused: tuple[str, ...]
    notices: tuple[Text, ...]

    def text(self, language: Language) -> str:
        """Lay it out for a terminal; "" where there were no columns to recognise."""
        rows = [[say(label, language), _columns(names), say(how, language)] for label, names, how in self.parts]
        head = pick(language, "wat,kolom,herkend", "what,column,recognised").split(",")
        grids = (
            [Grid(pick(language, "Zo is het bestand gelezen", "How the file was read"), head, rows).text()]
            if rows
            else []
        )
        if self.unused:
            unused = ", ".join(self.unused)
            grids.append(pick(language, f"Niet gebruikt: {unused}.", f"Not used: {unused}."))
        return "\n".join([*grids, *(say(notice, language) for notice in self.notices)])

    def json(self, language: Language) -> dict[str, object]:
        """Give the same for a program."""
        return {
            "columns": [
                {"role": say(label, language), "columns": list(names), "recognised": say(how, language)}
                for label, names, how in self.parts
            ],
            "unused": list(self.unused),
            "notices": [say(notice, language) for notice in self.notices],
        }


def how_read(tables: Sequence[Table], notices: Iterable[Notice] = ()) -> HowRead:
    """Gather how tables were read."""
    return HowRead(
        tuple(part for table in tables for part in table.told()),
        tuple(name for table in tables for name in table.unused),
        tuple(
            notice.text
            for notice in (*notices, *(notice for table in tables for notice in table.notices))
            if notice.row is None
        ),
    )


def _columns(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= FEW else f"{names[0]} … {names[-1]} ({len(names)})"
