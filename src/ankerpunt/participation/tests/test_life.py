"""A round closes step by step: late answers are refused, words come once, and nothing else is left (L10)."""

from __future__ import annotations

import logging
import os
import threading
import time
import uuid
from functools import partial
from random import Random
from typing import Any

import pytest
from django.db import connection

from ankerpunt.participation import asked, life, store
from ankerpunt.participation.life import close, resume
from ankerpunt.participation.store import closing, places, postgresql, secret
from ankerpunt.participation.tests.asking import (
    AFTER,
    CLOSES,
    CODES,
    OPENS,
    QUESTIONS,
    FakeAsker,
    codes_left,
    tally,
)
from ankerpunt.science.auditor.neighbours import neighbours
from ankerpunt.science.listening import release as releasing
from ankerpunt.science.listening.noise import noise
from ankerpunt.science.listening.release import Cell, Release
from ankerpunt.science.ruled import RuleBroken

pytestmark = pytest.mark.postgres

Codes = dict[str, list[str]]
HARD = "evolution:lef"


@pytest.fixture(autouse=True)
def _few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand draws take ten seconds; the auditor is tested where it lives. Chance is the same each time."""
    monkeypatch.setattr(life, "neighbours", partial(neighbours, draws=20))
    below = Random(63).randrange
    monkeypatch.setattr(releasing, "noise", lambda _below: noise(below))


def answered(key: str, codes: Codes, *, group: str = "noord", number: int = 30) -> None:
    for code in codes[group][:number]:
        assert store.answer(key, code, dict.fromkeys(QUESTIONS, "more_often")) == "stored"


def nothing_is_left(key: str) -> bool:
    return key not in places.names() and store.state_of(key) is None and secret.read(key) is None


def test_a_closed_round_has_words_and_no_store(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    close(key)
    cells = {(cell.group, cell.question): cell.word for cell in asker.words[key].cells}
    assert len(cells) == 3 * 3
    assert cells["noord", HARD] == "more_often"
    assert asker.words[key].took_part == "less_than_half"
    assert nothing_is_left(key)


def test_an_answer_that_is_late_is_not_counted_and_told_so(key: str, opened: Codes) -> None:
    answered(key, opened, number=2)
    assert closing.shut(key) == "closing"
    assert store.answer(key, opened["noord"][5], {HARD: "the_same"}) == "closed"
    assert tally(key)["noord", HARD] == (0, 0, 2)
    assert closing.shut(key) == "closing"


def test_an_answer_under_way_is_counted_before_the_round_closes(key: str, opened: Codes) -> None:
    with places.place().transaction(key) as line:
        line(f"SELECT state FROM round{places.place().lock}")
        later = threading.Thread(target=closing.shut, args=(key,))
        later.start()
        time.sleep(0.2)
        line("UPDATE tally SET more = more + 1 WHERE grp = ? AND q = ?", ["noord", HARD])
    later.join()
    assert (store.state_of(key), tally(key)["noord", HARD]) == ("closing", (0, 0, 1))


def test_two_that_close_at_once_show_one_release(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    drawn: list[Release] = []
    whole = releasing.release

    def counted(*values: Any, **named: Any) -> Release:
        said = whole(*values, **named)
        if named["invited"]:
            drawn.append(said)
        return said

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(life, "release", counted)
        threads = [threading.Thread(target=close, args=(key,)) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert [asker.words[key]] == drawn
    assert asker.broken_off == set()
    assert nothing_is_left(key)


def test_it_goes_on_by_itself_after_its_last_day(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    resume(CLOSES)
    assert (asker.words, store.state_of(key)) == ({}, "open")
    resume(AFTER)
    assert asker.words.keys() == {key}
    assert nothing_is_left(key)
    resume(AFTER)
    assert asker.kept == 1


def test_it_closes_before_its_day_when_the_organiser_says_so(asker: FakeAsker, key: str, opened: Codes) -> None:
    asker.states[key] = "closing"
    resume(OPENS)
    assert asker.words.keys() == {key}


def test_a_round_that_should_be_open_is_opened(asker: FakeAsker, key: str, codes: Codes) -> None:
    resume(OPENS)
    assert store.state_of(key) == "inviting"
    asker.states[key] = "open"
    resume(OPENS)
    assert store.state_of(key) == "open"


@pytest.mark.parametrize("at", ["shut", "words", "shown"])
def test_it_is_taken_up_from_every_step(asker: FakeAsker, key: str, opened: Codes, at: str) -> None:
    answered(key, opened)
    closing.shut(key)
    if at != "shut":
        closing.turn_into_words(key, lambda counted: life._drawn(counted, asker.facts(key)))
        words = closing.words(key)
        assert (store.state_of(key), closing.left(key)) == ("released", (0, 0))
    if at == "shown":
        asker.keep(key, words)
    resume(AFTER)
    assert nothing_is_left(key)
    if at != "shut":
        assert asker.words[key] == words


def test_a_round_whose_store_is_gone_is_broken_off_and_never_opens_again(
    asker: FakeAsker, key: str, opened: Codes
) -> None:
    places.place().destroy(key)
    resume(OPENS)
    assert asker.broken_off == {key}
    assert nothing_is_left(key)
    resume(AFTER)
    assert (asker.words, store.answer(key, opened["noord"][0], {})) == ({}, "closed")


def test_an_emptied_store_is_a_lost_one(asker: FakeAsker, key: str, opened: Codes) -> None:
    with places.place().transaction(key) as line:
        for name in ("round", "code", "tally"):
            line(f"DELETE FROM {name}")
    resume(OPENS)
    assert asker.broken_off == {key}
    assert nothing_is_left(key)


def test_a_round_that_is_being_made_waits_for_its_store(asker: FakeAsker, key: str) -> None:
    resume(OPENS)
    assert asker.broken_off == set()


def test_a_backup_that_knows_a_closed_round_as_open_does_not_open_it(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    close(key)
    before = asker.words.pop(key)
    asker.states[key] = "open"
    resume(OPENS)
    assert asker.broken_off == {key}
    assert before not in asker.words.values()


def test_a_store_of_a_round_that_is_over_goes(asker: FakeAsker, key: str, opened: Codes) -> None:
    asker.broken_off.add(key)
    resume(OPENS)
    assert nothing_is_left(key)


def test_a_store_that_no_round_knows_goes_after_a_day(asker: FakeAsker, key: str, opened: Codes) -> None:
    del asker.past[key], asker.states[key]
    resume(OPENS)
    assert store.state_of(key) == "open"
    long_ago = time.time() - life.A_DAY - 1
    os.utime(secret.path_of(key), (long_ago, long_ago))
    resume(OPENS)
    assert nothing_is_left(key)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a server is of PostgreSQL")
def test_without_a_database_for_rounds_none_is_made_by_the_clock(asker: FakeAsker, key: str, settings: Any) -> None:
    settings.LISTENING = {**connection.settings_dict, "NAME": "rounds_elsewhere"}
    resume(OPENS)
    assert not postgresql.is_there()
    asker.states[key] = "open"  # as a backup says that was restored on another server
    resume(OPENS)
    assert (asker.broken_off, postgresql.is_there()) == ({key}, False)


def test_what_a_fall_left_of_a_key_goes_too(asker: FakeAsker, key: str) -> None:
    secret.make(key)
    asker.words[key] = Release(cells=(), took_part="less_than_half")
    resume(OPENS)
    assert nothing_is_left(key)


def test_a_round_that_fails_holds_up_no_other_and_its_fault_is_not_told(
    asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    other = asker.begin(uuid.uuid4().hex)
    store.invite(other, questions=QUESTIONS, codes=CODES)
    store.open_now(other)
    asker.states[other] = "open"
    facts = asker.facts

    def failing(of: str) -> asked.Facts:
        if of == key:
            raise RuntimeError("less=3 same=4 more=29")
        return facts(of)

    monkeypatch.setattr(asker, "facts", failing)
    resume(AFTER)
    assert asker.words.keys() == {other}
    assert store.state_of(key) == "closing"
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR] == [
        f"Round {key} could not go on; it is tried again: RuntimeError"
    ]


def test_where_no_room_keeps_rounds_nothing_is_touched(key: str, opened: Codes) -> None:
    asked._KNOWN.clear()
    resume(AFTER)
    assert store.state_of(key) == "open"


def refused(asker: FakeAsker, key: str) -> str:
    """What the organiser is told; the counts are as they were, and it waits for somebody to try again."""
    before = tally(key)
    resume(AFTER)
    assert (asker.words, store.state_of(key)) == ({}, "closing")
    assert (tally(key), codes_left(key)) == (before, sum(CODES.values()) - 30)
    told = asker.why[key].en
    resume(AFTER)
    assert tally(key) == before
    return told


def test_a_release_without_noise(asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(key, opened)
    monkeypatch.setattr(life, "neighbours", partial(neighbours, draws=200))
    monkeypatch.setattr(releasing, "noise", lambda _below: 0)
    assert "One answer can change a word too much" in refused(asker, key)
    monkeypatch.undo()
    monkeypatch.setattr(life, "neighbours", partial(neighbours, draws=20))
    del asker.why[key]
    resume(AFTER)
    assert asker.words.keys() == {key}


def test_a_count_in_a_cell(asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch) -> None:
    class Counted(Cell, frozen=True):
        answered: int = 0

    whole = releasing.release

    def with_counts(counted: Any, **named: Any) -> Release:
        said = whole(counted, **named)
        cells = tuple(Counted(each.group, each.question, each.word, answered=17) for each in said.cells)
        return Release(cells=cells, took_part=said.took_part)

    answered(key, opened)
    monkeypatch.setattr(life, "release", with_counts)
    assert "Something other than one word" in refused(asker, key)


def test_a_group_of_twelve(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    old = asker.past[key]
    asker.past[key] = asked.Facts(
        old.groups, {**old.roster, "hal": 12}, old.questions, old.formed_on, old.this, old.others
    )
    assert "at least 25 people" in refused(asker, key)


def test_other_groups_than_when_it_opened(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    asker.begin(key, groups={"allen": ("veenhoek", "oeverdorp", "hal")})
    asker.states[key] = "open"
    assert "no longer those of when the round opened" in refused(asker, key)


def test_a_second_release(asker: FakeAsker, key: str, opened: Codes) -> None:
    answered(key, opened)
    asker.begin(key, released=True)
    asker.states[key] = "open"
    assert "was released already" in refused(asker, key)


def test_counts_that_are_left_keep_the_words_back(
    asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(key, opened)
    monkeypatch.setattr(closing, "left", lambda _key: (3, 0))
    resume(AFTER)
    assert "not deleted yet" in asker.why[key].en
    assert asker.words == {}
    monkeypatch.undo()
    del asker.why[key]
    resume(AFTER)
    assert nothing_is_left(key)


def test_what_chance_alone_refused_is_tried_once_more(
    asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def by_chance(_releases: Any) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise RuleBroken(nl="Toeval.", en="Chance.", rule="R6")

    monkeypatch.setattr(life, "neighbours", by_chance)
    resume(AFTER)
    assert (len(tries), set(asker.words)) == (2, {key})


def test_an_open_round_is_swept_every_minute(
    asker: FakeAsker, key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept: list[str] = []
    engine = type(places.place())
    plain = engine.sweep

    def sweep(self: Any, of: str) -> None:
        swept.append(of)
        plain(self, of)

    monkeypatch.setattr(engine, "sweep", sweep)
    answered(key, opened)
    resume(OPENS)
    assert swept == [key]
    if connection.vendor == "postgresql":
        with places.place().reading(key) as line:
            [(dead,)] = line(
                "SELECT sum(pg_stat_get_dead_tuples(oid)) FROM pg_class WHERE relname IN ('code', 'tally')"
            )
        assert dead == 0
