"""Contacts by month: how a table is read, what would change, and what the page of a process says (C3)."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from ankerpunt.activate.actions.contacts import put_in
from ankerpunt.activate.brought.contacts import MOST_LIKE
from ankerpunt.activate.brought.proposal import MonthDifference, Proposal, SeriesDifference
from ankerpunt.activate.models import Channel, ContactSeries, Process
from ankerpunt.activate.tests.factories import (
    CampaignFactory,
    ChannelFactory,
    ContactSeriesFactory,
    ProcessEventFactory,
    ProcessFactory,
)
from ankerpunt.mirror.mapper import write
from ankerpunt.pages.models import KnownHeading
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.process import month_of
from tests.forms import form_of

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
BRING = "/waterrijk/activate/bring/contacts/"
LISTED = (
    "maand;proces;kanaal;soort;aantal\n"
    "2026-09;Paspoort;Balie;zaak;1.204\n"
    "2026-09;Paspoort;Website;zaak;96\n"
    "okt-26;Paspoort;Balie;zaak;100\n"
    "oktober 2026;Paspoort;Website;zaak;300\n"
    "2026-10;Paspoort;Telefoon;vraag;40\n"
)
WIDE = (
    "Overzicht 2026\nMaand;Product;Balie;Website;Totaal\n2026-09;Paspoort;1204;96;1300\n2026-10;Paspoort;100;300;400\n"
)


@pytest.fixture
def passport(organisation: Organisation) -> Process:
    for slug, kind in (("balie", "counter"), ("website", "web"), ("telefoon", "phone")):
        ChannelFactory(organisation=organisation, slug=slug, name=slug.capitalize(), kind=kind)
    return ProcessFactory(organisation=organisation, slug="paspoort", name="Paspoort")


@pytest.fixture
def client(editor: Member, client_of: ClientOf, passport: Process) -> Client:
    return client_of(editor)


def look(client: Client, table: str, **typed: Any) -> Any:
    return client.post(BRING, {"table": table, **typed})


def take(client: Client, page: Any, **typed: Any) -> Any:
    return client.post(BRING, form_of(page).with_(step="take", **typed), follow=True)


def here() -> dict[tuple[str, str], tuple[date, list[int | None]]]:
    rows = ContactSeries.objects.select_related("channel")
    return {(row.channel.slug, row.kind): (row.first_month, [*row.counts]) for row in rows}


def undo(client: Client, answer: Any) -> None:
    client.post(next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags))


AUTUMN = {
    ("balie", "case"): (date(2026, 9, 1), [1204, 100]),
    ("website", "case"): (date(2026, 9, 1), [96, 300]),
    ("telefoon", "question"): (date(2026, 10, 1), [40]),
}


def test_a_list_shows_what_would_change_and_is_taken_over_as_one_act(client: Client, passport: Process) -> None:
    page = look(client, LISTED)
    said = page.content.decode()
    assert page.status_code == 200
    assert all(each in said for each in ("5 new", "Take over 5 numbers", "Balie, case", "Sep 2026 to Oct 2026"))
    assert here() == {}
    answer = take(client, page)
    assert answer.redirect_chain == [("/waterrijk/activate/processes/paspoort/", 303)]
    assert "5 numbers are taken over." in answer.content.decode()
    assert here() == AUTUMN
    undo(client, answer)
    assert here() == {}


def test_a_column_for_each_channel_is_read_as_well_and_a_total_is_passed_over(client: Client) -> None:
    take(client, look(client, WIDE))
    assert here() == {each: AUTUMN[each] for each in (("balie", "case"), ("website", "case"))}


def test_what_a_table_counts_may_be_said_once_for_all_of_it(client: Client) -> None:
    table = "maand;Balie;Website vragen\n2026-09;10;20\n"
    assert "No column holds the process." in look(client, table).content.decode()
    take(client, look(client, table, process="paspoort", kind="question"))
    assert set(here()) == {("balie", "question"), ("website", "question")}


def test_a_workbook_is_read_too(client: Client) -> None:
    book, written = Workbook(), io.BytesIO()
    for row in (["maand", "proces", "kanaal", "aantal"], [date(2026, 9, 1), "Paspoort", "Balie", 12]):
        book.worksheets[0].append(row)
    book.save(written)
    page = client.post(BRING, {"file": SimpleUploadedFile("contacten.xlsx", written.getvalue())})
    take(client, page)
    assert here() == {("balie", "case"): (date(2026, 9, 1), [12])}


def test_the_same_table_again_changes_nothing(client: Client) -> None:
    take(client, look(client, LISTED))
    again = look(client, LISTED)
    assert "Nothing would change: all of it is here already." in again.content.decode()
    assert "5 as it is" in again.content.decode()
    assert 'value="take"' not in again.content.decode()


def test_a_month_more_is_added_and_what_differs_stays_unless_somebody_says_so(client: Client) -> None:
    take(client, look(client, LISTED))
    more = LISTED.replace("1.204", "1.200") + "2026-11;Paspoort;Balie;zaak;7\n2026-07;Paspoort;Balie;zaak;5\n"
    page = look(client, more)
    said = page.content.decode()
    assert all(each in said for each in ("2 new", "1 differs", "Sep 2026: 1,204 here, 1,200 in the table"))
    take(client, page)
    assert here()["balie", "case"] == (date(2026, 7, 1), [5, None, 1204, 100, 7])
    take(client, look(client, more), **{"take paspoort balie case": "take"})
    assert here()["balie", "case"] == (date(2026, 7, 1), [5, None, 1200, 100, 7])


def test_who_ticks_none_of_what_differs_is_told_that_nothing_happened(client: Client) -> None:
    take(client, look(client, LISTED))
    answer = take(client, look(client, LISTED.replace("1.204", "1.200")))
    assert answer.status_code == 422
    assert "Nothing is taken over yet." in answer.content.decode()
    assert here()["balie", "case"][1] == [1204, 100]


def test_a_name_that_is_too_long_to_be_one_is_told_by_its_row(client: Client) -> None:
    page = look(client, f"{LISTED}2026-10;{'Paspoort' * 40};Balie;zaak;7\n")
    assert "Row 7: A name has at most 300 characters. Here are 320." in page.content.decode()
    assert take(client, page).status_code == 200


def test_a_row_that_cannot_be_read_says_its_number_and_stays_out(client: Client) -> None:
    wrong = (
        "ooit;Paspoort;Balie;zaak;1\n2026-09;Paspoort;Balie;klacht;1\n2026-08;Paspoort;Balie;zaak;veel\n"
        "2031-01;Paspoort;Balie;zaak;1\n2026-09;;Balie;zaak;1\n2026-09;Paspoort;Balie;zaak;9\n;;;;\n"
        "2026-08;Paspoort;Balie;zaak;-3\n2026-08;Paspoort;Balie;zaak;-\n"
    )
    page = look(client, LISTED + wrong)
    said = page.content.decode()
    for sentence in (
        "Row 7: “ooit” is no month.",
        "Row 8: “klacht” is neither a case nor a question.",
        "Row 9: “veel” is no number of contacts.",
        "Row 10: 2031-01 is still to come.",
        "Row 11: There is no process here.",
        "Row 12: This is in row 2 as well, with another number.",
        "Row 14: “-3” is no number of contacts.",
    ):
        assert sentence in said
    take(client, page)
    assert here() == AUTUMN


def test_a_name_that_nobody_knows_is_asked_and_known_the_next_time(client: Client, organisation: Organisation) -> None:
    table = LISTED.replace("Paspoort", "Reisdocument").replace("Telefoon", "KCC")
    page = look(client, table)
    said = page.content.decode()
    assert all(each in said for each in ("Reisdocument", "in 5 rows", "KCC", "in 1 row", "Choose above what the names"))
    chosen = {"means process reisdocument": "paspoort", "means channel kcc": "telefoon"}
    shown = client.post(BRING, form_of(page).with_(step="look", **chosen))
    take(client, shown)
    assert here() == AUTUMN
    again = look(client, table + "2026-11;Reisdocument;KCC;vraag;3\n")
    assert "Take over 1 number" in again.content.decode()
    take(client, again)
    assert here()["telefoon", "question"] == (date(2026, 10, 1), [40, 3])
    assert {row.organisation for row in KnownHeading.objects.all()} == {organisation}


def test_a_name_that_is_only_like_one_of_yours_is_shown_before_it_is_taken_for_it(client: Client) -> None:
    page = look(client, LISTED.replace("Paspoort", "Paspoorten"))
    said = page.content.decode()
    assert "These names are written otherwise here." in said
    assert form_of(page).fields["means process paspoorten"] == ["paspoort"]
    take(client, page, **{"means process paspoorten": "-"})
    assert here() == {}
    take(client, page)
    assert here() == AUTUMN


def test_of_thousands_of_names_it_is_not_looked_what_each_is_like(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(said: list[str], _ways: Any) -> list[None]:
        asked.extend(said)
        return [None]

    monkeypatch.setattr("ankerpunt.activate.brought.contacts.matched", counted)
    rows = "".join(f"2026-09;Zaak {at};Balie;zaak;1\n" for at in range(1000))
    page = look(client, f"maand;proces;kanaal;soort;aantal\n{rows}")
    assert "More than 60 names in this table are not known here." in page.content.decode()
    assert len(asked) == MOST_LIKE


def test_a_name_may_be_a_new_process_or_channel_or_be_left_out(client: Client) -> None:
    page = look(client, LISTED.replace("Paspoort", "Rijbewijs").replace("Telefoon", "Appen"))
    chosen = {"means process rijbewijs": "+", "means channel appen": "-"}
    answer = take(client, client.post(BRING, form_of(page).with_(step="look", **chosen)))
    assert Process.objects.filter(name="Rijbewijs").exists()
    assert not Channel.objects.filter(name="Appen").exists()
    assert set(here()) == {("balie", "case"), ("website", "case")}
    undo(client, answer)
    assert not Process.objects.filter(name="Rijbewijs").exists()


def test_a_column_that_somebody_chose_is_known_the_next_time_and_nothing_of_the_table_is_kept(client: Client) -> None:
    table = LISTED.replace("aantal", "stuks").replace("maand", "wanneer")
    page = look(client, table)
    assert page.status_code == 422
    assert "No column holds the month." in page.content.decode()
    assert form_of(page).fields["table"] == [table]
    chosen = client.post(BRING, form_of(page).with_(step="look", **{"column-0": "month", "column-4": "count"}))
    take(client, chosen)
    assert here() == AUTUMN
    kept = repr([*KnownHeading.objects.values_list("table", "mark", "means")])
    assert not any(word in kept for word in ("stuks", "wanneer", "Paspoort", "1204"))
    assert "Nothing would change" in look(client, table).content.decode()


def test_a_choice_that_was_a_mistake_is_forgotten_once_it_is_mended(client: Client) -> None:
    wrong = client.post(BRING, form_of(look(client, WIDE)).with_(step="look", **{"column-3": ""}))
    take(client, wrong)
    assert set(here()) == {("balie", "case")}
    mended = client.post(BRING, form_of(look(client, WIDE)).with_(step="look", **{"column-3": "along website case"}))
    take(client, mended)
    assert set(here()) == {("balie", "case"), ("website", "case")}
    assert form_of(look(client, WIDE)).fields["column-3"] == ["along website case"]


def test_two_tables_at_the_same_moment_lose_nothing_of_each_other(passport: Process, editor: Member) -> None:
    row = ContactSeriesFactory(
        organisation=passport.organisation,
        process=passport,
        channel=Channel.objects.get(slug="balie"),
        first_month=date(2026, 8, 1),
        counts=[7],
    )
    new = MonthDifference(month_of(date(2026, 9, 1)), 5, None, "new")
    proposal = Proposal((SeriesDifference("paspoort", "balie", "case", None, (new,)),))
    put_in(proposal, choices={}, by=editor)
    row.refresh_from_db()
    assert (row.first_month, [*row.counts]) == (date(2026, 8, 1), [7, 5])


def test_what_changed_meanwhile_is_shown_first(client: Client, passport: Process) -> None:
    page = look(client, LISTED)
    take(client, look(client, "maand;proces;kanaal;aantal\n2026-09;Paspoort;Balie;8\n"))
    answer = take(client, page)
    assert answer.status_code == 409
    assert "Something changed meanwhile." in answer.content.decode()
    assert here() == {("balie", "case"): (date(2026, 9, 1), [8])}


def test_a_form_that_is_sent_twice_counts_once(client: Client) -> None:
    form = form_of(look(client, LISTED)).with_(step="take")
    assert [client.post(BRING, form).status_code for _time in range(2)] == [303, 303]
    assert ContactSeries.objects.count() == 3


def test_a_series_in_the_archive_comes_back(client: Client, passport: Process) -> None:
    take(client, look(client, LISTED))
    ContactSeries.objects.filter(channel__slug="balie").update(archived_on=date(2026, 11, 1))
    take(client, look(client, LISTED))
    assert ContactSeries.objects.get(channel__slug="balie").archived_on is None
    assert here() == AUTUMN


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "Choose a file, or paste the rows."),
        ("maand;proces\n2026-09;Paspoort\n", "No column holds numbers."),
        ("maand;proces;aantal\n2026-09;Paspoort;1\n", "No column holds the channel."),
        ("maand;proces;kanaal;aantal;Balie\n2026-09;Paspoort;Balie;1;2\n", "Choose one of the two"),
        ("maand;proces;kanaal;aantal\n" + "".join(f"2026-09;P{n};Balie;1\n" for n in range(61)), "More than 60 names"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(client: Client, table: str, said: str) -> None:
    answer = look(client, table)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)


def test_the_outsider_finds_no_such_page(client: Client, outsider: Member, client_of: ClientOf) -> None:
    away = client_of(outsider)
    assert away.get(BRING).status_code == 404
    assert away.post(BRING, {"table": LISTED}).status_code == 404
    assert away.get("/waterrijk/activate/processes/paspoort/").status_code == 404
    page = away.post(BRING.replace("waterrijk", "elders"), {"table": LISTED})
    assert "Choose above what the names mean" in page.content.decode()


def test_a_table_costs_as_many_queries_for_forty_rows_as_for_one(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    one = "maand;proces;kanaal;aantal\n2026-09;Paspoort;Balie;8\n"
    look(client, one)
    with django_assert_max_num_queries(20) as few:
        look(client, one)
    with django_assert_max_num_queries(len(few.captured_queries)):
        look(
            client,
            one + "".join(f"20{year}-{month};Paspoort;Balie;8\n" for year in (22, 23, 24) for month in range(1, 13)),
        )


def test_the_page_of_a_process_says_how_many_arrange_it_themselves_and_what_happened(
    client: Client, passport: Process
) -> None:
    take(client, look(client, LISTED))
    Process.objects.filter(pk=passport.pk).update(target=65.0, target_on=date(2027, 12, 31))
    campaign = CampaignFactory(organisation=passport.organisation, title="Eerst je pas", starts_on=date(2026, 10, 1))
    campaign.processes.add(passport)
    ProcessEventFactory(organisation=passport.organisation, process=passport, starts_on=date(2026, 9, 3))
    said = client.get("/waterrijk/activate/processes/paspoort/").content.decode()
    for sentence in (
        "23.3% arranged by people themselves: 396 of 1,700 cases, from Sep 2026 to Oct 2026.",
        "From 7.4% in Sep 2026 to 75% in Oct 2026; lowest",
        "In the last year 1,700: Balie 1,304, Website 396.",
        "Eerst je pas (campaign, Oct 2026",
        "DigiD was twee dagen weg (event of a process, Sep 2026)",
        "Cases that somebody completed online, out of all cases.",
        "Questions by channel",
        "What happened",
    ):
        assert sentence in said


def test_the_list_of_processes_has_the_share_of_each_beside_its_goal(client: Client, passport: Process) -> None:
    take(client, look(client, LISTED))
    Process.objects.filter(pk=passport.pk).update(target=65.0)
    ProcessFactory(organisation=passport.organisation, name="Rijbewijs")
    said = client.get("/waterrijk/activate/processes/").content.decode()
    row = said.partition("Paspoort</a>")[2].partition("</tr>")[0]
    assert all(each in row for each in ("23.3%", "65%", ">40<"))
    assert "–" in said.partition("Rijbewijs</a>")[2].partition("</tr>")[0]


def test_a_month_of_which_only_the_web_is_known_does_not_count_yet(client: Client) -> None:
    take(client, look(client, LISTED + "2026-11;Paspoort;Website;zaak;900\n"))
    said = client.get("/waterrijk/activate/processes/paspoort/").content.decode()
    assert "396 of 1,700 cases" in said
    assert "There are newer months, but not of every channel" in said


def test_a_process_without_contacts_shows_an_example_and_the_way_to_bring_them(
    client: Client, reader: Member, client_of: ClientOf
) -> None:
    page = "/waterrijk/activate/processes/paspoort/"
    assert f"{BRING}?process=paspoort" in client.get(page).content.decode()
    said = client_of(reader).get(page).content.decode()
    assert "How do people reach you for this?" in said
    assert BRING not in said


def test_channels_that_are_used_least_are_one_line(client: Client, passport: Process) -> None:
    for number in range(8):
        channel = ChannelFactory(organisation=passport.organisation, name=f"Loket {number}")
        ContactSeriesFactory(
            organisation=passport.organisation, process=passport, channel=channel, counts=[100 - number, None]
        )
    said = client.get("/waterrijk/activate/processes/paspoort/").content.decode()
    assert "Other channels" in said
    assert "282" in said


def test_the_page_asks_no_more_of_the_database_for_three_years_than_for_none(
    editor: Member, client_of: ClientOf, django_assert_max_num_queries: Any
) -> None:
    write(load(EXAMPLE), into=editor.organisation, by=editor)
    client, page = client_of(editor), "/waterrijk/activate/processes/verhuismelding/"
    client.get(page)
    with django_assert_max_num_queries(20):
        said = client.get(page).content.decode()
    assert "Verhuisd? Vanaf de bank geregeld" in said
