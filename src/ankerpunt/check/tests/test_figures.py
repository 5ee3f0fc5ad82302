from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.check.series import jump, odd_months, peak
from ankerpunt.check.tests.tiny import MIDDLE, activity, ago, campaign, found, objects, process
from ankerpunt.plan.facts.process import Monthly, monthly
from ankerpunt.plan.nouns import Channel, ContactSeries

WEB, DESK = Channel(id="web", name="Web", kind="web"), Channel(id="balie", name="Balie", kind="counter")
FIRST = date(2023, 11, 1)


def counts(web: Sequence[int | None], desk: Sequence[int | None], **fields: Any) -> tuple[ContactSeries, ...]:
    shared: dict[str, Any] = {"process": "paspoort", "kind": "case", "first_month": FIRST, **fields}
    return (
        ContactSeries(id="web-zaken", channel="web", counts=tuple(web), **shared),
        ContactSeries(id="balie-zaken", channel="balie", counts=tuple(desk), **shared),
    )


def level(*shares: int) -> tuple[ContactSeries, ...]:
    """Of each month, so many of 400 cases along the web, in percent."""
    return counts([4 * share for share in shares], [400 - 4 * share for share in shares])


def measured(**fields: Any) -> Any:
    return process(baseline=50.0, baseline_on=date(2026, 10, 31), **fields)


OUTAGE = level(*[50] * 28, 24, *[50] * 7)
CHANGE = level(*[60] * 11, *[71] * 25)


def test_e612_sees_an_outage_within_the_baseline() -> None:
    [finding] = found("E612", WEB, DESK, measured(), *OUTAGE)
    assert (finding.detail, finding.values["share"], finding.values["usual"]) == ("2026-03", 24.0, 50.0)
    assert "maart 2026" in finding.message("nl")
    assert "March 2026" in finding.message("en")


def test_e612_is_content_when_the_note_speaks_of_it_or_the_baseline_is_of_another_year() -> None:
    assert objects("E612", WEB, DESK, measured(note="Storing in maart 2026."), *OUTAGE) == []
    assert objects("E612", WEB, DESK, measured(note="Outage in March 2026."), *OUTAGE) == []
    earlier = process(baseline=50.0, baseline_on=date(2025, 10, 31))
    assert objects("E612", WEB, DESK, earlier, *OUTAGE) == []


def test_e612_takes_the_last_year_of_counts_where_the_baseline_has_no_day() -> None:
    assert objects("E612", WEB, DESK, process(baseline=50.0), *OUTAGE) == ["paspoort"]
    assert objects("E612", WEB, DESK, process(), *OUTAGE) == []
    assert objects("E612", measured()) == []


def test_a_month_that_begins_something_new_is_not_odd() -> None:
    assert objects("E612", WEB, DESK, measured(), *level(*[50] * 28, *[76] * 8)) == []
    assert objects("E612", WEB, DESK, measured(), *level(*[50] * 28, 78, *[50] * 7)) == ["paspoort"]


def test_e613_sees_a_jump_that_no_campaign_explains() -> None:
    [finding] = found("E613", WEB, DESK, process(), *CHANGE)
    assert finding.message("nl").endswith("rond oktober 2024 van 60 naar 71 procent, zonder campagne.")


def test_e613_is_content_with_a_campaign_or_a_note() -> None:
    run = campaign(starts_on=date(2024, 9, 1), ends_on=date(2024, 9, 30), processes=("paspoort",))
    later = campaign(starts_on=date(2025, 9, 1), ends_on=date(2025, 9, 30), processes=("paspoort",))
    assert objects("E613", WEB, DESK, process(), run, *CHANGE) == []
    assert objects("E613", WEB, DESK, process(), later, *CHANGE) == ["paspoort"]
    assert objects("E613", WEB, DESK, process(note="Nieuw formulier, september 2024"), *CHANGE) == []
    assert objects("E613", WEB, DESK, process(), *level(*[60] * 36)) == []
    assert objects("E613", process()) == []


def test_e614_names_the_peak_of_a_process() -> None:
    year = [300, 300, 300, 300, 300, 300, 500, 600, 300, 300, 300, 300]
    rows = counts([0] * 36, year * 3)
    coming = campaign(processes=("paspoort",))
    [finding] = found("E614", WEB, DESK, process(), coming, *rows)
    assert "drukker in mei en juni" in finding.message("nl")
    assert "in May and June" in finding.message("en")
    past = campaign(starts_on=ago(90), ends_on=ago(60), processes=("paspoort",))
    assert objects("E614", WEB, DESK, process(), past, *rows) == []
    assert objects("E614", WEB, DESK, process(), coming, *counts([0] * 12, year)) == []
    assert objects("E614", WEB, DESK, process(), coming, *counts([0] * 36, [300] * 36)) == []
    assert objects("E614", process(), coming) == []
    assert objects("E614", WEB, DESK, coming, *rows) == []


def test_months_that_are_not_wholly_known_count_for_nothing() -> None:
    rows = counts([10, None, 30], [10, 20, 30, 40])
    assert monthly(rows, part={"web": True}) == Monthly(2023 * 12 + 10, (10, 0, 30, 0), (20, 0, 60, 40))
    assert monthly([], part={}) is None
    assert monthly(counts([], []), part={}) is None


def test_counts_of_nothing_show_nothing() -> None:
    nothing = Monthly(0, (0,) * 36, (0,) * 36)
    assert (odd_months(nothing), jump(nothing), peak(nothing)) == ([], None, [])
    unknown_before = Monthly(0, (0,) * 12 + (50,) * 24, (0,) * 12 + (100,) * 24)
    assert (odd_months(unknown_before), jump(unknown_before)) == ([], None)
    everything = Monthly(0, (100,) * 36, (100,) * 36)
    assert (odd_months(everything), jump(everything), peak(everything)) == ([], None, [])


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=48))
def test_small_counts_never_show_an_odd_month_that_chance_could_give(months: list[tuple[int, int]]) -> None:
    part = tuple(min(pair) for pair in months)
    series = Monthly(0, part, tuple(sum(pair) for pair in months))
    for odd in odd_months(series):
        assert abs(odd.share - odd.usual) >= 10
    found_jump = jump(series)
    assert found_jump is None or abs(found_jump.after - found_jump.before) >= 7.9
    assert set(peak(series)) <= set(range(1, 13))


def test_c421_sees_what_ends_just_before_the_summer() -> None:
    dates: dict[str, Any] = {"starts_on": date(2027, 6, 14), "ends_on": date(2027, 7, 9)}
    [finding] = found("C421", activity(**dates), organisation=MIDDLE)
    assert "17 juli 2027" in finding.message("nl")
    earlier: dict[str, Any] = {"starts_on": date(2027, 6, 7), "ends_on": date(2027, 7, 2)}
    assert objects("C421", activity(**earlier), organisation=MIDDLE) == []
    assert objects("C421", activity(**dates)) == []
    short: dict[str, Any] = {"starts_on": date(2027, 7, 5), "ends_on": date(2027, 7, 9)}
    assert objects("C421", activity(**short), organisation=MIDDLE) == []
    after: dict[str, Any] = {"starts_on": date(2027, 7, 19), "ends_on": date(2027, 9, 9)}
    assert objects("C421", activity(**after), organisation=MIDDLE) == []
    assert objects("C421", activity(**dates, status="done"), activity("b"), organisation=MIDDLE) == []
