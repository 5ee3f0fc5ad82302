"""Guessing passwords slows down who guesses; nobody can keep somebody else from signing in."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
import time_machine
from django.conf import settings as own
from django.core import mail
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone
from pytest_django import Settings

from ankerpunt.organisation import brake
from ankerpunt.organisation.models import Attempt, Member, User
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"
PROXY, HOME, ELSEWHERE = "10.0.0.1", "192.0.2.7", "198.51.100.3"
IN, WRONG, WAIT = 302, 200, 429


@pytest.fixture
def eva(editor: Member) -> User:
    editor.user.set_password(PASSWORD)
    editor.user.save()
    return editor.user


@pytest.fixture
def _behind_a_proxy(settings: Settings) -> None:
    settings.PROXIES = [ip_network("10.0.0.0/8")]


def sign_in(client: Client, password: str = PASSWORD, name: str = "Eva.Editor@example.org", **told: str) -> int:
    return client.post(LOGIN, {"login": name, "password": password}, **told).status_code  # type: ignore[arg-type]


def through_the_proxy(visitor: str, password: str = PASSWORD, client: Client | None = None) -> int:
    return sign_in(client or Client(), password, REMOTE_ADDR=PROXY, HTTP_X_FORWARDED_FOR=visitor)


def hunt(tries: int) -> None:
    """Wrong passwords for Eva, each from another place."""
    for number in range(tries):
        brake.Try(RequestFactory().post(LOGIN, REMOTE_ADDR=f"203.0.113.{number % 200}"), "eva.editor@example.org")


@pytest.mark.postgres
def test_five_wrong_passwords_within_a_minute_then_a_wait(eva: User, visitor: Client) -> None:
    assert [sign_in(visitor, "wrong") for _ in range(6)] == [WRONG] * 5 + [WAIT]
    assert sign_in(visitor) == WAIT
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert sign_in(visitor) == IN


def test_many_at_once_are_counted_before_any_of_them_is_answered(db: None) -> None:
    request = RequestFactory().post(LOGIN)
    for _ in range(5):
        brake.Try(request, "eva.editor@example.org")
    with pytest.raises(brake.TooSoonError):
        brake.Try(request, "eva.editor@example.org")


def test_who_goes_on_guessing_waits_longer(eva: User, visitor: Client) -> None:
    began = timezone.now()
    with time_machine.travel(began, tick=False) as clock:
        for _ in range(4):
            assert {sign_in(visitor, "wrong") for _ in range(5)} == {WRONG}
            clock.shift(61)
        answer = visitor.post(LOGIN, {"login": eva.email, "password": "wrong"})
        assert answer.status_code == WAIT
        assert 3300 < int(answer.headers["Retry-After"]) <= 3600
        clock.shift(3600)
        assert sign_in(visitor) == IN


def test_a_try_that_has_to_wait_makes_the_wait_no_longer(eva: User, visitor: Client) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(5):
            sign_in(visitor, "wrong")
        for _ in range(11):
            clock.shift(5)
            assert sign_in(visitor) == WAIT
        clock.shift(6)
        assert sign_in(visitor) == IN


@pytest.mark.usefixtures("_behind_a_proxy")
def test_one_stranger_behind_the_same_proxy_keeps_nobody_out(eva: User) -> None:
    answers = [through_the_proxy(ELSEWHERE, "wrong") for _ in range(12)]
    assert (answers[:5], set(answers[5:])) == ([WRONG] * 5, {WAIT})
    assert through_the_proxy(HOME) == IN


@pytest.mark.usefixtures("_behind_a_proxy")
def test_an_address_that_a_visitor_makes_up_buys_no_more_tries(eva: User) -> None:
    made_up = [f"203.0.113.{number}, {ELSEWHERE}" for number in range(12)]
    answers = [through_the_proxy(each, "wrong") for each in made_up]
    assert (answers[:5], set(answers[5:])) == ([WRONG] * 5, {WAIT})


@pytest.mark.usefixtures("_behind_a_proxy")
def test_whoever_is_not_the_proxy_makes_nobody_else_wait(eva: User) -> None:
    for _ in range(20):
        sign_in(Client(), "wrong", REMOTE_ADDR=ELSEWHERE, HTTP_X_FORWARDED_FOR=HOME)
    assert through_the_proxy(HOME) == IN


@pytest.mark.usefixtures("_behind_a_proxy")
def test_one_connection_with_many_addresses_is_one_place(eva: User) -> None:
    answers = [through_the_proxy(f"2001:db8::{number:x}", "wrong") for number in range(1, 12)]
    assert (answers[:5], set(answers[5:])) == ([WRONG] * 5, {WAIT})
    assert through_the_proxy("2001:db8:0:1::1") == IN


@pytest.mark.usefixtures("_behind_a_proxy")
def test_a_name_that_is_tried_from_everywhere_is_not_locked(eva: User) -> None:
    hunt(130)
    assert through_the_proxy(HOME, "mistyped") == WRONG
    assert through_the_proxy(HOME) == IN


@pytest.mark.usefixtures("_behind_a_proxy")
def test_while_a_name_is_tried_from_everywhere_each_place_gets_two_tries_an_hour(eva: User) -> None:
    hunt(130)
    assert [through_the_proxy(HOME, "wrong") for _ in range(3)] == [WRONG, WRONG, WAIT]


def test_many_names_from_one_place_slow_down_too(eva: User, visitor: Client) -> None:
    for number in range(29):
        brake.Try(RequestFactory().post(LOGIN), f"person{number}@example.org")
    assert [sign_in(visitor, "Welkom2026!", f"person{number}@example.org") for number in (29, 30)] == [WRONG, WAIT]


@pytest.mark.usefixtures("_behind_a_proxy")
def test_the_right_password_from_a_known_device_always_gets_in(eva: User) -> None:
    device = Client()
    assert through_the_proxy(HOME, client=device) == IN
    device.post("/accounts/logout/")
    hunt(130)
    assert WAIT in {through_the_proxy(HOME, "wrong") for _ in range(5)}
    assert [through_the_proxy(HOME, "wrong", device) for _ in range(10)] == [WRONG] * 10
    assert through_the_proxy(HOME, client=device) == IN


def test_a_known_device_is_known_for_its_own_people_only(eva: User, visitor: Client) -> None:
    other = UserFactory()
    sign_in(visitor)
    visitor.post("/accounts/logout/")
    answers = [sign_in(visitor, "wrong", other.email) for _ in range(6)]
    assert answers == [WRONG] * 5 + [WAIT]


def test_several_people_share_a_device(eva: User, visitor: Client) -> None:
    other = UserFactory()
    other.set_password(PASSWORD)
    other.save()
    for name in (eva.email, other.email):
        sign_in(visitor, name=name)
        visitor.post("/accounts/logout/")
    for name in (eva.email, other.email):
        assert [sign_in(visitor, "wrong", name) for _ in range(7)] == [WRONG] * 7


def test_a_device_that_somebody_makes_up_is_not_known(eva: User, visitor: Client) -> None:
    visitor.cookies[own.DEVICE_COOKIE] = f"eyJkZXZpY2UiOiJ4IiwicGVvcGxlIjpb{eva.pk}XX0:1xXl6m:KHNN2kw"
    assert [sign_in(visitor, "wrong") for _ in range(6)] == [WRONG] * 5 + [WAIT]


def test_even_a_stolen_device_cannot_guess_without_end(eva: User, visitor: Client) -> None:
    sign_in(visitor)
    visitor.post("/accounts/logout/")
    answers = [sign_in(visitor, "wrong") for _ in range(32)]
    assert (set(answers[:30]), set(answers[30:])) == ({WRONG}, {WAIT})


def test_the_device_is_told_to_the_pages_for_signing_in_only(eva: User, visitor: Client) -> None:
    with override_settings(SESSION_COOKIE_SECURE=True):
        sign_in(visitor)
    cookie = visitor.cookies[own.DEVICE_COOKIE]
    told = (cookie["path"], cookie["httponly"], cookie["secure"], cookie["samesite"])
    assert told == (LOGIN, True, True, "Lax")


def test_who_signs_in_after_a_mistake_counts_the_mistake_only(eva: User, visitor: Client) -> None:
    sign_in(visitor, "mistyped")
    before = Attempt.objects.count()
    sign_in(visitor)
    assert Attempt.objects.count() == before


def test_what_is_kept_tells_neither_who_nor_where_and_goes_after_an_hour(eva: User, visitor: Client) -> None:
    sign_in(visitor, "wrong")
    kept = "".join(Attempt.objects.values_list("key", flat=True))
    assert kept
    assert "eva" not in kept
    assert "127.0.0.1" not in kept
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        sign_in(visitor)
    assert not Attempt.objects.exists()


def test_the_page_says_how_long_and_what_else_one_can_do(eva: User, visitor: Client) -> None:
    with time_machine.travel(timezone.now(), tick=False):
        for _ in range(6):
            answer = visitor.post(LOGIN, {"login": eva.email, "password": "wrong"})
    page = answer.content.decode()
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert "<h1>Too many attempts</h1>" in page
    assert "Wait a minute and try again." in page
    assert 'href="/accounts/password/reset/"' in page


def test_asking_for_the_password_once_more_is_braked_too(editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    answers = [browser.post("/accounts/reauthenticate/", {"password": "wrong"}).status_code for _ in range(6)]
    assert answers[-1] == WAIT


def test_a_stranger_does_not_fill_a_mailbox(eva: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(25):
            Client().post("/accounts/password/reset/", {"email": eva.email})
            clock.shift(30)
    assert len(mail.outbox) == 20
