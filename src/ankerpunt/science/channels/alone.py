"""What each instrument does by itself, without any other."""

from __future__ import annotations

from functools import reduce

import numpy as np

from ankerpunt.science.channels.asked import Asked
from ankerpunt.science.channels.bundles import effects_of
from ankerpunt.science.channels.choice import Interval, interval
from ankerpunt.science.channels.draws import WORLDS, draws_of


def alone(asked: Asked, worlds: int = WORLDS) -> dict[str, Interval]:
    """Give the cases a year that each instrument takes online by itself, over all of its processes.

    Examples
    --------
    >>> alone(Asked(ways=(), processes=(), means=(), budget=0))
    {}
    """
    draws = draws_of(asked, worlds)
    effects = effects_of(asked, draws)
    found = {}
    for each in asked.means:
        own = [at for at, process in enumerate(asked.processes) if process.key in each.processes]
        moved = [effects[at].of((each,)).moved for at in own]
        found[each.key] = interval(reduce(np.add, moved, np.zeros(worlds)))
    return found
