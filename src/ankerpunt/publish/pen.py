"""What every drawing is made of: text, lines and marks, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ankerpunt.publish.figure import Series

SERIES = 6
ROW = 22


def series_class(at: int) -> str:
    """Name the colour of a series; after six they begin again."""
    return f"ank-series-{at % SERIES + 1}"


def class_of(series: Series, at: int) -> str:
    """Name the colour of a series by its place; what was expected is grey."""
    return "ank-chart__expected" if series.look == "expected" else series_class(at)


def stroke_of(series: Series, at: int) -> str:
    """Name how the line of a series looks: its colour, and its dashes, which tell it apart without colour."""
    dash = 2 if series.look == "expected" else at % 4 + 1
    return f"ank-chart__line {class_of(series, at)} ank-chart__dash-{dash}"


def text(x: float, y: float, words: str, *, anchor: str = "start", quiet: bool = False) -> str:
    """Write words that are escaped already."""
    css = ' class="ank-chart__quiet"' if quiet else ""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}"{side}{css}>{words}</text>'


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> str:
    """Draw a straight line; the class decides how it looks."""
    return f'<line class="{css}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def dot(x: float, y: float, css: str) -> str:
    """Draw a round mark."""
    return f'<circle class="ank-chart__dot {css}" cx="{x:.1f}" cy="{y:.1f}" r="5.5"/>'


def ring(x: float, y: float) -> str:
    """Draw an open mark: something that was measured."""
    return f'<circle class="ank-chart__ring" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
