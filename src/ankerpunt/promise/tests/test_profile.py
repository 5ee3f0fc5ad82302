"""Profiles: drawn from what was picked, no longer than the channel, no truer than the USPs (P6, C12)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Foundation, Profile, ProfileChannel, Usp
from ankerpunt.promise.parts.profile import what_we_deliver, who_we_are
from ankerpunt.promise.tests.factories import (
    FoundationFactory,
    ProfileChannelFactory,
    ProfileFactory,
    UspFactory,
)

pytestmark = pytest.mark.django_db

ALL = "/waterrijk/promise/profiles/"
NEW = f"{ALL}new/"
TODAY = date(2026, 11, 15)


@pytest.fixture
def channel(editor: Member) -> ProfileChannel:
    return ProfileChannelFactory(organisation=editor.organisation, name="Sociaal", max_length=80)


@pytest.fixture
def near(editor: Member) -> Foundation:
    text = "Nabij: we kennen de straat."
    return FoundationFactory(organisation=editor.organisation, title="Nabij", text=text)


@pytest.fixture
def lived(editor: Member) -> Usp:
    return UspFactory(organisation=editor.organisation, claim="Je maakt samen je rooster", state="lived")


@pytest.fixture
def stretch(editor: Member) -> Usp:
    return UspFactory(organisation=editor.organisation, claim="Minder papier", stretch_wording="We zijn er nog niet.")


@pytest.fixture
def sound(channel: ProfileChannel, near: Foundation, lived: Usp) -> dict[str, object]:
    """What can be saved as it is."""
    return {
        "channel": channel.pk,
        "foundations": [near.pk],
        "usps": [lived.pk],
        "who_we_are": "We kennen de straat.",
        "what_we_deliver": "Je maakt je rooster.",
    }


def opened(client: Client, url: str) -> int:
    return int(client.get(url).context["form"]["opened"].value() or 0)


def test_a_first_text_comes_out_of_what_was_picked(near: Foundation, lived: Usp, stretch: Usp) -> None:
    said = Standing(near.organisation).said
    assert who_we_are([said(near)]) == "We kennen de straat."
    assert what_we_deliver([said(lived), said(stretch)], TODAY) == "Je maakt samen je rooster. We zijn er nog niet."


def test_one_picks_first_and_then_writes(
    channel: ProfileChannel, near: Foundation, lived: Usp, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "Je maakt samen je rooster" in client.get(NEW).content.decode()
    picked = f"?compose=1&channel={channel.slug}&foundations={near.slug}&usps={lived.slug}"
    page = client.get(NEW + picked).content.decode()
    assert "We kennen de straat." in page
    values = {"channel": channel.pk, "foundations": [near.pk], "usps": [lived.pk], "who_we_are": "We kennen de straat."}
    client.post(NEW + picked, {**values, "what_we_deliver": "Je maakt je rooster."})
    made = Profile.objects.get()
    assert (made.channel, list(made.usps.all())) == (channel, [lived])
    assert "of 80 characters" in client.get(f"{ALL}{made.slug}/").content.decode()


def test_for_one_group_only_its_own_claims_are_there_to_pick(
    channel: ProfileChannel, lived: Usp, stretch: Usp, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(f"{NEW}?target_group={lived.proposition.target_group.slug}").content.decode()
    assert lived.claim in page
    assert stretch.claim not in page


def test_without_a_channel_the_pick_comes_back(channel: ProfileChannel, editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{NEW}?compose=1").status_code == 422


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"what_we_deliver": "Je maakt samen je rooster. " * 4}, "characters and 80 fit"),
        ({"usps": [], "foundations": []}, "Choose the foundation or the USP"),
        ({"usps": []}, "What you deliver is drawn from a USP."),
        ({"who_we_are": "", "what_we_deliver": ""}, "Write at least one sentence."),
    ],
)
def test_what_cannot_stand_there_is_refused_and_kept(
    change: dict[str, object], sentence: str, sound: dict[str, object], editor: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(NEW, {**sound, **change})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Profile.objects.exists()


def test_a_stretch_usp_is_not_told_as_if_it_were_true(
    channel: ProfileChannel, stretch: Usp, editor: Member, client_of: ClientOf
) -> None:
    values = {"channel": channel.pk, "usps": [stretch.pk], "what_we_deliver": "Minder papier!"}
    answer = client_of(editor).post(NEW, values)
    assert answer.status_code == 422
    assert "Use its honest wording: We zijn er nog niet." in answer.content.decode()


def test_what_is_overdue_may_not_be_claimed(
    channel: ProfileChannel, stretch: Usp, editor: Member, client_of: ClientOf
) -> None:
    stretch.stretch_due_on = date(2020, 1, 1)
    stretch.save()
    values = {"channel": channel.pk, "usps": [stretch.pk], "what_we_deliver": "We zijn er nog niet."}
    assert "It may no longer be claimed" in client_of(editor).post(NEW, values).content.decode()


def test_the_check_names_a_sentence_that_nothing_carries(
    channel: ProfileChannel, lived: Usp, reader: Member, client_of: ClientOf
) -> None:
    row = ProfileFactory(
        organisation=reader.organisation, channel=channel, usps=[lived], what_we_deliver="Nergens verdien je meer."
    )
    page = client_of(reader).get(f"{ALL}{row.slug}/").content.decode()
    assert "Profile says more than the promise" in page
    assert "Copy the text" in page


def test_a_profile_can_be_changed(channel: ProfileChannel, lived: Usp, editor: Member, client_of: ClientOf) -> None:
    row = ProfileFactory(organisation=editor.organisation, channel=channel, usps=[lived], who_we_are="Wij.")
    client, url = client_of(editor), f"{ALL}{row.slug}/edit/"
    values = {"channel": channel.pk, "usps": [lived.pk], "who_we_are": "Wij zijn er.", "opened": opened(client, url)}
    assert client.post(url, values).status_code == 303
    row.refresh_from_db()
    assert row.who_we_are == "Wij zijn er."


def test_an_empty_list_teaches_and_more_profiles_ask_no_more(lived: Usp, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    assert "People look you up first." in client.get(ALL).content.decode()
    for _round in range(2):
        for _each in range(3):
            ProfileFactory(organisation=reader.organisation, usps=[lived])
        client.get(ALL)
        with CaptureQueriesContext(connection) as asked:
            client.get(ALL)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_outsider_finds_no_profile(channel: ProfileChannel, outsider: Member, client_of: ClientOf) -> None:
    row = ProfileFactory(organisation=channel.organisation, channel=channel)
    assert client_of(outsider).get(f"{ALL}{row.slug}/").status_code == 404
    assert client_of(outsider).get(ALL).status_code == 404
