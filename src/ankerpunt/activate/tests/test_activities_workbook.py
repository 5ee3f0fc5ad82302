"""The activities of a plan out to a workbook and in again, as a difference of three (C8, C9)."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from openpyxl import load_workbook

from ankerpunt.activate.models import Activity, CommunicationPlan
from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory
from tests.forms import form_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

    Change = Callable[[Any, dict[str, int], dict[str, int]], None]

CALENDAR = "/waterrijk/activate/plans/jaar/calendar/"
WORKBOOK, BRING = f"{CALENDAR}activities.xlsx", f"{CALENDAR}bring/"
LOOK_QUERIES, ROW_QUERIES = 20, 6


@pytest.fixture(autouse=True)
def plan(organisation: Organisation) -> CommunicationPlan:
    """A letter with everything that a row can say, a meeting with little, and something that was called off."""
    plan = CommunicationPlanFactory(
        organisation=organisation, slug="jaar", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
    )
    groups = [
        TargetGroupFactory(organisation=organisation, slug=name.lower(), name=name) for name in ("Ouders", "Balie")
    ]
    made = {"organisation": organisation, "plan": plan}
    ActivityFactory(
        **made,
        slug="brief",
        title="=Brief aan ouders",
        scope="external",
        means="letter",
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 3, 12),
        owners=["redactie", "HR"],
        target_groups=groups,
        cost_cents=400_050,
        committed_cents=0,
        actual_cents=120_000,
        note="- Eerst binnen.\n- Dan buiten.",
    )
    ActivityFactory(**made, slug="overleg", title="Teamoverleg", moment="na het besluit")
    ActivityFactory(**made, slug="poster", title="Poster", status="cancelled")
    return plan


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def taken_along(client: Client, change: Change | None = None) -> bytes:
    """The workbook after somebody worked in it."""
    book = load_workbook(io.BytesIO(client.get(WORKBOOK).content))
    sheet = book.worksheets[0]
    columns = {str(cell.value): at for at, cell in enumerate(sheet[1], start=1)}
    rows = {str(sheet.cell(row, 1).value or f"+{row}"): row for row in range(2, sheet.max_row + 1)}
    if change:
        change(sheet, rows, columns)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def bring_back(client: Client, content: bytes, url: str = BRING) -> Any:
    return client.post(url, {"file": SimpleUploadedFile("activities.xlsx", content)})


def take(client: Client, page: Any, **typed: Any) -> Any:
    return client.post(BRING, form_of(page).with_(step="take", **typed), follow=True)


def undo(client: Client, answer: Any) -> None:
    client.post(next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags))


def stands(slug: str) -> tuple[Any, ...]:
    return Activity.objects.values_list("title", "starts_on", "cost_cents", "status").get(slug=slug)


LETTER = ("=Brief aan ouders", date(2027, 3, 1), 400_050, "planned")


def test_the_workbook_has_an_activity_on_each_row_with_lists_and_room_for_new_ones(client: Client) -> None:
    answer = client.get(WORKBOOK)
    assert answer["Content-Disposition"] == 'attachment; filename="activities-jaar.xlsx"'
    book: Any = load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "brief")
    told = {head: cell.value for head, cell in zip(heads, row, strict=True)}
    assert (told["Expected cost"], told["Committed"], told["Starts on"].date()) == (4000.5, 0, date(2027, 3, 1))
    assert (row[1].value, row[1].data_type, row[1].quotePrefix) == ("=Brief aan ouders", "s", True)
    assert (sheet.freeze_panes, sheet.protection.sheet, sheet.column_dimensions["A"].hidden) == ("C2", True, True)
    assert [sheet.cell(sheet.max_row, column).protection.locked for column in (1, 2, 3)] == [True, False, False]
    assert (sheet.max_row, len(sheet.data_validations.dataValidation)) == (1 + 3 + 50, 5)
    assert [each.name for each in book.custom_doc_props.props] == ["ankerpunt.versie"]


@pytest.mark.parametrize("out", ["nl", "en"])
def test_a_workbook_that_nobody_changed_changes_nothing_in_either_language(client: Client, out: str) -> None:
    client.cookies["django_language"] = out
    content = taken_along(client)
    client.cookies["django_language"] = "en"
    said = bring_back(client, content).content.decode()
    assert "Nothing would change: all of it is here already." in said
    assert "3 as it is" in said


def test_a_day_and_an_amount_come_in_as_one_act_with_one_undo(client: Client) -> None:
    def change(sheet: Any, rows: dict[str, int], columns: dict[str, int]) -> None:
        sheet.cell(rows["brief"], columns["Starts on"]).value = "8 maart 2027"
        sheet.cell(rows["brief"], columns["Expected cost"]).value = "€ 5.000"
        sheet.cell(rows["brief"], columns["Note"]).value = None
        sheet.cell(rows["overleg"], columns["Owners"]).value = "Team; OR"

    page = bring_back(client, taken_along(client, change))
    said = page.content.decode()
    assert all(each in said for each in ("2 changed", "Take over 2 activities", "8 March 2027", "€ 5,000"))
    assert stands("brief") == LETTER
    answer = take(client, page)
    assert stands("brief") == ("=Brief aan ouders", date(2027, 3, 8), 500_000, "planned")
    brief = Activity.objects.get(slug="brief")
    assert (brief.note, brief.target_groups.count(), brief.committed_cents) == ("", 2, 0)
    assert [*Activity.objects.get(slug="overleg").owners] == ["Team", "OR"]
    undo(client, answer)
    assert stands("brief") == LETTER
    assert Activity.objects.get(slug="brief").note == "- Eerst binnen.\n- Dan buiten."
    assert [*Activity.objects.get(slug="overleg").owners] == []


def test_new_rows_below_become_activities_of_the_plan_and_come_in_once(client: Client) -> None:
    def change(sheet: Any, rows: dict[str, int], columns: dict[str, int]) -> None:
        for row, day in ((5, "1-4-2027"), (6, "1-7-2027")):
            sheet.cell(row, columns["Title"]).value = "Nieuwsbrief"
            sheet.cell(row, columns["Starts on"]).value = day
            sheet.cell(row, columns["Target groups"]).value = "balie"

    content = taken_along(client, change)
    answer = take(client, bring_back(client, content))
    made = Activity.objects.filter(title="Nieuwsbrief").order_by("starts_on")
    assert [(each.plan.slug, each.starts_on) for each in made if each.plan] == [
        ("jaar", date(2027, 4, 1)),
        ("jaar", date(2027, 7, 1)),
    ]
    assert [each.slug for each in made[0].target_groups.all()] == ["balie"]
    assert "5 as it is" in bring_back(client, content).content.decode()
    undo(client, answer)
    assert not Activity.objects.filter(title="Nieuwsbrief", archived_on=None).exists()


def test_what_a_colleague_changed_meanwhile_stays_or_clashes(client: Client) -> None:
    def change(sheet: Any, rows: dict[str, int], columns: dict[str, int]) -> None:
        sheet.cell(rows["brief"], columns["Starts on"]).value = date(2027, 3, 8)

    content = taken_along(client, change)
    Activity.objects.filter(slug="overleg").update(moment="in mei")
    brief = Activity.objects.get(slug="brief")
    brief.starts_on = date(2027, 3, 3)
    brief.save()
    overleg = Activity.objects.get(slug="overleg")
    overleg.moment = "in mei"
    overleg.save()
    page = bring_back(client, content)
    said = page.content.decode()
    assert all(each in said for each in ("1 clashes", "1 changed here meanwhile", "Here it says: “3 March 2027”"))
    assert "Nothing is taken over so." in said
    choice = {"take brief starts_on": "take"}
    page = client.post(BRING, form_of(page).with_(step="look", **choice))
    take(client, page)
    assert stands("brief")[1] == date(2027, 3, 8)
    assert Activity.objects.get(slug="overleg").moment == "in mei"


def test_what_cannot_be_read_says_so_and_all_that_was_typed_stays(client: Client) -> None:
    table = "Titel;Begint op;Kosten;Doelgroepen\nKoffie;ooit;veel;Buren\nThee;week 12 2027;1.250;Ouders\n"
    page = client.post(BRING, {"table": table})
    said = page.content.decode()
    assert "“ooit” is not a day" in said
    assert "“veel” is not an amount" in said
    assert "“Buren” is not known here" in said
    assert "Koffie;ooit;veel;Buren" in said
    assert "Take over 1 activity" in said
    take(client, page)
    assert not Activity.objects.filter(title="Koffie").exists()
    thee = Activity.objects.get(title="Thee")
    assert (thee.starts_on, thee.cost_cents, thee.plan.slug if thee.plan else "") == (
        date(2027, 3, 22),
        125_000,
        "jaar",
    )


def test_an_activity_is_not_started_by_a_table(client: Client) -> None:
    def change(sheet: Any, rows: dict[str, int], columns: dict[str, int]) -> None:
        sheet.cell(rows["brief"], columns["Status"]).value = "Activated"
        sheet.cell(rows["overleg"], columns["Status"]).value = "Done"
        sheet.cell(rows["overleg"], columns["Expected cost"]).value = 10

    page = bring_back(client, taken_along(client, change))
    said = page.content.decode()
    assert "A table starts nothing: first you are asked whether all is ready." in said
    assert "/waterrijk/activate/activities/brief/start/" in said
    take(client, page)
    assert stands("brief") == LETTER
    assert stands("overleg")[2:] == (1_000, "planned")


def test_a_pasted_row_is_about_the_activity_of_that_title_and_never_about_two(client: Client) -> None:
    page = client.post(BRING, {"table": "Title\tOwners\nteamoverleg\tHR\nTeamoverleg\tOR\n"})
    said = page.content.decode()
    assert "1 stays out" in said
    assert "This is about the same activity as a row above." in said
    take(client, page)
    assert [*Activity.objects.get(slug="overleg").owners] == ["HR"]


def test_an_activity_that_left_the_plan_stays_out(client: Client, organisation: Organisation) -> None:
    content = taken_along(client)
    moved = Activity.objects.get(slug="overleg")
    moved.plan = CommunicationPlanFactory(organisation=organisation)
    moved.save()
    assert "This activity is not in this plan any more." in bring_back(client, content).content.decode()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "Choose a file, or paste the rows."),
        ("Costs\tMeans\n10\tLetter\n", "Write above the column with the names of the activities: Title."),
    ],
)
def test_a_table_that_is_none_says_what_to_do(client: Client, table: str, said: str) -> None:
    page = client.post(BRING, {"table": table})
    assert page.status_code == 422
    assert said in page.content.decode()


def test_a_workbook_of_another_plan_is_refused_in_a_sentence(client: Client, organisation: Organisation) -> None:
    CommunicationPlanFactory(organisation=organisation, slug="ander")
    page = bring_back(client, taken_along(client), url=BRING.replace("jaar", "ander"))
    assert page.status_code == 422
    assert "This workbook is of the calendar of another plan." in page.content.decode()


def test_a_proposal_that_changed_since_it_was_shown_is_shown_anew(client: Client) -> None:
    page = client.post(BRING, {"table": "Title\tOwners\nTeamoverleg\tHR\n"})
    overleg = Activity.objects.get(slug="overleg")
    overleg.owners = ["OR"]
    overleg.save()
    again = take(client, page)
    assert again.status_code == 409
    assert "Something changed meanwhile." in again.content.decode()
    assert [*Activity.objects.get(slug="overleg").owners] == ["OR"]


def test_a_form_that_is_sent_twice_counts_once(client: Client) -> None:
    page = client.post(BRING, {"table": "Title\nNieuwsbrief\n"})
    take(client, page)
    take(client, page)
    assert Activity.objects.filter(title="Nieuwsbrief").count() == 1


def test_a_plan_of_another_organisation_is_not_there(outsider: Member, client_of: ClientOf) -> None:
    theirs = client_of(outsider)
    for url in (WORKBOOK, BRING):
        assert theirs.get(url).status_code == 404


def test_the_calendar_leads_there_and_a_reader_only_takes_along(
    client: Client, reader: Member, client_of: ClientOf
) -> None:
    for asked in ("", "?view=list"):
        said = client.get(CALENDAR + asked).content.decode()
        assert WORKBOOK in said
        assert BRING in said
    theirs = client_of(reader).get(CALENDAR).content.decode()
    assert WORKBOOK in theirs
    assert BRING not in theirs


def test_a_row_costs_a_bounded_number_of_queries_and_one_that_is_the_same_none(
    client: Client, organisation: Organisation, plan: CommunicationPlan
) -> None:
    def asked(rows: int) -> int:
        table = "Title\tOwners\n" + "".join(f"Nummer {number}\tHR\n" for number in range(rows))
        with CaptureQueriesContext(connection) as captured:
            client.post(BRING, {"table": table})
        return len(captured)

    for number in range(10):
        ActivityFactory(organisation=organisation, plan=plan, title=f"Nummer {number}", owners=[])
    client.get(BRING)  # reads the plan, which is kept
    one, ten = asked(1), asked(10)
    assert one <= LOOK_QUERIES
    assert ten - one <= 9 * ROW_QUERIES
    with translation.override("en"):
        content = taken_along(client)
    with CaptureQueriesContext(connection) as captured:
        bring_back(client, content)
    assert len(captured) <= LOOK_QUERIES
