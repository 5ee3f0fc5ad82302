"""A round on a phone without JavaScript: every screen, every state, both languages.

No test here has the mark of a database: a query would fail it. What a room above says of a round, and its store, are
made up in memory (`rounds`).
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from ankerpunt.organisation.brake import HOUR
from ankerpunt.participation import store
from ankerpunt.participation.brake import PACES
from ankerpunt.participation.tests.rounds import (
    CODE,
    GROUP,
    KEY,
    NEAR,
    OTHER,
    PROMISE,
    SHEET,
    VALUE,
    Round,
)  # fmt: skip
from tests.forms import form_of

SLIP, ROUND, THANKS = f"/l/{KEY}/{CODE}/", f"/l/{KEY}", f"/l/{KEY}/thanks"
ALL = {VALUE: "more_often", NEAR: "cannot_say", PROMISE: "the_same"}


def text_of(answer: Any) -> str:
    """What one reads, with single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def heading(answer: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", answer.content.decode(), re.DOTALL)
    assert found is not None
    return " ".join(found[1].split())


def checked(answer: Any) -> dict[str, str]:
    radios = re.findall(r'<input type="radio"[^>]*>', answer.content.decode())
    chosen = [each for each in radios if " checked" in each]
    return {re.search(r'name="([^"]+)"', each)[1]: re.search(r'value="([^"]+)"', each)[1] for each in chosen}  # type: ignore[index]


class Phone:
    """A browser without JavaScript: it sends what is on the page, and what somebody chooses."""

    def __init__(self, client: Client, answer: Any) -> None:
        self.client, self.answer = client, answer

    def press(self, go: str = "next", **chosen: str) -> Phone:
        form = form_of(self.answer)
        sent = form.with_(go=go, **(checked(self.answer) | chosen))
        return Phone(self.client, self.client.post(form.action, sent))

    def choose(self, question: str, choice: str, go: str = "next") -> Phone:
        return self.press(go, **{question: choice})

    @property
    def heading(self) -> str:
        return heading(self.answer)

    @property
    def text(self) -> str:
        return text_of(self.answer)


@pytest.fixture
def phone(visitor: Client, asked_round: Round) -> Phone:
    return Phone(visitor, visitor.get(SLIP, {"language": "nl"}))


def at_the_end(phone: Phone) -> Phone:
    return phone.press().choose(VALUE, "more_often").choose(NEAR, "cannot_say").choose(PROMISE, "the_same")


def test_first_it_says_what_happens_with_an_answer(phone: Phone) -> None:
    assert phone.answer.status_code == 200
    assert phone.heading == "Dit gebeurt er met je antwoord"
    for said in (
        "Niemand ziet wat jij koos.",
        "Voor Wijkteam Veenhoek samen met Wijkteam Oeverdorp , en één voor iedereen samen.",
        "Op maandag 22 maart lees je de woorden,",
        "Lef : vaker dan een half jaar geleden",
        "De briefjes met codes zijn geschud",
        "De ondernemingsraad las mee.",
        "Begin met 3 vragen",
    ):
        assert said in phone.text


def test_what_is_not_so_is_not_said(visitor: Client, asked_round: Round) -> None:
    asked_round.says(council=False, mailed=True, questions=SHEET.questions[:1], groups={GROUP: "Iedereen"})
    said = text_of(visitor.get(SLIP, {"language": "nl"}))
    assert "ondernemingsraad" not in said
    assert "geschud" not in said
    assert "Je code kwam per e-mail." in said
    assert "Er komt één woord uit, geen cijfer." in said
    assert "en één voor iedereen samen" not in said
    assert "Begin met 1 vraag" in said


def test_one_question_at_a_time_and_then_all_of_them_once_more(phone: Phone, asked_round: Round) -> None:
    first = phone.press()
    assert first.heading.startswith("Maak je dit op je werk vaker of minder vaak mee")
    assert "Vraag 1 van 3" in first.text
    assert "We vragen niet hoe goed jij of je team het doet." in first.text
    third = first.choose(VALUE, "more_often").choose(NEAR, "cannot_say")
    assert third.heading == "Merk je dit vaker of minder vaak dan een half jaar geleden?"
    assert "Denk aan een zwaar huisbezoek" in third.text
    last = third.choose(PROMISE, "the_same")
    assert last.heading == "Klopt het zo?"
    assert "Lef Vaker Wijzig Lef Nabij Dat kan ik niet zeggen Wijzig Nabij" in last.text
    assert asked_round.store.said == []


def test_it_is_sent_once_and_thanked_at_an_address_without_the_code(phone: Phone, asked_round: Round) -> None:
    last = at_the_end(phone)
    sent = last.press("send")
    assert (sent.answer.status_code, sent.answer["Location"]) == (303, f"{THANKS}?language=nl")
    assert asked_round.store.said == [(GROUP, {VALUE: "more_often", NEAR: None, PROMISE: "the_same"})]
    again = last.press("send")
    assert (again.answer.status_code, again.heading) == (410, "Deze code geldt niet (meer)")
    assert "Net verstuurd? Dan is je antwoord binnen." in again.text
    assert len(asked_round.store.said) == 1


def test_the_thanks_say_when_the_words_can_be_read(visitor: Client, asked_round: Round) -> None:
    said = text_of(visitor.get(THANKS, {"language": "nl"}))
    assert "Je antwoord is binnen" in said
    assert "Maandag 22 maart De woorden voor jullie groep, en wat we ermee doen. Op intranet" in said
    assert "Vertel een verhaal" in said
    assert "het briefje weggooien" in said
    asked_round.says(story_url="", mailed=True)
    assert "de e-mail weggooien" in text_of(visitor.get(THANKS, {"language": "nl"}))
    assert "verhaal" not in text_of(visitor.get(THANKS, {"language": "nl"}))


@pytest.mark.parametrize(
    ("over", "said"),
    [("stopped", "Deze ronde is afgebroken"), ("lost", "Deze ronde is afgebroken"), ("released", "De woorden zijn er")],
)
def test_the_thanks_promise_nothing_of_a_round_that_ended(
    visitor: Client, asked_round: Round, over: str, said: str
) -> None:
    asked_round.says(over=over)
    told = text_of(visitor.get(THANKS, {"language": "nl"}))
    assert said in told
    assert "Je antwoord is binnen" not in told


def test_a_question_is_not_passed_without_a_choice_and_nothing_is_lost(phone: Phone) -> None:
    second = phone.press().choose(VALUE, "less_often")
    refused = second.press()
    assert refused.answer.status_code == 422
    assert "Kies wat het beste past." in refused.text
    assert "Nog niet gekozen" in refused.answer.content.decode()
    assert checked(refused.press("1").answer) == {VALUE: "less_often"}


@pytest.mark.parametrize("choice", ["", "most_often", "less_often'; --"])
def test_a_choice_that_was_not_offered_is_none(phone: Phone, choice: str) -> None:
    assert phone.press().choose(VALUE, choice).answer.status_code == 422


def test_going_back_keeps_what_was_chosen(phone: Phone) -> None:
    second = phone.press().choose(VALUE, "more_often")
    before = second.choose(NEAR, "less_often", go="1")
    assert checked(before.answer) == {VALUE: "more_often"}
    assert before.press("what").heading == "Dit gebeurt er met je antwoord"
    assert checked(before.press().answer) == {NEAR: "less_often"}


def test_one_answer_can_be_changed_from_the_end(phone: Phone) -> None:
    change = at_the_end(phone).press("1")
    assert checked(change.answer) == {VALUE: "more_often"}
    assert 'value="look"' in change.answer.content.decode()
    ended = change.choose(VALUE, "less_often")
    assert ended.heading == "Klopt het zo?"
    assert "Lef Minder vaak" in ended.text


def test_who_jumps_to_the_end_gets_the_first_question_without_a_choice(visitor: Client, asked_round: Round) -> None:
    sent = visitor.post(ROUND, {"code": CODE, "at": "look", "go": "send", VALUE: "the_same"})
    assert sent.status_code == 422
    assert "Question 2 of 3" in text_of(sent)
    assert asked_round.store.said == []


@pytest.mark.parametrize(("at", "go"), [("9", "next"), ("²", "next"), ("0", "stay"), ("nowhere", "away"), ("1", "7")])
def test_what_no_page_sends_is_answered_by_a_screen(visitor: Client, asked_round: Round, at: str, go: str) -> None:
    answer = visitor.post(ROUND, {"code": CODE, "at": at, "go": go})
    assert answer.status_code in {200, 422}
    assert asked_round.store.said == []


def test_the_switch_of_language_takes_along_what_was_chosen(phone: Phone) -> None:
    second = phone.press().choose(VALUE, "more_often")
    found = re.search(r'formaction="([^"]+language=en)"', second.answer.content.decode())
    assert found is not None
    sent = form_of(second.answer).with_(go="stay", **{NEAR: "the_same"})
    english = Phone(phone.client, phone.client.post(found[1], sent))
    assert english.heading.startswith("Do you see this at work")
    assert checked(english.answer) == {NEAR: "the_same"}
    assert 'lang="nl">' in english.answer.content.decode()
    assert english.press().press("1").text.count("More often") == 1
    assert english.answer["Content-Language"] == "en"


def test_words_of_the_organisation_are_marked_as_dutch_where_the_page_is_not(
    visitor: Client, asked_round: Round
) -> None:
    english, dutch = (visitor.get(SLIP, {"language": each}).content.decode() for each in ("en", "nl"))
    assert '<span lang="nl">Lef</span>' in english
    assert "<span>Lef</span>" in dutch


# By hand


def test_a_code_alone_says_which_round_it_is_of(visitor: Client, asked_round: Round) -> None:
    page = Phone(visitor, visitor.get("/l/", {"language": "nl"}))
    assert page.heading == "Typ je code"
    found = page.press(code=CODE)
    assert found.heading == "Dit gebeurt er met je antwoord"
    assert found.press().answer.request["PATH_INFO"] == ROUND


def test_a_code_alone_of_a_round_that_is_not_open_says_when_it_opens(visitor: Client, asked_round: Round) -> None:
    asked_round.store.state = "inviting"
    for answer in (visitor.get(f"/L/{CODE}"), visitor.post("/l/", {"code": CODE})):
        assert heading(answer) == "This round is not open yet"


def test_a_code_that_goes_in_between_is_told_as_one_that_was_used(
    phone: Phone, asked_round: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = at_the_end(phone)
    monkeypatch.setattr(store, "answer", lambda *_sent: "unknown")
    assert last.press("send").heading == "Deze code geldt niet (meer)"


@pytest.mark.parametrize("url", [f"/L/{CODE}", f"/l/{CODE}/", f"/L/{KEY[:6]}/{CODE}", f"/l/{KEY}/{CODE}", SLIP])
def test_a_printed_address_may_be_short(visitor: Client, asked_round: Round, url: str) -> None:
    answer = visitor.get(url, {"language": "nl"})
    assert (answer.status_code, heading(answer)) == (200, "Dit gebeurt er met je antwoord")


def test_a_code_that_could_be_a_key_is_tried_as_a_code(visitor: Client, asked_round: Round) -> None:
    asked_round.store.codes["ABCDEF23"] = GROUP
    assert heading(visitor.get("/l/ABCDEF23")) == "This happens with your answer"


def test_the_first_signs_of_a_key_are_enough_where_one_round_has_them(visitor: Client, asked_round: Round) -> None:
    assert heading(visitor.get(f"/l/{KEY[:6]}/")) == "Type your code"
    assert heading(visitor.get("/l/3F9A2cO/")) == "Type your code"  # an O for a 0
    asked_round.asker.sheets[KEY[:6] + "0" * 26] = SHEET
    assert visitor.get(f"/l/{KEY[:6]}/").status_code == 404


def test_a_pasted_address_is_a_code_too(visitor: Client, asked_round: Round) -> None:
    page = Phone(visitor, visitor.get("/l/"))
    assert page.press(code=f" https://waterrijk.example{SLIP} ").heading == "This happens with your answer"


def test_an_empty_code_is_asked_for(visitor: Client, asked_round: Round) -> None:
    for url in ("/l/", ROUND):
        answer = visitor.post(url, {"code": " "})
        assert answer.status_code == 422
        assert "Type your code: it has eight letters and digits." in text_of(answer)


def test_a_misspelled_code_can_be_mended(visitor: Client, asked_round: Round) -> None:
    for url in ("/l/", ROUND):
        answer = visitor.post(url, {"code": "ABCD-EFGX"})
        assert (answer.status_code, heading(answer)) == (410, "This code does not hold (any more)")
        assert 'value="ABCD-EFGX"' in answer.content.decode()


def test_a_used_code_and_one_that_never_was_get_the_same_page(visitor: Client, asked_round: Round) -> None:
    del asked_round.store.codes[CODE]
    used, never = (visitor.get(f"/l/{KEY}/{each}/") for each in (CODE, "ZZZZ-ZZZZ"))
    assert used.status_code == never.status_code == 410
    assert used.content == never.content


# How it stands


@pytest.mark.parametrize(
    ("state", "over", "said"),
    [
        ("inviting", "", "Deze ronde is nog niet open"),
        ("closing", "", "Deze ronde is gesloten"),
        ("released", "", "Deze ronde is gesloten"),
        (None, "", "Deze ronde is afgebroken"),
        (None, "released", "De woorden zijn er"),
        (None, "stopped", "Deze ronde is afgebroken"),
        (None, "lost", "Deze ronde is afgebroken"),
        (None, "called_off", "Deze ronde gaat niet door"),
    ],
)
def test_where_nothing_can_be_filled_in_it_says_why(
    visitor: Client, asked_round: Round, state: Any, over: str, said: str
) -> None:
    asked_round.store.state = state
    asked_round.says(over=over)
    for url in (SLIP, ROUND, f"/L/{KEY[:6]}/{CODE}"):
        answer = visitor.get(url, {"language": "nl"})
        assert (answer.status_code, heading(answer)) == (200, said)
    late = visitor.post(f"{ROUND}?language=nl", {"code": CODE, "at": "look", "go": "send", **ALL})
    assert (late.status_code, heading(late)) == (409, said)
    assert asked_round.store.said == []


def test_a_round_that_closes_while_somebody_fills_in_keeps_nothing(phone: Phone, asked_round: Round) -> None:
    last = at_the_end(phone)
    asked_round.store.state = "closing"
    sent = last.press("send")
    assert (sent.answer.status_code, sent.heading) == (409, "Deze ronde is gesloten")
    assert "Van wat je net koos is niets bewaard." in sent.text
    assert "Maandag 22 maart" in sent.text


def test_it_says_when_a_round_opens(visitor: Client, asked_round: Round) -> None:
    asked_round.store.state = "inviting"
    assert "Ze gaat open op maandag 1 maart." in text_of(visitor.get(SLIP, {"language": "nl"}))


def test_a_round_that_is_over_and_has_no_store_any_more_is_not_lost(visitor: Client, asked_round: Round) -> None:
    asked_round.store.state = None
    asked_round.asker.runs = False
    assert heading(visitor.get(ROUND)) == "This round is closed"


def test_before_the_codes_are_made_a_round_is_not_lost(visitor: Client, asked_round: Round) -> None:
    asked_round.store.state = None
    asked_round.says(opens_on=SHEET.closes_on)
    assert heading(visitor.get(ROUND)) == "This round is not open yet"


def test_the_words_of_a_round_can_be_found(visitor: Client, asked_round: Round) -> None:
    asked_round.says(over="released", words_url="https://waterrijk.example/woorden/")
    said = visitor.get(SLIP, {"language": "nl"}).content.decode()
    assert "Op intranet en in het teamoverleg." in said
    assert 'href="https://waterrijk.example/woorden/"' in said


@pytest.mark.parametrize("url", [f"/l/{KEY[::-1]}/", f"/l/{KEY[::-1]}/{CODE}/", f"/l/{KEY[::-1]}/thanks", "/l/a/b/c/"])
def test_an_unknown_address_is_said_in_the_same_shell(visitor: Client, asked_round: Round, url: str) -> None:
    answer = visitor.get(url)
    assert (answer.status_code, heading(answer)) == (404, "There is no round at this address (any more)")
    assert 'href="/l/"' in answer.content.decode()
    assert visitor.post(url).status_code in {404, 405}


# Guessing


def test_guessing_is_held_back_and_said(visitor: Client, asked_round: Round) -> None:
    answers = [visitor.get(f"/l/{KEY}/ZZZZ-{at:04}/") for at in range(PACES[0].tries + 1)]
    assert [each.status_code for each in answers[-2:]] == [410, 429]
    assert heading(answers[-1]) == "Too many tries from here"
    assert 0 < int(answers[-1]["Retry-After"]) <= HOUR.total_seconds()
    elsewhere = visitor.get(SLIP, REMOTE_ADDR="198.51.100.3")
    assert elsewhere.status_code == 200


def test_who_has_a_code_that_holds_is_never_counted(visitor: Client, asked_round: Round) -> None:
    asked = {visitor.get(f"/l/{KEY}/{each}/").status_code for _ in range(PACES[0].tries) for each in (CODE, OTHER)}
    assert asked == {200}
