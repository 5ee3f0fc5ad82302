"""The marks of a dot figure: one line for each series, or all series together on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.publish.pen import ROW, SERIES, dot, line, series_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ankerpunt.publish.figure import Figure

    Scale = Callable[[float], float]

TOUCHING = 12  # marks closer than this cover each other, in px

# The corners of each mark around its middle: circle, square, triangle, diamond, upturned triangle, bar.
SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-5, -5), (5, -5), (5, 5), (-5, 5)),
    ((0, -6.5), (6, 5), (-6, 5)),
    ((0, -7), (7, 0), (0, 7), (-7, 0)),
    ((0, 6.5), (6, -5), (-6, -5)),
    ((-2.5, -7), (2.5, -7), (2.5, 7), (-2.5, 7)),
)


def row_apart(figure: Figure, row: int, y: float, across: Scale) -> Iterator[str]:
    """Every series on a line of its own, with its interval."""
    for at, series in enumerate(figure.series):
        value, middle = series.values[row], y + at * ROW + ROW / 2
        if value is None:
            continue
        if interval := series.interval(row):
            low, high = interval
            yield line(across(low), middle, across(high), middle, f"ank-chart__range {series_class(at)}")
        yield dot(across(value), middle, series_class(at))


def row_together(figure: Figure, row: int, y: float, across: Scale) -> Iterator[str]:
    """All series on one line; marks that would cover each other are drawn above one another."""
    values = sorted((value, at) for at, series in enumerate(figure.series) if (value := series.values[row]) is not None)
    if len(values) > 1:
        yield line(across(values[0][0]), y + ROW / 2, across(values[-1][0]), y + ROW / 2, "ank-chart__grid")
    clusters: list[list[tuple[float, int]]] = []
    for value, at in values:
        if clusters and across(value) - across(clusters[-1][-1][0]) < TOUCHING:
            clusters[-1].append((value, at))
        else:
            clusters.append([(value, at)])
    for cluster in clusters:
        for place, (value, at) in enumerate(cluster):
            yield shape(across(value), y + ROW / 2 + (place - (len(cluster) - 1) / 2) * TOUCHING, at)


def shape(x: float, y: float, at: int) -> str:
    """A mark that is known by its shape as well as its colour."""
    css = f"ank-chart__dot {series_class(at)}"
    corners = SHAPES[at % SERIES]
    if not corners:
        return dot(x, y, series_class(at))
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return f'<polygon class="{css}" points="{points}"/>'
