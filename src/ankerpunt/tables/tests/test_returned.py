"""A workbook that is taken along and brought back knows whose it is, about what, and what went out."""

import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from ankerpunt.tables.limits import Limits
from ankerpunt.tables.workbook.returned import ANOTHER_ORGANISATION, NEWER, WENT_OUT, Came, came, went_out
from ankerpunt.tables.workbook.writing import Column, Value, workbook_of
from ankerpunt.text import Refusal, Text

ANOTHER = Text(nl="Van een ander plan.", en="Of another plan.")
ROW: list[Value] = ["letter", "=1+1", date(2027, 3, 1), Decimal(1500), Decimal("12.50"), None]


def taken_along(*, organisation: str = "waterrijk", of: str = "year") -> bytes:
    columns = [Column(heading="id", hidden=True), *(Column(heading=each) for each in "abcde")]
    went = went_out([["letter", "9a", "8b"]], organisation=organisation, of=of)
    return workbook_of("Activiteiten", columns, [ROW], beside=went.beside, properties=went.properties)


def brought(content: bytes) -> Came:
    return came(content, Limits(), width=2, organisation="waterrijk", of="year", another=ANOTHER)


def test_it_comes_back_with_the_marks_of_what_went_out() -> None:
    found = brought(taken_along())
    assert {row: list(marks) for row, marks in found.went.items()} == {"letter": ["9a", "8b"]}
    assert found.others == ()


def test_days_and_amounts_are_cells_of_their_own_kind_and_no_text_is_a_formula() -> None:
    sheet = load_workbook(io.BytesIO(taken_along())).worksheets[0]
    text, day, whole, part, nothing = (sheet.cell(2, at) for at in range(2, 7))
    assert (text.data_type, text.value) == ("s", "=1+1")
    assert day.number_format == "yyyy-mm-dd"
    assert (whole.number_format, part.number_format) == ("#,##0", "#,##0.00")
    assert nothing.value is None


def test_another_table_comes_without_marks_and_names_the_sheets_that_were_not_read() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["titel"])
    book.create_sheet("Oud").append(["weg"])
    written = io.BytesIO()
    book.save(written)
    found = brought(written.getvalue())
    assert (dict(found.went), found.others) == ({}, ("Oud",))


@pytest.mark.parametrize(
    ("about", "sentence"),
    [({"organisation": "elders"}, ANOTHER_ORGANISATION), ({"of": "other"}, ANOTHER)],
)
def test_a_workbook_of_somebody_or_something_else_is_refused(about: dict[str, str], sentence: Text) -> None:
    with pytest.raises(Refusal) as refused:
        brought(taken_along(**about))
    assert refused.value.sentence == sentence


def test_a_workbook_of_another_version_or_with_only_what_went_out_is_refused() -> None:
    book = load_workbook(io.BytesIO(taken_along()))
    book[WENT_OUT].cell(1, 2).value = "0"
    newer = io.BytesIO()
    book.save(newer)
    alone = Workbook()
    assert alone.active is not None
    alone.active.title = WENT_OUT
    alone.active.append([WENT_OUT, "1", "waterrijk", "year"])
    only = io.BytesIO()
    alone.save(only)
    for content in (newer.getvalue(), only.getvalue()):
        with pytest.raises(Refusal) as refused:
            brought(content)
        assert refused.value.sentence == NEWER


@pytest.mark.parametrize(
    ("left", "sentence"), [(1, NEWER), (2, ANOTHER_ORGANISATION), (3, ANOTHER)], ids=["word", "edition", "organisation"]
)
def test_a_workbook_whose_mark_was_cut_off_is_refused(left: int, sentence: Text) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["titel"])
    book.create_sheet(WENT_OUT).append([WENT_OUT, "1", "waterrijk"][:left])
    cut = io.BytesIO()
    book.save(cut)
    with pytest.raises(Refusal) as refused:
        brought(cut.getvalue())
    assert refused.value.sentence == sentence
