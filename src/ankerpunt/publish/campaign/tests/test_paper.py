"""A campaign on paper and in Word: its answers, its figure with words beside it, and its months (E2)."""

import io
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import docx
from docx.oxml.ns import qn
from pypdf import PdfReader

from ankerpunt.check.effect import effects
from ankerpunt.check.tests.test_effect import asked, counted, told, waterrijk
from ankerpunt.check.tests.tiny import plan, process
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign
from ankerpunt.publish.booklet.blocks import Booklet, Picture
from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.tests.conftest import texts
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.publish.campaign.paper import paper_of

TODAY = date(2026, 11, 30)
ONLINE = (*[500] * 24, 700, 700, *[500] * 8)


@cache
def c1() -> Booklet:
    campaign = waterrijk().get(Campaign, "c1")
    assert campaign is not None
    return paper_of(effects(campaign, waterrijk()), waterrijk(), today=TODAY, language="nl")


def picture() -> Picture:
    [found] = [block for block in c1().chapters[0].blocks if isinstance(block, Picture)]
    return found


def _marked(part: Any) -> Iterator[Any]:
    """Walk through what a PDF tells a screen reader."""
    part = part.get_object()
    if isinstance(part, list):
        for each in part:
            yield from _marked(each)
    elif isinstance(part, dict):
        yield part
        if "/K" in part:
            yield from _marked(part["/K"])


def test_the_answers_come_with_the_figure_and_the_months_at_the_end() -> None:
    assert [each.title for each in c1().chapters] == [
        "Hielp het?",
        "Kan het ook iets anders zijn?",
        "Hoeveel tijd kwam er vrij?",
        "Maand voor maand",
    ]
    assert picture().alt.startswith("Met en zonder campagne. In de campagnemaanden kwam 75 tot 77 procent")
    assert picture().figure.summary in list(texts(c1().chapters[0]))


def test_the_drawing_has_colours_of_its_own_and_says_nothing_that_the_text_says() -> None:
    assert "<style>" in picture().svg
    assert 'ank-chart__title"' not in picture().svg.partition("</style>")[2]


def test_the_figure_is_in_the_pdf_with_its_words() -> None:
    root: Any = PdfReader(io.BytesIO(as_booklet(c1()))).trailer["/Root"]
    said = [each["/Alt"] for each in _marked(root["/StructTreeRoot"]) if "/Alt" in each]
    assert said == [picture().alt]


def test_the_figure_is_in_word_as_wide_as_the_text_with_its_words() -> None:
    made = docx.Document(io.BytesIO(as_word(c1())))
    [shape] = made.inline_shapes
    section = made.sections[0]
    assert shape.width == (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    assert [each.get("descr") for each in made.element.body.iter(qn("wp:docPr"))] == [picture().alt]
    assert as_word(c1()) == as_word(c1())


def test_of_two_processes_each_says_which_it_is() -> None:
    both, second = asked(processes=("paspoort", "rijbewijs")), process("rijbewijs", name="Rijbewijs")
    rows = (both, process(), second, *counted(*ONLINE), *counted(*ONLINE, of="rijbewijs"))
    index = Index(plan(*rows))
    made = paper_of(effects(both, index), index, today=TODAY, language="nl")
    assert [each.title for each in made.chapters] == [process().name, "Rijbewijs"]
    assert made.title == both.title
    assert [part.title for part in made.chapters[1].parts] == [
        "Hielp het?",
        "Kan het ook iets anders zijn?",
        "Hoeveel tijd kwam er vrij?",
        "Maand voor maand",
    ]


def test_without_months_there_is_no_figure_and_no_empty_chapter() -> None:
    few = told(*counted(*[500] * 3, first=date(2025, 11, 1)))
    made = paper_of((few,), Index(plan(few.campaign, few.process)), today=TODAY, language="en")
    assert [each.title for each in made.chapters] == [
        "Did it help?",
        "Can it be something else?",
        "How much time came free?",
    ]
