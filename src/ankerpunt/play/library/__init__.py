"""The twelve steps of the game, in our own wording: the original ones are not public, and nothing is copied (G1)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from ankerpunt.text import Language, Text

Doing = Literal["cards", "sort", "dots", "rank", "pick", "write"]
# What a short game plays: without whom, why, what we promise, what we say, who helps and Monday there is no game.
SHORT = (2, 3, 4, 6, 8, 12)


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Several short texts in two languages."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def say(self, language: Language) -> tuple[str, ...]:
        return self.nl if language == "nl" else self.en


class Yields(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What of the plan a step drafts: the noun, the fields that it thinks about, and how many cards become one."""

    noun: str
    fields: tuple[str, ...]
    chosen: int = 1
    also: str = ""


class Step(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the twelve, as we word it."""

    number: int
    id: str
    name: Text
    question: Text
    do: tuple[Doing, ...]
    columns: Words = Words()
    minutes: int
    cards: Words
    trap: Text
    gate: bool = False
    yields: Yields


class Steps(Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    total_minutes: int
    steps: tuple[Step, ...]


@cache
def twelve() -> tuple[Step, ...]:
    """Read the steps, in their own order."""
    text = files("ankerpunt.play.library").joinpath("twelve_steps.yaml").read_bytes()
    return msgspec.yaml.decode(text, type=Steps).steps


def step_called(name: str) -> Step:
    """Give the step with this id."""
    return next(each for each in twelve() if each.id == name)
