"""Signed out, or signed in again elsewhere, while somebody was writing: it is said, and nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from ankerpunt.organisation.models import Invitation, Member, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from tests.forms import PageForm, form_of, forms_of

pytestmark = pytest.mark.django_db

NEW = "/waterrijk/organisation/units/new/"
ASKED = f"{NEW}?size=12"
SAID = "You were signed out while you were writing, so it is not saved yet."


@pytest.fixture
def tab(editor: Member, client_of: ClientOf) -> Client:
    """The editor's, which minds the tokens of its forms."""
    client = client_of(editor)
    client.handler.enforce_csrf_checks = True
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.get(NEW)
    return client


def typed(client: Client, url: str = ASKED) -> PageForm:
    form = form_of(client.get(url))
    form.fields |= {"name": ["Balie"], "mission": ["Iedereen snel\nverder"]}
    return form


def run_out(client: Client) -> None:
    """The session is over; the tab does not know it yet."""
    Session.objects.all().delete()


def send_too_late(client: Client) -> None:
    """What was typed is sent when the session is over."""
    form = typed(client)
    run_out(client)
    client.post(form.action, form.fields)


def sign_in(client: Client, member: Member) -> None:
    """In the same browser, as the page of sign-in does it: with a new token for forms."""
    client.force_login(member.user)
    client.cookies.pop("csrftoken", None)
    client.get(NEW)


def test_the_sign_in_page_says_that_it_is_not_saved_and_leads_back_to_the_form(tab: Client) -> None:
    form = typed(tab)
    run_out(tab)
    answer = tab.post(form.action, form.fields, headers={"referer": f"http://testserver{ASKED}"})
    assert (answer.status_code, answer["Location"]) == (302, f"/accounts/login/?next={NEW}%3Fsize%3D12")
    page = tab.get(answer["Location"]).content.decode()
    assert SAID in page
    assert "Iedereen snel" not in page
    assert not Unit.objects.exists()


def test_after_signing_in_it_is_ready_and_saved_with_one_press(tab: Client, editor: Member) -> None:
    send_too_late(tab)
    sign_in(tab, editor)
    assert "what you typed is ready for you" in tab.get("/waterrijk/").content.decode()
    page = tab.get("/accounts/typed/")
    assert "Iedereen snel" in page.content.decode()
    again = form_of(page)
    assert again.action == ASKED
    assert tab.post(again.action, again.fields).status_code == 303
    assert Unit.objects.get().mission == "Iedereen snel\nverder"
    assert "ready for you" not in tab.get("/waterrijk/").content.decode()
    assert tab.get("/accounts/typed/")["Location"] == "/"


def test_another_member_who_signs_in_does_not_see_it_and_it_is_gone(tab: Client, editor: Member, admin: Member) -> None:
    send_too_late(tab)
    sign_in(tab, admin)
    assert "ready for you" not in tab.get("/waterrijk/").content.decode()
    assert tab.get("/accounts/typed/")["Location"] == "/"
    sign_in(tab, editor)
    assert tab.get("/accounts/typed/")["Location"] == "/"


def test_a_sign_out_throws_it_away(tab: Client, editor: Member) -> None:
    send_too_late(tab)
    sign_in(tab, editor)
    leave = next(each for each in forms_of(tab.get("/waterrijk/")) if each.action == "/accounts/logout/")
    tab.post(leave.action, leave.fields)
    sign_in(tab, editor)
    assert tab.get("/accounts/typed/")["Location"] == "/"


def test_it_is_kept_for_a_week(tab: Client, editor: Member) -> None:
    send_too_late(tab)
    sign_in(tab, editor)
    for days, status in ((6, 200), (8, 303)):
        with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
            # Who did nothing for so long signs in once more.
            assert tab.get("/waterrijk/").status_code == 302
            sign_in(tab, editor)
            assert tab.get("/accounts/typed/").status_code == status


def test_it_can_be_thrown_away(tab: Client, editor: Member) -> None:
    send_too_late(tab)
    sign_in(tab, editor)
    away = next(each for each in forms_of(tab.get("/accounts/typed/")) if each.action == "/accounts/typed/")
    tab.post(away.action, away.fields)
    assert tab.get("/accounts/typed/")["Location"] == "/"


def test_a_stranger_stores_nothing(visitor: Client, editor: Member) -> None:
    for writer in ("", str(editor.user.pk), f"{editor.user.pk}:nagemaakt"):
        answer = visitor.post(NEW, {"name": "x" * 1000, "writer": writer})
        assert answer.status_code == 302
    assert not Session.objects.exists()
    page = visitor.get(answer["Location"]).content.decode()
    assert "You were signed out, so this is not saved. Sign in, and do it once more." in page


def test_what_is_too_much_to_keep_is_said_so(tab: Client) -> None:
    form = typed(tab)
    form.fields["mission"] = ["x" * 70_000]
    run_out(tab)
    answer = tab.post(form.action, form.fields)
    page = tab.get(answer["Location"]).content.decode()
    assert SAID not in page
    assert "You were signed out, so this is not saved." in page


def test_in_the_drawer_the_whole_page_goes_to_sign_in_and_says_the_same(tab: Client) -> None:
    form = typed(tab)
    run_out(tab)
    headers = {"hx-request": "true", "hx-current-url": f"http://testserver{ASKED}"}
    answer = tab.post(form.action, form.fields, headers=headers)
    assert (answer.status_code, answer["HX-Redirect"]) == (401, f"/accounts/login/?next={NEW}%3Fsize%3D12")
    assert SAID in tab.get(answer["HX-Redirect"]).content.decode()


def test_signed_in_again_in_another_tab_it_is_sent_once_more(tab: Client, editor: Member) -> None:
    form = typed(tab)
    sign_in(tab, editor)
    answer = tab.post(form.action, form.fields)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "You signed in again while this page was open" in page
    assert "Ask an admin" not in page.partition("<main")[2].partition("</main>")[0]
    assert "Iedereen snel" in page
    again = form_of(answer)
    assert tab.post(again.action, again.fields).status_code == 303
    assert Unit.objects.get().name == "Balie"


def test_the_drawer_gets_the_new_token_to_send_it_once_more(tab: Client, editor: Member) -> None:
    form = typed(tab)
    sign_in(tab, editor)
    answer = tab.post(form.action, form.fields, headers={"hx-request": "true"})
    assert answer.status_code == 403
    fresh = {**form.fields, "csrfmiddlewaretoken": answer["X-CSRFToken"]}
    assert tab.post(form.action, fresh, headers={"hx-request": "true"}).status_code == 200
    assert Unit.objects.get().name == "Balie"


def test_signed_out_and_in_again_meanwhile_the_sign_in_page_says_so_too(tab: Client) -> None:
    form = typed(tab)
    run_out(tab)
    form.fields["csrfmiddlewaretoken"] = ["x" * 64]
    answer = tab.post(form.action, form.fields)
    assert SAID in tab.get(answer["Location"]).content.decode()


def test_what_somebody_else_typed_is_not_shown_to_who_is_signed_in_now(tab: Client, admin: Member) -> None:
    form = typed(tab)
    sign_in(tab, admin)
    for headers in ({}, {"hx-request": "true"}):
        answer = tab.post(form.action, form.fields, headers=headers)
        assert answer.status_code == 403
        assert "Somebody else is signed in now" in answer.content.decode()
        assert "Iedereen snel" not in answer.content.decode()
        assert "X-CSRFToken" not in answer
        assert answer["X-Signed-In"] == "other"
    assert not Unit.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elders.example"},
        {"origin": "null"},
        {"referer": "https://elders.example/list"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_of_another_site_gets_no_button(tab: Client, headers: dict[str, str]) -> None:
    answer = tab.post(NEW, {"name": "Van buiten"}, headers=headers)
    assert answer.status_code == 403
    assert "Van buiten" not in answer.content.decode()
    assert not forms_of(answer)


def test_a_sign_in_page_that_is_too_old_is_opened_again_and_shows_no_password(tab: Client) -> None:
    sent = {"login": "noor@waterrijk.example", "password": "vier-woorden"}
    answer = tab.post("/accounts/login/", sent, headers={"referer": "http://testserver/accounts/login/?next=/a/"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "vier-woorden" not in page
    assert 'href="/accounts/login/?next=/a/"' in page


def test_who_has_no_account_yet_is_not_sent_to_sign_in(tab: Client, admin: Member) -> None:
    invitation = Invitation.objects.create(
        organisation=admin.organisation, email="nieuw@waterrijk.example", role="reader", invited_by=admin.user
    )
    url = f"/invitations/{invitation.token}/"
    run_out(tab)
    answer = tab.post(url, {"name": "Nieuw"}, headers={"referer": f"http://testserver{url}"})
    assert answer.status_code == 403
    assert f'href="{url}"' in answer.content.decode()
