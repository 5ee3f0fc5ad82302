"""When something goes wrong the page says what happened and what to do, in the reader's language."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation
from django.views import defaults

SENTENCES = {
    "400.html": {"nl": "We begrepen deze vraag niet", "en": "We did not understand this request"},
    "403.html": {"nl": "Je mag dit niet zien of doen", "en": "You may not see or do this"},
    "403_csrf.html": {"nl": "Je was een tijdje weg", "en": "You were away for a while"},
    "404.html": {"nl": "Deze pagina is er niet", "en": "This page is not there"},
    "405.html": {"nl": "Zo kan dit niet", "en": "This cannot be done in this way"},
    "408.html": {"nl": "De verbinding was te traag", "en": "The connection was too slow"},
    "413.html": {"nl": "Dat was te veel in één keer", "en": "That was too much at once"},
    "415.html": {"nl": "We kunnen niet lezen wat er is gestuurd", "en": "We cannot read what was sent"},
    "429.html": {"nl": "Dat was te vaak in korte tijd", "en": "That was too often in a short time"},
    "500.html": {"nl": "Er ging bij ons iets mis", "en": "Something went wrong on our side"},
    "503.html": {"nl": "Deze pagina kan nu even niet worden getoond", "en": "This page cannot be shown just now"},
}


def asked() -> HttpRequest:
    request = RequestFactory().get("/nergens/")
    request.user = AnonymousUser()
    return request


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("template", SENTENCES)
def test_an_error_page_speaks_the_readers_language(template: str, language: str) -> None:
    with translation.override(language):
        html = render_to_string(template, {}, asked())
    assert f"<h1>{SENTENCES[template][language]}</h1>" in html
    assert f'<html lang="{language}"' in html


def test_the_page_for_our_own_failure_needs_nothing_that_may_have_failed() -> None:
    with translation.override("nl"):
        response = defaults.server_error(asked())
    assert response.status_code == 500
    assert "Er ging bij ons iets mis" in response.content.decode()


@pytest.mark.django_db
def test_an_address_that_is_not_there_is_said_so(client: Client) -> None:
    response = client.get("/nergens/op/deze/site/te/vinden/")
    assert response.status_code == 404
    assert "Deze pagina is er niet" in response.content.decode()


@pytest.mark.django_db
def test_an_expired_form_is_explained() -> None:
    response = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "x"})
    assert response.status_code == 403
    assert "Je was een tijdje weg" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "en"])
def test_asking_a_new_password_too_often_is_answered_in_the_readers_language(client: Client, language: str) -> None:
    reader = {"Accept-Language": language}
    answers = [client.post("/accounts/password/reset/", {"email": "a@b.nl"}, headers=reader) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 302, 302, 429]
    html = answers[-1].content.decode()
    assert f"<h1>{SENTENCES['429.html'][language]}</h1>" in html
    assert f'<html lang="{language}"' in html
    assert 'href="/"' in html
    assert answers[-1].headers["Retry-After"] == "60"
