"""Which few items reach most people (U12, P3)."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ankerpunt.science.turf import turf, weigh
from ankerpunt.science.turf.found import Turf, plan
from ankerpunt.text import Refusal

Table = NDArray[np.bool_]


def crowd(seed: int, people: int = 150, items: int = 8, share: float = 0.3) -> Table:
    return np.random.default_rng(seed).random((people, items)) < share


def by_hand(reached: Table, size: int, weight: NDArray[np.float64]) -> dict[tuple[int, ...], float]:
    sets = combinations(range(reached.shape[1]), size)
    return {chosen: float(weight[reached[:, chosen].any(axis=1)].sum() / weight.sum()) for chosen in sets}


def weighing(rng: np.random.Generator, people: int, kind: str) -> NDArray[np.float64]:
    if kind == "many":
        return np.asarray(rng.gamma(2, size=people), np.float64)
    return np.asarray(rng.integers(1, 4 if kind == "few" else 2, people), np.float64)


def names(found: Turf, size: int) -> list[tuple[str, ...]]:
    return [chosen.items for sizes in found.sizes if sizes.size == size for chosen in sizes.sets]


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**31),
    people=st.integers(1, 200),
    items=st.integers(1, 8),
    size=st.integers(1, 6),
    weights=st.sampled_from(["none", "few", "many"]),
    small=st.booleans(),
)
def test_it_finds_what_looking_at_every_set_finds(
    seed: int, people: int, items: int, size: int, weights: str, *, small: bool
) -> None:
    size = min(size, items)
    rng = np.random.default_rng(seed)
    reached = rng.random((people, items)) < rng.random()
    weight = weighing(rng, people, weights)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weigh, "MOST_ITEMS", 20 if small else 0)
        patch.setattr(weigh, "MOST_LAYERS", 8)
        best = turf(reached, [size], weight=weight, keep=5).sizes[0]
    every = by_hand(reached, size, weight)
    highest = max(every.values())
    assert best.looked_at == len(every)
    assert best.tied == sum(value > highest - 1e-7 for value in every.values())
    assert best.sets[0].reach == pytest.approx(highest, abs=1e-7)
    for chosen in best.sets:
        assert every[tuple(int(name) - 1 for name in chosen.items)] == pytest.approx(chosen.reach, abs=1e-12)
    assert [chosen.reach for chosen in best.sets] == pytest.approx(sorted(every.values())[:-6:-1], abs=1e-7)


@pytest.mark.parametrize("kind", ["none", "few", "many"])
@pytest.mark.parametrize("most_items", [0, 20])
def test_every_way_of_weighing_finds_the_same(kind: str, most_items: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weigh, "MOST_ITEMS", most_items)
    monkeypatch.setattr(weigh, "MOST_LAYERS", 8)
    reached = crowd(21)
    weight = weighing(np.random.default_rng(2), len(reached), kind)
    best = turf(reached, [3], weight=weight).sizes[0].sets[0]
    assert best.reach == pytest.approx(max(by_hand(reached, 3, weight).values()))


def test_ties_are_counted_and_the_more_frequent_set_comes_first() -> None:
    reached = np.array([[1, 0, 0, 0], [1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 1, 1]], bool)
    best = turf(reached, [2], items=["pay", "team", "hours", "sense"], keep=3).sizes[0]
    assert best.tied == 2
    assert [chosen.items for chosen in best.sets] == [("pay", "team"), ("pay", "hours"), ("pay", "sense")]
    assert [chosen.reach for chosen in best.sets] == [1.0, 1.0, 0.75]
    assert best.sets[0].frequency == 1.0


def test_frequency_is_the_average_number_of_items_that_reach_someone() -> None:
    reached = crowd(3)
    weight = np.linspace(1, 2, len(reached))
    best = turf(reached, [3], weight=weight, keep=1).sizes[0].sets[0]
    columns = [int(name) - 1 for name in best.items]
    assert best.frequency == pytest.approx(np.average(reached[:, columns].sum(axis=1), weights=weight))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**31))
def test_the_order_of_items_and_people_changes_nothing(seed: int) -> None:
    rng = np.random.default_rng(seed)
    reached = crowd(seed)
    weight = rng.gamma(2, size=len(reached))
    items, people = rng.permutation(reached.shape[1]), rng.permutation(len(reached))
    labels = np.array([chr(97 + item) for item in range(reached.shape[1])])
    straight = turf(reached, [1, 2, 3], items=list(labels), weight=weight, keep=4)
    mixed = turf(reached[np.ix_(people, items)], [1, 2, 3], items=list(labels[items]), weight=weight[people], keep=4)
    for one, other in zip(straight.sizes, mixed.sizes, strict=True):
        assert one.tied == other.tied
        assert [chosen.reach for chosen in one.sets] == pytest.approx([chosen.reach for chosen in other.sets])
        if one.tied == 1:
            assert set(one.sets[0].items) == set(other.sets[0].items)


def test_everyone_twice_with_half_the_weight_is_the_same() -> None:
    reached = crowd(5)
    weight = np.random.default_rng(1).gamma(2, size=len(reached))
    once = turf(reached, [1, 2, 3], weight=weight)
    twice = turf(np.repeat(reached, 2, axis=0), [1, 2, 3], weight=np.repeat(weight, 2) / 2)
    for size in (1, 2, 3):
        assert names(once, size) == names(twice, size)


def test_more_items_never_reach_fewer_people() -> None:
    found = turf(crowd(8), [1, 2, 3, 4, 5, 6])
    best = [size.sets[0].reach for size in found.sizes]
    assert best == sorted(best)


@pytest.mark.parametrize("weighted", [False, True])
def test_must_have_items_are_in_every_set_and_forbidden_items_in_none(*, weighted: bool) -> None:
    reached = crowd(11)
    weight = weighing(np.random.default_rng(1), len(reached), "many" if weighted else "none")
    found = turf(reached, [3], weight=weight, must=["2"], never=["7"], keep=1).sizes[0]
    allowed = {key: value for key, value in by_hand(reached, 3, weight).items() if 1 in key and 6 not in key}
    assert found.looked_at == len(allowed)
    assert found.sets[0].reach == pytest.approx(max(allowed.values()))
    assert "2" in found.sets[0].items


def test_a_set_of_must_have_items_only_is_counted_as_it_is() -> None:
    reached = crowd(11)
    found = turf(reached, [2], must=["2", "4"]).sizes[0]
    assert found.looked_at == found.tied == 1
    assert found.sets[0].reach == pytest.approx(reached[:, [1, 3]].any(axis=1).mean())


def test_threads_change_nothing() -> None:
    reached = crowd(2, people=40_000, items=21)
    assert turf(reached, [3], threads=1) == turf(reached, [3], threads=3)


@pytest.mark.parametrize("items", [6, 24])
def test_progress_rises_to_one(items: int) -> None:
    seen: list[float] = []
    weight = weighing(np.random.default_rng(1), 150, "few")
    turf(crowd(4, items=items), [1, 2], weight=weight, progress=lambda share, _: seen.append(share))
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1.0)


def test_many_ties_are_sorted_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.turf.best.CHUNK", 7)
    everyone = np.ones((20, 9), bool)
    best = turf(everyone, [3], keep=2).sizes[0]
    assert best.tied == 84
    assert [chosen.items for chosen in best.sets] == [("1", "2", "3"), ("1", "2", "4")]


def test_forty_items_six_at_a_time_fit_in_the_memory_that_was_announced() -> None:
    ahead = plan(100_000, 40, 6, draws=10, threads=2)
    assert ahead.sets == sum([40, 780, 9_880, 91_390, 658_008, 3_838_380])
    assert ahead.memory_bytes < 400 * 2**20
    assert plan(100, 12, 3).memory_bytes > plan(100, 21, 3).memory_bytes / 10


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"sizes": [9]}, "A set has 1 to 6 items here; asked for: 9."),
        ({"sizes": []}, "A set has 1 to 6 items here; asked for: nothing."),
        ({"sizes": [1], "must": ["1", "2"]}, "A set has 2 to 6 items here; asked for: 1."),
        ({"must": ["pay"]}, "There is no item 'pay'. Choose from: 1, 2, 3, 4, 5, 6, 7, 8."),
        ({"must": ["1"], "never": ["1"]}, "The item '1' must be and may not be in the set. Choose one of the two."),
        ({"items": ["a"]}, "Number of items: 8. Give as many names, all different."),
        ({"keep": 0}, "Ask for at least one set and thread."),
        ({"weight": np.zeros(150)}, "Every weight must be a number above 0, one per person. Correct the weights."),
        ({"weight": np.ones(3)}, "Every weight must be a number above 0, one per person. Correct the weights."),
        ({"reached": np.ones((3, 41), bool)}, "These are 41 items; counting all sets goes up to 40. Leave items out."),
        ({"reached": np.ones((0, 4), bool)}, "There are no people or no items to count. Choose a file with answers."),
        ({"reached": np.ones((4, 0), bool)}, "There are no people or no items to count. Choose a file with answers."),
    ],
)
def test_what_cannot_be_counted_is_refused_in_plain_words(changes: dict[str, object], sentence: str) -> None:
    wish = {"reached": crowd(1), "sizes": [2], **changes}
    with pytest.raises(Refusal) as no:
        turf(**wish)  # type: ignore[arg-type]
    assert str(no.value) == sentence
    assert no.value.sentence.nl != sentence
