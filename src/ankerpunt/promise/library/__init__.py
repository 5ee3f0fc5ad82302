"""What an organisation can begin with: channels with the room they give, rates and limits with their days (P6, P8)."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from ankerpunt.text import Text


class StarterChannel(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place where people look an organisation up [characters], and who says so."""

    name: Text
    max_length: int
    source: Text
    checked_on: date | None = None


class StarterRate(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rate [%] or an amount that holds from a day on, for every employer or for organisations of these kinds."""

    name: Text
    kind: str
    source: Text
    url: str
    valid_from: date
    valid_until: date | None = None
    percent: float | None = None
    amount_cents: int | None = None
    sets: tuple[str, ...] = ()


@cache
def channels() -> tuple[StarterChannel, ...]:
    return msgspec.yaml.decode(_text("channels.yaml"), type=tuple[StarterChannel, ...])


def rates(kind: str) -> list[StarterRate]:
    """Those that hold for an organisation of a kind."""
    return [each for each in _rates() if not each.sets or kind in each.sets]


@cache
def _rates() -> tuple[StarterRate, ...]:
    return msgspec.yaml.decode(_text("fiscal.yaml"), type=tuple[StarterRate, ...])


def _text(name: str) -> bytes:
    return files("ankerpunt.promise.library").joinpath(name).read_bytes()
