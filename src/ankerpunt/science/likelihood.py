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
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

    Blocks = list[tuple[NDArray[np.float64], NDArray[np.float64]]]

MODELS = ("sequential", "marginal", "paired")


@dataclass(frozen=True, slots=True, eq=False)
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


def log_likelihood(rows: Rows, utilities: NDArray[np.float64], model: str = "sequential") -> NDArray[np.float64]:
    """Return the log-likelihood of each different answer, float64 [U].

    Parameters
    ----------
    rows
        From `distinct`.
    utilities
        float64 [J], any zero point.
    model
        One of `MODELS`.
    """
    return _evaluate(rows, utilities, model)[0]


def derivatives(
    rows: Rows, utilities: NDArray[np.float64], weight: NDArray[np.float64], model: str = "sequential"
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    """Return the weighted log-likelihood, its score per answer [U, J] (unweighted), and the information [J, J]."""
    value, blocks = _evaluate(rows, utilities, model)
    score = np.zeros((len(rows.shown), rows.n_items + 1))
    information = np.zeros((rows.n_items + 1) ** 2)
    at = np.arange(len(rows.shown))[:, None]
    pairs = (rows.shown[:, :, None] * (rows.n_items + 1) + rows.shown[:, None, :]).ravel()
    for slope, second in blocks:
        score[at, rows.shown] += slope
        weighted = (second * weight[:, None, None]).ravel()
        information += np.bincount(pairs, weighted, minlength=information.size)
    square = information.reshape(rows.n_items + 1, -1)[:-1, :-1]
    return float(weight @ value), score[:, :-1], square


def _evaluate(rows: Rows, utilities: NDArray[np.float64], model: str) -> tuple[NDArray[np.float64], Blocks]:
    """Return the log-likelihood [U], and per part of the answer its slope [U, k] and curvature [U, k, k]."""
    u = np.append(utilities - utilities.max(), -np.inf)[rows.shown]
    if model == "paired":
        return _paired(rows, u)
    value, first = _softmax_part(u, rows.best, 1.0, None)
    gone = rows.best if model == "sequential" else np.full_like(rows.best, -1)
    more, second = _softmax_part(u, rows.worst, -1.0, gone)
    return value + more, [first, second]


def _softmax_part(
    u: NDArray[np.float64], chosen: NDArray[np.int64], sign: float, gone: NDArray[np.int64] | None
) -> tuple[NDArray[np.float64], tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """One choice by softmax(sign * u), after the item at position `gone` has left the set."""
    size = np.arange(u.shape[1])
    there = np.isfinite(u) if gone is None else np.isfinite(u) & (size != gone[:, None])
    v = np.where(there, sign * np.where(there, u, 0.0), -np.inf)
    high = v.max(axis=1, keepdims=True)
    e = np.exp(v - high)
    total = e.sum(axis=1, keepdims=True)
    answered = (chosen >= 0)[:, None]
    p = np.where(answered, e / total, 0.0)
    hit = (size == chosen[:, None]) & answered
    value = np.where(hit, v - high - np.log(total), 0.0).sum(axis=1)
    curve = p[:, :, None] * np.eye(u.shape[1]) - p[:, :, None] * p[:, None, :]
    return value, (sign * (hit - p), curve)


def _paired(rows: Rows, u: NDArray[np.float64]) -> tuple[NDArray[np.float64], Blocks]:
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
    return value - value_all, [(slope - slope_all, curve_all - curve)]


def _pair_moments(
    joint: NDArray[np.float64], possible: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
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
