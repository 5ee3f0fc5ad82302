"""The life of a round after its last day, step by step as docs/adr/0063 numbers them; each may be done twice.

A process can be killed anywhere: `resume` goes on where it was, and what was not committed did not happen. Of counts
nothing is ever logged, and of a fault only its kind.
"""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from msgspec import to_builtins

from ankerpunt.participation.asked import asker, is_asked
from ankerpunt.participation.store import closing, open_now, secret, sheets, state_of
from ankerpunt.participation.store.place import NoStoreError
from ankerpunt.participation.store.places import destroy, names, place
from ankerpunt.science.auditor import before_commit, emptied
from ankerpunt.science.auditor.neighbours import neighbours
from ankerpunt.science.listening.release import release
from ankerpunt.science.listening.words import Counts
from ankerpunt.science.ruled import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from ankerpunt.participation.asked import Facts, Running, State
    from ankerpunt.science.auditor.neighbours import Three
    from ankerpunt.science.listening.release import Release, Tally

A_DAY = 24 * 60 * 60
"""After so long something that no round knows was left by a fall, and is not being made."""

log = logging.getLogger(__name__)


def close(key: str) -> None:
    """Close a round, from where it is: let nobody in, look, draw words, look again, show them, remove the rest.

    A study waits, closed, until its sheets are estimated (docs/adr/0074).
    """
    state = closing.shut(key)  # A
    if state is None:
        _lost(key)
    elif state != "inviting":  # that one never opened, so there is nothing to close
        with suppress(NoStoreError):  # another closing was sooner, and is at D
            _show(key, state)


def _show(key: str, state: State) -> None:
    try:
        if sheets.are_in(key):
            _turn_into_result(key, state)
        else:
            _turn_into_words(key, state)
    except RuleBroken as broken:
        asker().blocked(key, broken.sentence)


def _turn_into_result(key: str, state: State) -> None:
    """What estimates is a job of the room above; killed, it begins again with the sheets that are still here."""
    if state == "closing":
        asker().estimate(key)
    elif (found := sheets.result(key)) is not None:
        kept, codes = sheets.left(key)
        emptied(tallies=kept, codes=codes)
        asker().keep_result(key, found)  # C
        destroy(key)  # D


def _turn_into_words(key: str, state: State) -> None:
    _judged(key, state)
    asker().keep(key, closing.words(key))  # C
    destroy(key)  # D


def _judged(key: str, state: State) -> None:
    """Come from counts to words, under the eyes of the auditor, unless that is done already."""
    if state == "closing":
        facts = asker().facts(key)
        _made_up_answers()
        closing.turn_into_words(key, lambda tally: _drawn(tally, facts))  # B
    tallies, codes = closing.left(key)
    emptied(tallies=tallies, codes=codes)


def resume(today: date) -> None:
    """Go on with every round where it was left: at a start, and every minute. Takes some ten seconds for a closing."""
    if not is_asked():
        return
    kept = names()  # before it is asked which rounds there are: one that begins meanwhile is not taken for a leftover
    running = {round_.key: round_ for round_ in asker().running()}
    for round_ in running.values():
        _carefully(round_.key, partial(_go_on, round_, today))
    for key in kept - running.keys():
        _carefully(key, partial(_left_over, key))


def _go_on(round_: Running, today: date) -> None:
    key, state, over = round_.key, state_of(round_.key), round_.closes_on < today
    if state is None:
        if round_.state != "inviting":
            _lost(key)
    elif state == "inviting":
        if round_.state == "closing":
            _lost(key)  # the text of another moment than the store: nobody could answer
        elif round_.state == "open":
            open_now(key)
    elif state != "open" or over or round_.state == "closing":
        if not round_.blocked:
            close(key)
    else:
        place().sweep(key)


def _lost(key: str) -> None:
    """Break a round off, unless another closing was just ahead: that shows the words before the store goes."""
    if any(round_.key == key and round_.state != "inviting" for round_ in asker().running()):
        asker().lost(key)
        destroy(key)


def _left_over(key: str) -> None:
    """Remove what no running round owns: a fall before the last step, or a round that another backup knew."""
    if asker().sheet(key) is None:
        if time.time() - secret.every().get(key, 0) < A_DAY:
            return
    elif any(round_.key == key for round_ in asker().running()):
        return
    elif state_of(key) == "released":
        close(key)
        return
    destroy(key)


def _carefully(key: str, act: Callable[[], None]) -> None:
    """One round that cannot go on keeps no other waiting. What the error says is not told: it may hold a row."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 -- whatever it is, its words stay out of the log
        log.error("Round %s could not go on; it is tried again: %s", key, type(error).__name__)


def _made_up_answers() -> None:
    """(d) Whether one answer can move a word too much; about one right release in 200 fails by chance."""
    try:
        neighbours(_words_of)
    except RuleBroken:
        neighbours(_words_of)


def _words_of(counts: Mapping[str, Three]) -> dict[str, str]:
    said = release({(group, "q"): Counts(*three) for group, three in counts.items()}, invited=0)
    return {cell.group: cell.word for cell in said.cells}


def _drawn(tally: Tally, facts: Facts) -> Release:
    """The words, once (a) to (c) of the auditor found nothing against them."""
    if tally.keys() != {(group, question) for group in facts.groups for question in facts.questions}:
        raise RuleBroken(
            nl="De groepen of vragen zijn niet meer die van toen de ronde opende. We laten niets zien. Meld dit aan de"
            " beheerder.",
            en="The groups or questions are no longer those of when the round opened. Nothing is shown. Tell the"
            " administrator.",
            rule="R2",
        )
    drawn = release(tally, invited=sum(facts.roster.values()))
    before_commit(
        [to_builtins(cell) for cell in drawn.cells],
        questions=facts.questions,
        groups=facts.groups,
        roster=facts.roster,
        formed_on=facts.formed_on,
        this=facts.this,
        others=facts.others,
        took_part=drawn.took_part,
    )
    return drawn
