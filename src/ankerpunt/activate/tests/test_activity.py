"""Starting an activity asks the plan: first true, then told, and inside before outside (A5, P7)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from ankerpunt.activate.models import Activity
from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory
from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.mirror.mapper import read
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.index import Index
from ankerpunt.promise.tests.factories import UspFactory
from ankerpunt.publish.calendar.sheet import sheet_of
from ankerpunt.publish.feed import Changed, feed
from ankerpunt.understand.tests.factories import TargetGroupFactory

REASON = "De wethouder vertelt er open over."
FILLED = "utrecht-button--primary-action"


@pytest.fixture
def activity(editor: Member) -> Activity:
    """An activity on a USP that is anchored nowhere."""
    usp = UspFactory(organisation=editor.organisation, state="lived", claim="Je maakt samen je rooster")
    return ActivityFactory(organisation=editor.organisation, usps=[usp], title="Roosterruil", status="planned")


def url_of(activity: Activity) -> str:
    return f"/waterrijk/activate/activities/{activity.slug}/start/"


def started(client: Client, activity: Activity, **asked: str) -> Any:
    opened = client.get(url_of(activity)).context["opened"]
    return client.post(url_of(activity), {"status": "activated", "opened": opened, **asked})


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


def test_what_is_true_starts_with_one_press_and_can_be_taken_back(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    AnchoringFactory(organisation=editor.organisation, usp=activity.usps.get(), state="in_practice", text="Elke week")
    client = client_of(editor)
    detail = client.get(f"/waterrijk/activate/activities/{activity.slug}/").content.decode()
    assert url_of(activity) in detail
    page = main_of(client.get(url_of(activity)).content.decode())
    assert "Nothing stops it" in page
    assert page.count(FILLED) == 1
    started(client, activity)
    activity.refresh_from_db()
    assert activity.status == "activated"
    undo(Change.objects.get(), by=editor)
    activity.refresh_from_db()
    assert activity.status == "planned"


def test_what_is_not_in_practice_waits_and_the_ways_on_are_buttons(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    page = main_of(client_of(editor).get(url_of(activity)).content.decode())
    group = activity.usps.get().proposition.target_group
    assert f'href="/waterrijk/anchor/matrix/{group.slug}/"' in page
    assert "Say that it is not true yet, and start" in page
    assert "Why do you go on all the same?" in page
    assert page.count(FILLED) == 1
    refused = started(client_of(editor), activity)
    assert refused.status_code == 422
    activity.refresh_from_db()
    assert activity.status == "planned"


def test_it_starts_with_the_label_beside_it(activity: Activity, editor: Member, client_of: ClientOf) -> None:
    started(client_of(editor), activity, stretch_label="on")
    activity.refresh_from_db()
    assert (activity.status, activity.stretch_label) == ("activated", True)
    assert not Override.objects.exists()


def test_it_starts_by_a_written_decision_that_stays_visible(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    started(client_of(editor), activity, override_reason=REASON)
    activity.refresh_from_db()
    assert activity.status == "activated"
    override = Override.objects.get()
    assert (override.rule, override.object, override.reason) == ("C409", activity.slug, REASON)


def test_the_decision_is_told_in_the_calendar_on_paper_and_in_the_feed(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    client, day = client_of(editor), date(2027, 3, 1)
    plan = CommunicationPlanFactory(
        organisation=editor.organisation, starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
    )
    Activity.objects.filter(pk=activity.pk).update(plan=plan, starts_on=day)
    editor.organisation.revise()
    started(client, activity, override_reason=REASON)
    page = client.get(f"/waterrijk/activate/plans/{plan.slug}/calendar/?view=list").content.decode()
    assert f"Decision to deviate: {REASON} (Eva Editor" in page
    document = read(editor.organisation)
    index = Index(document)
    told = {activity.slug: Changed(0, datetime(2027, 1, 1, tzinfo=UTC))}
    said = feed(document.activities, index, title="O", changes=told, addresses={}, today=day, language="nl")
    assert REASON in said.decode().replace("\r\n ", "")
    paper = sheet_of(document, plan.slug, today=day, language="nl")
    assert REASON in " ".join(" ".join(each.extract_text().split()) for each in PdfReader(BytesIO(paper)).pages)


def test_when_somebody_saved_first_it_is_looked_at_once_more(
    activity: Activity, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    opened = client.get(url_of(activity)).context["opened"]
    activity.stretch_label = True
    activity.save()
    sent = {"status": "activated", "opened": opened, "override_reason": REASON}
    answer = client.post(url_of(activity), sent)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Somebody changed this activity meanwhile." in page
    again = {**sent, "opened": answer.context["opened"], "stretch_label": "on"}
    assert client.post(url_of(activity), again)["Location"].endswith(f"/activities/{activity.slug}/")


@pytest.fixture
def outside_first(editor: Member) -> Activity:
    """A letter to residents a week before those inside are told."""
    own, day = editor.organisation, timezone.localdate() + timedelta(days=7)
    inside = TargetGroupFactory(organisation=own, scope="internal", name="Balie")
    plan = CommunicationPlanFactory(
        organisation=own, status="adopted", starts_on=timezone.localdate(), ends_on=day + timedelta(days=90)
    )
    plan.target_groups.add(inside)
    later = ActivityFactory(
        organisation=own, plan=plan, scope="internal", starts_on=day + timedelta(days=7), title="Teamgesprek"
    )
    later.target_groups.add(inside)
    return ActivityFactory(
        organisation=own, plan=plan, scope="external", status="planned", starts_on=day, title="De brief"
    )


def test_those_inside_hear_it_before_those_outside(
    outside_first: Activity, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = main_of(client.get(url_of(outside_first)).content.decode())
    assert "Outside hears it before inside" in page
    assert re.search(r"activities/new/\?scope=internal[^\"]*", page)
    assert f"/activities/{outside_first.slug}/edit/?field=starts_on" in page
    assert started(client, outside_first).status_code == 422
    started(client, outside_first, override_reason=REASON)
    outside_first.refresh_from_db()
    assert outside_first.status == "activated"
    decided = Dismissal.objects.get()
    assert (decided.rule, decided.reason, decided.until) == ("C423", REASON, outside_first.starts_on)


def test_what_has_started_does_not_start_again(activity: Activity, editor: Member, client_of: ClientOf) -> None:
    Activity.objects.update(status="activated")
    answer = client_of(editor).get(url_of(activity), follow=True)
    assert "not waiting to start any more" in answer.content.decode()
    page = client_of(editor).get(f"/waterrijk/activate/activities/{activity.slug}/").content.decode()
    assert url_of(activity) not in page


def test_a_reader_and_another_organisation_do_not_start_it(
    activity: Activity, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(reader).get(url_of(activity)).status_code == 403
    assert (
        url_of(activity)
        not in client_of(reader).get(f"/waterrijk/activate/activities/{activity.slug}/").content.decode()
    )
    assert client_of(outsider).get(url_of(activity)).status_code == 404
