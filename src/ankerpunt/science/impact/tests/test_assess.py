import numpy as np
import pytest
from msgspec.structs import replace

from ankerpunt.science.impact import Event, Interval, Reason, Series, Triangle, Verdict, Window, assess, savings
from ankerpunt.science.impact.assess import Effect, Effects, answer, failed, lasting
from ankerpunt.science.impact.gates import gates, gates_of_lasting
from ankerpunt.science.impact.readings import alone_holds, placebo_holds
from ankerpunt.science.impact.tests.campaigns import flat, named, read, waterrijk
from ankerpunt.science.impact.verdict import Answer, Beside, Checks

WINDOW = Window(24, 25)
RAISED = flat(24, [700, 700], 10)


def kinds(answer: Answer) -> list[str]:
    return [reason.kind for reason in answer.because]


def test_the_demo_had_an_effect_and_whether_it_stays_cannot_be_told() -> None:
    process, controls, window = waterrijk()
    found = assess(process, controls, window)
    assert (found.during.said, found.now.said, found.lasting.said) == ("more", "more", "cannot_tell")
    assert kinds(found.lasting) == ["undecided"]
    assert found.known_before == 22
    assert found.checks.placebo_holds
    assert found.checks.alone_holds
    assert [beside.moved for beside in found.checks.controls] == [False]
    assert found.extra is not None
    saved = savings(found, Triangle(8, 12.70, 17), Triangle(0.40, 0.65, 1.50))
    assert saved is not None
    assert (saved.low, saved.middle, saved.high) == pytest.approx((2300, 4300, 6800), abs=250)


def test_the_figure_has_every_month() -> None:
    process, controls, window = waterrijk()
    months = assess(process, controls, window).months
    assert [each.month for each in months] == list(range(36))
    before, during = months[21], months[22]
    assert before.effect == Interval(0, 0, 0)
    assert before.fitted == pytest.approx(before.expected.middle)
    assert during.observed == pytest.approx(100 * process.y[22] / process.n[22])
    assert during.fitted - during.expected.middle == pytest.approx(during.effect.middle, abs=1)
    assert during.expected.low < during.expected.middle < during.expected.high


SERIES = {
    "v01": ({"more"}, {"no", "cannot_tell"}, 0.55, Window(24, 25), ()),
    "v02": ({"too_small", "cannot_tell"}, {"no", "cannot_tell"}, 0.0, Window(24, 25), ()),
    "v03": ({"more"}, {"more", "cannot_tell"}, 0.9, Window(24, 25), ()),
    "v04": ({"cannot_tell"}, {"cannot_tell"}, 0.5, Window(6, 7), ()),
    "v05": ({"more", "cannot_tell"}, {"no", "cannot_tell"}, 0.3, Window(24, 25), (Event("outage", 22, 22),)),
    "v06": ({"cannot_tell"}, {"cannot_tell"}, 0.2, Window(24, 25), (Event("step", 24, 24),)),
}


@pytest.mark.parametrize("name", SERIES)
def test_a_series_of_which_the_truth_is_known_gets_a_fitting_verdict(name: str) -> None:
    during, stays, truth, window, events = SERIES[name]
    process, control = read(name).values()
    found = assess(named(process, *events), [control], window)
    assert found.during.said in during
    assert found.lasting.said in stays
    assert found.during.logit is not None
    assert found.during.logit.low <= truth <= found.during.logit.high


@pytest.mark.parametrize(("before", "figure"), [(1, False), (5, False), (6, True), (11, True)])
def test_with_less_than_a_year_before_it_nothing_can_be_told(before: int, figure: bool) -> None:
    found = assess(flat(before, [900, 900], 8), [], Window(before, before + 1))
    for each in (found.during, found.now, found.lasting):
        assert each.said == "cannot_tell"
        assert each.because[0] == Reason("few_before", found=before, needed=12)
        assert (each.points is not None) == figure
    assert bool(found.months) == figure
    assert found.extra is None
    assert found.known_before == before


def test_unknown_months_before_it_are_no_months() -> None:
    n = RAISED.n.copy()
    n[:13] = 0
    found = assess(replace(RAISED, n=n, y=np.minimum(RAISED.y, n)), [], WINDOW)
    assert found.known_before == 11
    assert found.during.said == "cannot_tell"


@pytest.mark.parametrize(
    ("event", "reasons"),
    [
        (Event("outage", 25, 27), [Reason("outage_in_campaign", month=25)]),
        (Event("outage", 20, 24), [Reason("outage_in_campaign", month=24)]),
        (Event("outage", 22, 23), []),
        (Event("outage", 26, 26), []),
        (Event("step", 22, 22), [Reason("step_near", month=22)]),
        (Event("step", 27, 27), [Reason("step_near", month=27)]),
        (Event("step", 21, 21), []),
        (Event("step", 28, 28), []),
    ],
)
def test_what_happened_in_the_campaign_or_near_it_stops_every_answer(event: Event, reasons: list[Reason]) -> None:
    assert list(gates(named(RAISED, event), WINDOW)) == reasons


def test_reasons_stand_in_the_order_of_time() -> None:
    events = (Event("step", 26, 26), Event("outage", 24, 24))
    assert [each.month for each in gates(named(RAISED, *events), WINDOW)] == [24, 26]


@pytest.mark.parametrize(
    ("online", "n", "reason"),
    [
        (20, 1000, "share_at_edge"),
        (980, 1000, "share_at_edge"),
        (10, 20, None),
        (9, 18, "few_cases_campaign"),
        (2, 4, "few_cases_before"),
    ],
)
def test_few_cases_and_a_share_at_the_edge_stop_every_answer(online: int, n: int, reason: str | None) -> None:
    found = [each.kind for each in gates(flat(24, [online] * 2, 6, n=n, online=online), WINDOW)]
    assert reason in found if reason else found == []


@pytest.mark.parametrize(
    ("event", "month"), [(Event("step", 18, 18), 18), (Event("step", 30, 30), 30), (Event("outage", 30, 30), None)]
)
def test_a_step_since_half_a_year_before_it_says_nothing_of_what_stays(event: Event, month: int | None) -> None:
    found = [each.month for each in gates_of_lasting(named(RAISED, event), WINDOW, next_start=None)]
    assert found == ([] if month is None else [month])


def test_steps_of_long_before_or_beyond_the_months_are_no_reason() -> None:
    apart = named(RAISED, Event("step", 17, 17), Event("step", 36, 36))
    assert list(gates_of_lasting(apart, WINDOW, next_start=None)) == []


def test_half_a_year_must_pass_before_it_can_be_told_whether_it_stays() -> None:
    found = assess(flat(24, [700, 700], 5), [], WINDOW)
    assert found.during.said == "more"
    assert found.lasting.because == (Reason("short_after", found=5, needed=6),)


def test_the_next_campaign_cuts_the_months_and_what_stays_cannot_be_told() -> None:
    later = RAISED.y.copy()
    later[32:] = 950
    found = assess(replace(RAISED, y=later), [], WINDOW, next_start=32)
    assert len(found.months) == 32
    assert found.during.said == "more"
    assert kinds(found.lasting) == ["next_campaign"]
    assert found.lasting.because[0].month == 32


def test_a_next_campaign_comes_after_this_one() -> None:
    with pytest.raises(ValueError, match="next campaign"):
        assess(RAISED, [], WINDOW, next_start=24)


def test_while_it_runs_there_is_nothing_after_it_to_ask() -> None:
    found = assess(RAISED.until(25), [], WINDOW)
    assert (found.during.said, found.now.said, found.lasting.said) == ("more", "none_yet", "none_yet")
    assert kinds(found.lasting) == ["short_after"]


@pytest.mark.parametrize("months", [24, 20])
def test_before_it_has_months_there_is_nothing_to_tell(months: int) -> None:
    found = assess(named(RAISED.until(months), Event("step", 22, 22)), [], WINDOW)
    assert {each.said for each in (found.during, found.now, found.lasting)} == {"none_yet"}
    assert "step_near" in kinds(found.during)
    assert found.months == ()


def test_a_campaign_of_which_no_month_is_known_has_none_yet() -> None:
    n = RAISED.n.copy()
    n[24:26] = 0
    assert assess(replace(RAISED, n=n, y=np.minimum(RAISED.y, n)), [], WINDOW).during.said == "none_yet"


def test_less_is_an_answer_too() -> None:
    found = assess(flat(24, [300, 300], 10), [], WINDOW)
    assert found.during.said == "less"
    assert found.extra is not None
    assert found.extra.high < 0


def test_a_control_that_is_known_in_no_month_is_passed_over() -> None:
    far = replace(RAISED, first_month=RAISED.first_month.replace(year=1990))
    still = flat(24, [500, 500], 10)
    found = assess(RAISED, [far, still], WINDOW, draws=500)
    assert [each.control for each in found.checks.controls] == [1]
    alone = assess(RAISED, [far], WINDOW, draws=500)
    assert (alone.checks.controls, alone.checks.alone_holds, alone.checks.alone) == ((), None, None)


def test_where_nothing_is_found_no_placebo_is_asked() -> None:
    found = assess(flat(24, [500, 500], 10), [flat(24, [500, 500], 10)], WINDOW, draws=500)
    assert (found.checks.placebo, found.checks.placebo_holds, found.checks.alone_holds) == ((), None, None)
    assert found.checks.alone is not None


def test_an_outage_without_a_name_just_before_it_is_seen_by_the_placebo() -> None:
    online = RAISED.y.copy()
    online[24:26], online[22:24] = 500, 200
    found = assess(replace(RAISED, y=online), [], WINDOW)
    assert found.during.points is not None
    assert found.during.points.low > 0
    assert (found.during.said, found.checks.placebo_holds) == ("cannot_tell", False)
    assert "placebo" in kinds(found.during)
    assert found.extra is None
    assert savings(found, Triangle(1, 2, 3), Triangle(0, 0, 0)) is None


def test_a_process_that_goes_with_its_control_has_no_effect() -> None:
    """Both fall, the process less: beside its control it went up, but by itself it went down."""
    process = flat(24, [450, 450], 10)
    control = flat(24, [200, 200], 10)
    found = assess(process, [control], WINDOW)
    assert found.checks.controls[0].moved
    assert found.during.said in {"cannot_tell", "less"}


DECIDED = Interval(0.3, 0.5, 0.7)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ([Interval(-0.1, 0.4, 0.9)], True),
        ([Interval(0.1, 0.2, 0.3)], True),
        ([Interval(0.1, 0.3, 0.5)], False),
        ([Interval(-0.1, 0.4, 0.9), Interval(-0.5, -0.3, -0.1)], False),
    ],
)
def test_a_placebo_fails_where_it_is_clear_and_half_as_large(asked: list[Interval], holds: bool) -> None:
    assert placebo_holds(asked, DECIDED) is holds


@pytest.mark.parametrize(
    ("alone", "moved", "holds"),
    [
        (Interval(-0.1, 0.2, 0.5), False, True),
        (Interval(-0.5, -0.2, 0.1), False, False),
        (Interval(-0.1, 0.2, 0.5), True, False),
        (Interval(0.1, 0.2, 0.5), True, True),
        (Interval(-0.5, -0.2, -0.1), True, False),
    ],
)
def test_a_process_by_itself_must_say_the_same(alone: Interval, moved: bool, holds: bool) -> None:
    assert alone_holds(alone, DECIDED, [Beside(0, DECIDED, moved=moved)]) is holds


def test_each_reading_that_fails_is_a_reason() -> None:
    checks = Checks(
        placebo=(Interval(0, 0.1, 0.2), Interval(-0.9, -0.6, -0.3)),
        placebo_holds=False,
        alone=DECIDED,
        alone_holds=False,
    )
    assert failed(checks) == [Reason("placebo", found=-0.6), Reason("control", found=0.5)]
    assert failed(Checks()) == []


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (Interval(0.1, 1, 1.5), "more"),
        (Interval(-1.5, -1, -0.1), "less"),
        (Interval(-1.9, 0, 1.9), "too_small"),
        (Interval(-2.1, 0, 1.9), "cannot_tell"),
        (Interval(-1.9, 0, 2.1), "cannot_tell"),
    ],
)
def test_an_answer_is_its_side_of_zero_and_then_its_size(points: Interval, said: str) -> None:
    assert answer(Effect(points, DECIDED), (), 2.0).said == said
    assert answer(Effect(points, DECIDED), (Reason("placebo"),), 2.0).said == "cannot_tell"
    assert answer(Effect(None, None), (), 2.0).said == "none_yet"


@pytest.mark.parametrize(
    ("level", "points", "said"),
    [
        (DECIDED, Interval(-9, 0, 9), "more"),
        (Interval(-0.7, -0.5, -0.3), Interval(-9, 0, 9), "less"),
        (Interval(-0.1, 0, 0.1), Interval(-1, 0, 1), "no"),
        (Interval(-0.1, 0, 0.1), Interval(-9, 0, 1), "cannot_tell"),
    ],
)
def test_whether_it_stays_is_read_off_the_level(level: Interval, points: Interval, said: str) -> None:
    effects = Effects(Effect(points, level), Effect(points, level), level)
    assert lasting(effects, (), (), 2.0).said == said
    assert lasting(effects, (), (Reason("next_campaign"),), 2.0).said == "cannot_tell"


def test_small_is_what_people_say_it_is() -> None:
    found = assess(flat(24, [500] * 2, 10), [], WINDOW, small=20)
    assert found.during.said == "too_small"
    assert found.lasting.said in {"no", "more", "less"}


SAID = Answer("more")
TOLD = Verdict(SAID, SAID, SAID, DECIDED, (), Checks(), 24, extra_draws=tuple(np.linspace(50, 150, 500).tolist()))


def test_money_is_drawn_and_narrower_than_lows_and_highs_multiplied() -> None:
    saved = savings(TOLD, Triangle(8, 12, 16), Triangle(0, 1, 2))
    assert saved is not None
    assert 50 * 6 < saved.low < saved.middle < saved.high < 150 * 16
    assert savings(TOLD, Triangle(8, 12, 16), Triangle(0, 1, 2)) == saved


def test_a_cost_follows_from_low_to_high() -> None:
    with pytest.raises(ValueError, match="cost"):
        Triangle(3, 2, 4)


def test_series_may_be_in_other_months() -> None:
    process, controls, window = waterrijk()
    longer = Series(
        controls[0].first_month.replace(year=2022),
        np.concatenate([np.full(12, 0), controls[0].n]),
        np.concatenate([np.full(12, 0), controls[0].y]),
        (Event("outage", 40, 40),),
    )
    assert assess(process, [longer], window, draws=300) == assess(process, controls, window, draws=300)
