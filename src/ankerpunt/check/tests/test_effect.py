"""What a campaign did, worked out of a plan: the counts, what happened, what it is held against and prices (E2)."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ankerpunt.check.effect import Effect, Prices, effect, effects
from ankerpunt.check.tests.tiny import campaign, plan, process
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, Channel, ContactSeries, Noun, ProcessEvent
from ankerpunt.science.impact import Reason, Triangle, Window

CASE = Path(__file__).parents[4] / "examples" / "waterrijk"
FIRST = date(2024, 1, 1)
WEB = Channel(id="web", name="Web", kind="web", cost_cents=100)
DESK = Channel(id="balie", name="Balie", kind="counter", cost_cents=1_500)
PHONE = Channel(id="telefoon", name="Telefoon", kind="phone")
ONLINE = (*[500] * 24, 700, 700, *[500] * 8)


@cache
def waterrijk() -> Index:
    return Index(load(CASE))


def of_waterrijk(slug: str) -> Effect:
    asked = waterrijk().get(Campaign, slug)
    assert asked is not None
    [found] = effects(asked, waterrijk())
    return found


def series(channel: str, *counts: int | None, of: str = "paspoort", first: date = FIRST) -> ContactSeries:
    return ContactSeries(
        id=f"{of}-{channel}", process=of, channel=channel, kind="case", first_month=first, counts=counts
    )


def counted(*online: int, of: str = "paspoort", first: date = FIRST) -> tuple[ContactSeries, ContactSeries]:
    """Of a thousand cases a month, so many along the web and the others at the desk."""
    return (
        series("web", *online, of=of, first=first),
        series("balie", *[1_000 - each for each in online], of=of, first=first),
    )


def asked(row_id: str = "ronde", **fields: Any) -> Campaign:
    dates = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 2, 28)}
    return campaign(row_id, **{"processes": ("paspoort",), **dates, **fields})


def told(*rows: Noun, of: Campaign | None = None) -> Effect:
    row = asked() if of is None else of
    [found] = effects(row, Index(plan(row, process(), WEB, DESK, PHONE, *rows)))
    return found


def happened(kind: Any, starts_on: date, *, ends_on: date | None = None, of: str = "paspoort") -> ProcessEvent:
    return ProcessEvent(
        id=f"{kind}-{starts_on}", process=of, name="Iets", kind=kind, starts_on=starts_on, ends_on=ends_on
    )


def test_c1_brought_more_cases_online_and_whether_that_stays_cannot_be_told() -> None:
    found = of_waterrijk("c1")
    assert (found.process.id, found.window, found.verdict.known_before) == ("verhuismelding", Window(22, 23), 22)
    during, now, lasting = found.verdict.during, found.verdict.now, found.verdict.lasting
    assert (during.said, now.said, lasting.said) == ("more", "more", "cannot_tell")
    assert during.points is not None
    assert during.points.middle == pytest.approx(15.7, abs=0.5)
    assert lasting.because == (Reason("undecided"),)


def test_c1_is_held_against_its_control_with_what_happened_to_that() -> None:
    found = of_waterrijk("c1")
    assert [each.id for each in found.controls] == ["brp-uittreksel"]
    assert [each.id for each in found.events] == ["brp-storing-maart-2026"]
    assert [each.moved for each in found.verdict.checks.controls] == [False]


def test_the_time_that_c1_freed_is_worth_less_than_it_cost() -> None:
    found = of_waterrijk("c1")
    assert found.verdict.extra is not None
    assert found.verdict.extra.middle == pytest.approx(368, abs=15)
    assert found.prices is not None
    assert found.prices.web == Triangle(0.3, 0.65, 1.5)
    assert 6 < found.prices.elsewhere.middle < 15  # between a call and a visit to the desk
    assert found.worth is not None
    assert found.worth.middle == pytest.approx(4_325, abs=200)
    assert found.campaign.cost_cents is not None
    assert found.worth.high < found.campaign.cost_cents / 100


def test_no_money_is_named_where_nothing_can_be_told() -> None:
    found = of_waterrijk("c2")
    assert (found.verdict.during.said, found.verdict.extra, found.worth) == ("cannot_tell", None, None)
    assert found.prices is not None


def test_a_campaign_that_has_not_begun_waits_for_its_months() -> None:
    found = of_waterrijk("c3")
    assert (found.verdict.during.said, found.verdict.months) == ("none_yet", ())


def test_an_effect_is_worked_out_once() -> None:
    assert of_waterrijk("c1") is of_waterrijk("c1")


def test_few_months_before_a_campaign_tell_nothing() -> None:
    found = told(*counted(*ONLINE[18:], first=date(2025, 7, 1)))
    assert found.verdict.during.said == "cannot_tell"
    assert found.verdict.during.because == (Reason("few_before", found=6, needed=12),)
    assert found.worth is None


def test_counts_that_begin_after_the_campaign_are_laid_out_from_its_first_month() -> None:
    found = told(*counted(*[500] * 8, first=date(2026, 2, 1)))
    assert (found.first, found.window) == (2026 * 12, Window(0, 1))
    assert (found.verdict.known_before, found.verdict.during.said) == (0, "cannot_tell")


def test_a_campaign_is_silent_about_a_process_that_is_unknown_or_was_never_counted() -> None:
    nowhere = asked(processes=("paspoort", "rijbewijs", "verdwenen"))
    index = Index(plan(nowhere, process(), process("rijbewijs"), *counted(*ONLINE), *counted(*ONLINE, of="verdwenen")))
    assert [each.process.id for each in effects(nowhere, index)] == ["paspoort"]
    assert effect(nowhere, "rijbewijs", index) is None
    assert effect(nowhere, "verdwenen", index) is None
    assert effect(asked("elders"), "paspoort", index) is None


def test_a_campaign_without_processes_has_no_effects() -> None:
    none = asked(processes=())
    assert effects(none, Index(plan(none, process(), *counted(*ONLINE)))) == ()


def test_a_control_counts_when_it_is_another_process_with_counts() -> None:
    held = asked(controls=("paspoort", "verdwenen", "rijbewijs", "uittreksel"))
    rows = (process("rijbewijs"), process("uittreksel"), *counted(*[400] * 34, of="uittreksel"))
    found = told(*counted(*ONLINE), *rows, of=held)
    assert [each.id for each in found.controls] == ["uittreksel"]
    assert [each.control for each in found.verdict.checks.controls] == [0]


def test_a_difference_matters_from_two_in_a_hundred_unless_the_campaign_says_otherwise() -> None:
    smalls = [told(*counted(*ONLINE), of=asked(matters_from=each)).small for each in (None, 5, 0)]
    assert smalls == [2.0, 5, 0.1]


@pytest.mark.parametrize(("matters_from", "said"), [(None, "cannot_tell"), (20, "too_small")])
def test_what_a_campaign_calls_too_small_is_used_in_the_verdict(matters_from: float | None, said: str) -> None:
    rows = (series("web", *[50] * 34), series("balie", *[50] * 34))
    assert told(*rows, of=asked(matters_from=matters_from)).verdict.during.said == said


@pytest.mark.parametrize(
    ("kind", "ends_on", "because"),
    [
        ("outage", None, "outage_in_campaign"),
        ("other", date(2026, 2, 10), "outage_in_campaign"),
        ("other", None, "step_near"),
        ("form", None, "step_near"),
        ("definition", date(2026, 2, 10), "step_near"),
    ],
)
def test_what_is_over_again_is_an_outage_and_what_stays_a_step(kind: Any, ends_on: date | None, because: Any) -> None:
    found = told(*counted(*ONLINE), happened(kind, date(2026, 2, 3), ends_on=ends_on))
    assert found.verdict.during.because == (Reason(because, month=25),)


def test_what_happened_is_listed_the_earliest_first() -> None:
    late, early = happened("form", date(2026, 9, 1)), happened("outage", date(2024, 5, 1), of="uittreksel")
    rows = (process("uittreksel"), *counted(*[400] * 34, of="uittreksel"))
    found = told(*counted(*ONLINE), late, early, *rows, of=asked(controls=("uittreksel",)))
    assert found.events == (early, late)


def test_what_follows_from_the_next_campaign_on_is_left_out() -> None:
    following = asked("volgende", starts_on=date(2026, 6, 1), ends_on=date(2026, 7, 31))
    later = asked("daarna", starts_on=date(2026, 8, 1), ends_on=date(2026, 8, 31))
    found = told(*counted(*ONLINE), later, following)
    assert len(found.verdict.months) == 29
    assert Reason("next_campaign", month=29) in found.verdict.lasting.because


@pytest.mark.parametrize("starts_on", [date(2025, 6, 1), date(2026, 1, 10), date(2027, 1, 1)])
def test_a_campaign_before_this_one_or_after_the_counts_is_not_the_next(starts_on: date) -> None:
    other = asked("ander", starts_on=starts_on, ends_on=date(2027, 3, 31))
    assert len(told(*counted(*ONLINE), other).verdict.months) == 34


def test_the_price_elsewhere_is_weighed_by_how_much_each_channel_is_used() -> None:
    post = Channel(id="post", name="Post", kind="letter", cost_low_cents=500, cost_cents=800, cost_high_cents=1_200)
    used = (series("web", *ONLINE), series("balie", *[300] * 34), series("post", *[100] * 34))
    # Nobody said the least and the most of the desk, so they are what is likely.
    assert told(post, *used).prices == Prices(Triangle(12.5, 13.25, 14.25), Triangle(1, 1, 1))


def test_a_least_above_what_is_likely_and_a_most_below_it_are_passed_over() -> None:
    odd = Channel(id="post", name="Post", kind="letter", cost_low_cents=900, cost_cents=800, cost_high_cents=700)
    assert told(odd, series("web", *ONLINE), series("post", *[300] * 34)).prices == Prices(
        Triangle(8, 8, 8), Triangle(1, 1, 1)
    )


def test_a_channel_that_was_not_used_in_the_last_year_is_a_price_all_the_same() -> None:
    old = (series("web", *ONLINE), series("balie", *[300] * 12))
    assert told(*old).prices == Prices(Triangle(15, 15, 15), Triangle(1, 1, 1))


def test_cases_times_prices_is_what_they_are_worth() -> None:
    found = told(*counted(*ONLINE))
    assert found.verdict.during.said == "more"
    assert found.verdict.extra is not None
    assert found.worth is not None
    assert found.worth.middle == pytest.approx(14 * found.verdict.extra.middle)


@pytest.mark.parametrize("other", ["telefoon", "verdwenen"])
def test_without_a_price_elsewhere_more_came_online_and_no_money_is_named(other: str) -> None:
    found = told(series("web", *ONLINE), series(other, *[1_000 - each for each in ONLINE]))
    assert found.verdict.during.said == "more"
    assert (found.prices, found.worth) == (None, None)


def test_without_a_price_online_no_money_is_named() -> None:
    free = Channel(id="app", name="App", kind="web")
    found = told(free, series("app", *ONLINE), series("balie", *[1_000 - each for each in ONLINE]))
    assert (found.verdict.during.said, found.prices, found.worth) == ("more", None, None)
