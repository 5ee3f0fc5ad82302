"""Log-likelihood, score and information of best-worst answers, for one set of utilities.

Three models of the pair (best b, worst w) from a set S:

- sequential: softmax(u) on S gives b, then softmax(-u) on the rest of S gives w;
- marginal: the same, but w is drawn from all of S (also known as the "tricked" data set);
- paired: P(b, w) proportional to exp(u_b - u_w) over the ordered pairs (the maxdiff model).

References
----------
Marley & Louviere (2005), J. Mathematical Psychology 49:464-480, doi 10.1016/j.jmp.2005.05.003.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

    Array = NDArray[np.float64]

MODELS = ("sequential", "marginal", "paired")

FARTHEST = 600.0
"""Below the best item by more than this [logit], an item is as far away as numbers can tell."""


@dataclass(frozen=True, eq=False)
class Rows:
    """The different answers in the data, each once.

    Attributes
    ----------
    shown
        int64 [U, k], items shown, J as padding.
    best, worst
        int64 [U], position in the set, -1 where not answered.
    row
        int64 [n_tasks], the answer that each task gave.
    n_items
        J.
    """

    shown: NDArray[np.int64]
    best: NDArray[np.int64]
    worst: NDArray[np.int64]
    row: NDArray[np.int64]
    n_items: int

    @cached_property
    def columns(self) -> NDArray[np.int64]:
        """int64 [k, U], the items shown, place by place: NumPy adds four long rows faster than many short ones."""
        return np.ascontiguousarray(self.shown.T)

    @cached_property
    def pairs(self) -> NDArray[np.int64]:
        """int64 [k * k * U], where each pair of places of each answer is in a matrix of J + 1 by J + 1."""
        return (self.columns[:, None] * (self.n_items + 1) + self.columns).ravel()

    @cached_property
    def picked(self) -> tuple[Array, Array]:
        """float64 [k, U] twice, 1 at the place of the best and of the worst."""
        places = np.arange(self.shown.shape[1])[:, None]
        return (places == self.best).astype(np.float64), (places == self.worst).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What the answers say at one set of utilities.

    Attributes
    ----------
    rows
        The answers.
    value
        float64 [U], the log-likelihood of each.
    slope
        float64 [k, U], its derivative to the utility of the item at each place.
    shares, curve
        What the information is made of: the chances [k, U] of each choice, or a matrix [k, k, U] at once.
    """

    rows: Rows
    value: Array
    slope: Array
    shares: tuple[Array, ...] = ()
    curve: Array | None = None

    def gradient(self, weight: Array) -> Array:
        """Return the score of all answers together, float64 [J]."""
        size = self.rows.n_items
        found = np.bincount(self.rows.columns.ravel(), (self.slope * weight).ravel(), minlength=size + 1)
        return np.asarray(found[:size], np.float64)

    def information(self, weight: Array) -> Array:
        """Return the information of all answers together, float64 [J, J]."""
        bend = np.zeros((len(self.slope), *self.slope.shape)) if self.curve is None else self.curve
        for p in self.shares:
            bend -= p[:, None] * p
            for place, own in enumerate(p):
                bend[place, place] += own
        size = self.rows.n_items + 1
        found = np.bincount(self.rows.pairs, (bend * weight).ravel(), minlength=size**2)
        return np.asarray(found.reshape(size, size)[:-1, :-1], np.float64)

    def scores(self) -> Array:
        """Return the score of each answer, unweighted, float64 [U, J]."""
        found = np.zeros((len(self.value), self.rows.n_items + 1))
        rows = np.arange(len(self.value))
        for place, slope in zip(self.rows.columns, self.slope, strict=True):
            found[rows, place] += slope
        return found[:, :-1]


def distinct(data: ChoiceData) -> Rows:
    """Return the different (set, best, worst) in the data; the order of items within a set does not matter."""
    sets = np.sort(np.where(data.shown < 0, data.n_items, data.shown), axis=1)
    full = np.column_stack([sets, data.best, data.worst]).astype(np.int16)
    keys = np.ascontiguousarray(full).view([("", np.int16)] * full.shape[1]).ravel()
    _, first, row = np.unique(keys, return_index=True, return_inverse=True)
    shown = sets[first].astype(np.int64)

    def position(chosen: NDArray[np.int8]) -> NDArray[np.int64]:
        hit = shown == chosen[first, None]
        return np.where(chosen[first] < 0, -1, hit.argmax(axis=1))

    return Rows(shown, position(data.best), position(data.worst), row.reshape(-1), data.n_items)


def evaluate(rows: Rows, utilities: Array, model: str = "sequential") -> Evaluation:
    """Return what the answers say at these utilities.

    Parameters
    ----------
    rows
        From `distinct`.
    utilities
        float64 [J], any zero point.
    model
        One of `MODELS`.
    """
    below = np.maximum(utilities - utilities.max(), -FARTHEST)
    if model == "paired":
        return _paired(rows, np.append(below, -np.inf)[rows.shown])
    strength = np.append(np.exp(below), 0.0)[rows.columns]
    weakness = np.append(np.exp(-below), 0.0)[rows.columns]
    best, worst = rows.picked
    if model == "sequential":
        weakness *= 1.0 - best
    value, first = _softmax(strength, best)
    more, second = _softmax(weakness, worst)
    return Evaluation(rows, value + more, (best - first) - (worst - second), (first, second))


def _softmax(strength: Array, picked: Array) -> tuple[Array, Array]:
    """Return the log-likelihood [U] of one choice, and the chances [k, U] that it had; nothing where none was made."""
    answered = picked.sum(axis=0)
    p = strength * (answered / strength.sum(axis=0))
    return np.log((p * picked).sum(axis=0) + (1.0 - answered)), p


def _paired(rows: Rows, u: Array) -> Evaluation:
    """The maxdiff model; an answer with only a best or only a worst counts its marginal probability."""
    size = u.shape[1]
    there = np.isfinite(u)
    safe = np.where(there, u, 0.0)
    joint = safe[:, :, None] - safe[:, None, :]
    possible = there[:, :, None] & there[:, None, :] & ~np.eye(size, dtype=bool)
    best = (rows.best < 0)[:, None] | (np.arange(size) == rows.best[:, None])
    worst = (rows.worst < 0)[:, None] | (np.arange(size) == rows.worst[:, None])
    chosen = possible & best[:, :, None] & worst[:, None, :]
    value_all, slope_all, curve_all = _pair_moments(joint, possible)
    value, slope, curve = _pair_moments(joint, chosen)
    bend = (curve_all - curve).transpose(1, 2, 0)
    return Evaluation(rows, value - value_all, (slope - slope_all).T, curve=bend)


def _pair_moments(joint: Array, possible: NDArray[np.bool_]) -> tuple[Array, Array, Array]:
    """Return log-sum-exp over the possible pairs, and mean and covariance of (best - worst) under it."""
    v = np.where(possible, joint, -np.inf)
    high = v.max(axis=(1, 2), keepdims=True)
    e = np.exp(v - high)
    total = e.sum(axis=(1, 2), keepdims=True)
    p = e / total
    up, down = p.sum(axis=2), p.sum(axis=1)
    mean = up - down
    second = (up + down)[:, :, None] * np.eye(p.shape[1]) - p - p.transpose(0, 2, 1)
    curve = second - mean[:, :, None] * mean[:, None, :]
    return (np.log(total) + high).reshape(-1), mean, curve
