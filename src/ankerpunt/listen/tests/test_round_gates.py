"""What holds at every step of a round, also where two people act at the same moment (L7, L10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.actions.round_release import Rounds
from ankerpunt.listen.models import Heard, Round, RoundGroup
from ankerpunt.listen.tests.prepared import HERE, agreed, invited, kept, nine_o_clock
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.participation import store
from ankerpunt.science.listening.release import Cell, Release
from ankerpunt.science.ruled import RuleBroken
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from django.test import Client


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
        (lambda: None, "The first day of this round is over."),
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
