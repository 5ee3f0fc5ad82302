"""The store of a round: codes that work once, answers that are only counted, columns that name nobody (L10)."""

from __future__ import annotations

import sqlite3
import stat
import threading
import uuid
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from django.db import connection

from ankerpunt.participation import store
from ankerpunt.participation.store import doubts, places, postgresql, secret, signs
from ankerpunt.participation.tests.asking import CODES, QUESTIONS, FakeAsker, codes_left, tally
from ankerpunt.participation.traces import NAMES
from ankerpunt.text import Refusal

pytestmark = pytest.mark.postgres

of_a_file = pytest.mark.skipif(connection.vendor != "sqlite", reason="a file is of SQLite")
of_a_server = pytest.mark.skipif(connection.vendor != "postgresql", reason="a server is of PostgreSQL")

Codes = dict[str, list[str]]
HARD, DARE, TIME = "evolution:lef", "evolution:durf", "recognition:tijd"
COLUMNS = {
    "round": ["id", "state", "took_part"],
    "code": ["hash", "grp"],
    "tally": ["grp", "q", "less", "same", "more"],
    "word": ["grp", "q", "word"],
}


def columns(key: str) -> dict[str, list[str]]:
    with places.place().reading(key) as line:
        if connection.vendor == "sqlite":
            names = [name for (name,) in line("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: [row[1] for row in line(f"PRAGMA table_info({name})")] for name in names}
        found: dict[str, list[str]] = {}
        asked = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
        for table, column in line(f"{asked} ORDER BY ordinal_position"):
            found.setdefault(table, []).append(column)
        return found


def test_its_columns_name_no_person_no_moment_no_number_of_a_row_and_no_ballot(key: str, codes: Codes) -> None:
    assert columns(key) == COLUMNS
    assert not any(NAMES.search(name) for names in COLUMNS.values() for name in names)


def test_a_table_of_it_numbers_no_rows(key: str, codes: Codes) -> None:
    with places.place().reading(key) as line:
        if connection.vendor == "sqlite":
            assert {row[4] for row in line("PRAGMA table_list") if row[1] in COLUMNS} == {1}
        else:
            counted = "SELECT count(*) FROM pg_sequences WHERE schemaname = current_schema()"
            assert line(counted) == [(0,)]


def test_there_are_as_many_codes_as_asked_and_all_are_different(codes: Codes) -> None:
    assert {group: len(each) for group, each in codes.items()} == CODES
    every = [code for each in codes.values() for code in each]
    assert len(set(every)) == len(every)
    assert not set("01OIL") & set("".join(every))


def test_a_code_is_kept_as_a_mark_under_a_key_that_only_the_owner_reads(key: str, codes: Codes) -> None:
    with places.place().reading(key) as line:
        kept = {bytes(mark) for (mark,) in line("SELECT hash FROM code")}
    own = secret.read(key)
    assert own is not None
    assert kept == {signs.mark(code, own) for each in codes.values() for code in each}
    assert stat.S_IMODE(secret.path_of(key).stat().st_mode) == 0o600
    assert stat.S_IMODE(secret.folder().stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "as_typed",
    [str, str.lower, signs.shown, lambda code: f" {code[:4].lower()} – {code[4:]} ", ".".join],
)
def test_a_code_may_be_typed_in_any_way(key: str, opened: Codes, as_typed: Callable[[str], str]) -> None:
    assert store.group_of(key, as_typed(opened["zuid"][0])) == "zuid"


@pytest.mark.parametrize("typed", ["", "ABCD", "ABCD-EFG0", "ABCDEFGHJ", "X" * 100_000, "'; DROP--", "💙" * 8])
def test_what_is_no_code_belongs_to_nobody(key: str, opened: Codes, typed: str) -> None:
    assert store.group_of(key, typed) is None
    assert store.answer(key, typed, {HARD: "the_same"}) == "unknown"


@pytest.mark.parametrize("called", ["", "../../etc/passwd", "r1", "A" * 32, "0" * 31, "0" * 32])
def test_a_round_that_is_not_there_is_told_as_one(asker: FakeAsker, called: str) -> None:
    assert store.state_of(called) is None
    assert store.group_of(called, "ABCDEFGH") is None
    assert store.answer(called, "ABCDEFGH", {}) == "closed"
    store.spoil(called, ["ABCDEFGH"])
    assert list(places.names()) == []


def test_an_answer_is_counted_and_its_code_is_gone(key: str, opened: Codes) -> None:
    code = opened["noord"][0]
    assert store.answer(key, code, {HARD: "more_often", DARE: "less_often", TIME: None}) == "stored"
    counted = tally(key)
    assert counted["noord", HARD] == (0, 0, 1)
    assert counted["noord", DARE] == (1, 0, 0)
    assert counted["noord", TIME] == (0, 0, 0)
    assert {three for (group, _), three in counted.items() if group == "zuid"} == {(0, 0, 0)}
    assert store.group_of(key, code) is None
    assert codes_left(key) == sum(CODES.values()) - 1


def test_who_can_say_nothing_uses_the_code_too(key: str, opened: Codes) -> None:
    assert store.answer(key, opened["noord"][0], {}) == "stored"
    assert store.answer(key, opened["noord"][0], {}) == "unknown"


def test_a_second_time_counts_nothing(key: str, opened: Codes) -> None:
    code = opened["noord"][0]
    assert [store.answer(key, code, {HARD: "the_same"}) for _ in range(3)] == ["stored", "unknown", "unknown"]
    assert tally(key)["noord", HARD] == (0, 1, 0)


def test_what_the_round_does_not_ask_keeps_the_code(key: str, opened: Codes) -> None:
    code = opened["noord"][0]
    with pytest.raises(ValueError, match="does not ask this"):
        store.answer(key, code, {HARD: "the_same", "evolution:other": "the_same"})
    with pytest.raises(KeyError):
        store.answer(key, code, {HARD: "always"})  # type: ignore[dict-item]
    assert tally(key)["noord", HARD] == (0, 0, 0)
    assert store.group_of(key, code) == "noord"


def test_before_it_opens_nothing_is_counted(key: str, codes: Codes) -> None:
    assert store.state_of(key) == "inviting"
    assert store.answer(key, codes["noord"][0], {HARD: "the_same"}) == "closed"
    assert store.group_of(key, codes["noord"][0]) == "noord"


def test_double_presses_at_one_moment_count_once(key: str, opened: Codes) -> None:
    code, ready, said = opened["noord"][0], threading.Barrier(6), []

    def press() -> None:
        ready.wait()
        said.append(store.answer(key, code, dict.fromkeys(QUESTIONS, "the_same")))

    threads = [threading.Thread(target=press) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(said) == ["stored", *["unknown"] * 5]
    assert tally(key)["noord", HARD] == (0, 1, 0)


def test_everybody_at_one_moment_is_counted(key: str, opened: Codes) -> None:
    every = [code for each in opened.values() for code in each[:12]]
    threads = [threading.Thread(target=store.answer, args=(key, code, {HARD: "more_often"})) for code in every]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert (tally(key)["noord", HARD], tally(key)["zuid", HARD]) == ((0, 0, 12), (0, 0, 12))


def test_spares_that_are_destroyed_work_no_more(key: str, opened: Codes) -> None:
    spares = [signs.shown(code).lower() for code in opened["zuid"][:5]]
    said: object = store.spoil(key, [*spares, spares[0], "nonsense"])  # type: ignore[func-returns-value]
    assert said is None  # nobody is told how many still worked
    assert store.answer(key, spares[0], {HARD: "the_same"}) == "unknown"
    assert codes_left(key) == sum(CODES.values()) - 5


def test_inviting_again_makes_new_codes_for_all(key: str, codes: Codes) -> None:
    again = store.invite(key, questions=QUESTIONS[:1], codes={"allen": 70})
    assert {len(each) for each in again.values()} == {70}
    assert {store.group_of(key, code) for each in codes.values() for code in each} == {None}
    assert set(tally(key)) == {("allen", QUESTIONS[0])}


def test_a_round_that_is_open_makes_no_new_codes(key: str, opened: Codes) -> None:
    with pytest.raises(Refusal, match="open already"):
        store.invite(key, questions=QUESTIONS, codes=CODES)
    assert store.group_of(key, opened["noord"][0]) == "noord"


def test_opening_twice_does_no_harm(key: str, opened: Codes) -> None:
    store.answer(key, opened["noord"][0], {HARD: "the_same"})
    store.open_now(key)
    assert store.state_of(key) == "open"
    assert tally(key)["noord", HARD] == (0, 1, 0)


def test_an_answer_asks_little_of_the_store(key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setitem(places.PLACES, connection.vendor, Listening(asked))
    store.answer(key, opened["noord"][0], dict.fromkeys(QUESTIONS, "the_same"))
    assert [statement.split()[0] for statement in asked] == ["SELECT", "DELETE", *["UPDATE"] * 3]


class Listening(type(places.place())):  # type: ignore[misc]
    """Hears what is said to a store."""

    def __init__(self, asked: list[str]) -> None:
        self.asked = asked

    def transaction(self, key: str) -> Any:
        return Heard(super().transaction(key), self.asked)


class Heard:
    def __init__(self, within: Any, asked: list[str]) -> None:
        self.within, self.asked = within, asked

    def __enter__(self) -> Any:
        line = self.within.__enter__()

        def heard(sql: str, values: Any = ()) -> Any:
            self.asked.append(sql)
            return line(sql, values)

        return heard

    def __exit__(self, *error: object) -> Any:
        return self.within.__exit__(*error)


@of_a_file
def test_it_is_its_owners_alone_and_every_connection_has_the_settings(
    key: str, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = secret.folder() / f"{key}.sqlite3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for within in (places.place().transaction, places.place().reading):
        with within(key) as line:
            read = {name: line(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "secure_delete", "synchronous")}
            assert read == {"journal_mode": "truncate", "secure_delete": 1, "synchronous": 2}
            assert line("PRAGMA temp_store") == [(2,)]


@of_a_file
def test_looking_makes_no_file(key: str) -> None:
    assert store.state_of(key) is None
    assert not secret.folder().exists()


@of_a_file
def test_one_that_was_killed_before_its_tables_came_is_no_store(key: str) -> None:
    secret.folder().mkdir(parents=True)
    (secret.folder() / f"{key}.sqlite3").touch()
    assert store.state_of(key) is None
    assert store.answer(key, "ABCDEFGH", {}) == "closed"
    assert store.invite(key, questions=QUESTIONS, codes=CODES)


@of_a_file
def test_one_that_another_holds_is_waited_for_and_not_taken_for_gone(
    key: str, opened: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.participation.store.sqlite.PATIENCE", 0)
    with closing(sqlite3.connect(secret.folder() / f"{key}.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            store.answer(key, opened["noord"][0], {HARD: "the_same"})
    assert store.answer(key, opened["noord"][0], {HARD: "the_same"}) == "stored"


@of_a_server
def test_the_database_of_rounds_is_another_than_the_main_one(key: str, codes: Codes) -> None:
    with places.place().reading(key) as line:
        assert line("SELECT current_database()") == [(f"{connection.settings_dict['NAME']}_listening",)]


@of_a_server
def test_values_go_beside_the_statement(key: str, opened: Codes) -> None:
    with places.place().reading(key) as line:
        line("SELECT grp FROM code WHERE grp = ?", ["noord"])
        told = line("SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid()")
    assert "noord" not in str(told)


@of_a_server
def test_the_planner_remembers_nothing_of_it(key: str, opened: Codes) -> None:
    with postgresql.connected(key) as own:
        own.execute("ANALYZE")
        told = own.execute("SELECT tablename, attname FROM pg_stats WHERE schemaname = current_schema()").fetchall()
        options = own.execute("SELECT reloptions FROM pg_class WHERE relname = ANY(%s)", [[*COLUMNS]]).fetchall()
    assert told == []
    assert options == [(["autovacuum_enabled=off"],)] * len(COLUMNS)


@of_a_server
@pytest.mark.parametrize(
    ("setting", "value", "fit"),
    [
        ("log_statement", "all", "none"),
        ("log_duration", "on", "off"),
        ("log_statement_stats", "on", "off"),
        ("debug_print_plan", "on", "off"),
    ],
)
def test_a_server_that_writes_down_what_is_asked_gets_no_round(key: str, setting: str, value: str, fit: str) -> None:
    database = postgresql.parameters()["dbname"]
    with postgresql.connected() as own:
        own.execute(f"ALTER DATABASE {database} SET {setting} = '{value}'".encode())
    try:
        assert f"{setting} = {fit}" in next(doubts.about_the_server()).en
        with pytest.raises(Refusal, match=setting):
            store.invite(key, questions=QUESTIONS, codes=CODES)
        assert store.state_of(key) is None
    finally:
        with postgresql.connected() as own:
            own.execute(f"ALTER DATABASE {database} RESET {setting}".encode())


@of_a_server
def test_on_a_server_that_is_copied_elsewhere_it_is_in_no_log_of_changes(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgresql.connected(make=True) as own:
        assert own.execute(postgresql.COPIED_ELSEWHERE).fetchall() == [(False,)]
    monkeypatch.setattr(postgresql, "COPIED_ELSEWHERE", "SELECT true")  # a real slot would be one for every test
    store.invite(key, questions=QUESTIONS, codes=CODES)
    with places.place().reading(key) as line:
        kinds = line("SELECT relname, relpersistence FROM pg_class WHERE relname = ANY(?)", [[*COLUMNS]])
    assert {kind for _, kind in kinds} == {"u"}


@of_a_server
def test_tables_that_a_fall_emptied_are_no_store(key: str, opened: Codes) -> None:
    with places.place().transaction(key) as line:
        line("TRUNCATE round, code, tally, word")
    assert store.state_of(key) is None
    assert store.answer(key, opened["noord"][0], {}) == "closed"


def test_a_round_of_another_name_has_a_store_of_its_own(asker: FakeAsker, key: str, opened: Codes) -> None:
    other = asker.begin(uuid.uuid4().hex)
    store.invite(other, questions=QUESTIONS, codes=CODES)
    assert store.group_of(other, opened["noord"][0]) is None
    assert places.names() == {key, other}


def test_a_round_that_opens_while_codes_are_made_keeps_those_it_has(
    key: str, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(numbers: Any) -> Codes:
        store.open_now(key)
        return {group: ["ABCDEFGH"] for group in numbers}

    monkeypatch.setattr(signs, "drawn", slow)
    with pytest.raises(Refusal, match="open already"):
        store.invite(key, questions=QUESTIONS, codes=CODES)
    assert store.group_of(key, codes["noord"][0]) == "noord"
