"""A computer that somebody walked away from does not stay signed in."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

PAGE = "/waterrijk/people/"


def browser_at(began: datetime, editor: Member, client_of: ClientOf) -> Client:
    with time_machine.travel(began, tick=False):
        return client_of(editor)


def answer_after(began: datetime, browser: Client, **passed: float) -> int:
    with time_machine.travel(began + timedelta(**passed), tick=False):
        return browser.get(PAGE).status_code


def test_who_does_nothing_for_two_hours_signs_in_again(editor: Member, client_of: ClientOf) -> None:
    began = timezone.now()
    browser = browser_at(began, editor, client_of)
    assert answer_after(began, browser, minutes=119) == 200
    assert answer_after(began, browser, minutes=119 + 121) == 302
    assert answer_after(began, browser, minutes=119 + 122) == 302


def test_who_goes_on_stays_signed_in_for_a_week_and_no_longer(editor: Member, client_of: ClientOf) -> None:
    began = timezone.now()
    browser = browser_at(began, editor, client_of)
    assert {answer_after(began, browser, hours=hour) for hour in range(1, 7 * 24)} == {200}
    assert answer_after(began, browser, hours=7 * 24, seconds=1) == 302


def test_how_long_is_a_setting(editor: Member, client_of: ClientOf, settings: Settings) -> None:
    settings.SESSION_IDLE = timedelta(minutes=15)
    began = timezone.now()
    browser = browser_at(began, editor, client_of)
    assert [answer_after(began, browser, minutes=minutes) for minutes in (14, 30)] == [200, 302]


def test_reading_page_after_page_writes_nothing(editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        browser.get(PAGE)
    assert [each["sql"] for each in asked.captured_queries if each["sql"].startswith(("UPDATE", "INSERT"))] == []


@pytest.mark.django_db
def test_who_is_not_signed_in_gets_no_session(visitor: Client) -> None:
    visitor.get("/accounts/login/")
    assert "sessionid" not in visitor.cookies
