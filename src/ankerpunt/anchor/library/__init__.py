"""Touchpoints to begin with, by kind of organisation and for residents: ours, in Dutch and English (A1)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from ankerpunt.text import Text

StarterSet = Literal["municipality", "care", "welfare", "business", "residents"]
SETS: tuple[StarterSet, ...] = ("municipality", "care", "welfare", "business", "residents")


class StarterPoint(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A moment that people of these sets go through; the usual ones are proposed."""

    id: str
    sets: tuple[StarterSet, ...]
    name: Text
    moment: Text
    usual: bool = False


class StarterPhase(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the journey."""

    phase: Text
    points: tuple[StarterPoint, ...]


def starters(wanted: StarterSet) -> tuple[StarterPhase, ...]:
    """List the phases of a set, each with its moments, in the order of the journey."""
    found = (StarterPhase(each.phase, tuple(point for point in each.points if wanted in point.sets)) for each in _all())
    return tuple(each for each in found if each.points)


@cache
def _all() -> tuple[StarterPhase, ...]:
    text = files("ankerpunt.anchor.library").joinpath("touchpoints.yaml").read_bytes()
    return msgspec.yaml.decode(text, type=tuple[StarterPhase, ...])
