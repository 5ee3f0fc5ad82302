"""Signs that answers were given without care, or that a person is in the file more than once.

Nothing here says who. Every sign is counted, and no count below the group floor is said (see `floor`); which people
show it is known inside the science package alone, to leave them out.

- *Staying*: the best, or the worst, is so often in one place of the screen that chance hardly ever does that.
- *At random*: dice explain the answers better than any kind of people does.
- *Copies*: the same screens as somebody else, and the same answer to every one.

`benchmarks/careless.py` measures how many careful people show them, and how many careless ones do not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import betainc

from ankerpunt.science.floor import FLOOR
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.evidence import over_dice
from ankerpunt.science.logit import conditional_logit
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Array = NDArray[np.float64]
    People = NDArray[np.bool_]
    Progress = Callable[[float, str], None]

RARE = 0.001
"""Chance with which somebody who does not look at places seems to stay in one."""

SURE = 4.0
"""Standard deviations by which more people than that must stay before it is said."""

DICE = 12.0
"""Twice the log-likelihood that a share of people who answer at random must add before it is said: in the simulations
careful answers reach 8 at most."""

KINDS = (1, 3)
"""Kinds of people beside which dice are looked for. Of too many, one would be the dice; of too few, none fits some
people better than dice do. What tells dice best is taken."""

ROUNDS, AT_FIRST = 6, 0.1
"""Estimates without those who seem to answer at random, and the share that the first one begins with."""

LIKELY = 0.8
"""Chance of answering at random above which somebody is left out: careful people without strong wishes look alike."""

NOBODY = 0.002
"""Share below which nobody is taken to answer at random."""

MANY, SAMPLE = 15_000, 5_000
"""Above MANY people, the rounds run on SAMPLE of them."""

ENOUGH = 4
"""Screens from which on a copy can be told from a coincidence."""

LOOKING = "looking for careless answers"

FAR = 0.05
"""Share by which a place must be picked more often than its items explain before it is said."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """How often the best and the worst were in each place of a screen.

    Attributes
    ----------
    best, worst
        float64 [k], shares of the answers, summing to 1.
    by_items
        float64 [2, k], what the items alone would make of both.
    screens
        Screens that were counted: those with as many items as most have.
    """

    best: Array
    worst: Array
    by_items: Array
    screens: int

    @property
    def uneven(self) -> bool:
        """Whether a place is picked more, or less, than its items explain, and chance does not do that."""
        apart = np.abs(np.stack([self.best, self.worst]) - self.by_items)
        error = np.sqrt(self.by_items * (1.0 - self.by_items) / max(self.screens, 1))
        return bool((apart > np.maximum(FAR, SURE * error)).any())


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Which people show which sign.

    Attributes
    ----------
    staying, at_random, copies
        bool [N]; of people who are alike, the first is no copy.
    coincidences
        Copies that chance would make among people who think alike.
    dice
        Share of people who answer at random, and twice the log-likelihood that it adds.
    """

    staying: People
    at_random: People
    copies: People
    coincidences: float
    dice: tuple[float, float]

    def told(self) -> dict[str, int]:
        """Count the people with each sign that more of them show than careful people would.

        Those who answer at random are counted by their share: not every one of them can be told from somebody careful
        without strong wishes.
        """
        chance = len(self.staying) * RARE
        found = {}
        if self.copies.sum() > 3.0 * self.coincidences + SURE:
            found["copies"] = int(self.copies.sum())
        if self.staying.sum() > chance + SURE * np.sqrt(chance):
            found["staying"] = int(self.staying.sum())
        if self.dice[1] > DICE:
            found["at_random"] = round(self.dice[0] * len(self.staying))
        return found

    @property
    def careless(self) -> People:
        """Everybody with a sign that is told and plain, bool [N]."""
        found = np.zeros(len(self.staying), bool)
        for name in self.told():
            found |= getattr(self, name)
        return found


def signs(data: ChoiceData, *, seed: int = 0, quick: bool = False, progress: Progress | None = None) -> Signs:
    """Look for all signs among `FLOOR` people or more.

    People who stay or are copies are left out where answers at random are looked for.

    Parameters
    ----------
    data
        The answers.
    seed
        As in `hierarchical.estimate`.
    quick
        Only what can be counted; people who answer at random are found by an estimate.
    progress
        Called with (share done in (0, 1], what is being done).

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> found = signs(simulate_study(80, items=6, tasks=8, per_task=3, seed=1, versions=5).data)
    >>> int(found.careless.sum())
    0
    """
    say = progress or (lambda _share, _what: None)
    nobody = np.zeros(data.n_respondents, bool)
    if data.n_respondents < FLOOR:
        return Signs(nobody, nobody, nobody, 0.0, (0.0, 0.0))
    alike, coincidences = copies(data)
    first = Signs(staying(data), nobody, alike, coincidences, (0.0, 0.0))
    if quick:
        return first
    rest = np.flatnonzero(~first.careless)
    found = nobody.copy()
    chance, share, added = at_random(data.pick(rest), seed=seed, progress=lambda done: say(done, LOOKING))
    found[rest] = chance > LIKELY
    return replace(first, at_random=found, dice=(share * len(rest) / len(found), added))


def places(data: ChoiceData) -> Places:
    """Count in which places the best and the worst were.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> places(simulate_study(200, items=8, tasks=8, seed=1, versions=20).data).uneven
    False
    """
    sizes = (data.shown >= 0).sum(axis=1)
    size = int(np.bincount(sizes).argmax())
    rows = np.flatnonzero((sizes == size) & (data.best >= 0) & (data.worst >= 0))
    shown = data.shown[rows, :size]
    counted = [_shares(_place(shown, chosen[rows])[:, None] == np.arange(size)) for chosen in (data.best, data.worst)]
    try:
        values = conditional_logit(data).mean[shown]
    except Refusal:  # an item that is always best is explained by no values; then all items of a screen are alike
        values = np.zeros(shown.shape)
    best = _softmax(values)
    worst = (best[:, :, None] * _softmax(np.where(np.eye(size, dtype=bool), -np.inf, -values[:, None, :]))).sum(axis=1)
    return Places(counted[0], counted[1], np.stack([_shares(best), _shares(worst)]), len(rows))


def staying(data: ChoiceData) -> People:
    """Find people whose best, or whose worst, is in one place nearly always: bool [N].

    With four items on a screen that is nine of nine or eight of nine; fewer than six screens are too few to tell.
    """
    found = np.zeros(data.n_respondents, bool)
    size = int((data.shown >= 0).sum(axis=1).min())
    for chosen in (data.best, data.worst):
        there = np.flatnonzero(chosen >= 0)
        count = np.zeros((data.n_respondents, data.shown.shape[1]))
        np.add.at(count, (data.respondent[there], _place(data.shown[there], chosen[there])), 1.0)
        most, answered = np.maximum(count.max(axis=1), 1.0), np.maximum(count.sum(axis=1), 1.0)
        found |= 2.0 * size * betainc(most, answered - most + 1.0, 1.0 / size) < RARE
    return found


def at_random(
    data: ChoiceData, *, seed: int = 0, progress: Callable[[float], None] | None = None
) -> tuple[Array, float, float]:
    """Find people who answer as dice would, beside the kinds of people that there are.

    The share of dice and everybody's chance of being one are estimated by EM; the kinds of people are estimated again
    with everybody counted for their chance of being none.

    Returns
    -------
    tuple
        Everybody's chance, float64 [N]; the share; and twice the log-likelihood that it adds to a study without dice.
        All zero where answers are too few to estimate anything.
    """
    few = data
    if data.n_respondents > MANY:
        few = data.pick(np.sort(np.random.default_rng([seed, 4]).choice(data.n_respondents, SAMPLE, replace=False)))
    tried = []
    for at, kinds in enumerate(KINDS):
        try:
            tried.append(_beside(few, kinds, seed))
        except Refusal:
            return np.zeros(data.n_respondents), 0.0, 0.0
        if progress is not None:
            progress((at + 1) / len(KINDS))
    posterior, share = max(tried, key=lambda one: _dice(over_dice(one[0]), one[1])[2])
    return _dice(over_dice(replace(posterior, data=data, _kept={})), share)


def _beside(data: ChoiceData, kinds: int, seed: int) -> tuple[MixturePosterior, float]:
    """Estimate so many kinds of people beside dice; return them and the share of dice."""
    chance, share = np.zeros(data.n_respondents), AT_FIRST
    for _ in range(ROUNDS):
        counted = replace(data, weight=data.weight * np.maximum(1.0 - chance, 1e-3))
        posterior = estimate(counted, components=kinds, seed=seed, polish=False)
        chance, share, _ = _dice(over_dice(posterior), share)
        if share < NOBODY:
            break
    return posterior, share


def _dice(gain: Array, share: float) -> tuple[Array, float, float]:
    """Run EM for the share of dice, given how much better than dice everybody is explained [nats]."""
    ratio = np.exp(-np.clip(gain, -50.0, 50.0))
    for _ in range(50):
        chance = share * ratio / (1.0 - share + share * ratio)
        share = float(max(chance.mean(), 1e-6))
    added = 2.0 * float(np.log(1.0 - share + share * ratio).sum())
    return chance, share, added


def copies(data: ChoiceData) -> tuple[People, float]:
    """Find people who are the same as one before them, and how many of those chance would make.

    Among people who think alike two may answer all screens the same; then many more are the same but for one screen.
    So of n screens, chance makes at most an n-th as many full pairs as pairs that differ in one.

    Returns
    -------
    tuple
        bool [N], and the number of people.
    """
    rows = np.column_stack([data.shown, data.best, data.worst]).astype(np.int64)
    _, answer = np.unique(rows, axis=0, return_inverse=True)
    place = np.arange(data.n_tasks) - np.searchsorted(data.respondent, data.respondent)
    length = np.bincount(data.respondent, minlength=data.n_respondents)
    code = np.random.default_rng(0).integers(-(2**62), 2**62, (int(length.max()), int(answer.max()) + 1))
    each = code[place, answer.ravel()]
    whole = np.zeros(data.n_respondents, np.int64)
    np.add.at(whole, data.respondent, each)
    _, first, which = np.unique(whole, return_index=True, return_inverse=True)
    alike = (first[which.ravel()] != np.arange(len(whole))) & (length >= ENOUGH)
    full, near = _pairs(whole[length >= ENOUGH]), 0.0
    for at in range(int(length.max())):
        without = whole.copy()
        np.subtract.at(without, data.respondent[place == at], each[place == at])
        near += _pairs(without[length >= ENOUGH]) - full
    return alike, near / max(int(length.max()), 1)


def _pairs(code: NDArray[np.int64]) -> float:
    """Count the pairs of people with the same code."""
    count = np.unique(code, return_counts=True)[1].astype(np.float64)
    return float((count * (count - 1.0)).sum() / 2.0)


def _place(shown: NDArray[np.int8], chosen: NDArray[np.int8]) -> NDArray[np.intp]:
    """Return where on its screen each chosen item was."""
    return np.asarray(np.argmax(shown == chosen[:, None], axis=1), np.intp)


def _shares(of: NDArray[np.generic]) -> Array:
    """Average over screens."""
    return np.asarray(of.mean(axis=0) if len(of) else np.zeros(of.shape[1]), np.float64)


def _softmax(values: Array) -> Array:
    """Return the probabilities of the last axis."""
    up = np.exp(values - values.max(axis=-1, keepdims=True))
    return np.asarray(up / up.sum(axis=-1, keepdims=True), np.float64)
