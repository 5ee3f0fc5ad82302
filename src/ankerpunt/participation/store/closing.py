"""After a round closed: counts become words in one transaction, and nothing of what people answered is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.participation.store.place import NoStoreError, state_in
from ankerpunt.participation.store.places import place
from ankerpunt.science.listening.release import Cell, Release
from ankerpunt.science.listening.words import Counts

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.participation.asked import State
    from ankerpunt.science.listening.release import Tally


def shut(key: str) -> State | None:
    """Let no answer in any more, once those that are under way are counted; gives how far the round is then."""
    try:
        with place().transaction(key) as line:
            state = state_in(line, lock=place().lock)
            if state == "open":
                line("UPDATE round SET state = 'closing'")
    except NoStoreError:
        return None
    return "closing" if state == "open" else state


def turn_into_words(key: str, draw: Callable[[Tally], Release]) -> None:
    """Keep what is drawn from the counts, and delete counts and codes; whatever `draw` raises leaves all as it was."""
    with place().transaction(key) as line:
        if state_in(line, lock=place().lock) != "closing":
            return
        rows = line("SELECT grp, q, less, same, more FROM tally")
        drawn = draw({(group, question): Counts(*counts) for group, question, *counts in rows})
        for cell in sorted(drawn.cells, key=lambda each: (each.group, each.question)):
            line("INSERT INTO word (grp, q, word) VALUES (?, ?, ?)", [cell.group, cell.question, cell.word])
        line("DELETE FROM tally")
        line("DELETE FROM code")
        line("UPDATE round SET state = 'released', took_part = ?", [drawn.took_part])


def left(key: str) -> tuple[int, int]:
    """How many counts and codes are left."""
    with place().reading(key) as line:
        state_in(line)
        [(tallies,)], [(codes,)] = line("SELECT count(*) FROM tally"), line("SELECT count(*) FROM code")
    return tallies, codes


def words(key: str) -> Release:
    with place().reading(key) as line:
        [(took_part,)] = line("SELECT took_part FROM round")
        rows = line("SELECT grp, q, word FROM word ORDER BY grp, q")
    return Release(cells=tuple(Cell(*row) for row in rows), took_part=took_part)
