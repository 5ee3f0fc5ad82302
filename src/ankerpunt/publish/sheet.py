"""The paper that a figure is drawn on: its sizes, the labels at the side and the legend on top."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ankerpunt.publish.dots import shape
from ankerpunt.publish.pen import ROW, line, ring, series_class, stroke_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.publish.figure import Figure, Language

WIDE, NARROW = 600, 340
CHARACTER = 7.1  # width of an average character at 14 px, in px
LINE = 17


class Sheet:
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
        """Write a number as the figure does, escaped."""
        return escape(self.figure.number(value, self.language))


def heading(sheet: Sheet) -> tuple[str, float]:
    """Write title and sentence above a drawing that travels alone; return them and the room they take [px]."""
    lines = filled(sheet.figure.summary, max(int(sheet.width / CHARACTER), 4))
    title = f'<text class="ank-chart__title" x="0.0" y="18.0">{escape(sheet.figure.title)}</text>'
    told = "".join(text(0, 42 + at * LINE, escape(part), quiet=True) for at, part in enumerate(lines))
    return title + told, 42 + len(lines) * LINE


def filled(words: str, room: int) -> list[str]:
    """Put words on lines of at most so many characters; a longer word has a line of its own.

    Examples
    --------
    >>> filled("Het formulier was weg", 12)
    ['Het', 'formulier', 'was weg']
    """
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= room:
            lines[-1] = joined
        elif not lines[-1]:
            lines[-1] = word
        else:
            lines.append(word)
    return lines


def _wrap(words: str, width: float) -> list[str]:
    """Put a label on at most two lines; what does not fit ends in an ellipsis, the table has it whole."""
    room = max(int(width / CHARACTER), 4)
    lines = filled(words, room)
    shown = lines[:2]
    if len(lines) > 2:
        shown[1] = f"{shown[1]} …"
    return [line if len(line) <= room else f"{line[: room - 1]}…" for line in shown]


def label_of(sheet: Sheet, words: str, middle: float) -> Iterator[str]:
    """Write a label at the side, on one or two lines around the middle of its row."""
    lines = _wrap(words, sheet.label_width - 8)
    top = middle + 5 - (len(lines) - 1) * LINE / 2
    for at, part in enumerate(lines):
        yield text(0, top + at * LINE, escape(part))


def legend(sheet: Sheet) -> str:
    """Draw the names of the series, where there is more than one."""
    drawn = []
    for at, (x, y, lines) in enumerate(_keys(sheet)):
        colour = f"ank-chart__bar {series_class(at)}"
        key = f'<rect class="{colour}" x="{x:.1f}" y="{y - 11:.1f}" width="14" height="14" rx="3"/>'
        if sheet.figure.together:
            key = shape(x + 7, y - 4, at)
        if sheet.figure.kind == "line":
            series = sheet.figure.series[at]
            key = line(x, y - 4, x + 20, y - 4, stroke_of(series, at))
            key = ring(x + 10, y - 4) if series.look == "points" else key
        drawn.append(key + "".join(text(x + 24, y + 1 + n * LINE, escape(part)) for n, part in enumerate(lines)))
    return "".join(drawn)


def legend_height(sheet: Sheet) -> float:
    """Return the room that the legend takes [px]."""
    keys = _keys(sheet)
    if not keys:
        return 0
    _x, y, lines = keys[-1]
    return y - 14 + (len(lines) - 1) * LINE + ROW + 10


def _keys(sheet: Sheet) -> list[tuple[float, float, list[str]]]:
    """Return where every name of the legend stands, and on which lines: a name that is wider than the drawing wraps.

    A single word that is still too wide ends in an ellipsis; the table has it whole.
    """
    names = [series.name for series in sheet.figure.series]
    room = int((sheet.width - 34) / CHARACTER)
    keys: list[tuple[float, float, list[str]]] = []
    x, y = 0.0, 14.0
    for name in names if len(names) > 1 else []:
        lines = filled(name, room)
        wide = max(len(part) for part in lines) * CHARACTER + 34
        if x and x + wide > sheet.width:
            x, y = 0.0, y + ROW
        keys.append((x, y, [part if len(part) <= room else f"{part[: room - 1]}…" for part in lines]))
        x, y = (x + wide, y) if len(lines) == 1 else (sheet.width, y + (len(lines) - 1) * LINE)
    return keys
