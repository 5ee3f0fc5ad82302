"""Make some people of a simulated study answer without care."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ankerpunt.science.choice import ChoiceData

Picks = tuple[np.ndarray, np.ndarray]


def first_place(shown: np.ndarray, worst: np.ndarray, rng: np.random.Generator) -> Picks:
    """The best is always the first item; the worst is what they would have picked, or another."""
    other = shown[np.arange(len(shown)), rng.integers(1, shown.shape[1], len(shown))]
    return shown[:, 0], np.where(worst == shown[:, 0], other, worst)


def at_random(shown: np.ndarray, _worst: np.ndarray, rng: np.random.Generator) -> Picks:
    order = np.argsort(rng.random(shown.shape), axis=1)
    each = np.arange(len(shown))
    return shown[each, order[:, 0]], shown[each, order[:, 1]]


CASES: dict[str, tuple[float, Callable[..., Picks] | None]] = {
    "first place": (0.25, first_place),
    "random": (0.3, at_random),
    "copied": (0.0, None),
}
TWENTY, TEN = 20, 10


def spoiled(data: ChoiceData, case: str, *, seed: int) -> tuple[ChoiceData, np.ndarray]:
    """Return the answers with careless ones among them, and who gave those, bool [N]."""
    rng = np.random.default_rng([seed, 6])
    if case == "copied":
        again = np.repeat(np.arange(TWENTY), TEN - 1)
        people = np.concatenate([np.arange(data.n_respondents), again])
        more = data.pick(people)
        bad = np.arange(len(people)) >= data.n_respondents
        return replace(more, respondents=np.arange(len(people)).astype(object)), bad
    share, way = CASES.get(case, (0.0, None))
    bad = rng.random(data.n_respondents) < share
    best, worst = data.best.copy(), data.worst.copy()
    rows = bad[data.respondent]
    if way is not None:
        best[rows], worst[rows] = way(data.shown[rows], data.worst[rows], rng)
    return replace(data, best=best, worst=worst), bad
