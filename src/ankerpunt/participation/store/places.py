"""Where the stores of rounds are: on the same kind of database as everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from ankerpunt.participation.store import postgresql, secret, sqlite

if TYPE_CHECKING:
    from ankerpunt.participation.store.place import Place

PLACES: dict[str, Place] = {"sqlite": sqlite.Files(), "postgresql": postgresql.Schemas()}


def place() -> Place:
    return PLACES[connection.vendor]


def names() -> set[str]:
    """Every round of which something is kept: a store, or only its key."""
    return place().names() | secret.every().keys()


def destroy(key: str) -> None:
    """Remove all that there is of a round. The key goes first: what is left after a fall has no way back to a code."""
    secret.destroy(key)
    place().destroy(key)
