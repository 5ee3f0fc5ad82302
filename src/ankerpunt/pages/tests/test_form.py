"""The form of a noun: adding a row, changing one, and what goes wrong on the way."""

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.pages.tests.rows import LEARNINGS, row_of, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_filled_in")]

SAID = "Leg het bericht bij de sleutel."


def test_a_row_is_added_and_the_undo_takes_it_back(editor: Member, client_of: ClientOf) -> None:
    campaign, client = row_of("Campaign", editor.organisation), client_of(editor)
    sent = {"campaign": campaign.pk, "text": SAID, "strength": "moderate"}
    page = client.post(f"{LEARNINGS}new/", sent, follow=True).content.decode()
    assert "“Leg het bericht bij de sleutel” is saved." in page
    learning = rows_of("Learning", editor.organisation).get()
    assert (learning.slug, learning.text) == ("leg-het-bericht-bij-de-sleutel", SAID)
    undo = page.split('action="/waterrijk/undo/')[1].split('"')[0]
    client.post(f"/waterrijk/undo/{undo}")
    assert not rows_of("Learning", editor.organisation).exists()


def test_what_is_missing_is_said_and_what_was_typed_stays(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).post(f"{LEARNINGS}new/", {"evidence": "Tachtig mensen belden niet meer."})
    assert page.status_code == 422
    assert "Tachtig mensen belden niet meer." in page.content.decode()
    assert not rows_of("Learning", editor.organisation).exists()


def test_a_row_of_another_organisation_cannot_be_pointed_at(editor: Member, client_of: ClientOf) -> None:
    elsewhere = row_of("Campaign", OrganisationFactory())
    sent = {"campaign": elsewhere.pk, "text": SAID, "strength": "moderate"}
    assert client_of(editor).post(f"{LEARNINGS}new/", sent).status_code == 422
    assert not rows_of("Learning", editor.organisation).exists()


def test_the_address_fills_in_what_the_new_row_belongs_to(editor: Member, client_of: ClientOf) -> None:
    campaign = row_of("Campaign", editor.organisation)
    page = client_of(editor).get(f"{LEARNINGS}new/?campaign={campaign.slug}&strength=strong&text=Leg")
    assert page.context["form"].initial == {"campaign": campaign.pk, "strength": "strong"}


def test_what_the_address_asks_for_and_is_not_there_is_passed_over(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(f"{LEARNINGS}new/?campaign=nowhere&strength=enormous")
    assert page.context["form"].initial == {}


@pytest.mark.postgres
def test_two_people_who_change_one_row_lose_nothing(editor: Member, admin: Member, client_of: ClientOf) -> None:
    learning = row_of("Learning", editor.organisation, text=SAID, evidence="")
    url = f"{LEARNINGS}{learning.slug}/edit/"
    first, second = client_of(editor), client_of(admin)
    opened = {who: who.get(url).context["form"]["opened"].value() for who in (first, second)}
    values = {"campaign": learning.campaign.pk, "text": SAID, "strength": learning.strength}
    first.post(url, {**values, "evidence": "Tachtig mensen belden niet.", "opened": opened[first]})
    refused = second.post(url, {**values, "evidence": "Het was ook vakantie.", "opened": opened[second]})
    assert refused.status_code == 409
    text = refused.content.decode()
    assert "Tachtig mensen belden niet." in text
    assert "Het was ook vakantie." in text
    learning.refresh_from_db()
    assert learning.evidence == "Tachtig mensen belden niet."
