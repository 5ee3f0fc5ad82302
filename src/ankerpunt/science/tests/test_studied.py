"""What is kept of a study, and people made up from it."""

from dataclasses import replace
from functools import cache
from itertools import chain

import msgspec
import numpy as np
import pytest

from ankerpunt.science.choice import ChoiceData
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.kept import Studied, read, written
from ankerpunt.science.recognition import recognise
from ankerpunt.science.sheet import to_choices, to_sheets
from ankerpunt.science.simulated import reach, recognised
from ankerpunt.science.studied import shown_groups, study
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.text import Refusal, Text

PEOPLE = 163
TWO = (0.55, 0.45)


@cache
def asked() -> ChoiceData:
    """163 people of two kinds; a number that is no number of items, kinds or sets."""
    study_ = simulate_study(
        PEOPLE, items=6, tasks=6, per_task=4, seed=11, versions=6, shares=TWO, between=2.0, within=0.4
    )
    return study_.data


@cache
def found() -> Studied:
    return study(asked(), notes=[Text(nl="n", en="e")])


@cache
def alike() -> ChoiceData:
    """73 people of one kind."""
    return simulate_study(73, items=5, tasks=5, per_task=3, seed=1, versions=5, shares=(1.0,)).data


def lengths(kept: object) -> set[int]:
    if isinstance(kept, dict):
        return set().union(*map(lengths, kept.values()))
    if isinstance(kept, list):
        return {len(kept)}.union(*map(lengths, kept))
    return set()


def numbers_in(kept: object) -> list[float]:
    if isinstance(kept, dict | list):
        return list(chain.from_iterable(map(numbers_in, kept.values() if isinstance(kept, dict) else kept)))
    return [kept] if isinstance(kept, float) else []


def test_what_is_kept_does_not_depend_on_who_is_who() -> None:
    sheets = to_sheets(alike())
    turned = [sheets[at] for at in np.random.default_rng(5).permutation(len(sheets))]
    kept = [written(study(to_choices(each, alike().items))) for each in (sheets, turned)]
    assert kept[0] == kept[1]


def test_nothing_that_is_kept_has_a_place_for_each_person() -> None:
    kept = msgspec.json.decode(written(found()))
    assert max(lengths(kept)) <= len(found().items)
    assert found().people == PEOPLE // 10 * 10
    assert str(PEOPLE) not in written(found())


def test_figures_are_kept_with_two_decimals() -> None:
    assert all(round(each, 2) == each for each in numbers_in(msgspec.json.decode(written(found()))))


def test_it_is_read_as_it_was_written() -> None:
    assert read(msgspec.json.decode(written(found()))) == found()


def test_kinds_of_people_come_back_each_with_fifty_people_or_more() -> None:
    assert len(found().kinds) == len(found().population.shares) == len(TWO)
    assert all(kind.people >= 50 for kind in found().kinds)
    assert not set(found().kinds[0].more) & set(found().kinds[0].less)


def test_a_kind_that_stands_for_fewer_than_fifty_people_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.studied.components", lambda *_args, **_kwargs: 2)
    kept = study(alike())
    assert kept.kinds == ()
    assert kept.population.shares == (1.0,)


def test_made_up_people_are_reached_as_those_who_answered() -> None:
    for best in found().best:
        for one in best.sets:
            assert abs(reach(found(), one.items) - one.reach) <= 0.05


def test_made_up_people_recognise_promises_as_those_who_answered() -> None:
    items = found().items
    posterior = estimate(asked(), components=2, sure=True, seed=1)
    real = recognise(posterior, present=[items[0]], new=[items[1], items[2]], seed=1, draws=40)
    made = recognised(found(), present=[0], new=[1, 2])
    assert [one.segment for one in made] == ["", "segment 1", "segment 2"]
    assert all(one.wording == "indication" and one.change_low is None for one in made)
    for one, other in zip(real, made[1:], strict=True):
        assert abs(one.change - other.change) <= 0.1


def test_where_people_are_of_one_kind_only_everybody_is_compared() -> None:
    one = msgspec.structs.replace(found(), kinds=())
    assert [each.segment for each in recognised(one, present=[0], new=[1])] == [""]


@pytest.mark.parametrize("items", [[], [6], [-1]])
def test_a_set_has_items_of_the_study(items: list[int]) -> None:
    with pytest.raises(Refusal):
        reach(found(), items)
    with pytest.raises(Refusal):
        recognised(found(), present=[0], new=items)


def test_fewer_than_fifty_people_stay_without_figures() -> None:
    with pytest.raises(Refusal, match="fewer than 50"):
        study(asked().pick(np.arange(49)))


def test_too_few_items_are_refused() -> None:
    with pytest.raises(Refusal, match="4 to 40 items"):
        study(simulate_study(60, items=3, tasks=4, per_task=3, seed=1, versions=3).data)


def test_groups_come_with_values_of_their_own() -> None:
    said: list[float] = []
    data = replace(alike(), groups=("ict", "wijk"), group=np.repeat(np.array([0, 1], np.int16), [73, 0]))
    kept = study(data, progress=lambda share, _what: said.append(share))
    assert [(group.name, group.people) for group in kept.groups] == [("ict", 70)]
    assert kept.hidden == ("wijk",)
    assert said == sorted(said)
    assert said[-1] == 1.0


def test_a_group_is_not_shown_where_its_rest_would_be_a_handful() -> None:
    data = replace(asked(), groups=("ict", "wijk"), group=np.repeat(np.array([0, 1, -1], np.int16), [90, 60, 13]))
    assert shown_groups(data) == (("ict",), ("wijk",))
    assert shown_groups(replace(data, groups=(), group=np.full(PEOPLE, -1, np.int16))) == ((), ())


def test_where_answers_tell_too_little_reach_has_no_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.posterior.MixturePosterior.thin", True)
    kept = study(alike())
    assert kept.thin
    assert kept.best[0].sets[0].low is None
