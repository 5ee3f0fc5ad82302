from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.turf import turf, turf_over_draws
from ankerpunt.science.turf.audience import audience
from ankerpunt.science.turf.rule import ReachRule
from ankerpunt.text import Refusal

ITEMS = ("pay", "team", "hours", "sense", "growth")


@dataclass
class Known:
    """A posterior whose draws are made up: the truth plus noise."""

    data: ChoiceData
    truth: NDArray[np.float64]
    noise: float

    def individual_draws(self, count: int, *, seed: int, start: int = 0) -> NDArray[np.float64]:
        draws = [np.random.default_rng([seed, start + draw]).normal(self.truth, self.noise) for draw in range(count)]
        return np.stack(draws)


def posterior(people: int = 120, noise: float = 0.5, anchor: int | None = None) -> Known:
    rng = np.random.default_rng(7)
    shown = np.tile(np.arange(len(ITEMS)), (people, 1))
    data = choice_data(
        ITEMS,
        np.arange(people),
        shown,
        best=np.zeros(people),
        worst=np.ones(people),
        weight=rng.uniform(0.5, 2, people),
        anchor=anchor,
    )
    return Known(data, rng.normal(size=(people, len(ITEMS))), noise)


def test_without_noise_it_is_the_plain_turf() -> None:
    known = posterior(noise=0.0)
    rule = ReachRule(top=2)
    over = turf_over_draws(known, [1, 2, 3], rule=rule, draws=3, seed=1)
    plain = turf(rule.reached(known.truth), [1, 2, 3], items=ITEMS, weight=known.data.weight)
    for one, other in zip(over.sizes, plain.sizes, strict=True):
        assert [chosen.items for chosen in one.sets] == [chosen.items for chosen in other.sets]
        assert [chosen.reach for chosen in one.sets] == pytest.approx([chosen.reach for chosen in other.sets])


def test_reach_is_the_average_over_draws_and_lies_in_its_interval() -> None:
    known, rule = posterior(), ReachRule(above=0.8)
    found = turf_over_draws(known, [2], rule=rule, draws=40, seed=3, keep=1)
    best = found.sizes[0].sets[0]
    columns = [ITEMS.index(name) for name in best.items]
    draws = known.individual_draws(40, seed=3)
    reached = (draws[:, :, columns] > 0.8).any(axis=2)
    assert best.reach == pytest.approx(np.average(reached, axis=1, weights=known.data.weight).mean())
    assert best.low is not None
    assert best.high is not None
    assert best.low < best.reach < best.high
    assert found.level == 0.90
    assert found.draws == 40


def test_the_same_sets_can_be_told_without_their_intervals() -> None:
    found = turf_over_draws(posterior(), [1, 2], rule=ReachRule(top=2), draws=4, seed=1)

    bare = found.without_intervals()

    assert bare.level is None
    assert {(chosen.low, chosen.high) for one in bare.sizes for chosen in one.sets} == {(None, None)}
    assert [one.sets[0].reach for one in bare.sizes] == [one.sets[0].reach for one in found.sizes]


def test_the_same_seed_gives_the_same_interval() -> None:
    one, other = (turf_over_draws(posterior(), [2], rule=ReachRule(top=1), draws=20, seed=3) for _ in range(2))
    assert one == other


def test_a_group_can_be_counted_alone() -> None:
    known = posterior()
    half = np.arange(120) < 60
    found = turf_over_draws(known, [1], rule=ReachRule(top=1), draws=5, seed=3, people=half)
    assert found.people == 60


def test_fewer_than_fifty_people_are_not_counted() -> None:
    with pytest.raises(Refusal, match="no figures about fewer than 50 people"):
        turf_over_draws(posterior(people=49), [1], rule=ReachRule(top=1), draws=5, seed=3)


def test_the_anchor_is_never_offered() -> None:
    found = turf_over_draws(posterior(anchor=1), [1], rule=ReachRule(above=0.0), draws=5, seed=3)
    assert found.items == ("pay", "hours", "sense", "growth")


def test_progress_rises_to_one() -> None:
    seen: list[tuple[float, str]] = []
    known = posterior()
    turf_over_draws(
        known, [1, 2], rule=ReachRule(top=1), draws=4, seed=3, progress=lambda share, what: seen.append((share, what))
    )
    assert [share for share, _ in seen] == sorted(share for share, _ in seen)
    assert seen[-1][0] == pytest.approx(1.0)
    assert seen[0][0] == pytest.approx(0.225)
    assert [seen[0][1], seen[-1][1]] == ["drawing utilities", "counting sets"]


def test_no_draws_is_refused() -> None:
    with pytest.raises(Refusal, match="at least one draw"):
        turf_over_draws(posterior(), [1], rule=ReachRule(top=1), draws=0, seed=3)


def test_a_rule_can_ask_for_both_a_place_and_a_threshold() -> None:
    utilities = np.array([[2.0, 1.0, -1.0], [-0.1, -0.2, -0.3]])
    assert ReachRule(top=2, above=1.5).reached(utilities).tolist() == [[True, False, False], [False] * 3]
    assert ReachRule(top=1, above=0).sentence.en == "someone's first choice and above the threshold 0"
    assert ReachRule(top=3).sentence.nl == "bij iemands beste 3"
    assert ReachRule(above=0.5).sentence.en == "above the threshold 0.5"


def test_equal_utilities_stand_on_the_same_place() -> None:
    assert ReachRule(top=1).reached(np.array([[1.0, 1.0, 0.0]])).tolist() == [[True, True, False]]
    assert ReachRule(top=5).reached(np.zeros((1, 3))).all()


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (ReachRule, "Say when an item reaches someone"),
        (lambda: ReachRule(top=0), "'Among the best 0' is not possible"),
        (lambda: ReachRule(top=1).reached(np.array([[1.0, np.nan]])), "utility of person 1 for item 2 is not a number"),
    ],
)
def test_a_rule_that_means_nothing_is_refused(make: object, sentence: str) -> None:
    assert callable(make)
    with pytest.raises(Refusal, match=sentence):
        make()


def test_an_audience_gives_its_people_back() -> None:
    tables = [np.random.default_rng(seed).random((70, 3)) < 0.5 for seed in (1, 2)]
    crowd = audience(tables)
    assert (np.stack(list(crowd.reached(crowd.bits[1]))) == np.stack([table[:, 1] for table in tables])).all()
    assert crowd.weigh(crowd.bits[1]) == sum(table[:, 1].sum() for table in tables)
    assert crowd.total == 140
