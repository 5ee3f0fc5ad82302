"""Drawing a figure as SVG: the same on a page, in a document and in a file of its own.

Colours come from the classes ``ank-series-1`` to ``ank-series-6``; a standalone drawing carries its own.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from ankerpunt.publish.axis import marks_of
from ankerpunt.publish.dots import row_apart, row_together
from ankerpunt.publish.lines import lines
from ankerpunt.publish.pen import ROW, line, series_class, text
from ankerpunt.publish.sheet import CHARACTER, WIDE, Sheet, heading, label_of, legend, legend_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.publish.figure import Figure, Language

GAP = 14
TOP = 6  # room for the first label where it takes two lines, in px
# The light theme's colours, for a drawing that leaves the page.
COLOURS = ("#1e6a7d", "#b86a3b", "#7d4a78", "#4b9467", "#235a92", "#7b8486")
STYLE = (
    "text{font-family:'Source Sans 3',system-ui,sans-serif;font-size:14px;fill:#15191a}"
    ".ank-chart__title{font-size:18px;font-weight:600}.ank-chart__quiet{fill:#4a5052;font-size:13px}.ank-chart__grid{stroke:#d6d9da}.ank-chart__axis{stroke:#7b8486}"
    ".ank-chart__line{fill:none;stroke-width:2.5}.ank-chart__band{opacity:.16}"
    ".ank-chart__line.ank-chart__expected{stroke:#4a5052}.ank-chart__band.ank-chart__expected,"
    ".ank-chart__dot.ank-chart__expected{fill:#4a5052}.ank-chart__ring{fill:#fff;stroke:#1e6a7d;stroke-width:2}"
    ".ank-chart__dash-2{stroke-dasharray:8 4}.ank-chart__dash-3{stroke-dasharray:2 4}"
    ".ank-chart__dash-4{stroke-dasharray:10 3 2 3}"
    ".ank-chart__mark{fill:#7b8486;opacity:.18}.ank-chart__mark--dashed{stroke:#15191a;stroke-dasharray:4 3}"
    ".ank-chart__bar{stroke:#fff}.ank-chart__whisker{stroke:#15191a;stroke-width:1.5}.ank-chart__range{stroke-width:3}"
)


def draw(
    figure: Figure, *, language: Language = "nl", width: int = WIDE, standalone: bool = False, headed: bool = True
) -> str:
    """Draw a figure as SVG.

    Parameters
    ----------
    width
        In px; the height follows. ``NARROW`` suits a phone.
    standalone
        Whether the drawing travels alone, as a file: then it carries its own colours, title and sentence.
    headed
        Of one that travels alone: whether title and sentence are drawn above it. A document says them in its own text.

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
    sheet = Sheet(figure, language, width)
    body = "".join(_DRAWERS[figure.kind](sheet))
    drawn = legend(sheet) + body
    about = f"<title>{escape(figure.title)}</title><desc>{escape(figure.summary)}</desc>"
    size = "wide" if width >= WIDE else "narrow"
    start = f'class="ank-chart ank-chart--{size}" role="img" viewBox="0 0 {width} '
    if not standalone:
        return f'<svg {start}{sheet.y:.0f}">{about}{drawn}</svg>'
    words, high = heading(sheet) if headed else ("", 0.0)
    style = f"<style>{STYLE}{_series_style()}</style>"
    below = f'<g transform="translate(0 {high:.0f})">{drawn}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {start}{sheet.y + high:.0f}">{about}{style}{words}{below}</svg>'


def _series_style() -> str:
    """Name every colour outright: Typst and many other readers of SVG know no CSS variables."""
    filled, drawn = ("band", "bar", "dot"), ("line", "range")
    return "".join(
        f".ank-series-{at}.ank-chart__{part}{{{how}:{colour}}}"
        for at, colour in enumerate(COLOURS, start=1)
        for parts, how in ((filled, "fill"), (drawn, "stroke"))
        for part in parts
    )


def _bars(sheet: Sheet) -> Iterator[str]:
    figure = sheet.figure
    y = legend_height(sheet) or TOP
    most = max([*sheet.values(), 0]) or 1
    left = sheet.label_width
    room = sheet.width - left - max(len(figure.number(most, sheet.language)) * CHARACTER + 12, 30)
    for row, label in enumerate(figure.labels):
        height = ROW * len(figure.series)
        yield from label_of(sheet, label, y + height / 2)
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
    yield line(left, legend_height(sheet) or TOP, left, y - GAP, "ank-chart__axis")
    sheet.y = y


def _whisker(ends: list[float], y: float) -> Iterator[str]:
    """Draw the interval around the end of a bar, where it has one."""
    strokes = [(low, y, high, y) for low, high in pairwise(ends)] + [(x, y - 5, x, y + 5) for x in ends]
    yield from (line(*stroke, "ank-chart__whisker") for stroke in strokes)


def _stacked(sheet: Sheet) -> Iterator[str]:
    figure = sheet.figure
    y = legend_height(sheet) or TOP
    most = max([*sheet.values(stacked=True), 0]) or 1
    left = sheet.label_width
    room = sheet.width - left - max(len(figure.number(most, sheet.language)) * CHARACTER + 12, 30)
    for row, label in enumerate(figure.labels):
        x, total = left, 0.0
        yield from label_of(sheet, label, y + ROW / 2)
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


def _dots(sheet: Sheet) -> Iterator[str]:
    figure = sheet.figure
    found = sheet.values() or [0]
    marks = marks_of(figure, found, 5 if sheet.width >= WIDE else 3)
    left, right = sheet.label_width + 8, sheet.width - 24
    top = y = legend_height(sheet)

    def across(value: float) -> float:
        return left + (right - left) * (value - marks[0]) / (marks[-1] - marks[0])

    rows: list[str] = []
    for row, label in enumerate(figure.labels):
        height = ROW * (1 if figure.together else len(figure.series))
        rows.extend(label_of(sheet, label, y + height / 2))
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


_DRAWERS = {"bar": _bars, "stacked": _stacked, "line": lines, "dot": _dots}
