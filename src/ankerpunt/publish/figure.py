"""Figures: what there is to see, apart from how it is drawn.

A figure is always three things: a drawing (``ankerpunt.publish.drawing``), one sentence that says what it shows, and
the table behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["bar", "stacked", "line", "dot"]
Look = Literal["line", "points", "expected"]
Language = Literal["nl", "en"]


@dataclass(frozen=True)
class Series:
    """One line, one colour of bars or one row of dots.

    Parameters
    ----------
    name
        What the values are.
    values
        One value per label of the figure; ``None`` where there is none.
    low, high
        The ends of the interval around each value, or nothing.
    look
        Of a ``line`` figure: a ``line``, loose ``points`` (what was measured, beside the line that was worked out), or
        what was ``expected``: dashed and grey, whatever its place.
    """

    name: str
    values: tuple[float | None, ...]
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    look: Look = "line"

    def interval(self, at: int) -> tuple[float, float] | None:
        """Return the interval around a value, if it has one."""
        if not self.low or not self.high:
            return None
        low, high = self.low[at], self.high[at]
        return None if low is None or high is None else (low, high)


@dataclass(frozen=True)
class Mark:
    """Something that happened along a line, and may show in it.

    Parameters
    ----------
    first, last
        The labels of the figure between which it was, by their place.
    name
        What it was, and when.
    dashed
        Whether it is told apart from the others by a dashed edge.
    label
        One word above it, in place of a number with its name below; nothing for a number.

    Examples
    --------
    >>> Mark(3, 5, "Campagne").covers(4)
    True
    """

    first: int
    last: int
    name: str
    dashed: bool = False
    label: str = ""

    def covers(self, at: int) -> bool:
        """Tell whether it was at a label."""
        return self.first <= at <= self.last


@dataclass(frozen=True)
class Gap:
    """The distance between two lines, drawn where there is room for its words.

    Parameters
    ----------
    at
        Where: the place of a label, or halfway to the next.
    low, high
        Between which values.
    words
        What it is, a line each; the first weighs most.
    """

    at: float
    low: float
    high: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """What there is to see, apart from how it is drawn.

    Parameters
    ----------
    kind
        ``bar`` (lengths beside each other), ``stacked`` (parts of a whole), ``line`` (over time, with a band where
        the series have intervals) or ``dot`` (an estimate with its interval).
    title, summary
        A short name, and one sentence that says what the figure shows to people who cannot see it.
    labels
        The rows, or the moments of a line.
    head
        What the labels are: the head of the first column of the table.
    unit
        Behind each number, as in ``%``; ``€`` is in front of it; nothing for a plain count.
    decimals
        Digits behind the decimal sign.
    together
        Of a ``dot`` figure: the series share one row, told apart by shape as well as colour.
    start
        Where the axis of a ``dot`` figure begins: 0, or 1 for ranks.
    axis
        What the axis counts, written below it; nothing where the title says it.
    marks, happened
        Of a ``line`` figure: what happened along it, and the head of the column of the table that names it.
    places
        Of a ``line`` figure whose labels are not equally far apart: where each of them is, lowest first.
    near
        Of a ``line`` figure: whether its axis spans what is shown, and need not begin at 0.
    gap
        Of a ``line`` figure: a distance between two lines that is its message.

    Examples
    --------
    >>> figure = Figure("bar", "Gesprekken", "De meeste met bewoners.", ("Bewoners",), (Series("Aantal", (12,)),))
    >>> figure.table("nl")
    [['', 'Aantal'], ['Bewoners', '12']]
    """

    kind: Kind
    title: str
    summary: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    head: str = ""
    unit: str = ""
    decimals: int = 0
    source: str = ""
    together: bool = False
    start: float = 0
    axis: str = ""
    marks: tuple[Mark, ...] = ()
    happened: str = ""
    places: tuple[float, ...] = ()
    near: bool = False
    gap: Gap | None = None

    def table(self, language: Language) -> list[list[str]]:
        """Return the numbers behind the drawing, the head first; an interval stands behind its value."""
        named = [self.happened] if self.marks else []
        rows = [[self.head, *(series.name for series in self.series), *named]]
        for at, label in enumerate(self.labels):
            then = ["; ".join(mark.name for mark in self.marks if mark.covers(at))] if self.marks else []
            rows.append([label, *(self._cell(series, at, language) for series in self.series), *then])
        return rows

    def number(self, value: float, language: Language) -> str:
        """Write a number as people do, with its unit."""
        text = f"{value:,.{self.decimals}f}"
        if language == "nl":
            text = text.translate(str.maketrans(",.", ".,"))
        if self.unit == "€":
            return f"€ {text}" if language == "nl" else f"€{text}"
        space = "" if self.unit == "%" else " "
        return f"{text}{space}{self.unit}" if self.unit else text

    def _cell(self, series: Series, at: int, language: Language) -> str:
        value = series.values[at]
        if value is None:
            return "–"
        interval = series.interval(at)
        if not interval:
            return self.number(value, language)
        low, high = (self.number(end, language) for end in interval)
        between = "tot" if language == "nl" else "to"
        return f"{self.number(value, language)} ({low} {between} {high})"
