import xml.etree.ElementTree as ET
from datetime import date

import numpy as np
import pytest
from msgspec.structs import replace

from ankerpunt.publish.drawing import draw
from ankerpunt.publish.effect import effect_figure
from ankerpunt.publish.figure import Figure, Mark
from ankerpunt.publish.sheet import NARROW, WIDE
from ankerpunt.science.impact import Series, Verdict, Window, assess
from ankerpunt.text import Language

FIRST, WINDOW = date(2024, 1, 1), Window(24, 25)
OUTAGE = Mark(30, 30, "Storing", dashed=True)


def judged(during: int = 700, *, after: int = 10, before: int = 24) -> Verdict:
    online = np.array([500] * before + [during] * 2 + [500] * after)
    return assess(Series(FIRST, np.full(len(online), 1000), online), [], Window(before, before + 1), draws=400)


def figure(
    found: Verdict, *, language: Language = "nl", window: Window = WINDOW, marks: tuple[Mark, ...] = ()
) -> Figure:
    drawn = effect_figure(found, FIRST, window, language=language, marks=marks)
    assert drawn is not None
    return drawn


MORE = judged()


def test_a_sentence_says_what_was_and_what_would_have_been() -> None:
    said = figure(MORE).summary
    assert said.startswith("In de campagnemaanden kwam 70 tot 70 procent via het web. Zonder campagne was dat naar")
    assert "procent geweest; het kan" in said
    assert "kunnen we niet" not in said
    assert figure(MORE, language="en").summary.startswith("In the campaign months 70 to 70 per cent came online.")


def test_one_month_is_said_as_one() -> None:
    found = assess(Series(FIRST, np.full(30, 900), np.full(30, 450)), [], Window(24, 24), draws=200)
    assert figure(found, window=Window(24, 24)).summary.startswith("In de campagnemaand kwam 50 procent via het web.")


def test_where_it_cannot_be_told_the_figure_says_so_and_measures_no_distance() -> None:
    window = Window(8, 9)
    found = judged(before=8)
    drawn = figure(found, window=window)
    assert found.during.said == "cannot_tell"
    assert drawn.summary.endswith("Wat de campagne daaraan deed, kunnen we niet zeggen.")
    assert drawn.gap is None


def test_without_months_there_is_no_figure() -> None:
    assert effect_figure(judged(before=4), FIRST, Window(4, 5), language="nl") is None


def test_what_was_expected_begins_in_the_month_before_the_campaign() -> None:
    with_it, without, measured = figure(MORE).series
    assert without.values[:23] == (None,) * 23
    assert all(value is not None for value in without.values[23:])
    assert without.interval(24) is not None
    assert None not in with_it.values
    assert measured.values[24] == 70


@pytest.mark.parametrize(("during", "words"), [(700, "van de 100 meer"), (300, "van de 100 minder")])
def test_a_distance_is_drawn_where_it_is_told(during: int, words: str) -> None:
    drawn = figure(judged(during))
    assert drawn.gap is not None
    assert drawn.gap.words[0].endswith(words)
    assert not drawn.gap.words[0].startswith("-")
    assert drawn.gap.low < drawn.gap.high
    assert words in draw(drawn, width=WIDE)
    assert words not in draw(drawn, width=NARROW)


def test_a_distance_at_the_edge_has_its_words_before_it() -> None:
    drawn = ET.fromstring(draw(figure(judged(after=0))))
    [words] = [each for each in drawn.iter("text") if "van de 100 meer" in str(each.text)]
    assert words.get("text-anchor") == "end"


def test_the_table_names_the_months_and_what_happened() -> None:
    table = figure(MORE, marks=(OUTAGE, Mark(30, 99, "Later"))).table("nl")
    assert table[0] == [
        "Maand",
        "Met campagne, naar schatting",
        "Zonder campagne, naar schatting",
        "Gemeten",
        "Wat er was",
    ]
    assert table[1][0] == "jan 2024"
    assert [row[0] for row in table if row[-1] == "campagne"] == ["jan 2026", "feb 2026"]
    assert [row[0] for row in table if row[-1] == "Storing"] == ["jul 2026"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_is_drawn_with_its_campaign_named_above_it_and_events_below(width: int) -> None:
    svg = ET.fromstring(draw(figure(MORE, marks=(Mark(3, 3, "Nieuw formulier", dashed=True), OUTAGE)), width=width))
    said = [each.text for each in svg.iter("text")]
    assert {"campagne", "1", "2", "1. Nieuw formulier", "2. Storing"} <= set(said)
    assert len([each for each in svg.iter("circle") if each.get("class") == "ank-chart__ring"]) == 36 + 1
    [band] = [each for each in svg.iter("polygon") if each.get("class") == "ank-chart__band ank-chart__expected"]
    assert len(str(band.get("points")).split()) == 2 * 13
    lines = [each.get("class") for each in svg.iter("polyline")]
    assert lines == [
        "ank-chart__line ank-chart__expected ank-chart__dash-2",
        "ank-chart__line ank-series-1 ank-chart__dash-1",
    ]


def test_its_axis_lies_near_what_is_shown() -> None:
    said = [each.text for each in ET.fromstring(draw(figure(MORE))).iter("text")]
    assert "0%" not in said
    assert "70%" in said


def test_an_unknown_month_has_no_ring() -> None:
    months = list(MORE.months)
    months[3] = replace(months[3], observed=None)
    svg = ET.fromstring(draw(figure(replace(MORE, months=tuple(months)))))
    assert len([each for each in svg.iter("circle") if each.get("class") == "ank-chart__ring"]) == 35 + 1
