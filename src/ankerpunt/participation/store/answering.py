"""An answer comes in: its code goes and a count goes up, in one transaction, or nothing happens at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ankerpunt.participation.store import secret, signs
from ankerpunt.participation.store.place import NoStoreError, state_in
from ankerpunt.participation.store.places import place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ankerpunt.participation.asked import State
    from ankerpunt.participation.store.place import Line
    from ankerpunt.science.listening.words import Option

Sent = Literal["stored", "closed", "unknown"]

STEPS: dict[Option | None, tuple[int, int, int]] = {
    "less_often": (1, 0, 0),
    "the_same": (0, 1, 0),
    "more_often": (0, 0, 1),
    None: (0, 0, 0),
}
COUNT = "UPDATE tally SET less = less + ?, same = same + ?, more = more + ? WHERE grp = ? AND q = ? RETURNING q"


def answer(key: str, code: str, said: Mapping[str, Option | None]) -> Sent:
    """Count what somebody says, once; a question that is missing or None is one they cannot say anything of.

    A code that is not there (any more) and a round that is not open leave everything as it was.
    """
    steps = [(question, STEPS[said[question]]) for question in sorted(said)]

    def count(line: Line, group: str) -> None:
        for question, step in steps:
            if not line(COUNT, [*step, group, question]):
                raise ValueError("the round does not ask this")  # and the code stays

    return sent(key, code, count)


def sent(key: str, code: str, keep: Callable[[Line, str], None]) -> Sent:
    """Take a code away and do, in the same transaction, what keeps its answer for its group."""
    mark = _mark(key, code)
    try:
        with place().transaction(key) as line:
            if state_in(line, lock=place().lock) != "open":
                return "closed"
            group = _taken(line, mark)
            if group is None:
                return "unknown"
            keep(line, group)
    except NoStoreError:
        return "closed"
    return "stored"


def group_of(key: str, code: str) -> str | None:
    """The group whose code this is, while it is not used; only looks."""
    mark = _mark(key, code)
    if mark is None:
        return None
    try:
        with place().reading(key) as line:
            rows = line("SELECT grp FROM code WHERE hash = ?", [mark])
    except NoStoreError:
        return None
    return rows[0][0] if rows else None


def state_of(key: str) -> State | None:
    """How far a round is; None where there is no store of it."""
    try:
        with place().reading(key) as line:
            return state_in(line)
    except NoStoreError:
        return None


def _mark(key: str, code: str) -> bytes | None:
    """The mark of a code as it was typed; None where no code looks like that, or the round has no key any more."""
    plain = signs.typed(code)
    own = secret.read(key) if plain else None
    return signs.mark(plain, own) if plain and own else None


def _taken(line: Line, mark: bytes | None) -> str | None:
    """Take a code away; gives whose it was."""
    rows = line("DELETE FROM code WHERE hash = ? RETURNING grp", [mark]) if mark else []
    return rows[0][0] if rows else None
