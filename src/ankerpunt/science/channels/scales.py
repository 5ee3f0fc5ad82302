"""Scales: everything that a choice is weighed on, so that it can be weighed again at other numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.science.channels.asked import Aim, Asked
from ankerpunt.science.channels.bundles import Bundle, bundles_of, gains
from ankerpunt.science.channels.choice import Choice, choice_of
from ankerpunt.science.channels.draws import WORLDS, Column, Draws, draws_of
from ankerpunt.science.channels.knapsack import Packed, Program, pack, program


class Scales(Struct, frozen=True):
    """Everything that a choice is weighed on, so that several can be: worlds, combinations, mean gains and prices.

    Parameters
    ----------
    asked
        What it is about.
    draws
        The worlds.
    bundles
        Every combination for every process.
    program
        What ties them.
    gains
        The mean gain of each bundle: float64 [bundles].
    prices
        The mean price of each instrument, by key [€]: float64 [means].
    """

    asked: Asked
    draws: Draws
    bundles: tuple[Bundle, ...]
    program: Program
    gains: Column
    prices: Column

    def packed(self, *, budget: float | None = None, forced: str = "", forbidden: str = "") -> Packed | None:
        """Choose at the mean gains and prices; None where a forced instrument does not fit."""
        return pack(
            self.program,
            self.gains,
            self.prices,
            budget=self.asked.budget if budget is None else budget,
            paid=self.paid,
            forced=forced,
            forbidden=forbidden,
        )

    @property
    def paid(self) -> bool:
        """Whether prices count against what is gained."""
        return self.asked.aim != "goals"

    def best(self, budget: float | None = None) -> Packed:
        """Choose; there is always an answer, for nothing costs nothing."""
        packed = self.packed(budget=budget)
        assert packed is not None
        return packed

    def place(self, key: str) -> int:
        """Give the number of an instrument."""
        return [each.key for each in self.program.means].index(key)

    def price(self, packed: Packed) -> float:
        """Say what was packed costs at these prices [€]."""
        return float(sum(self.prices[self.place(key)] for key in packed.means))

    def gain(self, packed: Packed) -> float:
        """Say what was packed gains at these gains and prices."""
        gained = float(self.gains[list(packed.bundles)].sum())
        return gained - self.price(packed) if self.paid else gained

    def choice(self, packed: Packed) -> Choice:
        """Say what was packed comes to."""
        return choice_of(self.asked, self.draws, [self.bundles[at] for at in packed.bundles])


def scales_of(asked: Asked, worlds: int = WORLDS) -> Scales:
    """Weigh every combination once, for the aim that is asked.

    Parameters
    ----------
    asked
        What it is about.
    worlds
        How many; a power of two.
    """
    return for_aims(asked, (asked.aim,), worlds)[asked.aim]


def for_aims(asked: Asked, aims: Sequence[Aim], worlds: int = WORLDS) -> dict[Aim, Scales]:
    """Weigh every combination once, for several aims: what it does is the same for all of them.

    Parameters
    ----------
    asked
        What it is about, for whatever aim.
    aims
        What may be chosen for.
    worlds
        How many; a power of two.
    """
    draws, bundles = draws_of(asked, worlds), tuple(bundles_of(asked))
    made = program(asked, bundles)
    prices = np.array([each.price.mean for each in made.means])
    gained = gains(asked, draws, bundles, aims)
    return {aim: Scales(replace(asked, aim=aim), draws, bundles, made, gained[aim], prices) for aim in aims}
