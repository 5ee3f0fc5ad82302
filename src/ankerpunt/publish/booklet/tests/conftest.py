"""Plans to read: Waterrijk, four in the shape of real ones, and one with hostile words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import CommunicationPlan, Organisation, Plan
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Facts, Grid, Picture, Points

HOUSE = Path(__file__).parents[5]
PRACTICE = HOUSE / "src/ankerpunt/check/tests/practice"
TODAY = date(2026, 11, 30)
PLANS = (
    "waterrijk",
    "01-wijkteams-zes-partners",
    "04-programma-klant-centraal",
    "11-oasis-winter",
    "15-dienstverleningsconcept",
)


def read_plan(name: str) -> Plan:
    return load(HOUSE / "examples/waterrijk" if name == "waterrijk" else PRACTICE / f"{name}.yaml")


@pytest.fixture(params=PLANS, scope="session")
def known(request: pytest.FixtureRequest) -> Plan:
    return read_plan(request.param)


def bare(**rows: Any) -> Plan:
    """A plan with nothing in it but what is given; what is said of the plan itself goes under ``about``."""
    about = rows.pop("about", {})
    year = CommunicationPlan(
        id="jaar", title="Jaarplan", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31), **about
    )
    return Plan(organisation=Organisation(id="o", name="Gemeente O"), plans=(year,), **rows)


def said(booklet: Booklet) -> Iterator[str]:
    """Every text of a booklet, in the order in which it is read."""
    yield from (booklet.organisation, booklet.title, *booklet.about)
    for chapter in booklet.chapters:
        yield from texts(chapter)


def texts(chapter: Chapter) -> Iterator[str]:
    yield chapter.title
    for block in chapter.blocks:
        if isinstance(block, Grid):
            yield from block.head
            yield from (cell for row in block.rows for cell in row)
        elif isinstance(block, Points):
            yield from block.items
        elif isinstance(block, Facts):
            yield from (text for row in block.rows for text in row)
        elif isinstance(block, Picture):
            yield block.figure.title
        else:
            yield block.text
    for part in chapter.parts:
        yield from texts(part)


def chapter_of(booklet: Booklet, title: str) -> str:
    found = next(each for each in booklet.chapters if each.title == title)
    return "\n".join(texts(found)).replace("\N{NO-BREAK SPACE}", " ")


def squeezed(text: str) -> str:
    """A text without what setting it in lines adds or takes away."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-\N{SOFT HYPHEN}\u200b")
