"""The channel choice against brute force, and against the description read by other code."""

from collections.abc import Iterator
from itertools import chain, combinations
from math import exp, log, prod
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ankerpunt.science.channels.alone import alone
from ankerpunt.science.channels.asked import AIMS, Asked, Means, Process, Range, Sort, Terms, Way
from ankerpunt.science.channels.choice import Interval
from ankerpunt.science.channels.choosing import choose, curve
from ankerpunt.science.channels.doubt import doubt
from ankerpunt.science.channels.draws import Assumption, draws_of, ranges_of
from ankerpunt.science.channels.knapsack import CHEAPER, worth_trying
from ankerpunt.science.channels.scales import Scales, for_aims, scales_of

WORLDS = 4
SORTS: tuple[Sort, ...] = ("communication", "product", "utility", "restriction")


def known(value: float) -> Range:
    return Range(value, value, value)


WEB = Way(key="web", online=True, cost=known(0.5), minutes=known(10))
DESK = Way(key="desk", cost=known(15), minutes=known(50))
PHONE = Way(key="phone", cost=known(6), minutes=known(12))


def moving(**fields: object) -> Process:
    return Process(**{"key": "moving", "cases": {"web": 500, "desk": 500}, "target": 0.6, **fields})  # type: ignore[arg-type]


def letter(key: str = "letter", **fields: object) -> Means:
    plain = {"price": known(900), "shift": known(0.2), "questions": known(1), "processes": ("moving",)}
    return Means(**{"key": key, "sort": "communication", **plain, **fields})  # type: ignore[arg-type]


def asking(*means: Means, budget: float = 1_000, **fields: object) -> Asked:
    plain = {"ways": (WEB, DESK, PHONE), "processes": (moving(),), "budget": budget}
    return Asked(means=means, **{**plain, **fields})  # type: ignore[arg-type]


@st.composite
def ranges(draw: st.DrawFn, least: float, most: float) -> Range:
    low, likely, high = sorted(draw(st.floats(least, most)) for _ in range(3))
    return Range(low, likely, high)


@st.composite
def askings(draw: st.DrawFn, most: int) -> Asked:
    number = draw(st.integers(1, 3))
    keys = [f"p{at}" for at in range(number)]
    counts = st.integers(0, 900)
    processes = [
        Process(
            key=key,
            cases={"web": draw(counts), "desk": draw(counts)},
            questions={"phone": draw(counts)},
            target=draw(st.one_of(st.none(), st.floats(0.2, 0.9))),
            steered=draw(st.integers(0, 5)) > 0,
        )
        for key in keys
    ]
    means = [
        Means(
            key=f"m{at:02}",
            sort=draw(st.sampled_from(SORTS)),
            processes=tuple(draw(st.lists(st.sampled_from(keys), min_size=1, max_size=2, unique=True))),
            price=draw(ranges(0, 4_000)),
            shift=draw(ranges(-0.2, 1)),
            questions=draw(ranges(0.5, 1.2)),
        )
        for at in range(draw(st.integers(0, most)))
    ]
    ways = tuple(replace(way, cost=draw(ranges(0, 20)), minutes=draw(ranges(0, 60))) for way in (WEB, DESK, PHONE))
    budget, aim = draw(st.floats(0, 9_000)), draw(st.sampled_from(AIMS))
    return Asked(ways=ways, processes=tuple(processes), means=tuple(means), budget=budget, aim=aim)


def subsets(means: tuple[Means, ...]) -> Iterator[tuple[Means, ...]]:
    return chain.from_iterable(combinations(means, size) for size in range(len(means) + 1))


def by_the_book(asked: Asked, process: Process, chosen: list[Means], value: dict[Assumption, float]) -> float:
    """Read the description once more, for one world, in plain numbers."""
    terms, cases = asked.terms, sum(process.cases.values())
    share = process.cases["web"] / cases if cases else 0.0
    told = sorted((value[Assumption(m.key, "shift")] for m in chosen if m.sort == "communication"), reverse=True)
    shift = sum(value[Assumption(m.key, "shift")] for m in chosen if m.sort != "communication")
    shift += sum(told[:1]) + terms.again * sum(told[1:])
    ceiling = terms.ceiling if cases <= 240 else min(terms.ceiling, 1 - terms.stay_open / cases)
    ceiling, moved = max(share, ceiling), 0.0
    if chosen and process.steered and 0 < share < ceiling:
        moved = cases * (min(1 / (1 + exp(-log(share / (1 - share)) - shift)), ceiling) - share)
    if asked.aim == "goals":
        needed = 0.0 if process.target is None else max(0.0, cases * (process.target - share))
        return 0.0 if process.target is None else min(moved, needed)
    fewer = sum(process.questions.values()) * (1 - prod(value[Assumption(m.key, "questions")] for m in chosen))
    worth = 0.0
    for part, hour in (("cost", 1.0), ("minutes", terms.hour / 60)):
        if part == "minutes" and asked.aim == "money":
            continue
        at = {key: value[Assumption(key, part)] for key in ("web", "desk", "phone")}  # type: ignore[arg-type]
        other = at["desk"] if process.cases["desk"] else 0.0
        web = at["web"] if process.cases["web"] else 0.0
        worth += hour * (moved * (other - web) + fewer * at["phone"])
    return worth


@settings(max_examples=60, deadline=None)
@given(askings(most=5))
def test_a_combination_gains_what_the_description_says(asked: Asked) -> None:
    scales = scales_of(asked, WORLDS)
    worlds = [{each: float(column[at]) for each, column in scales.draws.columns.items()} for at in range(WORLDS)]
    for bundle, gained in zip(scales.bundles, scales.gains, strict=True):
        process = asked.processes[bundle.process]
        told = [by_the_book(asked, process, list(bundle.means), world) for world in worlds]
        assert gained == pytest.approx(sum(told) / WORLDS, rel=1e-9, abs=1e-6)


def every_set(scales: Scales) -> Iterator[tuple[frozenset[str], float]]:
    """Go through every set of instruments that fits, with what it gains as the program counts it."""
    asked = scales.asked
    gained = {
        (bundle.process, frozenset(each.key for each in bundle.means)): gain
        for bundle, gain in zip(scales.bundles, scales.gains.tolist(), strict=True)
    }
    own = [frozenset(each.key for each in asked.means_for(process)) for process in asked.processes]
    for some in subsets(asked.means):
        price, keys = sum(each.price.mean for each in some), frozenset(each.key for each in some)
        if price <= asked.budget:
            weight = 1.0 if scales.paid else CHEAPER
            yield keys, sum(gained[at, keys & each] for at, each in enumerate(own)) - weight * price


@settings(max_examples=40, deadline=None)
@given(askings(most=12))
def test_no_set_of_instruments_that_fits_gains_more(asked: Asked) -> None:
    """Sets, not combinations for each process: an instrument for two processes is bought once."""
    scales = scales_of(asked, WORLDS)
    most = max(gain for some, gain in every_set(scales))
    found = scales.best()
    assert scales.price(found) <= asked.budget + 1e-6
    assert found.gain - (0.0 if scales.paid else CHEAPER * scales.price(found)) == pytest.approx(most, abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(askings(most=7), st.data())
def test_an_instrument_that_must_or_must_not_be_there_is_or_is_not(asked: Asked, data: st.DataObject) -> None:
    scales = scales_of(asked, WORLDS)
    if not asked.means:
        return
    key = data.draw(st.sampled_from([each.key for each in asked.means]))
    for must, found in ((True, scales.packed(forced=key)), (False, scales.packed(forbidden=key))):
        most = max((gain for some, gain in every_set(scales) if (key in some) is must), default=None)
        assert (found is None) is (most is None)
        if found is not None:
            assert (key in found.means) is must
            assert found.gain - (0.0 if scales.paid else CHEAPER * scales.price(found)) == pytest.approx(most, abs=1e-4)


def test_of_thousands_of_combinations_few_reach_the_solver() -> None:
    """With all 4,096 of one process the solver takes seconds for each of the hundreds of times that it is asked."""
    some = (letter(f"m{at:02}", price=known(300 + 97 * at % 1_100), shift=known(0.1 + at % 5 / 20)) for at in range(12))
    scales = scales_of(asking(*some, budget=4_000), WORLDS)
    tried = worth_trying(scales.program, scales.gains, scales.prices)
    assert len(scales.bundles) == 4_096
    assert len(tried) < 100
    assert set(scales.best().bundles) <= set(tried.tolist())


@settings(max_examples=20, deadline=None)
@given(askings(most=5))
def test_the_order_of_the_rows_changes_nothing(asked: Asked) -> None:
    turned = replace(asked, means=asked.means[::-1], processes=asked.processes[::-1], ways=asked.ways[::-1])
    assert scales_of(turned, WORLDS).best().gain == pytest.approx(scales_of(asked, WORLDS).best().gain, abs=1e-6)


def test_the_cases_of_its_instruments_add_up_to_those_of_the_choice() -> None:
    weak = letter("poster", shift=Range(0, 0.1, 0.2), price=known(50))
    found = choose(asking(letter(), weak, letter("gift", sort="utility", price=known(40))))
    assert [pick.key for pick in found.picks] == ["gift", "letter", "poster"]
    assert sum(pick.moved.mean for pick in found.picks) == pytest.approx(found.moved.mean)


def test_a_second_letter_counts_for_less_and_another_sort_for_all() -> None:
    one = choose(asking(letter())).moved.mean
    two = choose(asking(letter(), letter("poster", price=known(100)), processes=(moving(target=0.9),))).moved.mean
    gift = letter("gift", sort="utility", price=known(100))
    both = choose(asking(letter(), gift, processes=(moving(target=0.9),))).moved.mean
    assert one < two < both < 2 * one


def test_help_stays_open() -> None:
    strong = letter(shift=known(9))
    large = moving(cases={"web": 500, "desk": 500}, target=1)
    assert choose(asking(strong, processes=(large,))).moved.mean == pytest.approx(1_000 - 500 - 120)
    small = moving(cases={"web": 100, "desk": 100}, target=1)
    assert choose(asking(strong, processes=(small,))).moved.mean == pytest.approx(0.95 * 200 - 100)
    nearly = moving(cases={"web": 99, "desk": 1}, target=1)
    assert choose(asking(strong, processes=(nearly,))).moved.mean == 0


def test_nothing_moves_where_nothing_may_or_nothing_is_online() -> None:
    for process in (moving(steered=False), moving(cases={"web": 0, "desk": 900}), moving(cases={"web": 9, "desk": 0})):
        found = choose(asking(letter(), processes=(process,)))
        assert (found.picks, found.moved.mean) == ((), 0)


def test_questions_by_phone_come_free_where_no_case_moves() -> None:
    calm = letter(shift=known(0), questions=known(0.5), price=known(100))
    process = moving(questions={"phone": 200}, steered=False)
    found = choose(asking(calm, processes=(process,), aim="money"))
    assert [pick.key for pick in found.picks] == ["letter"]
    assert found.saved == Interval(600, 600, 600)
    assert found.hours.mean == pytest.approx(20)


def test_one_price_buys_an_instrument_for_all_of_its_processes() -> None:
    processes = (moving(), moving(key="passport"))
    both = letter(processes=("moving", "passport"))
    found = choose(asking(both, processes=processes, budget=900))
    assert (found.price, round(found.moved.mean)) == (900, 100)


def test_a_target_that_is_reached_needs_nothing_and_counts_as_met() -> None:
    found = choose(asking(letter(), processes=(moving(target=0.4),)))
    assert (found.picks, found.needed, found.met) == ((), 0, 1)


def test_more_money_never_brings_less() -> None:
    scales = scales_of(asking(letter(), letter("poster", price=known(400)), letter("gift", sort="utility")))
    moved = [each.moved.mean for each in curve(scales, [0, 400, 900, 1_300, 2_500])]
    assert moved == sorted(moved)
    assert moved[0] == 0


def test_each_aim_gets_a_choice_of_its_own() -> None:
    found = for_aims(asking(letter()), AIMS)
    assert [len(found[aim].best().means) for aim in AIMS] == [1, 1, 0]
    for aim in AIMS:
        alone = scales_of(asking(letter(), aim=aim))
        assert (found[aim].asked, found[aim].gains.tolist()) == (alone.asked, alone.gains.tolist())


def test_the_same_worlds_are_drawn_each_time_and_fill_their_ranges() -> None:
    asked = asking(letter(price=Range(100, 300, 1_100), shift=Range(0, 0.2, 0.2)))
    one, two = draws_of(asked), draws_of(replace(asked, ways=asked.ways[::-1]))
    for assumption, around in ranges_of(asked).items():
        column = one.columns[assumption]
        assert np.array_equal(column, two.columns[assumption])
        assert around.low <= column.min()
        assert column.max() <= around.high
        assert column.mean() == pytest.approx(around.mean, rel=0.01, abs=1e-9)


def test_doubt_says_what_had_been_better_and_what_fits_no_more() -> None:
    asked = asking(
        letter(price=Range(700, 900, 1_100), shift=Range(0.0, 0.3, 0.5)),
        letter("poster", price=known(900), shift=Range(0.1, 0.2, 0.3)),
    )
    told: list[tuple[int, int]] = []
    found = doubt(scales_of(asked, 1_024), step=lambda done, of: told.append((done, of)))
    first = found.otherwise[0]
    assert (first.assumption, first.end, first.added, first.dropped) == (
        Assumption("letter", "shift"),
        "low",
        ("poster",),
        ("letter",),
    )
    assert first.regret > 40
    assert not next(each for each in found.otherwise if each.assumption.part == "price" and each.end == "high").fits
    assert found.often["letter"] + found.often["poster"] == pytest.approx(1, abs=0.35)
    assert found.worth[Assumption("letter", "shift")] > found.worth[Assumption("poster", "shift")] > 0
    assert told[-1][0] == told[-1][1]


def test_where_money_counts_the_cost_of_a_contact_can_be_what_counts() -> None:
    dear = Way(key="desk", cost=Range(5, 15, 60), minutes=known(50))
    asked = asking(letter(price=known(900)), ways=(WEB, dear, PHONE), aim="money")
    found = doubt(scales_of(asked, 1_024))
    [first, *_rest] = found.otherwise
    assert (first.assumption, first.end, first.dropped) == (Assumption("desk", "cost"), "low", ("letter",))
    assert found.worth[Assumption("desk", "cost")] > 0


def test_what_is_nearly_as_good_is_called_almost_equal() -> None:
    twin = letter("sticker", shift=known(0.199))
    far = letter("radio", shift=known(0.01))
    scales = scales_of(asking(letter(), twin, far))
    found = doubt(scales)
    assert found.almost_equal(scales.best().gain) == ("letter", "sticker")


def test_what_does_not_fit_at_all_is_not_nearly_as_good() -> None:
    found = doubt(scales_of(asking(letter(), letter("film", price=known(9_000)))))
    assert found.spared["film"] is None


def test_where_nothing_is_asked_nothing_is_doubted() -> None:
    found = doubt(scales_of(Asked(ways=(), processes=(), means=(), budget=0)))
    assert (found.often, found.otherwise, found.worth) == ({}, (), {})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"processes": (moving(), moving())}, "more than one"),
        ({"processes": (moving(cases={"boat": 3}),)}, "nothing is called"),
        ({"processes": ()}, "nothing is called"),
    ],
)
def test_what_cannot_be_reckoned_with_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        asking(letter(), **fields)


def test_too_many_instruments_for_one_process_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 12"):
        asking(*(letter(f"m{at}") for at in range(13)))


def test_an_hour_is_worth_what_the_terms_say() -> None:
    asked = asking(letter(), aim="ease")
    dear = replace(asked, terms=Terms(hour=1_000))
    assert choose(replace(asked, terms=Terms(hour=0))).picks == ()
    assert [pick.key for pick in choose(dear).picks] == ["letter"]


def test_by_itself_an_instrument_takes_the_cases_of_all_its_processes_online() -> None:
    both = (moving(), moving(key="passport"))
    far = letter("far", processes=("moving", "passport"))
    found = alone(asking(letter("near"), far, letter("nowhere", processes=()), processes=both), worlds=WORLDS)
    assert found["far"].mean == pytest.approx(2 * found["near"].mean)
    assert found["near"].mean > 0
    assert found["nowhere"].mean == 0
