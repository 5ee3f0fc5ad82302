"""The store of a preference study: one sheet for each person, under a key that chance gives, until all are estimated.

No code leads to a sheet and no sheet to a code: sending deletes the one and writes the other, and what the database
keeps of that is cleared away. What is estimated takes their place in one transaction (R12, docs/adr/0074).
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from ankerpunt.participation.store.answering import sent
from ankerpunt.participation.store.inviting import begin
from ankerpunt.participation.store.place import STUDY_TABLES, NoStoreError, state_in
from ankerpunt.participation.store.places import destroy, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.participation.store.answering import Sent
    from ankerpunt.participation.store.place import Line

KEY_BYTES = 16
KEEP = "INSERT INTO sheet (id, said) VALUES (?, ?)"


def invite(key: str, *, group: str, codes: int) -> dict[str, list[str]]:
    """Make the store of a study with so many codes for its one group, in the place of an earlier try."""
    if codes < 1:
        raise ValueError("a study has people")
    return begin(key, STUDY_TABLES, {group: codes})


def answer(key: str, code: str, said: str) -> Sent:
    """Keep what somebody chose, once; a code that is not there and a study that is not open leave all as it was."""
    return sent(key, code, lambda line, _group: _keep(line, said))


def bring(key: str, sheets: Iterable[str]) -> None:
    """Make a store with the answers of another tool, which is closed from the first and has no codes."""

    def fill(line: Line) -> None:
        for said in sheets:
            _keep(line, said)
        line("UPDATE round SET state = 'closing'")

    begin(key, STUDY_TABLES, {}, fill)


def sheets(key: str) -> list[str]:
    """Give all sheets of a study that is closed, in the order of their keys; of any other state nothing.

    Raises `NoStoreError` where there is no such store.
    """
    with place().transaction(key) as line:
        if state_in(line, lock=place().lock) != "closing":
            return []
        place().lay_in_order(line)
        return [said for (said,) in line("SELECT said FROM sheet ORDER BY id")]


def finish(key: str, result: str) -> None:
    """Put what was estimated in the place of sheets and codes; once it is there it stays as it is.

    `ankerpunt.participation.life.close` carries it to the main database after that, and removes the store.
    """
    with place().transaction(key) as line:
        if state_in(line, lock=place().lock) != "closing":
            return
        line("INSERT INTO result (id, said) VALUES (?, ?)", [key, result])
        line("DELETE FROM sheet")
        line("DELETE FROM code")
        line("UPDATE round SET state = 'released'")


def result(key: str) -> str | None:
    """What was estimated, until it is in the main database."""
    try:
        with place().reading(key) as line:
            state_in(line)
            rows = line("SELECT said FROM result")
    except NoStoreError:
        return None
    return rows[0][0] if rows else None


def left(key: str) -> tuple[int, int]:
    """How many sheets and codes are left."""
    with place().reading(key) as line:
        state_in(line)
        [(kept,)], [(codes,)] = line("SELECT count(*) FROM sheet"), line("SELECT count(*) FROM code")
    return kept, codes


def are_in(key: str) -> bool:
    """Whether this store is of a study; raises `NoStoreError` where there is none."""
    with place().reading(key) as line:
        state_in(line)
        return ("sheet",) in line(place().listed)


def forget(key: str) -> None:
    """Remove the store of a study, with all that is in it."""
    destroy(key)


def _keep(line: Line, said: str) -> None:
    line(KEEP, [secrets.token_bytes(KEY_BYTES), said])
