"""Will each segment still recognise itself when the set of promises changes (METHOD U4, U12)?

A respondent recognises a set when at least one of its items is among the person's own top m, or above the anchor.
The answer is the share that recognises the new set minus the share that recognises the present one, averaged over
draws of utilities, of the population and of who happened to answer (see `replicate`).

`benchmarks/recognition.py` simulates how often the 90 % interval holds the truth. Bounds are given between the numbers
of respondents in `PROVEN`, for items among one's best m, where the answers tell enough of how people differ; elsewhere
the result says "indication" and has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.floor import FLOOR, counts_as
from ankerpunt.science.hierarchical.replicate import replicates
from ankerpunt.science.results import Recognition
from ankerpunt.text import Number, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.posterior import MixturePosterior
    from ankerpunt.science.hierarchical.replicate import Replicate

    Array = NDArray[np.float64]

PROVEN: dict[str, tuple[int, int] | None] = {"segment": (300, 1000), "group": None}
"""Numbers of respondents between which the coverage of the interval was simulated and found right; None for nowhere.

For a nominal .90, .85 to .95 is asked at 300 and at 1 000 respondents. Per segment it is. Per group it is not: where
few people change, intervals of groups are too narrow.
"""


def recognise(
    posterior: MixturePosterior,
    *,
    present: Sequence[str],
    new: Sequence[str],
    seed: int,
    top: int = 3,
    threshold: float | None = None,
    by: str = "segment",
    draws: int = 200,
    threads: int = 1,
    progress: Callable[[float, str], None] | None = None,
) -> tuple[Recognition, ...]:
    """Compare the recognition of two sets of items per segment or per group.

    Parameters
    ----------
    posterior
        From `hierarchical.estimate`.
    present, new
        Names of the items in the present and in the new set.
    seed
        Of the draws.
    top
        m: an item is recognised when it is among a person's m highest.
    threshold
        With an anchor: an item is recognised when its utility is above this (0 is the anchor itself); then `top`
        is not used.
    by
        "segment" (components of the population) or "group" (target groups in the data).
    draws
        Replicates.
    threads
        The result does not depend on it.
    progress
        Called with (share done in (0, 1], what is being done).

    Returns
    -------
    tuple of Recognition
        Largest first; segments and groups that stand for fewer than `FLOOR` people are left out (see `floor`).

    Raises
    ------
    Refusal
        On an empty set, an unknown item, a wrong `top`, a threshold without an anchor, no draws, or no groups.

    Examples
    --------
    >>> from ankerpunt.science.hierarchical import estimate
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(80, items=5, tasks=5, per_task=3, seed=1, versions=5)
    >>> found = recognise(estimate(study.data), present=["item 1"], new=["item 2"], seed=1, draws=10)
    >>> found[0].segment, -1.0 <= found[0].change <= 1.0
    ('segment 1', True)
    """
    data = posterior.data
    sets = _sets(data, present, new)
    _refuse(data, top, threshold, by)
    if draws < 1:
        raise Refusal(nl="Vraag om ten minste één trekking.", en="Ask for at least one draw.")
    groups = _groups(data) if by == "group" else None
    seen = np.stack(
        [
            _shares(one, sets, groups, top=top, threshold=threshold)
            for one in replicates(posterior, draws, seed=seed, threads=threads, progress=progress)
        ]
    )
    sizes = posterior.population.shares * data.n_respondents if groups is None else groups.sum(axis=0)
    order = np.argsort(-sizes, kind="stable")
    names = list(data.groups)
    if groups is None:
        names = [f"segment {rank + 1}" for rank in np.argsort(order, kind="stable")]
    mass = data.weight[:, None] * (posterior.component_shares() if groups is None else groups)
    kept = [k for k in order if min(int(sizes[k]), counts_as(mass[:, k])) >= FLOOR]
    known = PROVEN[by] if threshold is None else None
    proven = known is not None and known[0] <= data.n_respondents <= known[1] and not posterior.thin
    return tuple(_said(names[k], seen[..., k], float(sizes[k]), proven=proven) for k in kept)


def _shares(
    one: Replicate, sets: Sequence[list[int]], groups: Array | None, *, top: int, threshold: float | None
) -> Array:
    """Return who recognises either set in one replicate, per draw and segment or group: float64 [PER, 2, K]."""
    hit = np.stack([_hit(one.utilities, chosen, top, threshold) for chosen in sets], axis=1)
    mass = one.weight[:, None] * (one.memberships if groups is None else groups[None])
    mass = np.broadcast_to(mass, (len(hit), *mass.shape[1:]))
    return np.asarray(hit @ mass / np.maximum(mass.sum(axis=1), 1e-300)[:, None], np.float64)


def _sets(data: ChoiceData, present: Sequence[str], new: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the items of both sets as indices."""
    unknown = [name for name in (*present, *new) if name not in data.items]
    if unknown or not present or not new:
        what = unknown[0] if unknown else ""
        raise Refusal(
            nl=f"'{what}' is geen item van dit onderzoek." if unknown else "Noem in beide sets ten minste één item.",
            en=f"'{what}' is not an item of this study." if unknown else "Name at least one item in both sets.",
        )
    return [data.items.index(n) for n in present], [data.items.index(n) for n in new]


def _refuse(data: ChoiceData, top: int, threshold: float | None, by: str) -> None:
    """Refuse questions that the data cannot answer."""
    if threshold is not None and data.anchor is None:
        raise Refusal(
            nl="Zonder ankeritem is er geen vaste ondergrens. Gebruik de hoogste m items per persoon.",
            en="Without an anchor item there is no fixed threshold. Use each person's top m items.",
        )
    if not 1 <= top < data.n_items:
        raise Refusal(
            nl=f"Kies een top van 1 tot {Number(data.n_items - 1):n item|items}; dit is {top}.",
            en=f"Choose a top of 1 to {Number(data.n_items - 1):n item|items}; this is {top}.",
        )
    if by == "group" and not data.groups:
        raise Refusal(nl="Deze antwoorden hebben geen doelgroepen.", en="These answers have no groups.")


def _hit(utilities: Array, chosen: list[int], top: int, threshold: float | None) -> Array:
    """Return who recognises the set, 0 or 1: float64 [.., J] -> [..]."""
    best = utilities[..., chosen].max(axis=-1)
    if threshold is not None:
        return np.asarray(best > threshold, np.float64)
    limit = np.partition(utilities, -top, axis=-1)[..., -top]
    return np.asarray(best >= limit, np.float64)


def _groups(data: ChoiceData) -> Array:
    """Return who is in which group, float64 [N, G] of 0 and 1."""
    return np.asarray(data.group[:, None] == np.arange(len(data.groups)), np.float64)


def _said(name: str, shares: Array, people: float, *, proven: bool) -> Recognition:
    """Turn replicates [R, PER, 2] into one line; bounds leave room for at least one person either way."""
    present, new = (float(v) for v in shares.mean(axis=(0, 1)))
    change = _settled(shares[..., 1] - shares[..., 0])
    middle = float(change.mean())
    low = min(float(np.quantile(change, 0.05)), middle - 1.0 / people)
    high = max(float(np.quantile(change, 0.95)), middle + 1.0 / people)
    if not proven:
        return Recognition(name, present, new, middle, None, None, "indication")
    return Recognition(name, present, new, middle, max(low, -1.0), min(high, 1.0), "interval")


def _settled(change: Array) -> Array:
    """Average replicates over their draws, [R, PER] -> [R], without the spread that so few draws add.

    What differs from draw to draw within a replicate is chance of the calculation, not of the study; an average of
    PER draws still has 1/PER of that variance. Replicates move towards their middle until they are rid of it.
    """
    each = change.mean(axis=1)
    noise = float(change.var(axis=1, ddof=1).mean()) / change.shape[1]
    total = float(each.var(ddof=1)) if len(each) > 1 else 0.0
    part = np.sqrt(max(0.0, 1.0 - noise / total)) if total > 0.0 else 1.0
    return np.asarray(each.mean() + part * (each - each.mean()), np.float64)
