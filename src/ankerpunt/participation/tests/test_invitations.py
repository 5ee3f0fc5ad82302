"""Codes by e-mail: everybody gets one of their group, in no order, and nothing keeps who got which."""

from __future__ import annotations

import logging
from collections.abc import Callable
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from threading import Event
from typing import Any

import pytest
from django.core import mail as django_mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext_lazy

from ankerpunt.organisation import mail as post
from ankerpunt.participation import invitations
from ankerpunt.participation.invitations import Letter, Mailed, mail, mail_in_background

ADDRESSES = {group: [f"{group}{number}@voorbeeld.example" for number in range(12)] for group in ("noord", "zuid")}
CODES = {group: [f"{group[0].upper()}234567{sign}" for sign in "ABCDEFGHJKMNPQ"] for group in ADDRESSES}


def letter(code: str) -> Letter:
    """Any template of the house that says where something is will do."""
    return Letter("web/test_letter.txt", gettext_lazy("A test letter from Ankerpunt"), "nl", {"site": f"/l/{code}/"})


def sent() -> dict[str, str]:
    """The code in the letter of each address."""
    every = [code for each in CODES.values() for code in each]
    return {each.to[0]: next(code for code in every if code in str(each.body)) for each in django_mail.outbox}


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invitations, "PAUSES", (0, 0))


def test_everybody_gets_one_code_of_their_group(settings: Any) -> None:
    assert mail(ADDRESSES, CODES, letter) == Mailed(sent=24, refused=[], finished=True)
    found = sent()
    assert set(found) == {address for each in ADDRESSES.values() for address in each}
    assert len(set(found.values())) == 24
    assert all(found[address] in CODES[group] for group, each in ADDRESSES.items() for address in each)


def test_neither_the_order_of_letters_nor_that_of_codes_says_anything() -> None:
    orders, pairs = set(), set()
    for _ in range(3):
        django_mail.outbox.clear()
        mail(ADDRESSES, CODES, letter)
        orders.add(tuple(each.to[0] for each in django_mail.outbox))
        pairs.add(tuple(sorted(sent().items())))
    assert (len(orders), len(pairs)) == (3, 3)
    assert tuple(address for each in ADDRESSES.values() for address in each) not in orders


@pytest.mark.django_db
def test_nothing_is_written_down(caplog: pytest.LogCaptureFixture) -> None:
    with (
        CaptureQueriesContext(
            connection,
        ) as asked,
        caplog.at_level(logging.DEBUG),
    ):
        mail(ADDRESSES, CODES, letter)
    assert (len(asked), caplog.text) == (0, "")


def failing(monkeypatch: pytest.MonkeyPatch, fails: Callable[[int, str], Exception | None]) -> None:
    """The n-th letter meets a mail server that says no."""
    plain, tries = post.send, []

    def send(*values: Any, to: str, **named: Any) -> None:
        tries.append(to)
        if error := fails(len(tries), to):
            raise error
        plain(*values, to=to, **named)

    monkeypatch.setattr(post, "send", send)


def test_a_server_that_goes_away_for_a_moment_is_tried_again_and_nobody_gets_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing(monkeypatch, lambda number, _to: SMTPServerDisconnected() if number == 5 else None)
    assert mail(ADDRESSES, CODES, letter) == Mailed(sent=24, refused=[], finished=True)
    assert len(django_mail.outbox) == len(sent()) == 24


def test_a_server_that_stays_away_is_told_without_who_was_waiting(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failing(monkeypatch, lambda number, to: OSError(f"no line for {to}") if number > 7 else None)
    assert mail(ADDRESSES, CODES, letter) == Mailed(sent=7, refused=[], finished=False)
    assert {each.getMessage() for each in caplog.records} == {"The mail server does not take codes: OSError"}


def test_an_address_that_is_refused_is_told_and_the_others_go(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = ADDRESSES["zuid"][3]
    failing(monkeypatch, lambda _number, to: SMTPRecipientsRefused({}) if to == wrong else None)
    assert mail(ADDRESSES, CODES, letter) == Mailed(sent=23, refused=[wrong], finished=True)


def test_with_fewer_codes_than_people_nothing_is_sent() -> None:
    with pytest.raises(ValueError, match="larger than population"):
        mail(ADDRESSES, {**CODES, "zuid": CODES["zuid"][:3]}, letter)
    assert django_mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_beside_the_request_it_tells_how_far_it_is_and_how_it_went() -> None:
    told, over, how = [], Event(), []

    def ended(mailed: Mailed) -> None:
        how.append(mailed)
        over.set()

    mail_in_background(ADDRESSES, CODES, letter, told=lambda done, of: told.append((done, of)), ended=ended).join(20)
    assert over.is_set()
    assert told == [(number, 24) for number in range(1, 25)]
    assert how == [Mailed(sent=24, refused=[], finished=True)]


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_cannot_be_written_ends_it_without_saying_whose(caplog: pytest.LogCaptureFixture) -> None:
    how: list[Mailed] = []

    def broken(code: str) -> Letter:
        raise LookupError(code)

    mail_in_background(ADDRESSES, CODES, broken, told=lambda _done, _of: None, ended=how.append).join(20)
    assert how == [Mailed(sent=0, refused=[], finished=False)]
    assert [each.getMessage() for each in caplog.records] == ["Codes could not be sent by e-mail: LookupError"]
