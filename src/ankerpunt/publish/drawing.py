"""Drawing a figure as SVG: the same on a page, in a document and in a file of its own.

Colours come from the classes ``ank-series-1`` to ``ank-series-6``; a standalone drawing carries its own.
"""

from __future__ import annotations

import math
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from ankerpunt.publish.dots import row_apart, row_together, shape
from ankerpunt.publish.pen import ROW, dot, line, series_class, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.publish.figure import Figure, Language, Series

    Scale = Callable[[float], float]

WIDE, NARROW = 600, 340
CHARACTER = 7.1  # width of an average character at 14 px, in px
LINE = 17
GAP = 14
TOP = 6  # room for the first label where it takes two lines, in px
# The light theme's colours, for a drawing that leaves the page.
COLOURS = ("#1e6a7d", "#b86a3b", "#7d4a78", "#4b9467", "#235a92", "#7b8486")
STYLE = (
    "text{font-family:'Source Sans 3',system-ui,sans-serif;font-size:14px;fill:#15191a}"
    ".ank-chart__quiet{fill:#4a5052;font-size:13px}.ank-chart__grid{stroke:#d6d9da}.ank-chart__axis{stroke:#7b8486}"
    ".ank-chart__line{fill:none;stroke-width:2.5}.ank-chart__band{opacity:.16}"
    ".ank-chart__bar{stroke:#fff}.ank-chart__whisker{stroke:#15191a;stroke-width:1.5}.ank-chart__range{stroke-width:3}"
)


def draw(figure: Figure, *, language: Language = "nl", width: int = WIDE, standalone: bool = False) -> str:
    """Draw a figure as SVG.

    Parameters
    ----------
    width
        In px; the height follows. ``NARROW`` suits a phone.
    standalone
        Whether the drawing carries its own colours, for a file or a document.

    Returns
    -------
    str
        One ``<svg>`` element; every text in it is escaped.

    Examples
    --------
    >>> from ankerpunt.publish.figure import Figure, Series
    >>> figure = Figure("bar", "A & B", "A leads.", ("A",), (Series("n", (3,)),))
    >>> "<title>A &amp; B</title>" in draw(figure)
    True
    """
    sheet = _Sheet(figure, language, width)
    body = "".join(_DRAWERS[figure.kind](sheet))
    head = _legend(sheet)
    extra = ' xmlns="http://www.w3.org/2000/svg"' if standalone else ""
    style = f"<style>{STYLE}{_series_style()}</style>" if standalone else ""
    size = "wide" if width >= WIDE else "narrow"
    return (
        f'<svg{extra} class="ank-chart ank-chart--{size}" role="img" viewBox="0 0 {width} {sheet.y:.0f}">'
        f"<title>{escape(figure.title)}</title><desc>{escape(figure.summary)}</desc>{style}{head}{body}</svg>"
    )


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers that span a range, about so many.

    Parameters
    ----------
    low, high
        The ends of the range; when they are equal the range is widened.

    Returns
    -------
    list of float
        Evenly spaced, the first at or below ``low``, the last at or above ``high``.

    References
    ----------
    Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).

    Examples
    --------
    >>> ticks(0, 87)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    if high - low <= 1e-9 * max(1, abs(low), abs(high)):
        high = low + 1
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(at * step, 10) for at in range(first, last + 1)]


class _Sheet:
    """The paper: sizes, and a pen that moves down."""

    def __init__(self, figure: Figure, language: Language, width: int) -> None:
        self.figure = figure
        self.language = language
        self.width = width
        self.y: float = 0
        longest = max((len(label) for label in figure.labels), default=0) * CHARACTER
        self.label_width = min(longest + 12, width * (0.34 if width >= WIDE else 0.38))

    def values(self, *, stacked: bool = False) -> list[float]:
        """Every number that the axis must reach."""
        figure = self.figure
        if stacked:
            return [sum(series.values[at] or 0 for series in figure.series) for at in range(len(figure.labels))]
        found = [value for series in figure.series for value in series.values if value is not None]
        for series in figure.series:
            for at in range(len(figure.labels)):
                found.extend(series.interval(at) or ())
        return found

    def say(self, value: float) -> str:
        return escape(self.figure.number(value, self.language))


def _series_style() -> str:
    """Name every colour outright: Typst and many other readers of SVG know no CSS variables."""
    filled, drawn = ("band", "bar", "dot"), ("line", "range")
    return "".join(
        f".ank-series-{at}.ank-chart__{part}{{{how}:{colour}}}"
        for at, colour in enumerate(COLOURS, start=1)
        for parts, how in ((filled, "fill"), (drawn, "stroke"))
        for part in parts
    )


def _wrap(words: str, width: float) -> list[str]:
    """Put a label on at most two lines; what does not fit ends in an ellipsis, the table has it whole."""
    room = max(int(width / CHARACTER), 4)
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= room:
            lines[-1] = joined
        elif not lines[-1]:
            lines[-1] = word
        else:
            lines.append(word)
    shown = lines[:2]
    if len(lines) > 2:
        shown[1] = f"{shown[1]} …"
    return [line if len(line) <= room else f"{line[: room - 1]}…" for line in shown]


def _label(sheet: _Sheet, words: str, middle: float) -> Iterator[str]:
    lines = _wrap(words, sheet.label_width - 8)
    top = middle + 5 - (len(lines) - 1) * LINE / 2
    for at, part in enumerate(lines):
        yield text(0, top + at * LINE, escape(part))


def _legend(sheet: _Sheet) -> str:
    """Draw the names of the series, where there is more than one."""
    names = [series.name for series in sheet.figure.series]
    if len(names) < 2:
        return ""
    drawn, x, y = [], 0.0, 14.0
    for at, name in enumerate(_fitting(names, sheet.width)):
        wide = len(name) * CHARACTER + 34
        if x and x + wide > sheet.width:
            x, y = 0.0, y + ROW
        colour = f"ank-chart__bar {series_class(at)}"
        key = f'<rect class="{colour}" x="{x:.1f}" y="{y - 11:.1f}" width="14" height="14" rx="3"/>'
        if sheet.figure.together:
            key = shape(x + 7, y - 4, at)
        if sheet.figure.kind == "line":
            key = line(x, y - 4, x + 20, y - 4, f"ank-chart__line {series_class(at)} ank-chart__dash-{at % 4 + 1}")
        drawn.append(key + text(x + 24, y + 1, escape(name)))
        x += wide
    return "".join(drawn)


def _fitting(names: Sequence[str], width: float) -> list[str]:
    """A name that is wider than the drawing ends in an ellipsis; the table has it whole."""
    room = int((width - 34) / CHARACTER)
    return [name if len(name) <= room else f"{name[: room - 1].rstrip()}…" for name in names]


def _legend_height(sheet: _Sheet) -> float:
    if len(sheet.figure.series) < 2:
        return 0
    x, rows = 0.0, 1
    for name in _fitting([series.name for series in sheet.figure.series], sheet.width):
        wide = len(name) * CHARACTER + 34
        if x and x + wide > sheet.width:
            x, rows = 0.0, rows + 1
        x += wide
    return rows * ROW + 10


def _bars(sheet: _Sheet) -> Iterator[str]:
    figure = sheet.figure
    y = _legend_height(sheet) or TOP
    most = max([*sheet.values(), 0]) or 1
    left = sheet.label_width
    room = sheet.width - left - max(len(figure.number(most, sheet.language)) * CHARACTER + 12, 30)
    for row, label in enumerate(figure.labels):
        height = ROW * len(figure.series)
        yield from _label(sheet, label, y + height / 2)
        for at, series in enumerate(figure.series):
            value, top = series.values[row], y + at * ROW
            length = max(value or 0, 0) / most * room
            yield (
                f'<rect class="ank-chart__bar {series_class(at)}" x="{left:.1f}" y="{top + 2:.1f}" '
                f'width="{length:.1f}" height="{ROW - 4}" rx="3"/>'
            )
            ends = [left + max(end, 0) / most * room for end in series.interval(row) or ()]
            yield from _whisker(ends, top + ROW / 2)
            yield text(max([left + length, *ends]) + 6, top + ROW - 6, "–" if value is None else sheet.say(value))
        y += height + GAP
    yield line(left, _legend_height(sheet) or TOP, left, y - GAP, "ank-chart__axis")
    sheet.y = y


def _whisker(ends: list[float], y: float) -> Iterator[str]:
    """Draw the interval around the end of a bar, where it has one."""
    strokes = [(low, y, high, y) for low, high in pairwise(ends)] + [(x, y - 5, x, y + 5) for x in ends]
    yield from (line(*stroke, "ank-chart__whisker") for stroke in strokes)


def _stacked(sheet: _Sheet) -> Iterator[str]:
    figure = sheet.figure
    y = _legend_height(sheet) or TOP
    most = max([*sheet.values(stacked=True), 0]) or 1
    left = sheet.label_width
    room = sheet.width - left - max(len(figure.number(most, sheet.language)) * CHARACTER + 12, 30)
    for row, label in enumerate(figure.labels):
        x, total = left, 0.0
        yield from _label(sheet, label, y + ROW / 2)
        for at, series in enumerate(figure.series):
            value = max(series.values[row] or 0, 0)
            length = value / most * room
            yield (
                f'<rect class="ank-chart__bar {series_class(at)}" x="{x:.1f}" y="{y:.1f}" '
                f'width="{length:.1f}" height="{ROW}"/>'
            )
            x, total = x + length, total + value
        yield text(x + 6, y + ROW - 6, sheet.say(total))
        y += ROW + GAP
    sheet.y = y


def _lines(sheet: _Sheet) -> Iterator[str]:
    figure = sheet.figure
    found = sheet.values() or [0]
    marks = ticks(min(0, *found), max(found))
    left = max(len(figure.number(mark, sheet.language)) for mark in marks) * CHARACTER + 10
    top = _legend_height(sheet) + 8
    height = min(260.0, sheet.width * 0.55)
    right = sheet.width - 14

    def across(at: float) -> float:
        return left + (right - left) * (at / max(len(figure.labels) - 1, 1))

    def down(value: float) -> float:
        return top + height * (1 - (value - marks[0]) / (marks[-1] - marks[0]))

    for mark in marks:
        css = "ank-chart__axis" if mark == 0 else "ank-chart__grid"
        yield line(left, down(mark), right, down(mark), css)
        yield text(left - 8, down(mark) + 4, sheet.say(mark), anchor="end", quiet=True)
    fits = max(int((right - left) / (max(len(label) for label in figure.labels) * CHARACTER + 14)), 1)
    step = math.ceil(len(figure.labels) / fits)
    for at in range(0, len(figure.labels), step):
        anchor = "start" if at == 0 else "end" if at == len(figure.labels) - 1 else "middle"
        yield text(across(at), top + height + 20, escape(figure.labels[at]), anchor=anchor, quiet=True)
    for at, series in enumerate(figure.series):
        yield from _band(series, series_class(at), across, down)
        for run in _runs(series.values):
            if len(run) == 1:
                yield dot(across(run[0][0]), down(run[0][1]), series_class(at))
                continue
            points = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in run)
            css = f"ank-chart__line {series_class(at)} ank-chart__dash-{at % 4 + 1}"
            yield f'<polyline class="{css}" points="{points}"/>'
    sheet.y = top + height + 30


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


def _dots(sheet: _Sheet) -> Iterator[str]:
    figure = sheet.figure
    found = sheet.values() or [0]
    marks = _marks(figure, found, 5 if sheet.width >= WIDE else 3)
    left, right = sheet.label_width + 8, sheet.width - 24
    top = y = _legend_height(sheet)

    def across(value: float) -> float:
        return left + (right - left) * (value - marks[0]) / (marks[-1] - marks[0])

    rows: list[str] = []
    for row, label in enumerate(figure.labels):
        height = ROW * (1 if figure.together else len(figure.series))
        rows.extend(_label(sheet, label, y + height / 2))
        rows.extend((row_together if figure.together else row_apart)(figure, row, y, across))
        y += height + GAP
    for mark in marks:
        yield line(
            across(mark),
            top,
            across(mark),
            y,
            "ank-chart__axis" if mark == max(marks[0], figure.start) else "ank-chart__grid",
        )
        yield text(across(mark), y + 18, sheet.say(mark), anchor="middle", quiet=True)
    yield from rows
    if figure.axis:
        yield text(right, y + 38, escape(figure.axis), anchor="end", quiet=True)
    sheet.y = y + (46 if figure.axis else 28)


def _marks(figure: Figure, found: Sequence[float], about: int) -> list[float]:
    """Round numbers along the axis, none before the place where it begins."""
    marks = [max(mark, figure.start) for mark in ticks(min(figure.start, *found), max(found), about)]
    return sorted(set(marks)) if figure.start else ticks(min(0, *found), max(found), about)


_DRAWERS = {"bar": _bars, "stacked": _stacked, "line": _lines, "dot": _dots}
