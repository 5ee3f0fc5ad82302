"""Which column plays which role: as the caller chose, else by the headings, and between equals by what is in them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ankerpunt.tables.notice import Notice, quoted
from ankerpunt.tables.number import numbers
from ankerpunt.tables.role import Doubt, Part
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ankerpunt.tables.role import How, Kind, Role

ENOUGH = 1_000  # cells that tell what kind of values a column holds

NUMBERS_ROWS = Text(
    nl="{columns} verschilt in elke rij: dat nummert de rijen en zegt niet van wie ze zijn.",
    en="{columns} is different on every row: it numbers the rows and does not say whose they are.",
)


class Cast:
    """The outcome.

    Parameters
    ----------
    header
        Names of the columns.
    columns
        Their cells.

    Attributes
    ----------
    parts
        Role → the part, for every role that is played.
    doubts
        Roles that several columns could play.
    notices
        What was passed over on the way.
    """

    def __init__(self, header: Sequence[str], columns: Sequence[list[str]]) -> None:
        self.header, self.columns = header, columns
        self.parts: dict[str, Part] = {}
        self.doubts: list[Doubt] = []
        self.notices: list[Notice] = []

    def give(self, role: Role, columns: Sequence[int], how: How) -> None:
        """Let columns play a role; where there are more than it may have, leave open which."""
        if len(columns) > 1 and not (role.numbered or role.several):
            headings = tuple(self.header[at] for at in columns)
            self.doubts.append(Doubt(role=role, headings=headings, columns=tuple(columns)))
        else:
            self.parts[role.name] = Part(role=role.name, label=role.label, columns=tuple(columns), how=how)

    def equals(self, role: Role, level: Mapping[int, int]) -> list[int]:
        """Leave the columns that could play a role equally well, of those that its words name: place → how well."""
        if role.kind == "who":
            named = self._coming_back(list(level))
            return self._different(sorted(named, key=lambda at: -level[at]), _same_people)
        fitting = [at for at in level if _holds(self.columns[at], role.kind)] or list(level)
        top = max((level[at] for at in fitting), default=0)
        return self._different([at for at in fitting if level[at] == top], list.__eq__)

    def _coming_back(self, named: list[int]) -> list[int]:
        """Leave out what numbers the rows, where another column says whose they are."""
        unlike = [at for at in named if len(set(self.columns[at])) == len(self.columns[at])]
        if not unlike or len(unlike) == len(named):
            return named
        text = NUMBERS_ROWS.filled(columns=quoted([self.header[at] for at in unlike]))
        self.notices.append(Notice(code="rows_numbered", text=text))
        return [at for at in named if at not in unlike]

    def _different(self, found: list[int], same: Callable[[list[str], list[str]], bool]) -> list[int]:
        """Keep the first of columns that say the same."""
        kept: list[int] = []
        for at in found:
            if not any(same(self.columns[at], self.columns[other]) for other in kept):
                kept.append(at)
        return kept


def recognise(
    header: Sequence[str],
    columns: Sequence[list[str]],
    roles: Sequence[Role],
    told: Mapping[int, str],
    *,
    how: How = "told",
) -> Cast:
    """Find the columns that play roles.

    Parameters
    ----------
    header
        Names of the columns.
    columns
        Their cells.
    roles
        Those that the caller knows, the ones to look for first in front.
    told
        Place of a column → name of the role that it plays, or "" for none; these are not looked at again.
    how
        What is said of the columns that were told.

    Returns
    -------
    Cast

    Examples
    --------
    >>> from ankerpunt.tables.role import Role
    >>> who = Role(name="who", label=Text(nl="wie", en="who"), whole=("id", "case"), kind="who")
    >>> cast = recognise(["Case", "id"], [["1", "2", "3"], ["a", "a", "b"]], [who], {})
    >>> cast.parts["who"].columns, cast.notices[0].text.en[:28]
    ((1,), '“Case” is different on every')
    """
    cast = Cast(header, columns)
    free = [at for at in range(len(header)) if at not in told and header[at]]
    level = {(at, role.name): role.level(header[at]) for at in free for role in roles}
    best = {at: max((level[at, role.name] for role in roles), default=0) for at in free}
    for role in roles:
        if given := sorted(at for at, name in told.items() if name == role.name):
            cast.give(role, given, how)
            continue
        claimed = {at for part in cast.parts.values() for at in part.columns}
        named = {at: best[at] for at in free if at not in claimed and 0 < level[at, role.name] == best[at]}
        found = list(named) if role.numbered else cast.equals(role, named)
        if found:
            cast.give(role, found, "heading" if named[found[0]] > 1 else "word")
    return cast


def _same_people(one: list[str], other: list[str]) -> bool:
    """Tell whether two columns tell the same people apart, whatever they call them."""
    both = len(set(zip(one, other, strict=True)))
    return both == len(set(one)) == len(set(other))


def _holds(cells: Sequence[str], kind: Kind) -> bool:
    """Tell whether a column holds mostly numbers, or mostly text."""
    filled = [cell for cell in cells[:ENOUGH] if cell]
    if kind == "any" or not filled:
        return True
    figures = sum(not math.isnan(value) for value in numbers(filled))
    return 2 * figures > len(filled) if kind == "number" else 2 * figures < len(filled)
