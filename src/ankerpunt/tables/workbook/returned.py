"""A workbook that was downloaded and comes back: a block, and beside it the marks of what went out.

On a very hidden sheet are whose workbook it is and, row by row, a mark of each value.
"""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.tables.block import block_of_sheet, tidy_lines
from ankerpunt.tables.reading import read
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.tables.block import Block
    from ankerpunt.tables.limits import Limits

WENT_OUT, PROPERTY, EDITION = "ankerpunt", "ankerpunt.versie", "1"

ANOTHER_ORGANISATION = Text(
    nl="Dit werkboek hoort bij een andere organisatie. Kies het werkboek dat je hier hebt opgehaald.",
    en="This workbook is of another organisation. Choose the one that you downloaded here.",
)
NEWER = Text(
    nl="Dit werkboek komt uit een andere versie van Ankerpunt. Haal een nieuw werkboek op en neem over wat je typte.",
    en="This workbook is of another version of Ankerpunt. Download a new one, and copy what you typed.",
)


class Came(Struct, frozen=True):
    """What a file holds: a block, and the marks of what went out, by row; none where it is no workbook of ours.

    Parameters
    ----------
    others
        Names of sheets that were not read.
    """

    block: Block
    went: Mapping[str, Sequence[str]] = {}
    others: tuple[str, ...] = ()


class WentOut(Struct, frozen=True):
    """What a workbook carries with it, unseen.

    Parameters
    ----------
    beside
        Name and rows of the hidden sheet.
    properties
        What a program reads without opening a sheet.
    """

    beside: tuple[str, Sequence[Sequence[str]]]
    properties: Mapping[str, str]


def went_out(marks: Sequence[Sequence[str]], *, organisation: str, of: str) -> WentOut:
    """Give what a workbook carries with it.

    Parameters
    ----------
    marks
        For each row its id, and the marks of its values.
    organisation, of
        The ids of whose workbook it is, and of what it is about.

    Examples
    --------
    >>> went_out([["letter", "9a"]], organisation="waterrijk", of="year").beside[1][1]
    ['letter', '9a']
    """
    version = blake2s(repr(marks).encode(), digest_size=16).hexdigest()
    return WentOut((WENT_OUT, [[WENT_OUT, EDITION, organisation, of, version], *marks]), {PROPERTY: version})


def came(content: bytes, limits: Limits, *, width: int, organisation: str, of: str, another: Text) -> Came:
    """Read a workbook that comes back, or another file with a table.

    Parameters
    ----------
    limits
        How large it may be.
    width
        How many marks each row has.
    organisation, of
        Whose workbook it should be, and about what; `another` is the sentence for one about something else.

    Raises
    ------
    Refusal
        When it is of another organisation, about something else, or no table that can be read.
    """
    book = read(content, limits, tidied=tidy_lines, also={WENT_OUT})
    hidden = next((sheet for sheet in book.sheets if sheet.name == WENT_OUT), None)
    shown = [sheet for sheet in book.sheets if sheet is not hidden]
    if not shown:
        raise Refusal.of(NEWER)
    others = tuple(sheet.name for sheet in shown[1:])
    block = block_of_sheet(shown[0], limits)
    if hidden is None:
        return Came(block, others=others)
    first, *marks = hidden.top(limits.rows)
    if first[:2] != (WENT_OUT, EDITION):
        raise Refusal.of(NEWER)
    # Who cut cells off that sheet has left nothing that says whose it is.
    if first[2:3] != (organisation,):
        raise Refusal.of(ANOTHER_ORGANISATION)
    if first[3:4] != (of,):
        raise Refusal.of(another)
    return Came(block, {row[0]: row[1 : width + 1] for row in marks})
