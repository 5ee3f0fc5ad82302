"""Dots that share a row: told apart by shape, and never on top of each other."""

import re

from ankerpunt.publish.drawing import draw
from ankerpunt.publish.figure import Figure, Series
from ankerpunt.publish.sheet import NARROW

LABELS = ("salaris", "werksfeer")


def figure(*values: tuple[float | None, ...], **options: object) -> Figure:
    series = tuple(Series(f"Groep {at}", each) for at, each in enumerate(values))
    return Figure("dot", "Wat trekt", "Elke groep iets anders.", LABELS, series, together=True, **options)  # type: ignore[arg-type]


def marks(drawing: str) -> list[str]:
    """The marks without those of the legend."""
    return re.findall(r'<(?:circle|polygon) class="ank-chart__dot[^>]*>', drawing)


def test_every_group_has_a_mark_of_its_own_shape_in_the_legend_too() -> None:
    drawn = draw(figure((10, 20), (60, None), (35, 80)))
    assert len(marks(drawn)) == 5 + 3
    assert len({re.sub(r'points="[^"]*"|c[xy]="[^"]*"', "", mark) for mark in marks(drawn)}) == 3


def test_marks_with_the_same_value_stand_above_one_another() -> None:
    drawn = draw(figure((50, 1), (50, 99)))
    circle, square = marks(drawn)[2:4]
    middle = float(re.findall(r'cy="([\d.]+)"', circle)[0])
    corner = float(re.findall(r'points="[\d.]+,([\d.]+)', square)[0])
    assert corner > middle
    assert "circle" in circle
    assert "polygon" in square


def test_ranks_begin_at_one() -> None:
    drawn = draw(figure((1, 2), (4, 8), start=1, axis="plaats; 1 is het belangrijkst"))
    written = re.findall(r">(\d+)</text>", drawn)
    assert written[0] == "1"
    assert "0" not in written
    assert "plaats; 1 is het belangrijkst" in drawn


def test_a_long_name_of_a_group_stays_within_a_narrow_drawing() -> None:
    series = (Series("Wijkconsulenten en wijkverpleegkundigen in het wijkteam", (1,)), Series("Kort", (2,)))
    drawn = draw(Figure("dot", "T", "S", ("a",), series, together=True), width=NARROW)
    assert "wijkteam" not in drawn
    assert "…</text>" in drawn
