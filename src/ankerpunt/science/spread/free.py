"""The program of some activities of a calendar, the others staying where they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from ankerpunt.science.spread.model import Model, Weeks
from ankerpunt.science.spread.program import Program, program


def written(model: Model, starts: Sequence[int], free: Collection[int]) -> tuple[Program, list[Weeks]]:
    """Write down the program in which some activities may move.

    Parameters
    ----------
    model
        The wishes.
    starts
        [N] the week in which each activity starts.
    free
        The places of those that may move.

    Returns
    -------
    tuple
        The program, and for each activity the weeks in which it may start.
    """
    allowed: list[Weeks] = []
    costs = []
    for place, choice in enumerate(model.choices):
        keep = choice.offered if place in free else choice.weeks == starts[place]
        allowed.append(choice.weeks[keep])
        costs.append((np.sum(list(choice.prices.values()), axis=0) + choice.ties)[keep])
    return program(model, allowed, costs, shared=model.shared, orders=model.orders), allowed
