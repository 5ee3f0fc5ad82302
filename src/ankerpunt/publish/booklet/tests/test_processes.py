"""What a document says of processes: the share that was counted, or else the one that was written down (C1, C3)."""

from datetime import date

from ankerpunt.plan.nouns import Channel, ContactSeries, Process
from ankerpunt.publish.booklet.tests.conftest import TODAY, bare, chapter_of
from ankerpunt.publish.booklet.whole import booklet_of

FIRST = date(2026, 1, 1)
PASSPORT = Process(id="pas", name="Paspoort", baseline=40.0, target=65.0)
CHANNELS = (Channel(id="web", name="Web", kind="web"), Channel(id="balie", name="Balie", kind="counter"))


def said(*series: ContactSeries) -> str:
    plan = bare(about={"processes": ("pas",)}, processes=(PASSPORT,), channels=CHANNELS, contact_series=series)
    return chapter_of(booklet_of(plan, today=TODAY, language="nl"), "Wat we willen bereiken")


def counted(channel: str, count: int) -> ContactSeries:
    return ContactSeries(
        id=channel, process="pas", channel=channel, kind="case", first_month=FIRST, counts=(count,) * 3
    )


def test_what_was_counted_goes_before_where_it_began() -> None:
    assert "nu 40%\nten minste 65%" in said()
    assert "nu 30%\nten minste 65%" in said(counted("web", 30), counted("balie", 70))
