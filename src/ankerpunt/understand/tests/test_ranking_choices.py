"""What a person chooses before a ranking is imported (METHOD U11): columns, rows, and the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ankerpunt.tables.tests.books import CASES, book
from ankerpunt.tables.tests.books import text as sheet_text
from ankerpunt.understand.models import Driver, Research, TargetGroup
from ankerpunt.understand.tests.factories import DriverFactory, ResearchFactory, TargetGroupFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

IMPORT = "/waterrijk/understand/ranking/"
TABLE = "driver;rank;share\nsalaris;1;55%\nwerksfeer;2;44%\n"


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="ict", name="Ontwikkelaars")


@pytest.fixture
def study(organisation: Organisation) -> Research:
    return ResearchFactory(organisation=organisation, title="Peiling")


def sent(group: TargetGroup, study: Research, **values: Any) -> dict[str, Any]:
    return {"target_group": group.pk, "table": TABLE, "research": study.pk, **values}


def upload(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, (CASES / name).read_bytes())


def next_step(page: Any, **changes: Any) -> dict[str, Any]:
    """What a browser would send from this page, with these changes."""
    form = page.context["form"]
    fields = ("target_group", "table", "research", "seen", "sheets")
    sent = {name: form[name].value() or "" for name in fields}
    sent |= {f"column-{column.at}": column.role for column in form.columns}
    rows = [line.row for line, _ in form.rows if line.taken]
    return {**sent, "heads": form.heads, "row": rows, **changes}


def test_the_page_says_what_each_column_is_taken_for_and_how_that_was_seen(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).post(IMPORT, sent(group, study, table="driver;kleur;share\nsalaris;rood;55%\n"))
    text = page.content.decode()
    assert [(column.heading, column.role, column.how) for column in page.context["form"].columns] == [
        ("driver", "name", "by its heading"),
        ("kleur", "", ""),
        ("share", "share", "by its heading"),
    ]
    assert '<option value="share" selected>share (%)</option>' in text
    assert "Not used: “kleur”." in text


def test_groups_and_studies_are_offered_by_name(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    text = client_of(editor).get(IMPORT).content.decode()
    assert f'<option value="{group.pk}">Ontwikkelaars</option>' in text
    assert f'<option value="{study.pk}">Peiling</option>' in text


def test_two_columns_that_could_be_the_share_wait_for_a_choice(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.post(IMPORT, {**sent(group, study, table=""), "file": upload("ranking-two-years.csv")})
    assert page.status_code == 422
    assert "“Aandeel 2024” and “Aandeel 2026”. Choose below which it is." in page.content.decode()
    looked = client.post(IMPORT, next_step(page, **{"column-2": "share"}))
    assert looked.status_code == 200
    client.post(IMPORT, next_step(looked, step="take"))
    assert sorted(Driver.objects.values_list("name", "share")) == [("salaris", 55.0), ("sfeer", 44.0)]


def test_a_total_stays_behind_unless_it_is_ticked(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.post(IMPORT, {**sent(group, study, table=""), "file": upload("ranking-total-row.csv")})
    text = page.content.decode()
    assert "Row 4, “Totaal”, looks like a total or an average." in text
    assert page.context["form"].proposal.added == 2
    asked = client.post(IMPORT, next_step(page, row=[2, 3, 4], step="take"))
    assert "Something changed meanwhile." in asked.content.decode()
    assert not Driver.objects.exists()
    client.post(IMPORT, next_step(page, step="take"))
    assert set(Driver.objects.values_list("name", flat=True)) == {"salaris", "sfeer"}


def test_choices_about_one_table_say_nothing_about_another(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.post(IMPORT, sent(group, study))
    other = client.post(IMPORT, next_step(page, table="plaats;werkwaarde\n1;rust\n", row=[]))
    assert [column.role for column in other.context["form"].columns] == ["rank", "name"]
    mended = client.post(IMPORT, next_step(page, table=TABLE + "rust;3;10%\n", **{"column-2": ""}))
    assert [column.role for column in mended.context["form"].columns] == ["name", "rank", ""]
    assert mended.context["form"].proposal.added == 3


def test_of_several_sheets_one_is_chosen(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    content = book(sheet_text("naam rang|rust 1"), sheet_text("naam rang|geld 1|tijd 2"))
    page = client.post(IMPORT, {**sent(group, study, table=""), "file": SimpleUploadedFile("twee.xlsx", content)})
    assert page.status_code == 422
    assert "This file has several sheets with a table. Choose one." in page.content.decode()
    looked = client.post(IMPORT, next_step(page, sheet="Blad2"))
    assert [line.name for line, _ in looked.context["form"].rows] == ["geld", "tijd"]
    assert not looked.context["form"].several_sheets
    nonsense = client.post(IMPORT, {**sent(group, study), "sheets": "[1"})
    assert nonsense.context["form"].proposal.added == 2
    assert client.post(IMPORT, {**sent(group, study), "sheets": "[1]"}).status_code == 200


def test_what_a_workbook_keeps_back_is_said(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    for name, sentence in (
        ("ranking-formula-without-value.xlsx", "stands a formula that was never worked out"),
        ("ranking-hidden-first-sheet.xlsx", "The sheet “Uitkomst” was read. Not read: “Oud”."),
    ):
        page = client.post(IMPORT, {**sent(group, study, table=""), "file": upload(name)})
        assert sentence in page.content.decode()


def test_a_name_that_looks_like_one_that_is_there_is_asked_about(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    DriverFactory(organisation=group.organisation, target_group=group, name="werk-sfeer", rank=1)
    page = client_of(editor).post(IMPORT, sent(group, study))
    assert "“werksfeer” looks like “werk-sfeer”, which the group has already." in page.content.decode()


def test_a_name_that_is_written_otherwise_is_the_same_and_that_is_said(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    driver = DriverFactory(organisation=group.organisation, target_group=group, name="Salaris\u200b", rank=4)
    page = client_of(editor).post(IMPORT, sent(group, study))
    assert f"“salaris” is “{driver.name}”, which the group has already; it keeps that name." in page.content.decode()
    DriverFactory(organisation=group.organisation, target_group=group, name="werksfeer", rank=5)
    assert [name for name, _ in client_of(editor).post(IMPORT, sent(group, study)).context["form"].proposal.merged] == [
        "salaris"
    ]


def test_a_second_study_of_one_name_is_asked_about_and_told_apart(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client, new = client_of(editor), {"study-title": "peiling", "study-kind": "survey", "research": ""}
    asked = client.post(IMPORT, sent(group, study, **new))
    assert asked.status_code == 422
    assert "“Peiling” is there already." in asked.content.decode()
    page = client.post(IMPORT, sent(group, study, **new, **{"study-another": "on"}))
    agreed = {**next_step(page, step="take"), **new, "study-another": "on", "study-conducted_on": "2026-10-01"}
    client.post(IMPORT, agreed)
    assert Research.objects.count() == 2
    assert "peiling (1 October 2026)" in client.get(IMPORT).content.decode()


def test_the_outsider_does_not_find_it(
    group: TargetGroup, study: Research, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(outsider).post(IMPORT, sent(group, study)).status_code == 404
