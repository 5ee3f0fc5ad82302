"""A preference study on a phone without JavaScript: screen by screen, what counts most and what counts least (U12).

No test here has the mark of a database, as in `test_sheet`.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from ankerpunt.participation.asked import Study
from ankerpunt.participation.store import sheets
from ankerpunt.participation.tests.rounds import CODE, GROUP, KEY, Round
from ankerpunt.participation.tests.test_sheet import Phone, checked, heading, text_of
from ankerpunt.science.sheet import Choice, Sheet, decode
from tests.forms import form_of

SLIP, ROUND, THANKS = f"/l/{KEY}/{CODE}/", f"/l/{KEY}", f"/l/{KEY}/thanks"
ITEMS = ("Zelf beslissen", "Korte lijnen", "Leuke collega’s", "Thuis werken")
VERSIONS = (((0, 1, 2), (3, 1, 0)), ((2, 3, 1), (0, 3, 2)))
STUDY = Study("Wat telt voor jou het meest, en wat het minst?", ITEMS, VERSIONS, 50)
ALL = {"version": "0", "best-1": "0", "worst-1": "2", "best-2": "3", "worst-2": "0"}


@pytest.fixture
def kept(asked_round: Round, monkeypatch: pytest.MonkeyPatch) -> list[Sheet]:
    """The sheets that were sent, of a round that asks a study."""
    said: list[Sheet] = []

    def answer(key: str, code: str, sheet: str) -> str:
        sent = asked_round.store.answer(key, code, {})
        if sent == "stored":
            said.append(decode(sheet))
        return sent

    monkeypatch.setattr(sheets, "answer", answer)
    asked_round.says(questions=(), study=STUDY, groups={GROUP: "Iedereen"})
    return said


@pytest.fixture
def phone(visitor: Client, kept: list[Sheet]) -> Phone:
    """At the first screen of the first version."""
    answer = visitor.get(SLIP, {"language": "nl"})
    form = form_of(answer)
    return Phone(visitor, visitor.post(form.action, form.with_(go="next", version="0")))


def choose(phone: Phone, at: int, best: int, worst: int, go: str = "next") -> Phone:
    return phone.press(go, **{f"best-{at}": str(best), f"worst-{at}": str(worst)})


def at_the_end(phone: Phone) -> Phone:
    return choose(choose(phone, 1, 0, 2), 2, 3, 0)


def test_first_it_says_what_happens_with_an_answer(visitor: Client, kept: list[Sheet]) -> None:
    page = Phone(visitor, visitor.get(SLIP, {"language": "nl"}))
    assert page.heading == "Dit gebeurt er met je antwoord"
    for said in (
        "Niemand kan zien wat jij koos.",
        "Er komen cijfers uit, alleen over 50 mensen of meer.",
        "vernietigen we elk antwoord",
        "Op maandag 22 maart lees je wat eruit kwam,",
        "“ Zelf beslissen ” telt voor de meesten van ons het meest",
        "De ondernemingsraad las mee.",
        "Begin met 2 keuzes",
    ):
        assert said in page.text
    assert "één woord" not in page.text


def test_which_screens_one_sees_is_drawn_at_the_first_look(visitor: Client, kept: list[Sheet]) -> None:
    drawn = {form_of(visitor.get(SLIP)).fields["version"][0] for _ in range(40)}
    assert drawn == {"0", "1"}


def test_a_screen_shows_its_items_in_their_order_with_a_radio_for_most_and_for_least(phone: Phone) -> None:
    assert phone.heading == STUDY.question
    assert "Keuze 1 van 2" in phone.text
    assert re.findall(r'id="item-(\d)"', phone.answer.content.decode()) == ["0", "1", "2"]
    assert phone.answer.content.decode().count('type="radio"') == 6
    assert "De uitkomst laten we pas zien als 50 mensen meededen." in phone.text


def test_screen_by_screen_and_then_all_of_them_once_more(phone: Phone, kept: list[Sheet]) -> None:
    last = at_the_end(phone)
    assert last.heading == "Klopt het zo?"
    assert "Keuze 1 Zelf beslissen minst: Leuke collega’s Wijzig Keuze 1" in last.text
    assert "Keuze 2 Thuis werken minst: Zelf beslissen" in last.text
    assert kept == []


def test_it_is_sent_once_as_a_sheet_that_names_nobody(phone: Phone, kept: list[Sheet]) -> None:
    last = at_the_end(phone)
    sent = last.press("send")
    assert (sent.answer.status_code, sent.answer["Location"]) == (303, f"{THANKS}?language=nl")
    assert kept == [Sheet((Choice((0, 1, 2), 0, 2), Choice((3, 1, 0), 3, 0)))]
    assert last.press("send").heading == "Deze code geldt niet (meer)"
    assert len(kept) == 1


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, "Kies wat het meest telt en wat het minst telt."),
        ({"best-1": "0"}, "Kies ook wat het minst telt."),
        ({"worst-1": "0"}, "Kies ook wat het meest telt."),
        ({"best-1": "1", "worst-1": "1"}, "Je koos hetzelfde voor het meest en het minst."),
        ({"best-1": "3", "worst-1": "1"}, "Kies ook wat het meest telt."),  # not on this screen
        ({"best-1": "0'; --", "worst-1": "99"}, "Kies wat het meest telt en wat het minst telt."),
    ],
)
def test_a_screen_is_not_passed_until_it_has_one_of_each(phone: Phone, chosen: dict[str, str], said: str) -> None:
    refused = phone.press(**chosen)
    assert refused.answer.status_code == 422
    assert said in refused.text
    assert "Nog niet gekozen" in refused.answer.content.decode()
    offered = {name: value for name, value in chosen.items() if value in {"0", "1", "2"}}
    assert checked(refused.answer) == offered


def test_going_back_keeps_what_was_chosen(phone: Phone) -> None:
    second = choose(phone, 1, 0, 2)
    first = second.press("1", **{"best-2": "1"})
    assert checked(first.answer) == {"best-1": "0", "worst-1": "2"}
    assert checked(first.press().answer) == {"best-2": "1"}


def test_one_screen_can_be_changed_from_the_end(phone: Phone) -> None:
    change = at_the_end(phone).press("1")
    assert checked(change.answer) == {"best-1": "0", "worst-1": "2"}
    ended = choose(change, 1, 1, 2)
    assert ended.heading == "Klopt het zo?"
    assert "Keuze 1 Korte lijnen" in ended.text


@pytest.mark.parametrize("without", ["best-2", "worst-1"])
def test_who_jumps_to_the_end_gets_the_first_screen_that_is_not_whole(
    visitor: Client, kept: list[Sheet], without: str
) -> None:
    held = {name: value for name, value in ALL.items() if name != without}
    sent = visitor.post(ROUND, {"code": CODE, "at": "look", "go": "send", **held})
    assert sent.status_code == 422
    assert f"Choice {without[-1]} of 2" in text_of(sent)
    assert kept == []


@pytest.mark.parametrize("version", ["2", "-1", "²", "", "0000", "x"])
def test_a_version_that_is_not_there_is_drawn_again(visitor: Client, kept: list[Sheet], version: str) -> None:
    answer = visitor.post(ROUND, {"code": CODE, "at": "what", "go": "next", "version": version})
    assert answer.status_code == 200
    assert form_of(answer).fields["version"][0] in {"0", "1"}


@pytest.mark.parametrize(("at", "go"), [("9", "next"), ("²", "next"), ("0", "stay"), ("nowhere", "away"), ("1", "7")])
def test_what_no_page_sends_is_answered_by_a_screen(visitor: Client, kept: list[Sheet], at: str, go: str) -> None:
    answer = visitor.post(ROUND, {"code": CODE, "at": at, "go": go})
    assert answer.status_code in {200, 422}
    assert kept == []


def test_the_switch_of_language_takes_along_what_was_chosen_and_which_screens(phone: Phone) -> None:
    found = re.search(r'formaction="([^"]+language=en)"', phone.answer.content.decode())
    assert found is not None
    sent = form_of(phone.answer).with_(go="stay", **{"best-1": "1"})
    english = Phone(phone.client, phone.client.post(found[1], sent))
    assert checked(english.answer) == {"best-1": "1"}
    assert "Counts most" in english.text
    assert f'<h1 lang="nl">{STUDY.question}</h1>' in english.answer.content.decode()
    assert form_of(english.answer).fields["version"] == ["0"]


@pytest.mark.parametrize(
    ("state", "over", "said"),
    [
        ("inviting", "", "Dit onderzoek is nog niet open"),
        ("closing", "", "Dit onderzoek is gesloten"),
        (None, "", "Dit onderzoek is afgebroken"),
        (None, "released", "De uitkomst is er"),
        (None, "called_off", "Dit onderzoek gaat niet door"),
    ],
)
@pytest.mark.usefixtures("kept")
def test_where_nothing_can_be_filled_in_it_says_why(
    visitor: Client, asked_round: Round, state: Any, over: str, said: str
) -> None:
    asked_round.store.state = state
    asked_round.says(over=over, questions=(), study=STUDY)
    assert heading(visitor.get(SLIP, {"language": "nl"})) == said
    late = visitor.post(f"{ROUND}?language=nl", {"code": CODE, "at": "look", "go": "send", **ALL})
    assert (late.status_code, heading(late)) == (409, said)
    assert asked_round.store.said == []


def test_the_thanks_say_when_it_can_be_read(visitor: Client, kept: list[Sheet]) -> None:
    said = text_of(visitor.get(THANKS, {"language": "nl"}))
    assert "Maandag 22 maart Wat voor jullie samen het meest telt, en wat we ermee doen." in said
