"""Secret links: shown once, kept as a digest, ended by a day or by hand, and alike where they do not work."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ankerpunt.kit.access import Role
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation import brake
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.showing.jobs import tidy
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.models.secret_link import digest_of
from ankerpunt.showing.tests.factories import SecretLinkFactory

LINKS = "/waterrijk/links/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise(organisation: Organisation) -> Any:
    group = row_of("TargetGroup", organisation, name="Balie", scope="internal")
    promise = row_of("Proposition", organisation, target_group=group, promise="Je beslist zelf.", status="draft")
    row_of("Usp", organisation, proposition=promise, claim="Je maakt zelf je rooster", state="lived")
    row_of("Usp", organisation, proposition=promise, claim="Iedereen is blij", state="stretch", stretch_wording="")
    return promise


def making(promise: Any) -> str:
    return f"{LINKS}promise/propositions/{promise.slug}/"


def sent(client: Client, promise: Any, **typed: Any) -> Any:
    form = client.get(making(promise)).context["form"]
    return client.post(making(promise), {"key": form["key"].value(), "ends_on": form["ends_on"].value(), **typed})


def address_in(answer: Any) -> str:
    found = re.search(r"/shown/[\w-]+/", answer.content.decode())
    assert found is not None
    return found[0]


def test_the_outsider_finds_nothing(outsider: Member, client_of: ClientOf, promise: Any) -> None:
    link = SecretLinkFactory(organisation=promise.organisation)
    client = client_of(outsider)
    for url in (LINKS, making(promise), making(promise).replace("waterrijk", "elders")):
        assert client.get(url).status_code == 404
    assert client.post(f"/elders/links/{link.pk}/withdraw/").status_code == 404
    assert SecretLink.objects.working().exists()


def test_it_is_made_on_the_page_of_a_promise_and_opened_without_an_account(
    editor: Member, reader: Member, client_of: ClientOf, visitor: Client, promise: Any
) -> None:
    client, page = client_of(editor), f"/waterrijk/promise/propositions/{promise.slug}/"
    assert making(promise) in client.get(page).content.decode()
    assert making(promise) not in client_of(reader).get(page).content.decode()
    url = address_in(sent(client, promise))
    answer = visitor.get(url)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert all(each in shown for each in ("Je beslist zelf.", "Je maakt zelf je rooster", "This is a draft"))
    assert "Iedereen is blij" not in shown
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert not answer.cookies
    assert "X-Request-ID" not in answer.headers


def test_only_its_digest_is_kept(editor: Member, client_of: ClientOf, promise: Any) -> None:
    token = address_in(sent(client_of(editor), promise)).split("/")[2]
    link = SecretLink.objects.get()
    assert len(token) == 22
    assert link.digest == digest_of(token)
    assert token not in client_of(editor).get(LINKS).content.decode()


def test_pressed_twice_there_is_one_link_that_works(editor: Member, client_of: ClientOf, promise: Any) -> None:
    client = client_of(editor)
    key = client.get(making(promise)).context["form"]["key"].value()
    first, second = (address_in(sent(client, promise, key=key)) for _ in range(2))
    assert [client.get(url).status_code for url in (first, second)] == [404, 200]


@pytest.mark.parametrize(("days", "said"), [(-1, "This day is past"), (400, "Choose a day within a year")])
def test_it_ends_within_a_year(editor: Member, client_of: ClientOf, promise: Any, days: int, said: str) -> None:
    answer = sent(client_of(editor), promise, ends_on=timezone.localdate() + timedelta(days=days))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not SecretLink.objects.exists()


def test_what_does_not_work_is_answered_alike(visitor: Client, promise: Any) -> None:
    organisation = promise.organisation
    yesterday = timezone.localdate() - timedelta(days=1)
    SecretLinkFactory(organisation=organisation, token="ended", object=promise.slug, ends_on=yesterday)
    SecretLinkFactory(organisation=organisation, token="withdrawn", object=promise.slug, withdrawn_at=timezone.now())
    SecretLinkFactory(organisation=organisation, token="gone", object="not-there")
    SecretLinkFactory(organisation=organisation, token="of-no-kind", object=promise.slug, kind="other")
    answers = [visitor.get(f"/shown/{each}/") for each in ("ended", "withdrawn", "gone", "of-no-kind", "never-made")]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].headers["Cache-Control"] == "no-store"
    assert "Deze link werkt niet" in visitor.get("/shown/never-made/?language=nl").content.decode()


@pytest.mark.parametrize("away", [{"archived_on": "2026-11-01"}, {"status": "retired"}])
def test_a_promise_that_does_not_count_any_more_is_not_shown(
    visitor: Client, promise: Any, away: dict[str, str]
) -> None:
    SecretLinkFactory(organisation=promise.organisation, token="t", object=promise.slug)
    type(promise).objects.filter(pk=promise.pk).update(**away)
    assert visitor.get("/shown/t/").status_code == 404


def test_they_are_listed_with_what_they_open_and_withdrawn_in_one_press(
    editor: Member, client_of: ClientOf, visitor: Client, promise: Any
) -> None:
    client, link = (
        client_of(editor),
        SecretLinkFactory(organisation=promise.organisation, token="t", object=promise.slug),
    )
    shown = client.get(LINKS).content.decode()
    assert all(each in shown for each in ("A promise", "Je beslist zelf", str(link.made_by), "works until"))
    answer = client.post(f"{LINKS}{link.pk}/withdraw/", follow=True)
    assert visitor.get("/shown/t/").status_code == 404
    assert f"{LINKS}{link.pk}/give-back/" in answer.content.decode()
    client.post(f"{LINKS}{link.pk}/give-back/")
    assert visitor.get("/shown/t/").status_code == 200


def test_who_tries_many_has_to_wait_and_who_has_one_does_not(
    visitor: Client, promise: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brake, "OF_ALL_NAMES_FROM_HERE", (brake.Pace(2, brake.MINUTE),))
    SecretLinkFactory(organisation=promise.organisation, token="t", object=promise.slug)
    assert [visitor.get("/shown/t/").status_code for _ in range(4)] == [200] * 4
    answers = [visitor.get("/shown/guess/") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [404, 404, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert "Cache-Control" in answers[-1].headers


def test_what_stopped_working_goes_after_ninety_days(organisation: Organisation) -> None:
    long_ago = timezone.now() - timedelta(days=91)
    SecretLinkFactory(organisation=organisation, withdrawn_at=long_ago)
    SecretLinkFactory(organisation=organisation, ends_on=long_ago.date())
    kept = SecretLinkFactory(organisation=organisation)
    tidy()
    assert [*SecretLink.objects.all()] == [kept]


def test_the_links_of_a_member_who_leaves_end(admin: Member, editor: Member, client_of: ClientOf, promise: Any) -> None:
    own, other = (SecretLinkFactory(organisation=promise.organisation, made_by=each) for each in (editor, admin))
    client_of(admin).post(f"/waterrijk/people/{editor.pk}/deactivate/")
    assert [*SecretLink.objects.working()] == [other]
    assert str(own.made_by) in client_of(admin).get(LINKS).content.decode()


def test_editors_make_them_and_readers_do_not(reader: Member, client_of: ClientOf, promise: Any) -> None:
    assert reader.role == Role.READER
    assert client_of(reader).get(making(promise)).status_code == 403
