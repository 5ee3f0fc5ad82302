import itertools
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.publish.axis import ticks
from ankerpunt.publish.drawing import draw
from ankerpunt.publish.figure import Figure, Kind, Mark, Series
from ankerpunt.publish.sheet import NARROW, WIDE

KINDS: list[Kind] = ["bar", "stacked", "line", "dot"]
SVG = "{http://www.w3.org/2000/svg}"


def figure(kind: Kind, *values: float | None, **options: object) -> Figure:
    labels = tuple(f"Rij {at}" for at in range(len(values)))
    return Figure(kind, "Titel", "Wat je ziet.", labels, (Series("Aantal", values),), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_drawing_says_what_it_is_and_what_it_shows(kind: Kind, width: int) -> None:
    svg = ET.fromstring(draw(figure(kind, 1, None, 3), width=width, standalone=True))
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Titel"
    assert svg.findtext(f"{SVG}desc") == "Wat je ziet."


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_has_no_style_of_its_own_on_a_page(kind: Kind) -> None:
    assert "style" not in draw(figure(kind, 1, 2))


@pytest.mark.parametrize("kind", KINDS)
@given(values=st.lists(st.none() | st.floats(0, 1e9), min_size=1, max_size=30))
def test_nothing_is_drawn_off_the_paper(kind: Kind, values: list[float | None]) -> None:
    svg = ET.fromstring(draw(figure(kind, *values)))
    width, height = map(float, svg.get("viewBox", "").split()[2:])
    for rect in svg.iter("rect"):
        assert float(rect.get("x", 0)) + float(rect.get("width", 0)) <= width + 0.5
        assert 0 <= float(rect.get("y", 0)) <= height
    for dot in svg.iter("circle"):
        assert 0 <= float(dot.get("cx", 0)) <= width
        assert 0 <= float(dot.get("cy", 0)) <= height


def test_a_drawing_that_travels_alone_has_its_title_and_sentence_above_it() -> None:
    long = "De beste set bereikt 97%: fijne collega's, iets betekenen voor inwoners, tijd om te leren en meer dan dat."
    drawing = ET.fromstring(draw(Figure("bar", "A & B", long, ("A",), (Series("n", (3,)),)), standalone=True))
    words = [each.text for each in drawing.findall(f"{SVG}text")]

    assert words[0] == "A & B"
    assert " ".join(str(each) for each in words[1:]) == long
    assert len(words) == 3
    assert drawing.find(f"{SVG}g/{SVG}rect") is not None


def test_a_line_says_what_its_axis_counts() -> None:
    assert ">items in de set</text>" in draw(figure("line", 1, 2, axis="items in de set"))


def test_a_line_is_not_drawn_across_what_is_not_known() -> None:
    drawn = draw(figure("line", 1, 2, None, 4, 5))
    assert drawn.count("<polyline") == 2


def test_a_lonely_value_of_a_line_is_a_dot() -> None:
    drawn = draw(figure("line", 1, None, 3, 4))
    assert (drawn.count("<circle"), drawn.count("<polyline")) == (1, 1)


def test_a_band_follows_the_intervals() -> None:
    series = Series("Digitaal", (2, 3), (1, 2), (3, 4))
    drawn = draw(Figure("line", "t", "s", ("jan", "feb"), (series,)))
    assert drawn.count("<polygon") == 1


def test_a_bar_shows_the_interval_around_its_end() -> None:
    bars = Figure("bar", "Kosten", "", ("Fiets", "Verlof"), (Series("Kosten", (20, 40), (10, 20), (30, None)),))
    assert draw(bars).count('class="ank-chart__whisker"') == 3
    assert draw(figure("bar", 20, 40)).count("ank-chart__whisker") == 0


def test_the_table_is_the_drawing_in_words() -> None:
    series = Series("Aandeel", (1234.5, None), (1200, None), (1300, None))
    shown = Figure("dot", "t", "s", ("Digitaal", "Balie"), (series,), head="Kanaal", unit="%", decimals=1)
    assert shown.table("nl") == [
        ["Kanaal", "Aandeel"],
        ["Digitaal", "1.234,5% (1.200,0% tot 1.300,0%)"],
        ["Balie", "–"],
    ]
    assert shown.table("en")[1][1] == "1,234.5% (1,200.0% to 1,300.0%)"


def test_a_long_label_is_shortened_in_the_drawing_only() -> None:
    long = "Een heel lange naam van een proces dat nooit op één regel past, laat staan op twee"
    shown = Figure("bar", "t", "s", (long,), (Series("n", (1,)),))
    assert "…" in draw(shown)
    assert shown.table("nl")[1][0] == long


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_ticks_span_the_range_in_even_steps(low: float, span: float) -> None:
    marks = ticks(low, low + span)
    steps = [after - before for before, after in itertools.pairwise(marks)]
    assert 2 <= len(marks) <= 13
    assert marks[0] <= low + 1e-6 * max(1, span)
    assert marks[-1] >= low + span - 1e-6 * max(1, span)
    assert all(step == pytest.approx(steps[0]) for step in steps)


MARKED = {"marks": (Mark(1, 2, "Campagne <één>"), Mark(2, 2, "Storing", dashed=True)), "happened": "Wat er was"}


def test_what_happened_is_a_band_with_a_number_and_is_named_below_and_in_the_table() -> None:
    whole = figure("line", 1, 2, 3, 4, **MARKED)
    svg = ET.fromstring(draw(whole))
    classes = [each.get("class") for each in svg.iter("rect")]
    assert classes == ["ank-chart__mark", "ank-chart__mark ank-chart__mark--dashed"]
    said = [each.text for each in svg.iter("text")]
    assert {"1", "2", "1. Campagne <één>", "2. Storing"} <= set(said)
    assert whole.table("nl")[0][-1] == "Wat er was"
    assert [row[-1] for row in whole.table("nl")[1:]] == ["", "Campagne <één>", "Campagne <één>; Storing", ""]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@given(first=st.integers(0, 5), length=st.integers(0, 5))
def test_a_band_stays_on_the_paper_and_can_be_seen(width: int, first: int, length: int) -> None:
    marks = (Mark(first, min(first + length, 5), "een naam die niet op één regel past, hoe breed het papier ook is"),)
    svg = ET.fromstring(draw(figure("line", *range(6), marks=marks, happened="x"), width=width))
    wide, high = map(float, svg.get("viewBox", "").split()[2:])
    [band] = list(svg.iter("rect"))
    assert float(band.get("width", 0)) >= 2
    assert float(band.get("x", 0)) + float(band.get("width", 0)) <= wide
    assert all(float(each.get("y", 0)) <= high for each in svg.iter("text"))


def test_a_line_over_places_puts_each_label_where_it_is() -> None:
    line = Figure("line", "T", "S.", ("0", "1", "4"), (Series("n", (0, 1, 4)),), places=(0, 1, 4))
    drawn = ET.fromstring(draw(line)).find("polyline")
    assert drawn is not None
    x = [float(point.split(",")[0]) for point in drawn.get("points", "").split()]
    assert (x[2] - x[1]) / (x[1] - x[0]) == pytest.approx(3, abs=0.01)


def test_a_word_above_a_mark_takes_no_number_and_keeps_clear_of_the_next() -> None:
    marks = (Mark(1, 1, "Campagne", label="campagne"), Mark(2, 2, "Storing"))
    svg = ET.fromstring(draw(figure("line", *range(12), marks=marks, happened="x"), width=NARROW))
    above = {each.text: float(each.get("y", 0)) for each in svg.iter("text")}
    assert above["campagne"] != above["1"]
    assert "1. Storing" in above
    assert "1. Campagne" not in above
