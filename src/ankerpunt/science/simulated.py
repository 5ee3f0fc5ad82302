"""People made up from the population that is kept of a study: whom would other promises reach (METHOD P3, U4)?

Nobody who answered is in it. The same study gives the same people every time. What comes out has no interval: how
far the population may be from its estimate is not kept, so it is called an indication.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.chance import stream
from ankerpunt.science.kept import coarse
from ankerpunt.science.results import Recognition
from ankerpunt.science.turf.rule import ReachRule
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.kept import Mixture, Studied

    Array = NDArray[np.float64]

PEOPLE = 20_000
"""People that are made up of each kind: a share is off by a third of a per cent."""

SEED, USE = 1, 9


def made_up(population: Mixture) -> Array:
    """Make up people of every kind.

    Parameters
    ----------
    population
        From `studied.study`.

    Returns
    -------
    NDArray[np.float64]
        [K, PEOPLE, J], utilities in logit units.

    Examples
    --------
    >>> from ankerpunt.science.kept import Mixture
    >>> made_up(Mixture((1.0,), ((0.5, -0.5),), ((0.1, -0.1), (-0.1, 0.1)))).shape
    (1, 20000, 2)
    """
    means, covariance = np.array(population.means), np.array(population.covariance)
    size, axes = np.linalg.eigh(covariance)
    root = axes * np.sqrt(size.clip(0.0))  # rounding may have made the smallest ones just negative
    noise = stream(SEED, 0, use=USE).standard_normal((PEOPLE // 2, len(covariance)))
    apart = np.concatenate([noise, -noise]) @ root.T
    return np.asarray(means[:, None, :] + apart[None], np.float64)


def reach(studied: Studied, items: Sequence[int]) -> float:
    """Return the share of people for whom one of the items is among their best.

    Parameters
    ----------
    studied
        What is kept.
    items
        Numbers of the items.

    Returns
    -------
    float
        In [0, 1].

    Raises
    ------
    Refusal
        When there is no item, or one that the study does not have.

    Examples
    --------
    >>> from ankerpunt.science.studied import study
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> found = study(simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5).data)
    >>> reach(found, [0]) <= reach(found, [0, 1]) <= 1.0
    True
    """
    _refuse(studied, items)
    return coarse(float(_shares(studied) @ _hits(studied, items)))


def recognised(studied: Studied, *, present: Sequence[int], new: Sequence[int]) -> tuple[Recognition, ...]:
    """Compare who recognises the present and the new set: everybody, and each kind of people where there are several.

    Parameters
    ----------
    studied
        What is kept.
    present, new
        Numbers of the items in either set.

    Returns
    -------
    tuple of Recognition
        First everybody, called "", then "segment 1" and so on; always an indication.

    Raises
    ------
    Refusal
        When a set is empty, or has an item that the study does not have.

    Examples
    --------
    >>> from ankerpunt.science.studied import study
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> found = study(simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5).data)
    >>> recognised(found, present=[0], new=[0])[0].change
    0.0
    """
    for chosen in (present, new):
        _refuse(studied, chosen)
    before, after = _hits(studied, present), _hits(studied, new)
    shares = _shares(studied)
    found = [_said("", float(shares @ before), float(shares @ after))]
    if studied.kinds:
        pairs = zip(before.tolist(), after.tolist(), strict=True)
        found += [_said(f"segment {at + 1}", *pair) for at, pair in enumerate(pairs)]
    return tuple(found)


def _shares(studied: Studied) -> Array:
    shares = np.array(studied.population.shares)
    return np.asarray(shares / shares.sum(), np.float64)


def _hits(studied: Studied, items: Sequence[int]) -> Array:
    """Return the share of each kind that has one of the items among its best, float64 [K]."""
    rule = ReachRule(top=studied.top)
    return np.array([rule.reached(people)[:, list(items)].any(axis=1).mean() for people in made_up(studied.population)])


def _said(name: str, present: float, new: float) -> Recognition:
    before, after = coarse(present), coarse(new)
    return Recognition(name, before, after, coarse(after - before), None, None, "indication")


def _refuse(studied: Studied, items: Sequence[int]) -> None:
    if not items:
        raise Refusal(nl="Kies ten minste één item.", en="Choose at least one item.")
    if not set(items) <= set(range(len(studied.items))):
        raise Refusal(nl="Dit item hoort niet bij het onderzoek.", en="This item is not in the study.")
