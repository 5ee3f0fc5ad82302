"""What holds at every step of a round, also where two people act at the same moment (L7, L10)."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from pypdf import PdfReader

from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.actions.round_release import Rounds
from ankerpunt.listen.models import Heard, Round, RoundGroup
from ankerpunt.listen.tests.factories import StoryCallFactory
from ankerpunt.listen.tests.prepared import HERE, TODAY, TYPED, agreed, invited, kept, nine_o_clock, values
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.participation import store
from ankerpunt.publish.listening.slips import papers_of
from ankerpunt.science.listening.release import Cell, Release
from ankerpunt.science.ruled import RuleBroken
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.participation.asked import Sheet


@pytest.fixture
def client(preparing: Client) -> Client:
    return preparing


def test_the_gates_hold_where_codes_are_made_too(client: Client, time_machine: Any) -> None:
    round_ = kept(client)
    here = Standing(round_.organisation)
    for go_on, said in (
        (lambda: acts.agree(round_, by="De voorzitter"), "The works council did not say yes yet."),
        (lambda: acts.approve(round_, by=MemberFactory(organisation=round_.organisation)), "A team changed"),
        (lambda: time_machine.move_to(nine_o_clock(date(2027, 2, 10))), ""),
        (lambda: time_machine.move_to(nine_o_clock(date(2027, 3, 2))), "14 days before the first day at the earliest"),
        (lambda: None, "The first day is over."),
    ):
        if said:
            with pytest.raises(RuleBroken, match=said):
                acts.invite(Round.objects.get(), here)
        go_on()
    assert not RoundGroup.objects.exists()
    assert store.state_of(round_.key) is None


def test_no_codes_are_made_of_a_round_that_opened_meanwhile(client: Client) -> None:
    round_ = kept(client)
    invited(round_)
    acts.open_now(round_)
    with pytest.raises(RuleBroken, match="open already"):
        acts.invite(round_, Standing(round_.organisation))
    assert (Round.objects.get().state, store.state_of(round_.key)) == (Round.State.OPEN, "open")


def test_where_the_store_cannot_be_made_the_round_stays_as_it_was(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unfit(*_said: Any, **_more: Any) -> None:
        raise Refusal(nl="De server schrijft mee.", en="The server writes along.")

    round_ = kept(client)
    agreed(round_)
    monkeypatch.setattr("ankerpunt.listen.actions.round.store.invite", unfit)
    page = client.post(f"{HERE}{round_.key}/codes/")
    assert page.status_code == 409
    assert "The server writes along." in page.content.decode()
    assert Round.objects.get().is_draft


def test_only_a_round_that_invites_opens_and_only_with_its_codes(client: Client) -> None:
    round_ = kept(client)
    codes = invited(round_)
    acts.call_off(round_)
    assert not acts.open_now(round_)
    Round.objects.update(state=Round.State.INVITING)
    assert not acts.open_now(round_)
    assert Round.objects.get().state == Round.State.INVITING
    assert codes


def test_calling_off_a_round_that_just_opened_destroys_no_answer(client: Client) -> None:
    round_ = kept(client)
    invited(round_)
    acts.open_now(round_)
    acts.call_off(round_)
    assert (Round.objects.get().state, store.state_of(round_.key)) == (Round.State.OPEN, "open")


@pytest.mark.parametrize("state", Round.WITHOUT_WORDS)
def test_a_round_that_ended_without_words_takes_none(client: Client, state: str) -> None:
    round_ = kept(client)
    invited(round_)
    Round.objects.update(state=state)
    question = round_.questions.first()
    assert question
    Rounds().keep(
        round_.key, Release((Cell("klantcontact", question.called, "more_often"),), took_part="less_than_half")
    )
    assert Round.objects.get().state == state
    assert not Round.objects.get().words.exists()
    assert not Heard.objects.exists()


def test_a_round_is_prepared_bit_by_bit_and_its_page_says_what_is_missing(client: Client) -> None:
    bare = {**TYPED, "units": [], "purpose": "", "afterwards": "", "questions": []}
    assert client.post(f"{HERE}new/", {**bare, "step": "make"}).status_code == 422
    assert client.post(f"{HERE}new/", {**bare, "purpose": "Horen wat er verandert."}).status_code == 303
    round_ = Round.objects.get()
    page = client.get(f"{HERE}{round_.key}/")
    assert [part.done for part in page.context["parts"]] == [False, False, True, True, True, False]
    assert "Fill in what is missing" in page.content.decode()
    client.post(f"{HERE}{round_.key}/agree/", {"who": "De voorzitter"})
    assert Round.objects.get().agreed_on is None
    with pytest.raises(RuleBroken, match="not complete yet"):
        acts.invite(round_, Standing(round_.organisation))
    client.post(f"{HERE}{round_.key}/edit/", {**TYPED, "questions": values(client)[:1], "step": "make"})
    page = client.get(f"{HERE}{round_.key}/")
    assert all(part.done for part in page.context["parts"])
    assert "still missing" not in page.content.decode()


def test_the_works_council_agrees_once_and_can_take_its_yes_back(client: Client, time_machine: Any) -> None:
    round_ = kept(client)
    acts.agree(round_, by="De voorzitter")
    time_machine.move_to(nine_o_clock(date(2027, 2, 22)))
    acts.agree(round_, by="De secretaris")
    round_.refresh_from_db()
    assert (round_.agreed_on, round_.agreed_by) == (TODAY, "De voorzitter")
    client.force_login(round_.signatures.get(signed_as="began").member.user)  # type: ignore[union-attr]
    assert "takes its yes back" in client.get(f"{HERE}{round_.key}/").content.decode()
    assert "Nothing else changes" in client.get(f"{HERE}{round_.key}/disagree/").content.decode()
    client.post(f"{HERE}{round_.key}/disagree/")
    round_.refresh_from_db()
    assert (round_.agreed_on, round_.agreed_by) == (None, "")
    assert acts.not_yet(round_, Standing(round_.organisation)) == acts.NOT_AGREED


def test_who_sent_an_answer_is_shown_a_story_call_that_is_open_to_everybody(client: Client) -> None:
    round_ = kept(client)
    acts.agree(round_, by="De voorzitter")
    invited(round_)
    of = round_.organisation
    day = timezone.localdate()
    for other in ({"unit": "wijkteam-veenhoek"}, {"teller": "customer"}, {"ends_on": day - timedelta(days=1)}):
        StoryCallFactory(organisation=of, **other)
    StoryCallFactory()
    assert _sheet_of(round_).story_url == ""
    call = StoryCallFactory(organisation=of, ends_on=day)
    assert call.key in _sheet_of(round_).story_url
    assert call.key in client.get(f"/l/{round_.key}/thanks/").content.decode()


def test_the_slips_of_a_large_round_come_as_several_papers_with_each_code_once(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.listen.parts.round_codes.papers_of", partial(papers_of, most=60))
    round_ = kept(client)
    agreed(round_)
    answer = client.post(f"{HERE}{round_.key}/codes/")
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/zip", "no-store")
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as packed:
        assert packed.namelist() == ["codes-1.pdf", "codes-2.pdf", "codes-3.pdf"]
        text = " ".join(
            page.extract_text() for name in packed.namelist() for page in PdfReader(packed.open(name)).pages
        )
    codes = re.findall(r"\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b", text)
    assert len(codes) == len(set(codes)) == 168
    assert all(store.group_of(round_.key, code) for code in codes)


def _sheet_of(round_: Round) -> Sheet:
    found = Rounds().sheet(round_.key)
    assert found
    return found
