"""A round for tests: a room that keeps its text in memory, and a place for its store that goes afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from ankerpunt.participation import asked, store
from ankerpunt.participation.asked import Facts, Running, Sheet, ask_by
from ankerpunt.participation.store import places, postgresql, sheets
from ankerpunt.science.auditor.rhythm import Past
from ankerpunt.science.listening.release import Release
from ankerpunt.text import Text

OPENS, CLOSES = date(2027, 3, 1), date(2027, 3, 14)
AFTER = date(2027, 3, 15)
QUESTIONS = ("evolution:durf", "evolution:lef", "recognition:tijd")
GROUPS = {"noord": ("veenhoek", "oeverdorp"), "zuid": ("hal",)}
ROSTER = {"veenhoek": 18, "oeverdorp": 14, "hal": 40}
CODES = {"noord": 38, "zuid": 48}


class FakeAsker:
    """Keeps what a room above keeps of rounds: how far each is, its words, and what an organiser is told."""

    def __init__(self) -> None:
        self.states: dict[str, asked.State] = {}
        self.past: dict[str, Facts] = {}
        self.words: dict[str, Release] = {}
        self.kept = 0
        self.why: dict[str, Text] = {}
        self.broken_off: set[str] = set()
        self.to_estimate: list[str] = []
        self.results: dict[str, str] = {}

    def begin(self, key: str, *, groups: Mapping[str, tuple[str, ...]] = GROUPS, **past: Any) -> str:
        this: dict[str, Any] = {"opens_on": OPENS, "closes_on": CLOSES, "roster": set(ROSTER)}
        this["subjects"] = {tuple(each.split(":")) for each in QUESTIONS}
        self.past[key] = Facts(groups, ROSTER, QUESTIONS, OPENS, Past(**{**this, **past}), ())
        self.states[key] = "inviting"
        return key

    def sheet(self, key: str) -> Sheet | None:
        if key not in self.past:
            return None
        said = {"key": key, "organisation": "Gemeente Waterrijk", "language": "nl", "purpose": "", "afterwards": ""}
        days = {"opens_on": OPENS, "closes_on": CLOSES, "words_on": AFTER}
        names = {group: group for group in self.past[key].groups}
        return Sheet(**said, **days, questions=(), groups=names, council=True)  # type: ignore[arg-type]

    def facts(self, key: str) -> Facts:
        return self.past[key]

    def running(self) -> list[Running]:
        over = self.words.keys() | self.results.keys() | self.broken_off
        return [
            Running(key, CLOSES, state, blocked=key in self.why)
            for key, state in self.states.items()
            if key not in over
        ]

    def keep(self, key: str, release: Release) -> None:
        self.kept += 1
        self.words.setdefault(key, release)
        self.states[key] = "released"

    def blocked(self, key: str, why: Text) -> None:
        self.states[key] = "closing"
        self.why[key] = why

    def estimate(self, key: str) -> None:
        self.to_estimate.append(key)

    def keep_result(self, key: str, result: str) -> None:
        self.results.setdefault(key, result)
        self.states[key] = "released"

    def lost(self, key: str) -> None:
        if key not in self.words and key not in self.results:
            self.broken_off.add(key)


@pytest.fixture
def asker(settings: Any, tmp_path: Path, _place_of_rounds: None) -> Iterator[FakeAsker]:
    settings.DATA = tmp_path
    before, fake = list(asked._KNOWN), FakeAsker()
    ask_by(fake)
    yield fake
    asked._KNOWN[:] = before
    for key in places.names():
        places.destroy(key)


@pytest.fixture(scope="session")
def _place_of_rounds(django_db_setup: None) -> Iterator[None]:
    """On PostgreSQL the database of rounds, which Ankerpunt makes itself, goes at the end."""
    yield
    if connection.vendor == "postgresql":
        with postgresql._beside() as own:
            own.execute(psycopg.sql.SQL("DROP DATABASE IF EXISTS {}").format(_name()))


def _name() -> psycopg.sql.Identifier:
    return psycopg.sql.Identifier(postgresql.parameters()["dbname"])


@pytest.fixture
def key(asker: FakeAsker) -> str:
    """A round in which nobody was invited yet."""
    return asker.begin(uuid.uuid4().hex)


@pytest.fixture
def codes(key: str) -> dict[str, list[str]]:
    """The codes of a round that is not open yet."""
    return store.invite(key, questions=QUESTIONS, codes=CODES)


@pytest.fixture
def opened(asker: FakeAsker, key: str, codes: dict[str, list[str]]) -> dict[str, list[str]]:
    """The codes of a round that is open."""
    asker.states[key] = "open"
    store.open_now(key)
    return codes


@pytest.fixture
def study_codes(asker: FakeAsker, key: str) -> list[str]:
    """The codes of a study that is open."""
    made = sheets.invite(key, group="everybody", codes=60)["everybody"]
    asker.states[key] = "open"
    store.open_now(key)
    return made


def tally(key: str) -> dict[tuple[str, str], tuple[int, int, int]]:
    with places.place().reading(key) as line:
        return {(group, q): (less, same, more) for group, q, less, same, more in line("SELECT * FROM tally")}


def codes_left(key: str) -> int:
    with places.place().reading(key) as line:
        return int(line("SELECT count(*) FROM code")[0][0])
