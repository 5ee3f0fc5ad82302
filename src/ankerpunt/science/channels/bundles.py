"""Every combination of instruments for every process, with what it is worth on average."""

from __future__ import annotations

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


def gains(asked: Asked, draws: Draws, bundles: list[Bundle]) -> Column:
    """Give the mean gain of each bundle: float64 [bundles]."""
    effects = effects_of(asked, draws)
    found = [gain(effects[each.process].of(each.means), asked.aim, asked.terms).mean() for each in bundles]
    return np.array(found, np.float64)
