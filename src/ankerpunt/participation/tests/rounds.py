"""A round for tests of pages: what a room above would say of it, and a store in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import msgspec
import pytest
import time_machine

from ankerpunt.participation import asked, store
from ankerpunt.participation.asked import Question, Running, Sheet, State
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.views import sheet
from ankerpunt.science.listening.words import Option
from ankerpunt.text import Text

KEY = "3f9a2c0b7d4e4a1c9b0f6d2e8c5a7b31"
CODE, OTHER, GROUP = "ABCD-EFGH", "JKMN-PQRS", "wijkteams"
VALUE, NEAR, PROMISE = "evolution:lef", "evolution:nabij", "recognition:samen"

SHEET = Sheet(
    key=KEY,
    organisation="Gemeente Waterrijk",
    language="nl",
    purpose="We willen weten of er iets verandert.",
    questions=(
        Question(VALUE, "evolution", "Lef", "We proberen iets uit en zeggen eerlijk wat niet werkte."),
        Question(NEAR, "evolution", "Nabij", "We zijn er als het erop aankomt."),
        Question(
            PROMISE,
            "recognition",
            "Je draagt zware zaken samen.",
            "",
            "Denk aan een zwaar huisbezoek, of aan het rondje op maandag.",
        ),
    ),
    groups={GROUP: "Wijkteam Veenhoek samen met Wijkteam Oeverdorp", "rest": "Alle anderen"},
    opens_on=date(2027, 3, 1),
    closes_on=date(2027, 3, 14),
    words_on=date(2027, 3, 22),
    afterwards="Op intranet en in het teamoverleg.",
    council=True,
    story_url="/l/tell/een-link/",
)


@dataclass
class Asker:
    """What the room with the text of rounds would answer."""

    sheets: dict[str, Sheet] = field(default_factory=lambda: {KEY: SHEET})
    runs: bool = True

    def sheet(self, key: str) -> Sheet | None:
        found = [each for whole, each in self.sheets.items() if whole.startswith(key)]
        return found[0] if len(found) == 1 else None

    def facts(self, key: str) -> asked.Facts:
        raise NotImplementedError

    def running(self) -> Iterator[Running]:
        going_on = {key: each for key, each in self.sheets.items() if self.runs and not each.over}
        return (Running(key, each.closes_on, "open") for key, each in going_on.items())

    def keep(self, key: str, release: object) -> None:
        raise NotImplementedError

    def estimate(self, key: str) -> None:
        raise NotImplementedError

    def keep_result(self, key: str, result: str) -> None:
        raise NotImplementedError

    def blocked(self, key: str, why: Text) -> None:
        raise NotImplementedError

    def lost(self, key: str) -> None:
        raise NotImplementedError


@dataclass
class Store:
    """Codes and counts in memory, with the signatures of the real one."""

    state: State | None = "open"
    codes: dict[str, str] = field(default_factory=lambda: {CODE: GROUP, OTHER: GROUP})
    said: list[tuple[str, Mapping[str, Option | None]]] = field(default_factory=list)

    def state_of(self, key: str) -> State | None:
        return self.state if key == KEY else None

    def group_of(self, key: str, code: str) -> str | None:
        return self.codes.get(code.strip().upper()) if key == KEY else None

    def answer(self, key: str, code: str, said: Mapping[str, Option | None]) -> store.Sent:
        if self.state != "open":
            return "closed"
        group = self.codes.pop(code.strip().upper(), None)
        if group is None:
            return "unknown"
        self.said.append((group, said))
        return "stored"


@dataclass
class Round:
    """The round of a test: change what it says or how it stands."""

    asker: Asker
    store: Store

    def says(self, **changed: object) -> None:
        self.asker.sheets[KEY] = msgspec.structs.replace(SHEET, **changed)


@pytest.fixture
def asked_round(monkeypatch: pytest.MonkeyPatch) -> Iterator[Round]:
    """On a day on which it is open."""
    found = Round(Asker(), Store())
    monkeypatch.setattr(asked, "_KNOWN", [found.asker])
    monkeypatch.setattr(sheet, "codes", Brake())
    for name in ("state_of", "group_of", "answer"):
        monkeypatch.setattr(store, name, getattr(found.store, name))
    with time_machine.travel(datetime(2027, 3, 5, 10, tzinfo=UTC)):
        yield found
