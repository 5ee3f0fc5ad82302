"""Every combination of instruments for every process, with what it is worth on average."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from ankerpunt.science.channels.asked import Aim, Asked, Means, Terms
from ankerpunt.science.channels.draws import Column, Draws
from ankerpunt.science.channels.effect import Effect, Effects, combinations_of


class Bundle(Struct, frozen=True):
    """A combination of instruments for one process.

    Parameters
    ----------
    process
        The number of the process in `Asked.processes`.
    means
        What is bought for it, by key; nothing is a combination too.
    """

    process: int
    means: tuple[Means, ...]


def bundles_of(asked: Asked) -> list[Bundle]:
    """List every combination of every process, in the order of their keys."""
    order = sorted(range(len(asked.processes)), key=lambda at: asked.processes[at].key)
    return [Bundle(at, each) for at in order for each in combinations_of(asked.means_for(asked.processes[at]))]


def gain(effect: Effect, aim: Aim, terms: Terms) -> Column:
    """Say what an effect is worth in each world, its price left out: cases for *goals*, else euros."""
    if aim == "goals":
        return effect.toward
    return effect.saved if aim == "money" else effect.saved + terms.hour * effect.hours


def effects_of(asked: Asked, draws: Draws) -> list[Effects]:
    """Prepare the processes, in the order of `Asked.processes`."""
    return [Effects(process, asked, draws) for process in asked.processes]


def gains(asked: Asked, draws: Draws, bundles: Sequence[Bundle], aims: Sequence[Aim]) -> dict[Aim, Column]:
    """Give the mean gain of each bundle for each aim: float64 [bundles]; what a bundle does is worked out once."""
    effects = effects_of(asked, draws)
    found = np.zeros((len(aims), len(bundles)))
    for at, each in enumerate(bundles):
        effect = effects[each.process].of(each.means)
        found[:, at] = [gain(effect, aim, asked.terms).mean() for aim in aims]
    return dict(zip(aims, found, strict=True))
