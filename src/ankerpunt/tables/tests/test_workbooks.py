"""Excel workbooks: what is shown, as it is shown."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import Book, read
from ankerpunt.tables.tests.books import CASES, book, packed, parts_of, sheet_part, text
from ankerpunt.text import Refusal


def made(*rows: tuple[object, ...], formats: dict[str, str] | None = None) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for ref, shown_as in (formats or {}).items():
        sheet[ref].number_format = shown_as
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def top(found: Book) -> list[tuple[str, ...]]:
    return found.sheets[0].top(99)


def test_cells_are_written_as_they_are_shown() -> None:
    content = made(
        ("naam", 1, 1.5, 1234.567, 12.345),
        (0.555, 55, 0.1, 0.25, 55),
        (date(2026, 11, 1), datetime.fromisoformat("2026-11-01T09:30"), True, None, "x"),
        formats={"A2": "0.0%", "B2": '0"%"', "C2": "0\\%", "D2": '"ongeveer "0%', "E2": '0" stuks"'},
    )
    assert top(read(content, Limits())) == [
        ("naam", "1", "1.5", "1234.567", "12.3450"),
        ("55.5%", "55%", "0.1%", "25%", "55"),
        ("2026-11-01", "2026-11-01 09:30:00", "TRUE", "", "x"),
    ]


def test_hidden_sheets_are_not_read_and_named() -> None:
    found = read(CASES / "ranking-hidden-first-sheet.xlsx", Limits())
    assert [sheet.name for sheet in found.sheets] == ["Uitkomst"]
    assert found.hidden == ("Oud",)
    very = book(text("a b|1 2"), text("c d|3 4"), states=("veryHidden",))
    assert top(read(very, Limits()))[0] == ("c", "d")


def test_a_chart_sheet_is_no_sheet_with_cells() -> None:
    assert top(read(CASES / "ranking-chart-sheet-first.xlsx", Limits()))[0] == ("Werkwaarde", "Plaats", "Aandeel")
    with pytest.raises(Refusal, match="no sheet with cells that is shown"):
        read(packed(parts_of(text("a b"), kind="chartsheet")), Limits())
    with pytest.raises(Refusal, match="no sheet with cells that is shown"):
        read(book(text("a b"), states=("hidden",)), Limits())


def test_a_formula_that_nobody_worked_out_is_said() -> None:
    found = read(CASES / "ranking-formula-without-value.xlsx", Limits())
    (notice,) = found.sheets[0].notices
    assert notice.text.en.startswith("In “C2” and “C3” stands a formula that was never worked out")
    kept = book('<row><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>')
    assert read(kept, Limits()).sheets[0].notices == ()
    many = book("<row><c><v>1</v></c>" + '<c r="B1"><f>1</f></c>' * 5 + "</row>")
    assert read(many, Limits()).sheets[0].notices[0].text.en.count("B1") == 3


def test_what_was_merged_downwards_stands_in_every_row() -> None:
    rows = text("who task|anna 1") + "<row><c/><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>" + text("bob 1")
    ranges = "".join(f'<mergeCell ref="{cells}"/>' for cells in ("A2:A4", "A5:B5", "B2:B3", "Z1:Z9"))
    merges = f"<mergeCells>{ranges}</mergeCells>"
    content = packed(parts_of(sheet_part(rows, merges)))
    assert [row[0] for row in top(read(content, Limits()))] == ["who", "anna", "anna", "anna", "bob"]


def test_merged_cells_that_fill_too_many_rows_are_refused() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="10"><c r="B10"><v>1</v></c></row>'
    merges = '<mergeCells><mergeCell ref="A1:A10"/></mergeCells>'
    with pytest.raises(Refusal, match="more than 2 rows"):
        read(packed(parts_of(sheet_part(rows, merges))), Limits(rows=3))
    many = "<mergeCells>" + '<mergeCell ref="A1:A100"/>' * 1_100 + "</mergeCells>"
    with pytest.raises(Refusal, match="too large inside"):
        read(packed(parts_of(sheet_part(rows.replace("10", "100"), many))), Limits(rows=200))


def test_a_sheet_of_formulas_alone_says_what_is_wrong() -> None:
    with pytest.raises(Refusal, match="never worked out"):
        read(book('<row><c r="A1"><f>1+1</f></c></row>'), Limits())


def test_a_cell_may_have_many_lines() -> None:
    lines = "x\n" * 200
    assert top(read(book(f'<row><c t="inlineStr"><is><t>{lines}</t></is></c></row>'), Limits()))[0][0].count("x") == 200


def test_blank_rows_are_left_out_and_the_others_keep_their_numbers() -> None:
    rows = '<row r="3"><c r="B3"><v>1</v></c></row><row r="7"><c r="B7"><v>2</v></c></row>'
    sheet = read(book(rows), Limits()).sheets[0]
    assert sheet.rows == [3, 7]
    assert sheet.columns == ([""] * 2, ["1", "2"])


def test_shared_texts_and_macros_are_read() -> None:
    strings = '<?xml version="1.0"?><sst><si><t>salaris</t></si></sst>'.replace(
        "<sst>", '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    )
    parts = parts_of('<row><c t="s"><v>0</v></c></row>', strings=strings)
    assert top(read(packed(parts), Limits())) == [("salaris",)]
    types = str(parts["[Content_Types].xml"]).replace(
        "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"
    )
    assert top(read(packed({**parts, "[Content_Types].xml": types}), Limits())) == [("salaris",)]


BROKEN = parts_of(text("a b"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04 not really", "damaged or locked"),
        (packed({"readme.txt": "hello"}), "no Excel file"),
        (packed({**BROKEN, "[Content_Types].xml": "<Types/>"}), "no Excel file"),
        (packed({**BROKEN, "xl/workbook.xml": "<workbook><sheets>"}), "damaged or locked"),
        (packed({name: part for name, part in BROKEN.items() if "rels" not in name}), "damaged or locked"),
        (packed({**BROKEN, "xl/worksheets/sheet1.xml": sheet_part('<row r="x"/>')}), "damaged or locked"),
        (packed({**BROKEN, "xl/worksheets/sheet1.xml": sheet_part('<row r="0"/>')}), "damaged or locked"),
        (packed({**BROKEN, "xl/worksheets/sheet1.xml": sheet_part('<row><c t="s"><v>9</v></c></row>')}), "damaged or"),
        (packed({**BROKEN, "xl/worksheets/sheet1.xml": sheet_part('<row><c r="?"><v>9</v></c></row>')}), "too large"),
        (book(text("a b|1 2|3 4|5 6")), "more than 2 rows"),
        (book('<row r="99"><c><v>1</v></c></row>'), "more than 2 rows"),
        (book('<row><c r="ZZ1"><v>1</v></c></row>'), "more than 50 columns"),
        (book("<row>" + "<c/>" * 300 + "</row>"), "too large inside"),
        (book("<row/>" * 45_000), "too large inside"),
        (book(" " * 2 * 2**20), "too large inside"),
        (packed({f"{at}": "" for at in range(2_001)}), "too large inside"),
        (packed({**BROKEN, "xl/worksheets/sheet1.xml": "<!DOCTYPE x []><worksheet/>"}), "damaged or locked"),
    ],
)
def test_a_workbook_that_cannot_be_read_or_holds_too_much_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        read(content, Limits(rows=3, columns=50, cells=200))


def test_a_locked_part_is_refused() -> None:
    content = bytearray(book(text("a b")))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1  # the flag that says: with a password
        at = content.find(b"PK\x01\x02", at + 1)
    with pytest.raises(Refusal, match="damaged or locked"):
        read(bytes(content), Limits())
