"""What a study command says about answers without care, and who is left out for it: counts alone, never who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.publish.study.words import number
from ankerpunt.science.alike import alike
from ankerpunt.science.careless import Places, Signs, places, signs
from ankerpunt.science.counts import count, showings
from ankerpunt.science.floor import FLOOR
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.science.choice import ChoiceData

FEW = 2.0
"""Showings of an item per person below which the answers say little about single people."""

SAID = {
    "copies": ("{0} hebben precies dezelfde antwoorden als iemand anders", "{0} gave exactly another's answers"),
    "staying": (
        "{0} kozen bijna altijd dezelfde plek op het scherm",
        "{0} nearly always chose the same place on the screen",
    ),
    "at_random": ("{0} antwoordden alsof zij gokten", "{0} answered as if they guessed"),
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything about the answers that makes figures worth less.

    Attributes
    ----------
    signs
        Of people; see `science.careless`.
    places
        Shares of the places on a screen.
    shown
        How often a person saw an item: on average, the least and the most seen item.
    alike
        Pairs of names of items that may be one.
    """

    signs: Signs
    places: Places
    shown: tuple[float, float, float]
    alike: list[tuple[str, str]]

    @classmethod
    def of(cls, data: ChoiceData, *, seed: int, progress: Callable[[float, str], None]) -> Noticed:
        """Look at the answers."""
        return cls(signs(data, seed=seed, progress=progress), places(data), showings(data), alike(data.items))

    @classmethod
    def at_a_glance(cls, data: ChoiceData) -> Noticed:
        """Look at what can be counted, without an estimate."""
        return cls(signs(data, quick=True), places(data), showings(data), alike(data.items))

    @property
    def wrong(self) -> bool:
        """Whether something is wrong with the answers; that people saw an item seldom is not."""
        return bool(self.people() or self.places.uneven or self.alike)

    def people(self) -> dict[str, int | None]:
        """Count the people with each sign that is told; None stands for fewer than `FLOOR`."""
        return {name: _counted(people) for name, people in self.signs.told().items()}

    def sentences(self) -> list[Text]:
        """Say what was noticed, one sentence each."""
        told = [_of_people(*SAID[name], size) for name, size in self.people().items()]
        if self.places.uneven:
            told.append(
                Text(
                    nl="sommige plekken op het scherm zijn vaker gekozen dan de items verklaren",
                    en="some places on the screen were chosen more often than the items explain",
                )
            )
        if self.shown[0] < FEW:
            seen = self.shown[0]
            told.append(
                Text(
                    nl=f"iemand zag een item gemiddeld {number(seen, 'nl', 1)} keer: dat is weinig",
                    en=f"a person saw an item {number(seen, 'en', 1)} times on average: that is little",
                )
            )
        told += [
            Text(nl=f"'{one}' en '{other}' lijken hetzelfde item", en=f"'{one}' and '{other}' look like one item")
            for one, other in self.alike
        ]
        return told


def _counted(people: int) -> int | None:
    return people if people >= FLOOR else None


def _of_people(nl: str, en: str, people: int | None) -> Text:
    """Put a number of people in a sentence, or that they are few."""
    return Text(
        nl=nl.format(f"minder dan {FLOOR} mensen" if people is None else f"{number(people, 'nl', 0)} mensen"),
        en=en.format(f"fewer than {FLOOR} people" if people is None else f"{number(people, 'en', 0)} people"),
    )


def note(noticed: Noticed) -> list[Text]:
    """Say below a figure what was noticed about the answers that it rests on."""
    told = noticed.sentences()
    if not told:
        return []
    nl, en = "; ".join(one.nl for one in told), "; ".join(one.en for one in told)
    out = noticed.people()
    return [
        Text(
            nl=f"Let op: {nl}." + (" Met --leave-out blijven deze mensen buiten de cijfers." if out else ""),
            en=f"Note: {en}." + (" With --leave-out these people stay out of the figures." if out else ""),
        )
    ]


def leave_out(data: ChoiceData, noticed: Noticed) -> tuple[ChoiceData, list[Text]]:
    """Return the answers without careless people, and say how many they were and what that changes.

    Where they are fewer than `FLOOR`, what changes is not said: it would be about them.

    Raises
    ------
    Refusal
        When nobody is left.
    """
    careless = noticed.signs.careless
    if not careless.any():
        return data, [Text(nl="Er is niemand om weg te laten.", en="There is nobody to leave out.")]
    if careless.all():
        raise Refusal(
            nl="Zonder slordige antwoorden blijft er niemand over.", en="Without careless answers nobody is left."
        )
    rest = data.pick(~careless)
    people = _counted(int(careless.sum()))
    told = _of_people("Weggelaten: {0}.", "Left out: {0}.", people)
    if people is None:
        return rest, [told]
    before, after = count(data).score, count(rest).score
    at = int(np.argmax(np.abs(after - before)))
    was, now = 100 * before[at], 100 * after[at]
    item = data.items[at]
    return rest, [
        told,
        Text(
            nl=f"De getelde score van '{item}' verandert het meest: van {was:.0f} naar {now:.0f}.",
            en=f"The counted score of '{item}' changes most: from {was:.0f} to {now:.0f}.",
        ),
    ]
