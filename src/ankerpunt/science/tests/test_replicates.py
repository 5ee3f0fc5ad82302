from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ankerpunt.science import recognition
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.posterior import MixturePosterior
from ankerpunt.science.hierarchical.replicate import replicates
from ankerpunt.science.recognition import recognise
from ankerpunt.science.results import Recognition
from ankerpunt.science.segments import segments
from ankerpunt.science.tests.studies import segmented
from ankerpunt.text import Refusal


@cache
def posterior() -> MixturePosterior:
    study = segmented()
    grouped = replace(
        study.data, groups=("nurses", "planners", "cooks"), group=np.where(study.segment == 0, 0, 1).astype(np.int16)
    )
    return estimate(grouped, components=3, seed=1)


def test_refits_spread_around_the_estimate() -> None:
    seen = [one.population.means for one in replicates(posterior(), 12, seed=3)]

    assert np.abs(np.mean(seen, axis=0) - posterior().population.means).max() < 0.25
    assert 0.02 < np.std(seen, axis=0).mean() < 0.4


def test_refits_of_many_people_use_a_sample_and_spread_less(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = estimate(segmented().data, polish=False)
    all_people = np.std([one.population.means for one in replicates(plain, 10, seed=3)], axis=0).mean()
    fresh = estimate(segmented().data, polish=False)
    monkeypatch.setattr("ankerpunt.science.hierarchical.partition.SIZE", 20)
    sample = np.std([one.population.means for one in replicates(fresh, 10, seed=3)], axis=0).mean()

    assert sample == pytest.approx(all_people, rel=0.5)


def change(**options: object) -> tuple[Recognition, ...]:
    asked = {"present": ["item 1", "item 2"], "new": ["item 1", "item 3"], "seed": 2, "draws": 20}
    return recognise(posterior(), **(asked | options))  # type: ignore[arg-type]


def test_segments_come_largest_first_with_shares_that_differ_by_the_change() -> None:
    found = change()

    assert [one.segment for one in found] == ["segment 1", "segment 2", "segment 3"]
    for one in found:
        assert one.new - one.present == pytest.approx(one.change)


@pytest.mark.parametrize("by", ["segment", "group"])
def test_bounds_are_given_only_where_coverage_is_proven(by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(recognition.PROVEN, by, None)
    assert {(one.wording, one.change_low) for one in change(by=by)} == {("indication", None)}

    monkeypatch.setitem(recognition.PROVEN, by, (401, 1000))
    assert {one.wording for one in change(by=by)} == {"indication"}

    monkeypatch.setitem(recognition.PROVEN, by, (300, 1000))
    for one in change(by=by):
        assert one.wording == "interval"
        assert one.change_low is not None
        assert one.change_high is not None
        assert one.change_low < one.change < one.change_high


def test_the_same_set_changes_nothing() -> None:
    assert {one.change for one in change(new=["item 2", "item 1"])} == {0.0}


def test_it_compares_groups_that_are_large_enough() -> None:
    assert [one.segment for one in change(by="group")] == ["planners", "nurses"]


def test_an_anchor_gives_a_threshold() -> None:
    anchored = estimate(replace(segmented().data, anchor=7), components=1)

    found = recognise(anchored, present=["item 1"], new=["item 2"], threshold=0.0, seed=1, draws=5)

    assert 0.0 <= found[0].present <= 1.0
    assert found[0].wording == "indication"  # of a threshold the coverage was not simulated


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"new": ["item 99"]}, "'item 99' is not an item"),
        ({"present": []}, "at least one item in both sets"),
        ({"threshold": 0.0}, "Without an anchor"),
        ({"top": 8}, "a top of 1 to 7"),
        ({"draws": 0}, "at least one draw"),
    ],
)
def test_questions_without_an_answer_are_refused(options: dict[str, object], said: str) -> None:
    with pytest.raises(Refusal, match=said):
        change(**options)


def test_groups_need_to_be_in_the_data() -> None:
    with pytest.raises(Refusal, match="have no groups"):
        recognise(estimate(segmented().data), present=["item 1"], new=["item 2"], by="group", seed=1)


def test_segments_have_sizes_what_sets_them_apart_and_stability() -> None:
    found = segments(posterior(), seed=1, refits=2, draws=10)

    assert [one.people % 10 for one in found.segments] == [0, 0, 0]
    assert found.left_out_share == pytest.approx(0.0, abs=1e-9)
    for one in found.segments:
        assert one.share_low < one.share < one.share_high
        assert one.stability > 0.6
        assert len(one.apart) == 5


def test_small_segments_are_not_reported() -> None:
    few = estimate(segmented().data.pick(np.arange(90)), components=3, polish=False)

    found = segments(few, seed=1, refits=0, draws=5)

    assert all(one.people >= 50 for one in found.segments)
    assert found.left_out_share > 0.3


def test_one_segment_is_set_apart_by_nothing() -> None:
    assert segments(estimate(segmented().data), seed=1, refits=0, draws=5).segments[0].apart == ()


def test_the_spread_of_few_draws_does_not_count_as_spread_of_people() -> None:
    rng = np.random.default_rng(4)
    truth, noise = rng.normal(0.1, 0.02, 4000), rng.normal(0.0, 0.05, (4000, 8))

    settled = recognition._settled(truth[:, None] + noise)

    assert settled.std() == pytest.approx(0.02, rel=0.05)
    assert settled.mean() == pytest.approx(0.1, abs=0.002)


def test_one_replicate_and_no_spread_stay_as_they_are() -> None:
    assert recognition._settled(np.array([[0.1, 0.3]])) == pytest.approx(0.2)
    assert recognition._settled(np.full((3, 2), 0.4)) == pytest.approx(0.4)
