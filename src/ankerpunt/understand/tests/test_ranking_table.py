"""Tables that researchers send (METHOD U11): recognised, or refused with a sentence; nothing in the file is trusted."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ankerpunt.understand.ranking.lines import Line, Reading, key_of, read
from ankerpunt.understand.ranking.table import MOST_BYTES, UnreadableError, rows_of_file, rows_of_text, text_of


def reading(text: str) -> Reading:
    return read(rows_of_text(text))


def workbook(*rows: tuple[object, ...], percent: bool = False) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    if percent:
        for cell in sheet["C"][1:]:
            cell.number_format = "0%"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


HEADS = ("Werkwaarde", "Plaats", "Aandeel", "Keren genoemd")
DUTCH = "Werkwaarde;Plaats;Aandeel;Keren genoemd\nsalaris;1e;55,5%;17\nwerksfeer;2;44;1.234\n"
LINES = (Line(2, "salaris", 1, 55.5, 17), Line(3, "werksfeer", 2, 44.0, 1234))


@pytest.mark.parametrize(
    "text",
    [
        DUTCH,
        "driver,rank,share,mentions\nsalaris,1,55.5 %,17\nwerksfeer,#2,44%,1234\n",
        "Rang\tPullfactor\tPercentage 2020 (%)\tn\n1.\tsalaris\t55.5\t17\n2\twerksfeer\t44\t1 234\n",
        "\n\nWerkwaarde (kort);;Plaats;Let op;Percentage;Aantal\nsalaris;;1;x;55,5;17\n;;;;;\nwerksfeer;;2;;44;1234\n",
    ],
)
def test_columns_are_recognised_in_dutch_and_english_with_commas_and_percent_signs(text: str) -> None:
    found = reading(text)
    assert found.complete
    assert found.lines == LINES


def test_an_excel_file_gives_the_same_as_its_text() -> None:
    rows = (
        HEADS,
        ("salaris", 1, 0.555, 17),
        ("werksfeer", 2, 0.44, 1234),
    )
    assert read(rows_of_file(workbook(*rows, percent=True))).lines == LINES


def test_a_csv_that_excel_saved_in_the_letters_of_windows_is_read() -> None:
    assert read(rows_of_file("naam;rang\ncreëren;1\n".encode("cp1252"))).lines == (Line(2, "creëren", 1),)
    assert read(rows_of_file("naam;rang\ncreëren;1\n".encode("utf-16"))).lines == (Line(2, "creëren", 1),)
    assert read(rows_of_file("\ufeffnaam;rang\ncreëren;1\n".encode())).lines == (Line(2, "creëren", 1),)


def test_shares_without_a_percent_sign_that_are_all_below_one_are_fractions() -> None:
    assert [line.share for line in reading("naam;aandeel\na;0,55\nb;0,4\nc;\n").lines] == [55.0, 40.0, None]
    assert [line.share for line in reading("naam;aandeel\na;0,5%\nb;0,4%\n").lines] == [0.5, 0.4]
    assert [line.share for line in reading("naam;aandeel\na;1\nb;0\n").lines] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("naam;aandeel\na;20\nb;55\nc;20\n", [2, 1, 2]),
        ("naam;genoemd\na;3\nb;9\n", [2, 1]),
        ("naam\na\nb\n", [1, 2]),
        ("naam;aandeel\na;20\nb;\n", [1, 2]),
        ("naam;plaats\na;3\nb;\n", [3, None]),
    ],
)
def test_without_ranks_the_numbers_give_them_and_otherwise_the_order(text: str, ranks: list[int | None]) -> None:
    assert [line.rank for line in reading(text).lines] == ranks


@pytest.mark.parametrize(
    ("text", "row", "sentence"),
    [
        ("foo;bar\nsalaris;1\n", 1, "one of them must be “driver”. Found: “foo”, “bar”."),
        ("naam;rang\n", 1, "There is no driver below the headings yet."),
        ("naam;rang\n;2\n", 2, "The name of the driver is missing."),
        ("naam;rang\n=cmd|' /C calc'!A0;2\n", 2, "is a formula. Expected the name of a driver"),
        ("naam;rang\nsalaris;vierde\n", 2, "“vierde” is not a rank. Expected a whole number from 1."),
        ("naam;rang\nsalaris;0\n", 2, "“0” is not a rank."),
        ("naam;aandeel\nsalaris;240%\n", 2, "“240%” is not a share. Expected a percentage from 0 to 100"),
        ("naam;aandeel\nsalaris;veel\n", 2, "“veel” is not a share."),
        ("naam;genoemd\nsalaris;-3\n", 2, "“-3” is not a count."),
        ("naam;genoemd\nsalaris;9999999999\n", 2, "is not a count."),
        ("naam;rang\nsalaris;1\nSalaris ;2\n", 3, "“Salaris” is already in row 2."),
        (f"naam;rang\n{'x' * 301};1\n", 2, "longer than 300 characters"),
    ],
)
def test_each_mistake_names_its_row_what_was_found_and_what_is_expected(text: str, row: int, sentence: str) -> None:
    found = reading(text)
    assert not found.complete
    assert [mistake.row for mistake in found.mistakes] == [row]
    assert sentence in found.mistakes[0].sentence


def test_all_mistakes_are_told_at_once_in_the_order_of_the_rows() -> None:
    found = reading("naam;rang;aandeel\na;x;y\n;1;\na;1;\n")
    assert [mistake.row for mistake in found.mistakes] == [2, 2, 3, 4]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \n \n", "This file is empty."),
        (b";;\n;;\n", "There is nothing in this table."),
        (b"x" * (MOST_BYTES + 1), "larger than 2 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file (.xls)"),
        (b"%PDF-1.7", "not a table but another kind of file"),
        (b"PK\x03\x04 not really", "damaged or locked"),
        (b"naam\x81\x8d;rang\n", "The letters in this file cannot be read."),
        (b"naam;rang\n\x00\x01\x02", "The letters in this file cannot be read."),
        (b"naam\n" + b"salaris\n" * 600, "more than 500 rows"),
        (b"naam;" * 50 + b"\n" + b"a;" * 50, "more than 40 columns"),
        (b'naam\n"' + b"x" * 200_000, "cannot be read as a table"),
    ],
)
def test_a_file_that_is_no_ranking_is_refused_with_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as refusal:
        rows_of_file(content)
    assert sentence in refusal.value.sentence


def test_a_sheet_with_very_many_rows_is_refused_without_reading_them_all() -> None:
    with pytest.raises(UnreadableError, match="500 rows"):
        rows_of_file(workbook(("naam",), *((f"driver {n}",) for n in range(2_000))))


def test_a_file_that_unpacks_to_far_more_is_refused_before_it_is_opened() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * (25 * 1024 * 1024))
    with pytest.raises(UnreadableError, match="too large inside"):
        rows_of_file(packed.getvalue())


def test_a_packed_file_that_is_no_workbook_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as other:
        other.writestr("readme.txt", "hello")
    with pytest.raises(UnreadableError, match="damaged or locked"):
        rows_of_file(packed.getvalue())


def test_a_formula_in_a_sheet_is_never_worked_out() -> None:
    """Only what Excel stored as its outcome counts; here nothing was stored."""
    found = read(rows_of_file(workbook(("naam", "rang"), ('=HYPERLINK("http://voorbeeld.nl")', 1), ("salaris", True))))
    assert [mistake.sentence for mistake in found.mistakes] == ["The name of the driver is missing."]
    assert found.lines[1] == Line(3, "salaris", None)


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_whatever_comes_in_gives_rows_or_a_sentence(content: bytes) -> None:
    try:
        rows = rows_of_file(content)
    except UnreadableError:
        return
    found = read(rows)
    assert found.complete or found.mistakes


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=9),
        min_size=1,
        max_size=6,
    )
)
def test_the_rows_survive_being_shown_to_a_person(names: list[str]) -> None:
    rows = rows_of_text(text_of([["naam", "rang"], *([name, "1"] for name in names)]))
    assert rows_of_text(text_of(rows)) == rows


def test_names_are_compared_without_capitals_and_double_spaces() -> None:
    assert key_of("  Goed   Salaris. ") == key_of("goed salaris")
