"""Whatever takes long says how far it is."""

from collections.abc import Callable

import pytest

from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.posterior import MixturePosterior
from ankerpunt.science.logit.class_choice import choose_classes
from ankerpunt.science.recognition import recognise
from ankerpunt.science.segments import segments
from ankerpunt.science.tests.simulate import simulate_study

Say = Callable[[float, str], None]

STUDY = simulate_study(80, items=5, tasks=6, per_task=3, seed=2, versions=5, between=2.0, shares=(0.5, 0.5))


@pytest.fixture(scope="module")
def posterior() -> MixturePosterior:
    return estimate(STUDY.data, components=2, polish=False)


LONG: dict[str, Callable[[MixturePosterior, Say], object]] = {
    "the number of classes": lambda _, say: choose_classes(STUDY.data, seed=1, most=2, folds=2, starts=1, progress=say),
    "segments": lambda found, say: segments(found, seed=1, refits=1, draws=2, progress=say),
    "recognition": lambda found, say: recognise(
        found, present=["item 1"], new=["item 2"], top=1, seed=1, draws=2, progress=say
    ),
}


@pytest.mark.parametrize("what", LONG)
def test_it_rises_to_one(what: str, posterior: MixturePosterior) -> None:
    said: list[tuple[float, str]] = []
    LONG[what](posterior, lambda share, doing: said.append((share, doing)))
    shares = [share for share, _ in said]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)
    assert all(doing for _, doing in said)
