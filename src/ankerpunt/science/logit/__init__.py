"""Aggregate conditional logit: one set of utilities for everybody, with standard errors.

A quick and sturdy first look, and the published reference of most best-worst studies. It says nothing about how
people differ; for that, see `hierarchical` and `latent`.

References
----------
Aizaki & Fogarty (2023), J. Choice Modelling 46:100394, doi 10.1016/j.jocm.2022.100394.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.logit.coding import reporting
from ankerpunt.science.logit.likelihood import MODELS, Rows, distinct, evaluate
from ankerpunt.science.results import Utilities
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

FAR = 12.0
"""Utilities further apart than this [logit] come from answers that never contradict each other."""


def conditional_logit(data: ChoiceData, *, model: str = "sequential", errors: str = "robust") -> Utilities:
    """Estimate one set of utilities by maximum likelihood.

    Parameters
    ----------
    data
        The answers.
    model
        "sequential" (default), "marginal" or "paired"; see `likelihood`.
    errors
        "robust": standard errors that allow people to differ (clustered per respondent); "model": the inverse
        information, as published tables print.

    Returns
    -------
    Utilities
        float64 [J], sum-to-zero (or anchor = 0).

    Raises
    ------
    Refusal
        When the model is unknown, an item was never shown, or the answers do not bound the utilities (an item
        that is always best or never compared with the others).

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(200, items=5, tasks=5, per_task=3, seed=1, versions=5)
    >>> found = conditional_logit(study.data)
    >>> bool(abs(found.mean.sum()) < 1e-9 and found.standard_error.max() < 0.2)
    True
    """
    if model not in MODELS:
        raise Refusal(
            nl=f"Het model '{model}' bestaat niet. Kies uit: {', '.join(MODELS)}.",
            en=f"There is no model '{model}'. Choose from: {', '.join(MODELS)}.",
        )
    refuse_unseen(data)
    rows = distinct(data)
    weight = np.bincount(rows.row, data.weight[data.respondent], minlength=len(rows.shown)).astype(np.float64)
    spread = reporting(data.n_items, data.anchor)
    mean, value, information, score = maximise(rows, weight, spread, model=model)
    refuse_unbounded(data, mean)
    inverse = np.linalg.inv(information)
    if errors == "robust":
        inverse = inverse @ _clustered(data, rows, score @ spread) @ inverse
    return Utilities(data.items, mean, spread @ inverse @ spread.T, value, model, data.n_respondents)


def maximise(
    rows: Rows,
    weight: NDArray[np.float64],
    spread: NDArray[np.float64],
    *,
    model: str = "sequential",
    ridge: float = 0.0,
) -> tuple[NDArray[np.float64], float, NDArray[np.float64], NDArray[np.float64]]:
    """Climb to the maximum by damped Newton steps.

    Parameters
    ----------
    rows, weight
        The different answers and their weight [U].
    spread
        float64 [J, D], from free to reported utilities.
    model
        One of `likelihood.MODELS`.
    ridge
        Precision of a weak normal prior on the free utilities (keeps a class of few people finite).

    Returns
    -------
    tuple
        Utilities [J], (penalised) log-likelihood, information [D, D], score per different answer [U, J].
    """
    free = np.zeros(spread.shape[1])
    pull = ridge * spread.T @ spread
    size = np.inf
    while size >= 1e-9 and np.ptp(spread @ free) <= 4 * FAR:
        here = evaluate(rows, spread @ free, model)
        information = spread.T @ here.information(weight) @ spread + pull
        gradient = spread.T @ here.gradient(weight) - pull @ free
        move = np.linalg.lstsq(information, gradient, rcond=1e-12)[0]
        size = np.ptp(np.append(spread @ move, 0.0))
        free = free + (move if size < 1.0 else move * np.log1p(size) / size)
    value = float(weight @ here.value - 0.5 * free @ pull @ free)
    return spread @ free, value, information, here.scores()


def _clustered(data: ChoiceData, rows: Rows, score: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum over respondents of weight^2 x score score', float64 [D, D]."""
    starts = np.searchsorted(data.respondent, np.arange(data.n_respondents))
    person = np.add.reduceat(score[rows.row], starts) * data.weight[:, None]
    return person.T @ person


def refuse_unseen(data: ChoiceData) -> None:
    """Refuse when an item was never shown.

    Raises
    ------
    Refusal
        Naming the items.
    """
    seen = np.isin(np.arange(data.n_items), data.shown)
    if not seen.all():
        names = ", ".join(name for name, there in zip(data.items, seen, strict=True) if not there)
        raise Refusal(
            nl=f"Niemand kreeg dit te zien: {names}. Haal het uit de lijst met items.",
            en=f"Nobody was shown: {names}. Take it out of the list of items.",
        )


def refuse_unbounded(data: ChoiceData, mean: NDArray[np.float64]) -> None:
    """Refuse when the answers put items endlessly far apart.

    Raises
    ------
    Refusal
        Naming the item that is furthest from the middle.
    """
    if np.ptp(mean) > FAR or not np.isfinite(mean).all():
        item = data.items[int(np.argmax(np.abs(mean - np.median(mean))))]
        raise Refusal(
            nl=f"De antwoorden spreken elkaar nooit tegen, dus de afstand van '{item}' tot de rest is niet te meten "
            "(bijvoorbeeld altijd als beste gekozen). Vraag meer mensen, of gebruik de hiërarchische schatting.",
            en=f"The answers never contradict each other, so the distance of '{item}' to the rest cannot be measured "
            "(always picked as best, for example). Ask more people, or use the hierarchical estimate.",
        )
