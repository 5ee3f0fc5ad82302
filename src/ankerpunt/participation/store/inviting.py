"""Before anybody answers: codes are made, given in clear once, and the round opens."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ankerpunt.participation.store import doubts, secret, signs
from ankerpunt.participation.store.place import TABLES, NoStoreError, state_in
from ankerpunt.participation.store.places import place
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ankerpunt.participation.store.place import Line


def invite(key: str, *, questions: Sequence[str], codes: Mapping[str, int]) -> dict[str, list[str]]:
    """Make the store with so many codes for each group, delete those of an earlier try; give them in clear, once.

    They come without the hyphen; `signs.shown` writes one as it is printed.
    """
    if not questions or not codes:
        raise ValueError("a round has questions and groups")

    def tallies(line: Line) -> None:
        for group in sorted(codes):
            for question in sorted(set(questions)):
                line("INSERT INTO tally (grp, q, less, same, more) VALUES (?, ?, 0, 0, 0)", [group, question])

    return begin(key, TABLES, codes, tallies)


def begin(
    key: str, tables: Sequence[str], codes: Mapping[str, int], fill: Callable[[Line], None] = lambda _line: None
) -> dict[str, list[str]]:
    """Make a store of these tables with its codes and what else `fill` puts there; give the codes in clear, once."""
    for doubt in doubts.about_the_server():
        raise Refusal.of(doubt)
    given, own = signs.drawn(codes), secret.read(key) or secret.make(key)
    marks = sorted((signs.mark(code, own), group) for group, each in given.items() for code in each)
    with place().make(key, tables) as line:
        line("INSERT INTO round (id, state, took_part) VALUES (?, 'inviting', '')", [key])
        fill(line)
        for mark, group in marks:
            line("INSERT INTO code (hash, grp) VALUES (?, ?)", [mark, group])
    return given


def open_now(key: str) -> None:
    """From now on answers are counted; a round that is further already stays there."""
    with place().transaction(key) as line:
        if state_in(line, lock=place().lock) == "inviting":
            line("UPDATE round SET state = 'open'")


def spoil(key: str, codes: Iterable[str]) -> None:
    """Delete the codes of sheets that are destroyed, before or while a round is open.

    How many of them still worked is not told: who knows what was left in a bowl would know how many took part (R9).
    """
    own = secret.read(key)
    plain = {code for code in map(signs.typed, codes) if code}
    if own is None:
        return
    with suppress(NoStoreError), place().transaction(key) as line:
        if state_in(line, lock=place().lock) in {"inviting", "open"}:
            for mark in sorted(signs.mark(code, own) for code in plain):
                line("DELETE FROM code WHERE hash = ?", [mark])
