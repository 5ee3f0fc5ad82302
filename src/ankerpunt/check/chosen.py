"""What a page about the channel choice reads at once: the choice for each aim, and for less and for more money.

It takes two tenths of a second for a plan like that of Waterrijk, and is remembered by what it was made from.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from ankerpunt.science.channels.asked import AIMS, Aim, Asked

if TYPE_CHECKING:
    from ankerpunt.science.channels.choice import Choice, Interval


class Chosen(Struct, frozen=True):
    """The choice for each aim; and of one aim what other budgets bring, from the least.

    Parameters
    ----------
    by_aim
        With the budget asked.
    curve
        By budget [€ a year], for the aim asked.
    alone
        By instrument the cases a year that it takes online by itself.
    """

    by_aim: dict[Aim, Choice]
    curve: dict[float, Choice]
    alone: dict[str, Interval]


def digest(asked: Asked) -> str:
    """Name what a choice is made from, so that what was worked out of it can be found again."""
    return sha256(msgspec.json.encode(asked, order="deterministic")).hexdigest()


def chosen(asked: Asked, budgets: tuple[float, ...]) -> Chosen:
    """Choose for every aim, and for other budgets.

    Examples
    --------
    >>> found = chosen(Asked(ways=(), processes=(), means=(), budget=100), (0, 200))
    >>> sorted(found.by_aim), list(found.curve)
    (['ease', 'goals', 'money'], [0, 200])
    """
    return _remembered(msgspec.json.encode(asked, order="deterministic"), budgets)


@lru_cache(maxsize=64)
def _remembered(encoded: bytes, budgets: tuple[float, ...]) -> Chosen:
    """Load SciPy only here: it takes longer than all the rest of a start."""
    weighing, choosing, alone = (
        import_module(f"ankerpunt.science.channels.{name}") for name in ("scales", "choosing", "alone")
    )
    asked = msgspec.json.decode(encoded, type=Asked)
    scales = weighing.for_aims(asked, AIMS)
    by_aim = {aim: each.choice(each.best()) for aim, each in scales.items()}
    others = dict(zip(budgets, choosing.curve(scales[asked.aim], budgets), strict=True))
    return Chosen(by_aim, others, alone.alone(asked))
