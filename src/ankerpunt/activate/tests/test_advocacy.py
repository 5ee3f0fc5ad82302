"""Texts that colleagues pass on: for members, and without an account for who has the link; nobody is counted (C11)."""

from __future__ import annotations

import logging
import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from ankerpunt.activate.models import Activity
from ankerpunt.activate.tests.factories import ActivityFactory, MessageFactory
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory, TouchpointFactory
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.showing.tests.factories import SecretLinkFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

INSIDE = "/waterrijk/activate/advocacy/"
SHOWN = "/shown/colleagues/"
STORY = "Ik leer hier elke vrijdag iets nieuws."


@pytest.fixture
def usp(organisation: Organisation) -> Usp:
    group = TargetGroupFactory(organisation=organisation, name="Klantcontact", scope="internal")
    promise = PropositionFactory(organisation=organisation, target_group=group, status="adopted")
    usp = UspFactory(organisation=organisation, proposition=promise, claim="Je groeit door.", state="lived")
    point = TouchpointFactory(organisation=organisation, target_groups=[group])
    AnchoringFactory(organisation=organisation, usp=usp, touchpoint=point, state="in_practice")
    row_of("Story", organisation, usp=usp, text=STORY, stance="for", audience="outside", told_on=date(2026, 5, 1))
    return usp


@pytest.fixture
def activity(organisation: Organisation, usp: Usp) -> Activity:
    message = MessageFactory(organisation=organisation, text="Kom een ochtend meelopen.", usps=[usp])
    return ActivityFactory(organisation=organisation, title="Meeloopochtend", usps=[usp], messages=[message])


@pytest.fixture
def link(organisation: Organisation, activity: Activity) -> Any:
    return SecretLinkFactory(
        organisation=organisation, token="colleagues", kind="advocacy_activity", object=activity.slug
    )


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def contradict(usp: Usp) -> Any:
    return EvidenceFactory(
        organisation=usp.organisation, anchoring=usp.anchorings.get(), stance="against", text="Bij ons niet."
    )


def test_a_story_that_its_teller_keeps_inside_is_not_passed_on(
    reader: Member, visitor: Client, client_of: ClientOf, link: Any, usp: Usp
) -> None:
    usp.stories.update(audience="inside")
    assert STORY not in shown(visitor.get(SHOWN))
    assert STORY not in shown(client_of(reader).get(INSIDE, {"about": f"usp:{usp.slug}"}))


def test_members_see_what_is_offered_about_a_plan_an_activity_or_a_usp(
    reader: Member, client_of: ClientOf, activity: Activity, usp: Usp
) -> None:
    for about in (f"activity:{activity.slug}", f"usp:{usp.slug}", ""):
        said = shown(client_of(reader).get(INSIDE, {"about": about}))
        assert STORY in said
        assert "Kom een ochtend meelopen." in said
        assert "It is about: je groeit door" in said


def test_it_stands_among_everything_of_the_stage(reader: Member, client_of: ClientOf) -> None:
    assert INSIDE in shown(client_of(reader).get("/waterrijk/activate/"))


def test_who_has_nothing_yet_is_told_so(reader: Member, client_of: ClientOf) -> None:
    assert "There is no plan, activity or USP yet" in shown(client_of(reader).get(INSIDE))


def test_another_organisation_does_not_find_it(outsider: Member, client_of: ClientOf, activity: Activity) -> None:
    client = client_of(outsider)
    assert client.get(INSIDE).status_code == 404
    assert STORY not in shown(client.get("/elders/activate/advocacy/", {"about": f"activity:{activity.slug}"}))
    assert client.get("/elders/activate/advocacy/", {"picture": "story-1"}).status_code == 404


def test_editors_find_the_way_to_a_link_and_readers_do_not(
    editor: Member, reader: Member, client_of: ClientOf, activity: Activity
) -> None:
    made_at = f"/waterrijk/links/advocacy_activity/activities/{activity.slug}/"
    about = {"about": f"activity:{activity.slug}"}
    assert made_at in shown(client_of(editor).get(INSIDE, about))
    assert made_at not in shown(client_of(reader).get(INSIDE, about))
    assert client_of(editor).get(made_at).status_code == 200


def test_the_pages_of_a_usp_and_an_activity_lead_to_their_texts(
    reader: Member, client_of: ClientOf, activity: Activity, usp: Usp
) -> None:
    client = client_of(reader)
    of_usp = shown(client.get(f"/waterrijk/promise/usps/{usp.slug}/"))
    of_activity = shown(client.get(f"/waterrijk/activate/activities/{activity.slug}/"))
    assert f'href="{INSIDE}?about=usp:{usp.slug}"' in of_usp
    assert f'href="{INSIDE}?about=activity:{activity.slug}"' in of_activity


def test_without_an_account_one_text_of_the_month_comes_first(visitor: Client, link: Any) -> None:
    said = shown(visitor.get(SHOWN, {"language": "nl"}))
    assert "Vertel het zelf" in said
    assert said.index(STORY) < said.index("Kom een ochtend meelopen.")
    assert said.count("utrecht-button--primary-action") == 1
    assert "Een collega vertelde dit" in said


def test_stretch_says_that_it_is_not_true_yet_and_keeps_its_first_sentence(
    visitor: Client, link: Any, organisation: Organisation, usp: Usp, activity: Activity
) -> None:
    wording = "We zijn er nog niet. Dit jaar schrappen we twee formulieren."
    stretch = UspFactory(
        organisation=organisation, proposition=usp.proposition, state="stretch", stretch_wording=wording
    )
    activity.usps.add(stretch)
    said = shown(visitor.get(SHOWN, {"language": "nl"}))
    assert wording in said
    assert "nog niet waar" in said
    assert "Laat de eerste zin staan: zo blijft het eerlijk" in said


def test_no_text_is_shown_whose_usp_somebody_contradicts_without_an_answer(
    visitor: Client, link: Any, usp: Usp, editor: Member, client_of: ClientOf
) -> None:
    doubt = contradict(usp)
    said = shown(visitor.get(SHOWN))
    assert STORY not in said
    assert "Kom een ochtend meelopen." not in said
    assert "There is nothing to pass on now" in said
    inside = shown(client_of(editor).get(INSIDE, {"about": f"usp:{usp.slug}"}))
    assert "Somebody says that it is not so, and nobody answered that yet." in inside
    assert doubt.slug in inside
    doubt.answer, doubt.answered_on = "Sinds mei wel.", date(2026, 5, 1)
    doubt.save()
    assert STORY in shown(visitor.get(SHOWN))


def test_a_text_comes_as_a_picture_of_itself(visitor: Client, link: Any, reader: Member, client_of: ClientOf) -> None:
    (name, *_others) = re.findall(r"picture=([\w-]+)", shown(visitor.get(SHOWN)))
    for answer in (visitor.get(SHOWN, {"picture": name}), client_of(reader).get(INSIDE, {"picture": name})):
        assert answer["Content-Disposition"] == f'attachment; filename="{name}.png"'
        assert Image.open(BytesIO(answer.content)).size == (1080, 1080)


def test_what_is_not_offered_has_no_picture_either(visitor: Client, link: Any, usp: Usp) -> None:
    (name, *_others) = re.findall(r"picture=([\w-]+)", shown(visitor.get(SHOWN)))
    contradict(usp)
    assert visitor.get(SHOWN, {"picture": name}).status_code == 404
    assert visitor.get(SHOWN, {"picture": "story-../../etc"}).status_code == 404


def test_what_was_removed_or_archived_opens_nothing(visitor: Client, link: Any, activity: Activity) -> None:
    activity.archived_on = date(2026, 1, 1)
    activity.save()
    assert visitor.get(SHOWN).status_code == 404


def test_who_disagrees_is_led_to_where_it_is_said(
    editor: Member, reader: Member, visitor: Client, client_of: ClientOf
) -> None:
    url = f"{INSIDE}not-so/"
    form = client_of(editor).get(url, follow=True)
    assert re.search(r'<input[^>]*value="against"[^>]*checked', shown(form))
    assert client_of(reader).get(url, follow=True).status_code == 200
    assert "/accounts/login/" in visitor.get(url)["Location"]


def rows() -> dict[str, int]:
    return {model.__name__: model._base_manager.count() for model in apps.get_models()}


def test_nobody_is_counted(visitor: Client, link: Any, caplog: pytest.LogCaptureFixture) -> None:
    """No cookie, no row in any table, no line in a log: not for the page, nor for a picture."""
    (name, *_others) = re.findall(r"picture=([\w-]+)", shown(visitor.get(SHOWN)))
    before = rows()
    kept = [dict(each) for each in type(link)._base_manager.values()]
    with (
        caplog.at_level(logging.DEBUG),
        CaptureQueriesContext(
            connection,
        ) as asked,
    ):
        for given in ({}, {"language": "en"}, {"picture": name}):
            answer = visitor.get(SHOWN, given, headers={"user-agent": "Telefoon van Zwaantje"})
            assert answer.status_code == 200
            assert answer.cookies == {}
            assert answer["Cache-Control"] == "no-store"
            assert "X-Request-ID" not in answer.headers
    assert rows() == before
    assert [dict(each) for each in type(link)._base_manager.values()] == kept
    printed = "\n".join(each.getMessage() for each in caplog.records if each.name != "django.db.backends")
    assert "colleagues" not in printed
    assert "Zwaantje" not in printed
    # What is written is the brake on guessing of links, and it is taken back in the same request.
    written = {each["sql"].split()[0] for each in asked if each["sql"].split()[0] not in {"SELECT", "BEGIN", "COMMIT"}}
    tables = {table for each in asked for table in re.findall(r'(?:INSERT INTO|UPDATE) "(\w+)"', each["sql"])}
    assert written <= {"INSERT", "DELETE", "SAVEPOINT", "RELEASE"}
    assert tables == {"organisation_attempt"}


def test_the_page_asks_nothing_of_another_host_and_sends_nothing(visitor: Client, link: Any) -> None:
    said = shown(visitor.get(SHOWN))
    assert "<form" not in said
    assert "hx-" not in said
    assert re.findall(r'(?:src|href|srcset|action)="(?:https?:)?//', said) == []


def test_more_texts_ask_no_more_of_the_database(
    visitor: Client, link: Any, organisation: Organisation, usp: Usp, activity: Activity
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            assert visitor.get(SHOWN).status_code == 200
        return len(found)

    asked()  # what changed is read once
    few = asked()
    for _each in range(20):
        message = MessageFactory(organisation=organisation, usps=[usp])
        activity.messages.add(message)
        row_of(
            "Story", organisation, usp=usp, text="Ook ik.", stance="for", audience="outside", told_on=date(2026, 4, 1)
        )
    asked()
    assert asked() == few
