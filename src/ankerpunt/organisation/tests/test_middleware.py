import logging

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from ankerpunt.organisation.middleware import AccessMiddleware
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf


def silent(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@pytest.fixture
def middleware() -> AccessMiddleware:
    return AccessMiddleware(silent)


def test_a_view_that_says_nothing_is_not_there(
    rf: RequestFactory, middleware: AccessMiddleware, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(Http404):
        middleware.process_view(rf.get("/"), silent, (), {})
    assert "test_middleware.silent does not say who may use it" in caplog.text


def test_a_developer_is_told_at_once(rf: RequestFactory, middleware: AccessMiddleware, settings: Settings) -> None:
    settings.DEBUG = True
    with pytest.raises(ImproperlyConfigured, match="@allow"):
        middleware.process_view(rf.get("/"), silent, (), {})


@pytest.mark.django_db
def test_a_role_that_may_not_reads_a_page_that_says_so(reader: Member, client_of: ClientOf) -> None:
    response = client_of(reader).get("/waterrijk/people/invite/")
    assert response.status_code == 403
    assert "Ask an admin of your organisation" in response.content.decode()


@pytest.mark.django_db
def test_an_act_of_someone_signed_out_leads_back_to_its_page(editor: Member) -> None:
    response = Client().post(
        "/waterrijk/organisation/units/new/", headers={"referer": "http://testserver/waterrijk/organisation/units/"}
    )
    assert response["Location"] == "/accounts/login/?next=/waterrijk/organisation/units/"


@pytest.mark.django_db
def test_a_part_of_a_page_that_needs_sign_in_moves_the_whole_page(editor: Member) -> None:
    response = Client().get("/waterrijk/organisation/units/new/", headers={"hx-request": "true"})
    assert (response.status_code, response["HX-Redirect"]) == (
        401,
        "/accounts/login/?next=/waterrijk/organisation/units/new/",
    )
