"""What people really get: three steps from a payroll to statements (C10)."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from pypdf import PdfReader

from ankerpunt.activate.tests.payroll import ADDRESS, HEADINGS, mapped, payroll, sent, step
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory, TouchpointFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.pages.models import KnownHeading
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Any:
    return client_of(editor)


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, name="Klantcontact", scope="internal")


@pytest.fixture
def usp(organisation: Organisation, group: TargetGroup) -> Usp:
    """A promise that is true where the group gets its reward."""
    promise = PropositionFactory(organisation=organisation, target_group=group, status="adopted")
    usp = UspFactory(organisation=organisation, proposition=promise, claim="Je groeit door", state="lived")
    point = TouchpointFactory(organisation=organisation, name="Belonen en keuzebudget", target_groups=[group])
    AnchoringFactory(
        organisation=organisation, usp=usp, touchpoint=point, state="in_practice", text="Na elke module een periodiek."
    )
    return usp


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_it_stands_among_everything_of_the_stage(editor: Member, reader: Member, client_of: ClientOf) -> None:
    assert ADDRESS in shown(client_of(editor).get("/waterrijk/activate/"))
    assert ADDRESS not in shown(client_of(reader).get("/waterrijk/activate/"))


def test_readers_cannot_make_them_and_it_is_not_there_for_another_organisation(
    reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(reader).get(ADDRESS).status_code == 403
    assert client_of(outsider).get(ADDRESS).status_code == 404


def test_known_columns_are_filled_in_and_private_ones_are_gone(client: Any) -> None:
    page = step(client, "map", file=payroll())
    assert sent(page)["is"] == ["number", "name", "salary", "choice_budget", "pension", ""]
    said = shown(page)
    assert "We recognise 6 of the 7 columns" not in said
    assert "We recognise 5 of the 7 columns" in said
    assert "gone before anybody could see it" in said


def test_what_a_column_adds_up_to_is_shown_of_five_people_and_of_fewer_only_how_many(client: Any) -> None:
    head = "Persnr;Naam;Bruto;L9;L10"
    lines = [f"{at};Naam {at};3000;{100 if at < 5 else ''};{200 if at < 6 else ''}" for at in range(1, 8)]
    file = payroll("\r\n".join([head, *lines]))
    said = shown(step(client, "map", file=file))
    assert "For 4 employees<" in said
    assert "€400" not in said
    assert "For 5 employees, together €1,000" in said
    file.seek(0)
    look = shown(step(client, "look", file=file, head=["Persnr", "Bruto", "L9"], **{"is": ["number", "salary", ""]}))
    assert "L9</strong> has no place yet: for 4 employees<" in look


def test_the_preview_is_of_a_person_who_does_not_exist(client: Any) -> None:
    page = step(client, "look", file=payroll(), **mapped(client))
    said = shown(page)
    assert page.status_code == 200
    assert "Wat jij echt krijgt, Sam" in said
    assert "Quispel" not in said
    assert "L5210</strong> has no place yet: for 1 employee<" in said


def test_without_a_script_the_file_is_chosen_once_more(client: Any) -> None:
    columns = mapped(client)
    look, last = step(client, "look", file=None, **columns), step(client, "last", file=None, **columns)
    assert (look.status_code, last.status_code) == (200, 200)
    assert "Wat jij echt krijgt, Sam" in shown(look)
    assert "L5210</strong> has no place yet" in shown(look)
    assert "Choose the file once more" in shown(last)
    refused = step(client, "make", file=None, **columns)
    assert refused.status_code == 422
    assert "Ankerpunt has not kept it." in shown(refused)
    assert refused.content.decode().count('name="head"') == len(columns["head"])
    assert step(client, "make", file=payroll(), **columns)["Content-Type"] == "application/zip"


def test_each_person_gets_a_file_or_all_are_in_one(client: Any) -> None:
    columns = mapped(client)
    loose = step(client, "make", file=payroll(), shape="loose", **columns)
    parcel = zipfile.ZipFile(io.BytesIO(loose.getvalue()))
    assert parcel.namelist() == ["1-4711.pdf", "2-4712.pdf"]
    assert "€ 63.344 in 2026" in words_of(parcel.read("1-4711.pdf"))
    one = step(client, "make", file=payroll(), shape="one", **columns)
    assert one["Content-Disposition"] == 'attachment; filename="overzichten.pdf"'
    assert len(PdfReader(io.BytesIO(one.content)).pages) == 2


def test_they_are_in_english_where_one_chooses_so(client: Any) -> None:
    columns = mapped(client)
    made = step(client, "make", file=payroll(), shape="one", **columns | {"language": "en"})
    assert "What you really get, Zwaantje Quispel" in words_of(made.content)


def test_a_promise_that_the_group_meets_with_its_reward_is_on_the_sheet_at_once(
    client: Any, group: TargetGroup, usp: Usp
) -> None:
    more = {**mapped(client), "target_group": group.slug}
    assert "Na elke module een periodiek." in shown(step(client, "look", file=payroll(), **more))
    # Who took the tick away does not get it back.
    assert "Na elke module een periodiek." not in shown(step(client, "look", file=payroll(), asked="1", **more))
    made = step(client, "make", file=payroll(), asked="1", usps=[usp.slug], shape="one", **more)
    assert "Je groeit door" in words_of(made.content)


def test_a_promise_that_somebody_contradicts_is_on_no_sheet(
    client: Any, organisation: Organisation, group: TargetGroup, usp: Usp
) -> None:
    cell = usp.anchorings.get()
    EvidenceFactory(organisation=organisation, anchoring=cell, stance="against", text="Bij ons niet.")
    more = {**mapped(client), "target_group": group.slug}
    assert "Na elke module een periodiek." not in shown(step(client, "look", file=payroll(), **more))
    answer = step(client, "make", file=payroll(), asked="1", usps=[usp.slug], shape="one", **more)
    assert answer.status_code == 422


def test_what_a_heading_stands_for_is_known_the_next_time_in_this_organisation_only(
    client: Any, organisation: Organisation
) -> None:
    KnownHeading.objects.remember(OrganisationFactory(), "payroll", {"L5210": "car"})
    columns = mapped(client)
    columns["is"][-1] = "bonus"
    step(client, "look", file=payroll(), **columns)
    again = step(client, "map", file=payroll())
    assert sent(again)["is"][-1] == "bonus"
    assert "We know 6 of the 7 columns from the last time" in shown(again)
    columns["is"][-1] = "travel"
    step(client, "look", file=payroll(), **columns)
    assert KnownHeading.objects.meant(organisation, "payroll", ["L5210"]) == {"L5210": "travel"}


def test_what_nobody_gave_a_place_is_not_remembered(client: Any, organisation: Organisation) -> None:
    step(client, "look", file=payroll(), **mapped(client))
    assert KnownHeading.objects.meant(organisation, "payroll", ["L5210"]) == {}
    assert KnownHeading.objects.filter(organisation=organisation).count() == 5


def test_a_column_that_was_empty_is_asked_about_once_there_are_amounts_in_it(client: Any) -> None:
    empty, filled = (f"Persnr;Bruto;L9\r\n7;3000;{cell}\r\n" for cell in ("", "500"))
    columns = sent(step(client, "map", file=payroll(empty)))
    assert columns["is"] == ["number", "salary", "nothing"]
    step(client, "look", file=payroll(empty), **columns)
    assert sent(step(client, "map", file=payroll(filled)))["is"] == ["number", "salary", ""]


def test_what_somebody_left_out_stays_out(client: Any) -> None:
    columns = mapped(client)
    columns["is"] = ["number", "nothing", "salary", "choice_budget", "pension", "nothing"]
    step(client, "look", file=payroll(), **columns)
    assert sent(step(client, "map", file=payroll()))["is"] == columns["is"]


def test_a_heading_without_a_letter_may_be_an_amount_and_is_not_remembered(
    client: Any, organisation: Organisation
) -> None:
    file = payroll("Persnr;48317,49\r\n7;10\r\n8;20\r\n")
    columns = sent(step(client, "map", file=file))
    columns["is"] = ["number", "salary"]
    file.seek(0)
    assert step(client, "look", file=file, **columns).status_code == 200
    assert KnownHeading.objects.filter(organisation=organisation).count() == 1
    assert KnownHeading.objects.meant(organisation, "payroll", ["Persnr"]) == {"Persnr": "number"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 salarissen", "another kind of file"),
        (b"\xd0\xcf\x11\xe0", "old Excel file"),
        (b"1;3000\n2;3100\n3;2900\n", "no header line"),
        (b"x" * (10 * 2**20 + 1), "larger than 10 MB"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence_and_the_rest_stays(client: Any, content: bytes, says: str) -> None:
    answer = step(client, "map", file=SimpleUploadedFile("file.csv", content), period="maart 2026")
    assert answer.status_code == 422
    assert says in shown(answer)
    assert 'value="maart 2026"' in shown(answer)


def test_a_period_is_asked_for(client: Any) -> None:
    answer = step(client, "map", file=payroll(), period=" ")
    assert answer.status_code == 422
    assert "ank-field__error" in shown(answer)


def test_what_is_missing_in_the_columns_is_said_where_it_is_mended(client: Any) -> None:
    columns = mapped(client)
    columns["is"][:2] = ["nothing", "nothing"]
    answer = step(client, "look", file=payroll(), **columns)
    assert answer.status_code == 422
    assert "Say which column is the number or the name of the employee." in shown(answer)
    assert sent(answer)["is"][:2] == ["nothing", "nothing"]


def test_a_file_with_other_columns_than_those_one_looked_at_is_asked_about_again(client: Any) -> None:
    columns = mapped(client)
    other = payroll("Nr;Loon\r\n1;2\r\n")
    answer = step(client, "make", file=other, **columns)
    assert answer.status_code == 422
    assert sent(answer)["head"] == ["Nr", "Loon"]


def test_a_workbook_with_several_sheets_asks_for_one(client: Any) -> None:
    book = Workbook()
    book.active.title = "2025"  # type: ignore[union-attr]
    for sheet in (book["2025"], book.create_sheet("2026")):
        sheet.append(["Persnr", "Bruto"])
        sheet.append([1, 3000])
    kept = io.BytesIO()
    book.save(kept)
    answer = step(client, "map", file=SimpleUploadedFile("x.xlsx", kept.getvalue()))
    assert answer.status_code == 422
    assert "Choose one." in shown(answer)
    chosen = step(client, "map", file=SimpleUploadedFile("x.xlsx", kept.getvalue()), sheet="2026")
    assert sent(chosen)["head"] == ["Persnr", "Bruto"]


def test_many_people_ask_no_more_of_the_database(client: Any, django_assert_max_num_queries: Any) -> None:
    columns = mapped(client)
    many = payroll(HEADINGS + "".join(f"\r\n{at};Naam {at};;3000;;;" for at in range(300)))
    step(client, "last", file=payroll(), **columns)
    with django_assert_max_num_queries(14):
        assert "300 statements, ready to make" in shown(step(client, "last", file=many, **columns))
