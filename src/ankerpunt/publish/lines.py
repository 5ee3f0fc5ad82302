"""Lines over time: a figure of values that follow each other, with bands where they are uncertain."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from ankerpunt.publish.axis import ticks
from ankerpunt.publish.marks import bands, names, room_for
from ankerpunt.publish.pen import class_of, dot, line, ring, stroke_of, text
from ankerpunt.publish.sheet import CHARACTER, LINE, WIDE, legend_height

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.publish.figure import Figure, Gap, Series
    from ankerpunt.publish.sheet import Sheet

    Scale = Callable[[float], float]


def lines(sheet: Sheet) -> Iterator[str]:
    """Draw what follows each other, on an axis of round numbers."""
    figure = sheet.figure
    found = sheet.values() or [0]
    marks = ticks(min(found) if figure.near else min(0, *found), max(found))
    left = max(len(figure.number(mark, sheet.language)) for mark in marks) * CHARACTER + 10
    top = legend_height(sheet) + 8 + room_for(figure)
    height = min(260.0, sheet.width * 0.55)
    right = sheet.width - 14

    place = _places(figure)

    def across(at: float) -> float:
        return left + (right - left) * place(at)

    def down(value: float) -> float:
        return top + height * (1 - (value - marks[0]) / (marks[-1] - marks[0]))

    yield from bands(figure, across, top, top + height)
    for mark in marks:
        css = "ank-chart__axis" if mark == 0 else "ank-chart__grid"
        yield line(left, down(mark), right, down(mark), css)
        yield text(left - 8, down(mark) + 4, sheet.say(mark), anchor="end", quiet=True)
    yield from _moments(figure, across, top + height + 20, width=right - left)
    for at, series in sorted(enumerate(figure.series), key=lambda each: _ORDER[each[1].look]):
        yield from _series(series, at, across, down)
    if figure.gap and sheet.width >= WIDE:
        yield from _gap(figure.gap, across, down, right)
    if figure.axis:
        yield text(right, top + height + 40, escape(figure.axis), anchor="end", quiet=True)
    sheet.y = top + height + (48 if figure.axis else 30)
    if figure.marks:
        yield from names(sheet, sheet.y + 14)


_ORDER = {"expected": 0, "line": 1, "points": 2}


def _series(series: Series, at: int, across: Scale, down: Scale) -> Iterator[str]:
    """Draw one series as it looks: measured points lie on top, what was expected below."""
    if series.look == "points":
        yield from (ring(across(x), down(y)) for run in _runs(series.values) for x, y in run)
        return
    colour = class_of(series, at)
    yield from _band(series, colour, across, down)
    for run in _runs(series.values):
        if len(run) == 1:
            yield dot(across(run[0][0]), down(run[0][1]), colour)
            continue
        points = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in run)
        yield f'<polyline class="{stroke_of(series, at)}" points="{points}"/>'


def _gap(gap: Gap, across: Scale, down: Scale, right: float) -> Iterator[str]:
    """Draw a distance, with its words on the side where they fit."""
    x, wide = across(gap.at), max(len(words) for words in gap.words) * CHARACTER
    fits = x + 8 + wide <= right
    yield line(x, down(gap.low), x, down(gap.high), "ank-chart__whisker")
    for row, words in enumerate(gap.words):
        side = ("start", x + 8) if fits else ("end", x - 8)
        yield text(side[1], down(gap.high) - 4 + row * LINE, escape(words), anchor=side[0], quiet=row > 0)


def _moments(figure: Figure, across: Scale, y: float, *, width: float) -> Iterator[str]:
    """The labels below a line, as many as there is room for."""
    fits = max(int(width / (max(len(label) for label in figure.labels) * CHARACTER + 14)), 1)
    last = len(figure.labels) - 1
    for at in range(0, last + 1, math.ceil((last + 1) / fits)):
        cut = across(at) < len(figure.labels[at]) * CHARACTER / 2
        anchor = "start" if cut else "end" if at == last else "middle"
        yield text(across(at), y, escape(figure.labels[at]), anchor=anchor, quiet=True)


def _places(figure: Figure) -> Scale:
    """Give where along the axis a label is [0, 1], or what lies between two of them."""
    places = figure.places or tuple(range(len(figure.labels)))
    width = max(places[-1] - places[0], 1)

    def place(at: float) -> float:
        before = max(min(int(at), len(places) - 1), 0)
        after = min(before + 1, len(places) - 1)
        apart = places[after] - places[before] or 1
        return (places[before] + (at - before) * apart - places[0]) / width

    return place


def _band(series: Series, css: str, across: Scale, down: Scale) -> Iterator[str]:
    ends = [series.interval(at) for at in range(len(series.values))]
    lows = [None if end is None else end[0] for end in ends]
    for run in _runs(lows):
        upper = [(at, (ends[at] or (0, 0))[1]) for at, _low in run]
        shape = [*upper, *reversed(run)]
        points = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in shape)
        yield f'<polygon class="ank-chart__band {css}" points="{points}"/>'


def _runs(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    """Stretches of values without a gap: a line is never drawn across what is not known."""
    runs: list[list[tuple[int, float]]] = [[]]
    for at, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((at, value))
    return [run for run in runs if run]
