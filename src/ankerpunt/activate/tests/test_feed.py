"""Calendars that other programs subscribe to: by a secret link, as it is now, and nothing of anybody else's (C8)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from icalendar import Calendar

from ankerpunt.activate.models import Activity
from ankerpunt.activate.tests.factories import ActivityFactory
from ankerpunt.organisation.actions.change import changing
from ankerpunt.showing.models import SecretLink
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

SUBSCRIBE = "/waterrijk/activate/subscribe/"
DAY = date(2027, 1, 11)


@pytest.fixture
def market(organisation: Organisation) -> Activity:
    row = ActivityFactory(
        organisation=organisation, slug="markt", title="Op de markt", starts_on=DAY, owners=["Els en Bram"]
    )
    row.target_groups.add(TargetGroupFactory(organisation=organisation, slug="wijk", name="De wijk"))
    ActivityFactory(organisation=organisation, slug="brief", title="Een brief", starts_on=DAY, owners=["HR"])
    ActivityFactory(organisation=organisation, slug="ooit", title="Ooit")
    return row


@pytest.fixture
def client(editor: Member, client_of: ClientOf, market: Activity) -> Client:
    return client_of(editor)


def link(client: Client, about: str = "calendar") -> str:
    page = client.get(SUBSCRIBE)
    answer = client.post(SUBSCRIBE, {"key": page.context["form"]["key"].value(), "about": about})
    found = re.search(r"/shown/[\w-]+\.ics", answer.content.decode())
    assert found is not None
    return found[0]


def choices(client: Client) -> dict[str, str]:
    field = client.get(SUBSCRIBE).context["form"].fields["about"]
    flat = [choice for group in field.choices for choice in (group[1] if isinstance(group[1], list) else [group])]
    return {str(label): value for value, label in flat}


def summaries(visitor: Client, url: str) -> dict[str, int]:
    calendar = Calendar.from_ical(visitor.get(url).content)
    return {str(each["summary"]): each.sequence for each in calendar.events}


def moved(row: Activity, by: Member, **values: Any) -> None:
    with changing(by=by):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def test_everything_one_group_or_one_owner_is_read_without_an_account(client: Client, visitor: Client) -> None:
    offered = choices(client)
    assert [*offered] == ["All activities", "De wijk", "Els en Bram", "HR"]
    assert set(summaries(visitor, link(client))) == {"Op de markt", "Een brief"}
    assert set(summaries(visitor, link(client, offered["De wijk"]))) == {"Op de markt"}
    assert set(summaries(visitor, link(client, offered["HR"]))) == {"Een brief"}
    assert "1 activity has no day yet" in client.get(SUBSCRIBE).content.decode()


def test_the_page_has_a_button_for_each_program_and_says_within_a_day(client: Client) -> None:
    page = client.get(SUBSCRIBE)
    answer = client.post(SUBSCRIBE, {"key": page.context["form"]["key"].value(), "about": "calendar"})
    said = answer.content.decode()
    token = re.search(r"/shown/([\w-]+)\.ics", said)
    assert token is not None
    for part in (
        "https://outlook.office.com/calendar/0/addfromweb?url=http",
        "https://calendar.google.com/calendar/r?cid=webcal",
        'href="webcal://',
        "within a day",
    ):
        assert part in said
    assert token[1] not in client.get(SUBSCRIBE).content.decode()
    assert SecretLink.objects.get().ends_on is None


def test_a_move_counts_and_a_name_does_not(client: Client, visitor: Client, editor: Member, market: Activity) -> None:
    url = link(client)
    assert summaries(visitor, url)["Op de markt"] == 0
    moved(market, editor, starts_on=DAY + timedelta(days=7))
    moved(market, editor, title="Op de markt!")
    assert summaries(visitor, url)["Op de markt!"] == 1


def test_nothing_new_is_answered_in_a_few_bytes(
    client: Client, visitor: Client, editor: Member, market: Activity, django_assert_max_num_queries: Any
) -> None:
    url = link(client)
    first = visitor.get(url)
    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert first["Cache-Control"] == "private, no-cache"
    assert first["X-Robots-Tag"].startswith("noindex")
    with django_assert_max_num_queries(8):
        again = visitor.get(url, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert visitor.get(url).content == first.content
    moved(market, editor, starts_on=DAY + timedelta(days=1))
    assert visitor.get(url, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_it_reads_no_session_and_is_the_same_for_who_is_signed_in(
    client: Client, visitor: Client, django_assert_max_num_queries: Any
) -> None:
    url = link(client)
    with django_assert_max_num_queries(20) as asked:
        answer = visitor.get(url)
    assert not any("session" in each["sql"] for each in asked.captured_queries)
    assert not answer.cookies
    assert client.get(url).content == answer.content
    assert visitor.post(url).status_code == 405


@pytest.mark.parametrize("how", ["cancelled", "archived", "removed"])
def test_what_is_dropped_stays_for_thirty_days(  # noqa: PLR0917 -- fixtures
    client: Client, visitor: Client, editor: Member, market: Activity, how: str, time_machine: Any
) -> None:
    urls = [link(client), link(client, choices(client)["De wijk"])]
    now = timezone.now()
    time_machine.move_to(now + timedelta(days=2))
    if how == "cancelled":
        moved(market, editor, status="cancelled")
    elif how == "archived":
        moved(market, editor, archived_on=timezone.localdate())
    else:
        with changing(by=editor):
            market.delete()
    for url in urls[:1] if how == "removed" else urls:
        assert summaries(visitor, url)["Vervallen: Op de markt"] == 1
    time_machine.move_to(now + timedelta(days=33))
    assert not any("markt" in each for each in summaries(visitor, urls[0]))


def test_what_was_removed_is_told_to_the_group_that_it_was_for(
    client: Client, visitor: Client, editor: Member, market: Activity, time_machine: Any
) -> None:
    url = link(client, choices(client)["De wijk"])
    moved(market, editor, starts_on=DAY + timedelta(days=1))
    time_machine.move_to(timezone.now() + timedelta(days=2))
    with changing(by=editor):
        market.delete()
    assert set(summaries(visitor, url)) == {"Vervallen: Op de markt"}


def test_what_was_made_and_taken_back_at_once_was_in_nobodys_calendar(
    client: Client, visitor: Client, editor: Member, market: Activity
) -> None:
    with changing(by=editor):
        market.delete()
    assert set(summaries(visitor, link(client))) == {"Een brief"}


def test_a_link_that_is_withdrawn_or_whose_group_is_gone_opens_nothing(
    client: Client, visitor: Client, organisation: Organisation
) -> None:
    url, group = link(client), link(client, choices(client)["De wijk"])
    page = client.get(SUBSCRIBE).content.decode()
    assert "works until it is withdrawn" in page
    newest = SecretLink.objects.order_by("pk").first()
    assert newest is not None
    client.post(f"/waterrijk/links/{newest.pk}/withdraw/")
    assert visitor.get(url).status_code == 404
    TargetGroup.objects.of(organisation).get(slug="wijk").delete()
    assert visitor.get(group).status_code == 404


def test_an_owner_without_activities_has_an_empty_calendar(client: Client, visitor: Client) -> None:
    url = link(client, choices(client)["HR"])
    Activity.objects.get(slug="brief").delete()
    assert summaries(visitor, url) == {}


def test_calendars_are_among_the_secret_links(client: Client) -> None:
    link(client, choices(client)["HR"])
    link(client, choices(client)["De wijk"])
    said = client.get("/waterrijk/links/").content.decode().partition("ank-stack")[2]
    for part in ("The calendar of an owner", "HR", "The calendar of a target group", "De wijk"):
        assert part in said
    assert "not there any more" not in said


def test_what_cannot_be_chosen_is_refused(client: Client) -> None:
    for forged in ("", "calendar-owner x", "promise"):
        assert client.post(SUBSCRIBE, {"about": forged}).status_code == 422
    assert not SecretLink.objects.exists()


def test_readers_and_outsiders_make_no_link(
    client: Client, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(reader).get(SUBSCRIBE).status_code == 403
    assert SUBSCRIBE not in client_of(reader).get("/waterrijk/activate/activities/").content.decode()
    assert client_of(outsider).get(SUBSCRIBE).status_code == 404
    assert client_of(outsider).post(SUBSCRIBE, {"about": "calendar"}).status_code == 404
    assert f'href="{SUBSCRIBE}"' in client.get("/waterrijk/activate/activities/").content.decode()


def test_a_calendar_holds_nothing_of_another_organisation(client: Client, visitor: Client, outsider: Member) -> None:
    ActivityFactory(organisation=outsider.organisation, title="Elders", starts_on=DAY)
    assert set(summaries(visitor, link(client))) == {"Op de markt", "Een brief"}


def test_forty_activities_cost_as_many_queries_as_two(
    client: Client, visitor: Client, organisation: Organisation, django_assert_max_num_queries: Any
) -> None:
    url = link(client)
    visitor.get(url)
    for number in range(40):
        ActivityFactory(organisation=organisation, title=f"Nummer {number}", starts_on=DAY)
    client.get("/waterrijk/activate/activities/")
    with django_assert_max_num_queries(12):
        assert len(summaries(visitor, url)) == 42
