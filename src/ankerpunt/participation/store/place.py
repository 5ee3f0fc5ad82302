"""What the store of a round is on either database: its tables, and what is asked of the place where it is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from ankerpunt.participation.asked import State
from ankerpunt.text import Refusal

COUNT = "integer NOT NULL"
TABLES = (
    "CREATE {kept} TABLE round (id {text} PRIMARY KEY, state {text} NOT NULL, took_part {text} NOT NULL) {end}",
    "CREATE {kept} TABLE code (hash {bytes} PRIMARY KEY, grp {text} NOT NULL) {end}",
    "CREATE {kept} TABLE tally (grp {text}, q {text}, less {n}, same {n}, more {n}, PRIMARY KEY (grp, q)) {end}",
    "CREATE {kept} TABLE word (grp {text}, q {text}, word {text} NOT NULL, PRIMARY KEY (grp, q)) {end}",
)
"""Nobody, no moment, no running number, no ballot; a test holds the columns."""

STUDY_TABLES = (
    *TABLES[:2],
    "CREATE {kept} TABLE sheet (id {bytes} PRIMARY KEY, said {text} NOT NULL) {end}",
    "CREATE {kept} TABLE result (id {text} PRIMARY KEY, said {text} NOT NULL) {end}",
)
"""Of a preference study: a sheet by a key that chance gives, which no code leads to, until all are estimated (R12)."""


class NoStoreError(Exception):
    """The store of a round is not there, or is empty: it is over, or it is lost."""


class Line(Protocol):
    """What is said to a store within one transaction, with ``?`` where a value goes."""

    def __call__(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]: ...


class Place(Protocol):
    """Stores of one database, by the name of their round."""

    lock: str
    """What comes after a SELECT so that others wait; nothing where a transaction locks by itself."""
    listed: str
    """What asks for the tables of a store by their names."""

    def names(self) -> set[str]: ...

    def transaction(self, key: str) -> AbstractContextManager[Line]:
        """Read and write, all or nothing; raises `NoStoreError` where there is no such store."""

    def reading(self, key: str) -> AbstractContextManager[Line]: ...

    def make(self, key: str, tables: Sequence[str] = TABLES) -> AbstractContextManager[Line]:
        """Make the store of a round with empty tables and fill it at once, in the place of one that is not open yet."""

    def lay_in_order(self, line: Line) -> None:
        """Write the sheets of a study again by their keys, so that nothing tells in which order they came."""

    def sweep(self, key: str) -> None:
        """Clear away what the database still has of rows that changed or went."""

    def destroy(self, key: str) -> None: ...


def refuse_what_is_open(line: Line) -> None:
    """Keep the store of a round that is open or further, also when it opened a moment ago."""
    if any(state != "inviting" for (state,) in line("SELECT state FROM round")):
        raise Refusal(
            nl="Deze ronde is al open. Nieuwe codes maken kan niet meer.",
            en="This round is open already. New codes cannot be made any more.",
        )


def state_in(line: Line, *, lock: str = "") -> State:
    """How far the round of this store is; after a fall PostgreSQL may have emptied its tables."""
    rows = line(f"SELECT state FROM round{lock}")  # noqa: S608 -- a constant of ours
    if not rows:
        raise NoStoreError
    state: State = rows[0][0]
    return state
