"""What a menu of employment terms costs, and what one person can choose from it (P8)."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.cafeteria import Money, Option, PaidFrom, Rates, Spread, bundles, free_space, share_of, simulate

RATES = Rates(choice_budget=17.05, free_space=2.0, free_space_above=1.18, free_space_limit_cents=40_000_000, levy=80.0)

shares = st.lists(st.floats(0, 1), min_size=3, max_size=3).map(lambda each: Spread(*sorted(each)))
amounts = st.integers(0, 10**9)
sources: st.SearchStrategy[PaidFrom] = st.sampled_from(["choice_budget", "work_cost_scheme", "taxed", ""])


@st.composite
def menus(draw: st.DrawFn, most: int = 7) -> tuple[Option, ...]:
    count = draw(st.integers(0, most))
    return tuple(Option(f"o{at}", draw(st.integers(0, 500_000)), draw(sources), draw(shares)) for at in range(count))


@pytest.mark.reference
@pytest.mark.parametrize(
    ("rate", "wage_bill", "space"),
    [(2.0, 900_000, 13_900), (2.0, 400_000, 8_000), (1.7, 1_000_000, 13_880), (1.7, 5_000_000, 61_080)],
)
def test_the_free_space_is_that_of_published_examples(rate: float, wage_bill: int, space: int) -> None:
    """Youforce for 2026 (youforce.nl/kennis/werkkostenregeling), WEA Naaldwijk for 2025, and two of 2022 (5dok.net)."""
    assert free_space(wage_bill * 100, msgspec.structs.replace(RATES, free_space=rate)) == space * 100


@pytest.mark.reference
def test_the_choice_budget_of_municipalities_is_the_sum_of_its_parts() -> None:
    salary = 3_600_000
    assert share_of(salary, 17.05) == sum(share_of(salary, part) for part in (8, 6.75, 1.5, 0.8)) == 613_800


def test_half_a_cent_is_rounded_up() -> None:
    assert share_of(50, 1.0) == 1
    assert share_of(49, 1.0) == 0


def test_without_a_rate_nothing_is_worked_out() -> None:
    assert free_space(100, Rates()) is None
    assert free_space(50_000_000, Rates(free_space=2.0, free_space_limit_cents=40_000_000)) is None
    assert free_space(50_000_000, Rates(free_space=2.0)) == 1_000_000
    option = (Option("fiets", 100, "work_cost_scheme", Spread(0, 0.5, 1)),)
    assert simulate(option, people=10, rates=RATES).space_cents is None
    assert simulate(option, people=10, rates=Rates(), wage_bill_cents=100).levy is None
    known = simulate(option, people=10, rates=Rates(free_space=2.0), wage_bill_cents=100)
    assert (known.space_cents, known.levy) == (2, None)


def test_what_is_used_already_leaves_less_space() -> None:
    option = (Option("fiets", 10_000, "work_cost_scheme", Spread(0.5, 0.5, 0.5)),)
    outcome = simulate(option, people=20, rates=RATES, wage_bill_cents=10_000_000, used_cents=150_000)
    assert outcome.space_cents == 50_000
    assert outcome.within == Money(50_000, 50_000, 50_000)
    assert outcome.levy == Money(40_000, 40_000, 40_000)
    over = simulate(option, people=20, rates=RATES, wage_bill_cents=10_000_000, used_cents=10**9)
    assert over.space_cents == 0


def test_a_person_can_take_what_fits() -> None:
    none = Spread(0, 0, 0)
    menu = (Option("fiets", 180, "", none), Option("verlof", 220, "", none), Option("cursus", 900, "", none))
    assert bundles(menu, 400) == (("fiets", "verlof"),)
    assert bundles(menu, 1000) == (("fiets", "verlof"), ("cursus",))
    assert bundles(menu, 100) == ()
    assert bundles((), 100) == ()


def test_too_many_options_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 16 options"):
        bundles((Option("o", 1, "", Spread(0, 0, 0)),) * 17, 100)


@given(menus(), st.integers(0, 3_000_000))
def test_every_combination_fits_and_nothing_can_be_added(menu: tuple[Option, ...], budget: int) -> None:
    cents = {option.key: option.cents for option in menu}
    found = bundles(menu, budget)
    assert len(set(found)) == len(found)
    for chosen in found:
        spent = sum(cents[key] for key in chosen)
        assert spent <= budget
        assert all(spent + cents[key] > budget for key in cents.keys() - set(chosen))
    affordable = [key for key, price in cents.items() if price <= budget]
    assert all(any(key in chosen for chosen in found) for key in affordable)


@given(menus(), st.integers(0, 100_000), amounts, amounts)
def test_low_is_never_above_high_and_everything_adds_up(
    menu: tuple[Option, ...], people: int, wage_bill: int, used: int
) -> None:
    outcome = simulate(menu, people=people, rates=RATES, wage_bill_cents=wage_bill, used_cents=used)
    assert outcome.within is not None
    assert outcome.above is not None
    assert outcome.levy is not None
    for money in (*outcome.costs.values(), outcome.employer, outcome.own_budgets, outcome.within, outcome.levy):
        assert 0 <= money.low <= money.middle <= money.high
    assert outcome.within + outcome.above == outcome.designated
    assert sum(outcome.costs.values(), Money()) == outcome.employer + outcome.own_budgets


@given(amounts, amounts)
def test_a_larger_wage_bill_never_gives_less_space_nor_more_than_two_per_cent(first: int, more: int) -> None:
    smaller, larger = free_space(first, RATES), free_space(first + more, RATES)
    assert smaller is not None
    assert larger is not None
    assert smaller <= larger <= share_of(first + more, 2.0) + 1
