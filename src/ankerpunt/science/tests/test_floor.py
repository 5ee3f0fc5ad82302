"""Nothing is said about a handful of people, nor where weights leave a handful."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from ankerpunt.science.averages import average
from ankerpunt.science.floor import FLOOR, counts_as, refuse_few
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.posterior import MixturePosterior
from ankerpunt.science.recognition import recognise
from ankerpunt.science.segments import segments
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.turf import turf_over_draws
from ankerpunt.science.turf.rule import ReachRule
from ankerpunt.text import Refusal

WEIGHTS = some.lists(some.floats(1e-3, 1e3), min_size=1, max_size=80).map(np.array)


@given(WEIGHTS, some.sampled_from((1e-300, 1e-200, 0.01, 3.0, 1e200, 1e300)))
def test_people_count_for_what_their_weights_leave(weight: np.ndarray, times: float) -> None:
    assert 1 <= counts_as(weight) <= len(weight)
    assert abs(counts_as(times * weight) - counts_as(weight)) <= 1
    assert counts_as(np.full(len(weight), times)) == len(weight)


def test_fifty_people_are_enough_and_forty_nine_are_not() -> None:
    refuse_few(np.ones(FLOOR))
    with pytest.raises(Refusal, match="Number of people: 49"):
        refuse_few(np.ones(FLOOR - 1))
    with pytest.raises(Refusal, match="these 50 people count as 49"):
        refuse_few(np.append(np.ones(FLOOR - 1), 1.5))


@pytest.fixture(scope="module")
def outweighed() -> MixturePosterior:
    """Two segments of some seventy people; in the second, one person counts for twelve. Groups are the segments."""
    study = simulate_study(150, items=5, tasks=6, per_task=3, seed=2, versions=5, between=3.0, shares=(0.5, 0.5))
    weight = np.ones(150)
    weight[np.flatnonzero(study.segment == 1)[0]] = 12.0
    data = replace(study.data, weight=weight, groups=("first", "second"), group=study.segment.astype(np.int16))
    return estimate(data, components=2, polish=False)


def test_no_figure_is_about_one_person_who_outweighs_a_group(outweighed: MixturePosterior) -> None:
    people = outweighed.data.group == 1
    with pytest.raises(Refusal, match="count as"):
        average(estimate(outweighed.data.of_group("second"), polish=False))
    with pytest.raises(Refusal, match="count as"):
        turf_over_draws(outweighed, [1], rule=ReachRule(top=1), draws=2, seed=1, people=people)
    found = recognise(outweighed, present=["item 1"], new=["item 2"], seed=1, draws=2, by="group")
    assert [one.segment for one in found] == ["first"]


def test_no_segment_is_about_one_person_who_outweighs_it(outweighed: MixturePosterior) -> None:
    found = segments(outweighed, seed=1, refits=1, draws=2)
    assert len(found.segments) == 1
    assert found.left_out_share > 0.4
    named = recognise(outweighed, present=["item 1"], new=["item 2"], seed=1, draws=2, by="segment")
    assert len(named) == 1
