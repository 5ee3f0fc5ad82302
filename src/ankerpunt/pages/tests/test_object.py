"""The page of a row: what it says, and who changed what."""

import pytest

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.tests.rows import LEARNINGS, row_of

pytestmark = pytest.mark.usefixtures("nothing_filled_in")


def test_the_outsider_does_not_find_it(outsider: Member, client_of: ClientOf, organisation: Organisation) -> None:
    learning = row_of("Learning", organisation)
    client = client_of(outsider)
    assert client.get(f"{LEARNINGS}{learning.slug}/").status_code == 404
    assert client.get(f"/elders/learn/learnings/{learning.slug}/").status_code == 404


def test_the_page_says_every_field_that_is_filled_and_what_points_at_the_row(
    reader: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    campaign = row_of("Campaign", organisation, title="Verhuizen zonder brief", goal="Wie verhuist, vindt het zelf.")
    row_of("Learning", organisation, campaign=campaign, text="Leg het bericht bij de sleutel.")
    page = client_of(reader).get(f"/waterrijk/activate/campaigns/{campaign.slug}/").content.decode()
    for said in ("Verhuizen zonder brief", "Wie verhuist, vindt het zelf.", "Leg het bericht bij de sleutel"):
        assert said in page


def test_the_page_tells_who_changed_what(editor: Member, client_of: ClientOf) -> None:
    learning = row_of("Learning", editor.organisation, text="Leg het bij de sleutel.", strength="weak")
    client, url = client_of(editor), f"{LEARNINGS}{learning.slug}/"
    opened = client.get(f"{url}edit/").context["form"]["opened"].value()
    values = {"campaign": learning.campaign.pk, "text": learning.text, "strength": "strong", "opened": opened}
    client.post(f"{url}edit/", values)
    page = client.get(url).content.decode()
    assert "Eva Editor" in page
    assert "<del>Weak</del>" in page
    assert "<ins>Strong</ins>" in page
