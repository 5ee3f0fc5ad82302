"""What people type as people do: days that are yet to come, pasted bullets, amounts with a dash."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ankerpunt.kit.typed_fields import EuroField
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.tests.rows import rows_of

STORIES = "/waterrijk/listen/stories/"
TOMORROW = timedelta(days=1)


@pytest.mark.django_db
def test_what_happened_is_proposed_for_today_and_not_believed_of_tomorrow(editor: Member, client_of: ClientOf) -> None:
    client, today = client_of(editor), timezone.localdate()
    form = client.get(f"{STORIES}new/").context["form"]
    assert form["told_on"].value() == today
    sent: dict[str, Any] = {"text": "Ze nam de tijd.", "teller": "employee", "form": "written", "audience": "inside"}
    refused = client.post(f"{STORIES}new/", {**sent, "told_on": today + TOMORROW})
    assert refused.status_code == 422
    assert "This day is yet to come." in refused.content.decode()
    assert client.post(f"{STORIES}new/", {**sent, "told_on": today}).status_code == 303


@pytest.mark.django_db
def test_a_day_that_was_there_before_may_stay_and_a_plan_may_look_ahead(editor: Member, client_of: ClientOf) -> None:
    client, later = client_of(editor), timezone.localdate() + TOMORROW
    story = row_of("Story", editor.organisation, text="Ze nam de tijd.", told_on=later)
    url = f"{STORIES}{story.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    sent = {
        "text": "Ze nam alle tijd.",
        "told_on": later,
        "teller": "employee",
        "form": "written",
        "audience": "inside",
    }
    assert client.post(url, {**sent, "opened": opened}).status_code == 303
    ahead = {"title": "Lunch", "scope": "internal", "status": "planned", "starts_on": later}
    assert client.post("/waterrijk/activate/activities/new/", ahead).status_code == 303


@pytest.mark.django_db
def test_bullets_of_a_word_processor_do_not_come_along(editor: Member, client_of: ClientOf) -> None:
    sent = {"title": "• Verhuizen", "goal": "• Minder bellen\n• Eerder weten", "starts_on": "2027-01-01"}
    client_of(editor).post("/waterrijk/activate/campaigns/new/", {**sent, "ends_on": "2027-06-30"})
    campaign = rows_of("Campaign", editor.organisation).get()
    assert (campaign.title, campaign.goal.splitlines()) == ("Verhuizen", ["• Minder bellen", "• Eerder weten"])
    sent = {"name": "Balie", "scope": "internal", "relation": "existing", "channels": "• intranet\no\tDagstart\n- mail"}
    client_of(editor).post("/waterrijk/understand/target-groups/new/", sent)
    assert rows_of("TargetGroup", editor.organisation).get().channels == ("intranet", "Dagstart", "mail")


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        *(
            ("€ 1.250,-", 125_000),
            ("1250,--", 125_000),
            ("€1.250,=", 125_000),
            ("EUR 12", 1_200),
            ("1 250,50", 125_050),
        ),
        *(("€\u00a01.250,–", 125_000), ("1,250.50", 125_050), ("0,5", 50)),
    ],
)
def test_an_amount_is_read_as_dutch_people_write_it(typed: str, cents: int) -> None:
    assert EuroField().clean(typed) == cents


@pytest.mark.parametrize("typed", ["1e9", "NaN", "Infinity", "twaalf", "12,345,6x", "1_000"])
def test_what_is_no_amount_is_no_number_of_a_programmer_either(typed: str) -> None:
    with pytest.raises(ValidationError, match="is not an amount"):
        EuroField().clean(typed)


def test_an_amount_below_zero_is_refused_however_the_sign_is_written() -> None:
    for typed in ("-12", "−12"):
        with pytest.raises(ValidationError, match="cannot be below zero"):
            EuroField().clean(typed)
