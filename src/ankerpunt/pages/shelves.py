"""The quiet way to everything: a noun and how many there are of it, at the foot of a path."""

from __future__ import annotations

from msgspec import Struct


class Shelf(Struct, frozen=True):
    """One noun, how many there are, and where they are listed; or a page that lists none."""

    name: str
    count: int | None
    url: str
