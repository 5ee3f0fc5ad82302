"""A gate stops the next step in the app, until the plan is mended or a named member writes down why not (A5, U8)."""

import pytest

from ankerpunt.activate.models import Activity
from ankerpunt.activate.tests.factories import ActivityFactory
from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory
from ankerpunt.mirror.models import Override
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.tests.factories import UspFactory

REASON = "De wethouder vertelt er open over."


@pytest.fixture
def activity(editor: Member) -> Activity:
    """An activity on a USP that is anchored nowhere."""
    usp = UspFactory(organisation=editor.organisation, state="lived", claim="Je maakt samen je rooster")
    return ActivityFactory(organisation=editor.organisation, usps=[usp], title="Roosterruil")


def values_of(activity: Activity, opened: str) -> dict[str, object]:
    return {
        "title": activity.title,
        "scope": "external",
        "status": "activated",
        "usps": [usp.pk for usp in activity.usps.all()],
        "opened": opened,
    }


def test_an_activity_on_an_unanchored_usp_cannot_be_activated(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"/waterrijk/activate/activities/{activity.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    refused = client.post(url, values_of(activity, opened))
    assert refused.status_code == 422
    text = refused.content.decode()
    assert "Anchor first, then activate" in text
    assert "Je maakt samen je rooster" in text
    assert "Why do you go on all the same?" in text
    activity.refresh_from_db()
    assert activity.status == "planned"


def test_a_named_member_opens_the_gate_in_writing_and_it_stays_visible(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"/waterrijk/activate/activities/{activity.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    client.post(url, {**values_of(activity, opened), "override_reason": REASON})
    activity.refresh_from_db()
    assert activity.status == "activated"
    override = Override.objects.get()
    assert (override.rule, override.object, override.decided_by) == ("C409", activity.slug, "Eva Editor")
    assert REASON in client.get("/waterrijk/findings/?status=overridden").content.decode()


def test_undo_takes_the_step_and_the_decision_back_together(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"/waterrijk/activate/activities/{activity.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    page = client.post(url, {**values_of(activity, opened), "override_reason": REASON}, follow=True).content.decode()
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"')[0])
    activity.refresh_from_db()
    assert activity.status == "planned"
    assert not Override.objects.exists()


def test_an_anchored_usp_lets_the_activity_go_on(activity: Activity, editor: Member, client_of: ClientOf) -> None:
    AnchoringFactory(organisation=editor.organisation, usp=activity.usps.get(), state="in_practice")
    client, url = client_of(editor), f"/waterrijk/activate/activities/{activity.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    assert client.post(url, values_of(activity, opened)).status_code == 303


def test_a_cell_is_not_experienced_without_a_story_or_observation(editor: Member, client_of: ClientOf) -> None:
    cell = AnchoringFactory(organisation=editor.organisation, state="in_practice", text="In week 2.")
    client, url = client_of(editor), f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    values = {"text": "In week 2.", "state": "experienced", "opened": opened}
    refused = client.post(url, values)
    assert refused.status_code == 422
    assert "without a story or observation" in refused.content.decode()
    EvidenceFactory(organisation=editor.organisation, anchoring=cell, kind="observation")
    assert client.post(url, values).status_code == 303
    assert Anchoring.objects.get().state == "experienced"


def test_a_new_row_meets_the_gate_as_well(activity: Activity, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/activate/activities/new/"
    values = {**values_of(activity, ""), "title": "Nog een roosterruil"}
    assert client.post(url, values).status_code == 422
    client.post(url, {**values, "override_reason": REASON})
    assert Override.objects.get().object == Activity.objects.get(title="Nog een roosterruil").slug


def test_a_gate_stops_what_comes_back_from_history_too(activity: Activity, editor: Member, client_of: ClientOf) -> None:
    activity.status = "activated"
    activity.save()
    then = activity.history.latest().pk
    activity.status = "planned"
    activity.save()
    client, url = client_of(editor), f"/waterrijk/activate/activities/{activity.slug}/history/{then}/"
    page = client.get(url)
    assert page.status_code == 200
    assert "Why do you go on all the same?" in page.content.decode()
    values = {"opened": page.context["form"]["opened"].value(), "override_reason": ""}
    assert client.post(url, values).status_code == 422
    assert client.post(url, {**values, "override_reason": REASON}).status_code == 303
    activity.refresh_from_db()
    assert activity.status == "activated"
    assert Override.objects.get().decided_by == "Eva Editor"
