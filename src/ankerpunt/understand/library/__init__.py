"""Example conversation partners to start from: ours, made up, in Dutch and English (U5, U8).

One YAML file for each sector. They are written to be bettered: what they claim is an assumption until a conversation
shows it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from ankerpunt.text import Text

if TYPE_CHECKING:
    from ankerpunt.text import Language

Sector = Literal["municipality", "care", "welfare", "business"]
SECTORS: tuple[Sector, ...] = ("municipality", "care", "welfare", "business")
TEXTS = ("one_line", "work", "home", "day", "quote", "hears_it_from", "hard_variant", "hard_matters")
PLAIN = ("name", "age", "language_level", "hard_minutes", "hard_energy")


class Motive(Struct, frozen=True, forbid_unknown_fields=True):
    """A goal of an organisation, and what is in it for this person."""

    goal: Text
    answer: Text
    kinds: tuple[str, ...]


class Example(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One made-up person, in the fields of a persona."""

    id: str
    sector: Sector = "municipality"
    name: str
    age: int
    one_line: Text
    work: Text
    home: Text
    day: Text
    quote: Text
    channels: tuple[Text, ...]
    language_level: str
    hears_it_from: Text
    hard_variant: Text
    hard_matters: Text
    hard_minutes: int
    hard_energy: str
    claims: tuple[Text, ...]
    motivations: tuple[Motive, ...]

    def values(self, language: Language) -> dict[str, Any]:
        """The first values of a form on a new persona."""
        found: dict[str, Any] = {name: getattr(self, name) for name in PLAIN}
        found |= {name: getattr(self, name).say(language) for name in TEXTS}
        found["channels"] = [each.say(language) for each in self.channels]
        found["assumed"] = "\n".join(each.say(language) for each in self.claims)
        found["taken"] = [str(at) for at in range(len(self.motivations))]
        return found


@cache
def examples() -> tuple[Example, ...]:
    """All of them, sector by sector."""
    return tuple(each for sector in SECTORS for each in _read(sector))


def _read(sector: Sector) -> list[Example]:
    text = files("ankerpunt.understand.library").joinpath(f"{sector}.yaml").read_bytes()
    return [msgspec.structs.replace(each, sector=sector) for each in msgspec.yaml.decode(text, type=list[Example])]


def example(wanted: str) -> Example | None:
    return next((each for each in examples() if each.id == wanted), None)
