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


def texts(drawing: str) -> list[tuple[str, float, float]]:
    """Every text with where it stands."""
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', drawing)
    return [(words, float(x), float(y)) for x, y, words in found]


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


def test_a_long_name_of_a_group_takes_two_lines_in_a_narrow_drawing() -> None:
    names = ("Wijkconsulenten en wijkverpleegkundigen in het wijkteam", "Kort", "Ook kort")
    series = tuple(Series(name, (value,)) for value, name in enumerate(names))
    written = texts(draw(Figure("dot", "T", "S", ("a",), series, together=True), width=NARROW))
    first, second, short, last = written[:4]
    assert f"{first[0]} {second[0]}" == names[0]
    assert first[2] < second[2] < short[2] == last[2]
    assert short[1] < last[1]


def test_a_word_that_is_wider_than_the_drawing_ends_in_an_ellipsis() -> None:
    series = (Series("Gegevensbeschermingseffectbeoordelingsmedewerkers", (1,)), Series("Kort", (2,)))
    first, *_ = texts(draw(Figure("dot", "T", "S", ("a",), series, together=True), width=NARROW))
    assert first[0].startswith("Gegevensbescherming")
    assert first[0].endswith("…")
