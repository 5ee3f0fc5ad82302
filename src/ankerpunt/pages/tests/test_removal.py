"""Removing a row: what goes along is said before, and what keeps it stands in the way."""

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.tests.rows import CAMPAIGNS, LEARNINGS, row_of, rows_of

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("nothing_filled_in")]


def test_removing_says_what_goes_along(editor: Member, client_of: ClientOf) -> None:
    adjustment = row_of("Adjustment", editor.organisation)
    client, url = client_of(editor), f"{CAMPAIGNS}{adjustment.campaign.slug}/delete/"
    assert "1 adjustment" in client.get(url).content.decode()
    client.post(url)
    assert not rows_of("Campaign", editor.organisation).exists()
    assert not rows_of("Adjustment", editor.organisation).exists()


def test_removing_says_what_keeps_it(editor: Member, client_of: ClientOf) -> None:
    learning = row_of("Learning", editor.organisation)
    client, url = client_of(editor), f"{CAMPAIGNS}{learning.campaign.slug}/delete/"
    assert "1 learning" in client.get(url).content.decode()
    client.post(url)
    assert rows_of("Campaign", editor.organisation).exists()
    client.post(f"{LEARNINGS}{learning.slug}/delete/")
    assert not rows_of("Learning", editor.organisation).exists()
