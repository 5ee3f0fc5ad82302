"""Examples to begin with, in our own words: what is publicly known with its address, and exercises of our own (E5)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from ankerpunt.text import Text


class Example(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One example; a source that has a name of its own is the same in both languages."""

    title: Text
    text: Text
    why: Text
    source: Text | str
    url: str = ""


@cache
def examples() -> tuple[Example, ...]:
    told = files(__package__).joinpath("examples.yaml").read_bytes()
    return tuple(msgspec.yaml.decode(told, type=list[Example]))
