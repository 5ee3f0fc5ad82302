"""The calendar of a plan: looked at as a year, a quarter and a list, and moved in (C8)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.activate.models import Activity
from ankerpunt.activate.tests.factories import (
    ActivityFactory,
    CommunicationPlanFactory,
    OwnerCapacityFactory,
    ThemeFactory,
)
from ankerpunt.mirror.mapper import write
from ankerpunt.plan.document import load
from ankerpunt.promise.tests.factories import UspFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
HERE = "/waterrijk/activate/plans/jaar/calendar/"
DRAWER = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
TODAY = date(2026, 11, 30)
PAGE_QUERIES, MOVE_QUERIES = 14, 36


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)


@pytest.fixture(autouse=True)
def calendar(organisation: Organisation) -> None:
    """A year with a letter to parents in March, a team meeting in June, and a poster without a day."""
    organisation.school_region = "middle"
    organisation.save()
    plan = CommunicationPlanFactory(
        organisation=organisation, slug="jaar", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
    )
    parents = TargetGroupFactory(organisation=organisation, slug="ouders", name="Ouders", scope="external")
    desk = TargetGroupFactory(organisation=organisation, slug="balie", name="Balie", scope="internal")
    usp = UspFactory(organisation=organisation)
    ThemeFactory(organisation=organisation, plan=plan, title="Samen", year=2027, quarter=2, usps=[usp])
    made = {"organisation": organisation, "plan": plan}
    ActivityFactory(
        **made,
        slug="brief",
        title="Brief aan ouders",
        scope="external",
        target_groups=[parents],
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 3, 12),
        owners=["redactie"],
        cost_cents=400_000,
    )
    ActivityFactory(
        **made, slug="overleg", title="Teamoverleg", target_groups=[desk], starts_on=date(2027, 6, 8), usps=[usp]
    )
    ActivityFactory(**made, slug="poster", title="Poster in de gang", moment="na het besluit")


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def said(client: Client, asked: str = "", **options: Any) -> str:
    return str(client.get(f"{HERE}{asked}", **options).content.decode())


def brief() -> Activity:
    return Activity.objects.get(slug="brief")


def seen(client: Client, activity: str = "brief") -> str:
    return str(client.get(f"{HERE}{activity}/move/").context["form"]["seen"].value())


def move(client: Client, activity: str = "brief", **typed: str) -> Any:
    return client.post(f"{HERE}{activity}/move/", {"seen": seen(client, activity), **typed}, follow=True)


def undo(client: Client, answer: Any) -> None:
    url = next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags)
    client.post(url)


def test_a_year_shows_bars_by_group_below_the_themes_with_the_holidays_behind(
    reader: Member, client_of: ClientOf
) -> None:
    page = said(client_of(reader), "?view=year")
    assert 'aria-label="Brief aan ouders, 1 until 12 March, redactie"' in page
    assert ("Samen" in page, "Summer Break" in page, "King&#x27;s Day" in page) == (True, True, True)
    lanes = page[page.index("ank-strip__body") :]
    assert lanes.index("Inside") < lanes.index("Balie") < lanes.index("Outside") < lanes.index("Ouders")
    assert "The busiest is the week of 1 March, with 1 at the same time." in page


def test_a_quarter_shows_its_own_weeks_and_says_what_is_elsewhere(client: Client) -> None:
    page = said(client, "?view=quarter&quarter=2027-2")
    assert 'data-weeks="14"' in page
    assert "bar-overleg" in page
    assert "bar-brief" not in page
    assert "1 activity is at another time." in page
    # A phone has the list alone: of that quarter too.
    assert ("Teamoverleg" in page, "Brief aan ouders" in page) == (True, False)


def test_a_list_has_a_quarter_for_each_theme_with_the_days_off_in_between(client: Client) -> None:
    page = said(client, "?view=list")
    assert "ank-strip" not in page
    assert page.index("January to March 2027") < page.index("Brief aan ouders") < page.index("Samen")
    assert page.index("May Break, 24 April until 2 May") < page.index("Teamoverleg")
    assert 'href="#month-2027-3"' in page


def test_the_view_is_kept_and_a_quarter_that_is_none_is_passed_over(client: Client) -> None:
    said(client, "?view=list")
    assert "ank-strip" not in said(client)
    for strange in ("1999-9", "9" * 5000, f"{'9' * 5000}-1"):
        assert 'data-weeks="14"' in said(client, f"?view=quarter&quarter={strange}")


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        ("internal", {"overleg"}),
        ("external", {"brief"}),
        ("ouders", {"brief"}),
        ("mine", {"overleg"}),
        ("", {"brief", "overleg"}),
    ],
)
def test_a_filter_leaves_the_rest_out(client: Client, editor: Member, only: str, shown: set[str]) -> None:
    row = Activity.objects.get(slug="overleg")
    row.owners = ["Eva Editor"]
    row.save()
    page = said(client, f"?view=year&only={only}")
    assert {each for each in ("brief", "overleg") if f"bar-{each}" in page} == shown


def test_filters_say_how_many_they_show_and_an_empty_one_leads_nowhere(client: Client) -> None:
    filters = {str(tab.label): (tab.count, bool(tab.url)) for tab in client.get(HERE).context["shown"].filters()}
    assert filters == {"Mine": (0, False), "Inside": (2, True), "Outside": (1, True)}


def test_what_has_no_day_is_listed_apart_with_a_way_to_give_one(client: Client) -> None:
    page = said(client)
    assert "No day yet" in page
    assert "na het besluit" in page
    answer = move(client, "poster", starts_on="4 May 2027")
    assert "“Poster in de gang” now begins on Tuesday 4 May." in answer.content.decode()
    assert Activity.objects.get(slug="poster").starts_on == date(2027, 5, 4)


def test_more_than_eight_on_a_lane_are_counts_until_it_is_opened(organisation: Organisation, client: Client) -> None:
    group = brief().target_groups.get()
    for number in range(8):
        ActivityFactory(
            organisation=organisation,
            plan=brief().plan,
            slug=f"meer-{number}",
            target_groups=[group],
            starts_on=date(2027, 9, 6),
        )
    page = said(client, "?view=year")
    assert ("bar-meer-0" in page, "bar-brief" in page) == (False, True)
    assert "Show them all" in page
    assert "ank-lane__count--5" in page
    page = said(client, "?view=year&open=ouders")
    assert "bar-meer-7" in page
    assert "Show them by week" in page


def test_a_plan_for_years_is_shown_a_year_at_a_time_and_says_where_the_holidays_end(
    organisation: Organisation, client: Client
) -> None:
    plan = CommunicationPlanFactory(
        organisation=organisation, slug="lang", starts_on=date(2027, 1, 1), ends_on=date(2031, 12, 31)
    )
    url = HERE.replace("jaar", "lang")
    ActivityFactory(organisation=organisation, plan=plan, starts_on=date(2031, 5, 6))
    page = client.get(f"{url}?view=year&year=2031").content.decode()
    assert "School holidays are known until 2029." in page
    assert "School holidays are known" not in client.get(f"{url}?view=year&year=2028").content.decode()


def test_a_year_and_its_sheet_are_of_one_year_and_the_list_has_them_all(
    organisation: Organisation, client: Client
) -> None:
    plan = CommunicationPlanFactory(
        organisation=organisation, slug="lang", starts_on=date(2027, 1, 1), ends_on=date(2029, 12, 31)
    )
    for year in (2027, 2029):
        ActivityFactory(organisation=organisation, plan=plan, starts_on=date(year, 5, 6))
    url = HERE.replace("jaar", "lang")
    pages = {asked: client.get(f"{url}?{asked}").content.decode() for asked in ("view=year&year=2029", "view=list")}
    held = {asked: [f"month-{year}-5" in page for year in (2027, 2029)] for asked, page in pages.items()}
    assert held == {"view=year&year=2029": [False, True], "view=list": [True, True]}
    assert f"{url}calendar.pdf?year=2029" in pages["view=year&year=2029"]
    assert "calendar.pdf" not in client.get(f"{url}?view=year&year=2028").content.decode()


def test_printing_leaves_how_somebody_looked(client: Client) -> None:
    said(client, "?view=quarter&quarter=2027-2&only=balie")
    before = client.session["calendar"]
    client.get(f"{HERE}calendar.pdf?year=2027")
    assert client.session["calendar"] == before


def test_an_admin_is_asked_for_the_region_where_there_is_none(
    organisation: Organisation, admin: Member, client_of: ClientOf, client: Client
) -> None:
    organisation.school_region = ""
    organisation.save()
    organisation.revise({})
    assert "Choose the region of your schools" in said(client_of(admin))
    assert "Choose the region of your schools" not in said(client)


def test_an_empty_calendar_teaches_and_a_reader_gets_no_button(
    organisation: Organisation, client: Client, reader: Member, client_of: ClientOf
) -> None:
    CommunicationPlanFactory(organisation=organisation, slug="leeg")
    url = HERE.replace("jaar", "leeg")
    assert "Put something in the calendar" in client.get(url).content.decode()
    page = client_of(reader).get(url).content.decode()
    assert "Nothing is planned here yet." in page
    assert "Put something in the calendar" not in page


def test_the_page_of_the_plan_leads_to_its_calendar(client: Client) -> None:
    assert HERE in client.get("/waterrijk/activate/plans/jaar/").content.decode()


def test_an_activity_moves_with_its_last_day_and_that_is_undone(client: Client) -> None:
    answer = move(client, starts_on="week 16 2027")
    assert answer.redirect_chain == [(HERE, 303)]
    assert "“Brief aan ouders” now begins on Monday 19 April." in answer.content.decode()
    assert (brief().starts_on, brief().ends_on) == (date(2027, 4, 19), date(2027, 4, 30))
    undo(client, answer)
    assert (brief().starts_on, brief().ends_on) == (date(2027, 3, 1), date(2027, 3, 12))


@pytest.mark.parametrize(("step", "first"), [("later", date(2027, 3, 8)), ("earlier", date(2027, 2, 22))])
def test_a_button_moves_it_a_week(client: Client, step: str, first: date) -> None:
    move(client, starts_on="2027-03-01", step=step)
    assert brief().starts_on == first


def test_why_it_moved_is_kept_with_its_note(client: Client) -> None:
    move(client, starts_on="8 March 2027", because="Het drukwerk komt later.")
    assert brief().note.endswith("Het drukwerk komt later.")


def test_what_a_day_touches_is_said_before_and_nothing_moves(organisation: Organisation, client: Client) -> None:
    capacity = OwnerCapacityFactory(organisation=organisation, owner="redactie", at_once=1)
    ActivityFactory(
        organisation=organisation, plan=brief().plan, slug="film", starts_on=date(2027, 4, 26), owners=["Redactie"]
    )
    mark = seen(client)
    page = client.post(
        f"{HERE}brief/move/", {"starts_on": "26 April 2027", "seen": mark, "look": "on"}
    ).content.decode()
    assert "On Monday 26 April" in page
    assert "“Brief aan ouders” overlaps the May Break" in page
    assert "redactie then has more at a time than agreed (1)" in page
    assert f"/{capacity.slug}/" in page
    assert brief().starts_on == date(2027, 3, 1)


def test_where_nobody_wrote_down_how_much_an_owner_can_do_that_is_offered(
    organisation: Organisation, client: Client
) -> None:
    for number in range(2):
        ActivityFactory(
            organisation=organisation,
            plan=brief().plan,
            slug=f"f{number}",
            starts_on=date(2027, 3, 1),
            owners=["redactie"],
        )
    page = said(client, "brief/touches/?on=2027-03-01")
    assert "redactie then has more at a time than agreed (2)" in page
    assert "Write down how much they can do" in page


def test_while_a_bar_moves_the_page_asks_what_a_day_touches(client: Client) -> None:
    there = said(client, "overleg/touches/?on=2027-08-03")
    assert "“Teamoverleg” belongs to the theme “Samen”, of April to June 2027." in there
    assert "the Summer Break" in there
    assert "Belongs to the theme “Samen”." in said(client, "overleg/touches/?on=2027-06-15")
    assert "<li" not in said(client, "overleg/touches/?on=ooit")


def test_in_the_page_itself_the_calendar_is_shown_anew(client: Client) -> None:
    said(client, "?view=year")
    answer = client.post(f"{HERE}brief/move/", {"seen": seen(client), "starts_on": "2027-04-05"}, headers=DRAWER)
    page = answer.content.decode()
    assert 'hx-target="#calendar-body"' in page
    assert "Brief aan ouders, 5 until 16 April, redactie" in page


def test_a_day_that_is_none_is_refused_in_a_sentence_and_stays(client: Client) -> None:
    answer = client.post(f"{HERE}brief/move/", {"seen": seen(client), "starts_on": "ooit", "because": "Zomaar."})
    assert answer.status_code == 422
    assert "“ooit” is not a day." in answer.content.decode()
    assert "Zomaar." in answer.content.decode()


def test_two_who_move_the_same_one_see_both_days(client: Client, admin: Member, client_of: ClientOf) -> None:
    mark = seen(client)
    move(client_of(admin), starts_on="5 April 2027")
    answer = client.post(f"{HERE}brief/move/", {"seen": mark, "starts_on": "3 May 2027"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ("5 April 2027" in page, "3 May 2027" in page, "Anna Admin" in page) == (True, True, True)
    opened = answer.context["form"]["opened"].value()
    client.post(f"{HERE}brief/move/", {"starts_on": "3 May 2027", "opened": opened, "keep-starts_on": "mine"})
    assert (brief().starts_on, brief().ends_on) == (date(2027, 5, 3), date(2027, 5, 14))


def test_what_is_fixed_says_so_and_can_be_let_go(client: Client) -> None:
    answer = client.post(f"{HERE}brief/pin/", {"fixed": "on"}, follow=True)
    assert "“Brief aan ouders” is fixed where it is." in answer.content.decode()
    assert ", fixed" in said(client, "?view=year")
    assert brief().pinned
    client.post(f"{HERE}brief/pin/", {"fixed": "off"})
    assert not brief().pinned


def test_a_reader_moves_nothing_and_sees_no_way_to(reader: Member, client_of: ClientOf) -> None:
    assert "data-move" not in said(client_of(reader), "?view=year")
    assert client_of(reader).post(f"{HERE}brief/move/", {"starts_on": "2027-04-05"}).status_code == 403


def test_an_activity_of_another_plan_is_not_in_this_calendar(organisation: Organisation, client: Client) -> None:
    other = CommunicationPlanFactory(organisation=organisation, slug="ander")
    ActivityFactory(organisation=organisation, plan=other, slug="elders", starts_on=date(2027, 3, 1))
    assert client.get(f"{HERE}elders/move/").status_code == 404
    assert "bar-elders" not in said(client, "?view=year")


@pytest.mark.parametrize("address", ["", "spread/", "calendar.pdf", "brief/move/", "brief/touches/"])
def test_a_calendar_of_another_organisation_is_not_there(outsider: Member, client_of: ClientOf, address: str) -> None:
    assert client_of(outsider).get(f"{HERE}{address}").status_code == 404
    assert client_of(outsider).get(f"{HERE}{address}".replace("waterrijk", "elders")).status_code == 404


def test_it_is_printed_on_a3(reader: Member, client_of: ClientOf) -> None:
    answer = client_of(reader).get(f"{HERE}calendar.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_a_plan_without_a_day_has_nothing_to_print(organisation: Organisation, client: Client) -> None:
    CommunicationPlanFactory(organisation=organisation, slug="leeg")
    assert client.get(HERE.replace("jaar", "leeg") + "calendar.pdf").status_code == 404


@pytest.mark.parametrize("many", [0, 200])
def test_the_page_costs_the_same_queries_at_any_size(
    organisation: Organisation, client: Client, editor: Member, many: int
) -> None:
    write(load(EXAMPLE), into=organisation, by=editor)
    plan = Activity.objects.get(slug="ac01").plan
    group = Activity.objects.get(slug="ac01").target_groups.get()
    for number in range(many):
        made = ActivityFactory(
            organisation=organisation, plan=plan, slug=f"m{number}", starts_on=date(2027, 1 + number % 12, 4)
        )
        made.target_groups.add(group)
    organisation.revise({})
    url = HERE.replace("jaar", "jaarplan-2027")
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{url}?view=year&open={group.slug}")
    assert len(asked) <= PAGE_QUERIES, "\n".join(each["sql"] for each in asked.captured_queries)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("asked", [{}, {"step": "later"}, {"step": "earlier"}, {"look": "on"}])
def test_a_day_that_is_too_far_away_is_refused_in_words(client: Client, day: str, asked: dict[str, str]) -> None:
    before = brief().starts_on
    answer = move(client, starts_on=day, **asked)
    assert (answer.status_code, brief().starts_on) == (422, before)
    assert "is too far away. Choose a day from 1900 to 2200" in answer.content.decode()
    assert client.get(f"{HERE}brief/touches/?on={day}").status_code == 200


def test_a_move_costs_few_queries(client: Client) -> None:
    mark = seen(client)
    said(client, "?view=year")
    with CaptureQueriesContext(connection) as asked:
        client.post(f"{HERE}brief/move/", {"seen": mark, "starts_on": "2027-04-05"}, headers=DRAWER)
    assert len(asked) <= MOVE_QUERIES, "\n".join(each["sql"] for each in asked.captured_queries)
