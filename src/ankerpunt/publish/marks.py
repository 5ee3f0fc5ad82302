"""What happened along a line: bands behind it with a number, and below it what each number was."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ankerpunt.publish.pen import text
from ankerpunt.publish.sheet import CHARACTER, LINE, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ankerpunt.publish.figure import Figure, Mark
    from ankerpunt.publish.sheet import Sheet

    Scale = Callable[[float], float]

ROOM = 38  # above the lines, for numbers in two rows, in px
APART = 18  # between two numbers in one row, in px


def room_for(figure: Figure) -> float:
    """Return the room above the lines that the numbers take [px]."""
    return ROOM if figure.marks else 0


def numbered(figure: Figure) -> Iterator[tuple[int, Mark]]:
    """Give the marks with their numbers; one that has a word above it has no number of its own."""
    number = 0
    for mark in figure.marks:
        number += not mark.label
        yield number, mark


def bands(figure: Figure, across: Scale, top: float, bottom: float) -> Iterator[str]:
    """Draw what happened behind the lines, from half a step before it to half a step after."""
    most = len(figure.labels) - 1
    ends: list[float] = [-APART, -APART]
    for number, mark in numbered(figure):
        left, right = across(max(mark.first - 0.5, 0)), across(min(mark.last + 0.5, most))
        css = "ank-chart__mark ank-chart__mark--dashed" if mark.dashed else "ank-chart__mark"
        yield (
            f'<rect class="{css}" x="{left:.1f}" y="{top:.1f}" '
            f'width="{max(right - left, 2):.1f}" height="{bottom - top:.1f}"/>'
        )
        middle = (left + right) / 2
        half = len(mark.label) * CHARACTER / 2
        middle = min(middle, across(most) - half)
        row = 0 if middle - half - ends[0] >= APART else 1
        ends[row] = middle + half
        yield text(middle, top - 4 - row * LINE, escape(mark.label) or str(number), anchor="middle")


def names(sheet: Sheet, y: float) -> Iterator[str]:
    """Write what each number was, on as many lines as that takes."""
    room = max(int(sheet.width / CHARACTER), 4)
    for number, mark in numbered(sheet.figure):
        if mark.label:
            continue
        for part in filled(f"{number}. {mark.name}", room):
            yield text(0, y, escape(part), quiet=True)
            y += LINE
    sheet.y = y
