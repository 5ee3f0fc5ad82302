"""The plan on paper: all of it, tagged; and on one page, whatever people wrote."""

import io
from datetime import date
from typing import Any

from pypdf import PdfReader

from ankerpunt.plan.nouns import Activity, Message, Objective, Plan, Risk, TargetGroup
from ankerpunt.publish.booklet.brief import LONGEST, MOST, brief_of
from ankerpunt.publish.booklet.pdf import BRIEF, as_booklet, as_page, pictures_of, unprintable_of
from ankerpunt.publish.booklet.tests.conftest import TODAY, bare, said, squeezed
from ankerpunt.publish.booklet.whole import booklet_of

HOSTILE = '<b>&amp; "#read(1)" \x01\ud800\u202e'
LONG = "a" * 20_000


def hostile() -> Plan:
    """A plan of words that break what is careless."""
    return bare(
        about={"occasion": HOSTILE, "situation": LONG, "duties": (f"{HOSTILE}1",), "summary": "w " * 9_000},
        target_groups=(TargetGroup(id="g", name=HOSTILE, scope="external", description=LONG),),
        objectives=tuple(Objective(id=f"o{at}", text=f"{at} {LONG}"[:20_000]) for at in range(20)),
        messages=(Message(id="m", text=f"{HOSTILE}\n{LONG[:9_000]}", kind="core"), Message(id="n", text=LONG)),
        activities=(Activity(id="a", title=HOSTILE, target_groups=("g",), goal=LONG, starts_on=date(2027, 1, 1)),),
        risks=(Risk(id="r", text=HOSTILE, answer=LONG),),
    )


def read(pdf: bytes) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(pdf))
    return squeezed(" ".join(page.extract_text() for page in reader.pages)), reader


def test_every_text_of_a_plan_is_on_paper(known: Plan) -> None:
    booklet = booklet_of(known, today=TODAY, language="nl")
    text, reader = read(as_booklet(booklet))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert ("/StructTreeRoot" in root, root["/Lang"]) == (True, "nl")
    assert reader.metadata is not None
    assert reader.metadata.title == f"{booklet.title}, {booklet.organisation}"
    for each in said(booklet):
        # A page may end within a table: its foot stands between two lines of one text.
        for line in each.splitlines():
            words = line.split()
            assert all(squeezed(word) in text for word in words), line


def test_the_same_plan_is_the_same_bytes(known: Plan) -> None:
    booklet = booklet_of(known, today=TODAY, language="en")
    assert as_booklet(booklet) == as_booklet(booklet)


def test_the_brief_is_one_tagged_page_with_the_first_of_each(known: Plan) -> None:
    brief = brief_of(known, today=TODAY, language="nl")
    text, reader = read(as_page(brief))
    assert len(reader.pages) == 1
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    for each in said(brief):
        assert squeezed(each) in text


def test_the_brief_counts_what_does_not_fit() -> None:
    goals = tuple(Objective(id=f"o{at}", text=f"Doel {at} " + "woord " * 60) for at in range(MOST + 2))
    texts = list(said(brief_of(bare(objectives=goals), today=TODAY, language="nl")))
    assert "En nog 2 in het hele plan." in texts
    assert all(len(each) <= LONGEST for each in texts if each.startswith("Doel "))


def test_hostile_words_survive_on_paper() -> None:
    text, _reader = read(as_booklet(booklet_of(hostile(), today=TODAY, language="nl")))
    assert squeezed('<b>&amp; "#read(1)"') in text
    # Each time that it is told, all of it is told: nothing runs off the paper.
    assert text.count("a") >= 20_000 * 26


def test_hostile_words_fit_on_one_page() -> None:
    text, reader = read(as_page(brief_of(hostile(), today=TODAY, language="en")))
    assert len(reader.pages) == 1
    assert squeezed('<b>&amp; "#read(1)"') in text


def test_what_the_paper_cannot_show_is_named() -> None:
    booklet = booklet_of(bare(about={"occasion": "Zo 你."}), today=TODAY, language="nl")
    assert unprintable_of(booklet) == ("你",)


def test_it_can_be_looked_at() -> None:
    assert pictures_of(booklet_of(bare(), today=TODAY, language="nl"))[0].startswith(b"\x89PNG")
    assert len(pictures_of(brief_of(bare(), today=TODAY, language="nl"), paper=BRIEF)) == 1
