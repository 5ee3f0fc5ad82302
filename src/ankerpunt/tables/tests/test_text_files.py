"""CSV as it comes: the separator, quotation marks, lines, and rows that differ in width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.tables.delimited import SAMPLE, csv_of, text_of
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.tables.sheet import AT_ONCE
from ankerpunt.tables.tests.books import CASES
from ankerpunt.text import Refusal


def rows(text: str | bytes) -> list[tuple[str, ...]]:
    return read(text, Limits()).sheets[0].top(99)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b\n1;2\n", [("a", "b"), ("1", "2")]),
        ("a\tb\r\n1\t2\r\n", [("a", "b"), ("1", "2")]),
        ("a,b\r1,2\r", [("a", "b"), ("1", "2")]),
        ("a|b\n1|2\n", [("a", "b"), ("1", "2")]),
        ("naam;aandeel\na;0,55\nb;0,4\nc;\n", [("naam", "aandeel"), ("a", "0,55"), ("b", "0,4"), ("c", "")]),
        ("a; long, heading, indeed;b\n1;2;3\n", [("a", "long, heading, indeed", "b"), ("1", "2", "3")]),
        ('a, "b, c"\n1, 2\n', [("a", "b, c"), ("1", "2")]),
        ('"a;b;c",d\nx,1\n', [("a;b;c", "d"), ("x", "1")]),
        ("Onderzoek 2026\n\nnaam;n\na;1\nb;2\n", [("Onderzoek 2026", ""), ("naam", "n"), ("a", "1"), ("b", "2")]),
        ("werkwaarde\nsalaris\n", [("werkwaarde",), ("salaris",)]),
        ("a;b,c\nd;e,f\ng;7,8\n", [("a", "b,c"), ("d", "e,f"), ("g", "7,8")]),
        ("a;b;;\n1;2;;\n;;;\n", [("a", "b"), ("1", "2")]),
    ],
)
def test_the_separator_is_the_sign_that_makes_rows_equally_wide(text: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;,,", "sep=; "])
def test_a_line_that_names_the_separator_is_no_row(first: str) -> None:
    sheet = read(f"{first}\na;b,c\n1;2,5\n", Limits()).sheets[0]
    assert sheet.top(9) == [("a", "b,c"), ("1", "2,5")]
    assert sheet.rows == [1, 2]


def test_lines_within_quotation_marks_and_signs_that_look_like_lines_stay_in_their_cell() -> None:
    text = '"salaris\r\nen toeslagen";1\n"rust";2\nruimte\u2028en\x85tijd;3\nwerk\x0bsfeer;4\n'
    assert [row[0] for row in rows(text)] == ["salaris en toeslagen", "rust", "ruimte en tijd", "werk sfeer"]


@pytest.mark.parametrize("text", ['a;b\n"c;1\n' + "d;2\n" * 200, 'a;b\n1;"' + "x" * 200_000])
def test_a_quotation_mark_that_is_never_closed_is_said_with_its_row(text: str) -> None:
    with pytest.raises(Refusal, match=r"Row 2 has a quotation mark that is never closed"):
        rows(text)


def test_a_long_file_is_judged_by_its_beginning() -> None:
    assert rows("a;b\n" + "12345;67890\n" * (SAMPLE // 10))[:2] == [("a", "b"), ("12345", "67890")]


def test_the_cases_are_read_as_they_were_meant() -> None:
    meant = {
        "ranking-sep-line.csv": [("Werkwaarde", "Plaats", "Aandeel"), ("salaris", "1", "55"), ("werksfeer", "2", "44")],
        "ranking-quoted-newline.csv": [
            ("Werkwaarde", "Plaats", "Aandeel"),
            ("salaris en toeslagen", "1", "55"),
            ("werksfeer", "2", "44"),
        ],
        "ranking-commas-in-heading.csv": [
            ("Werkwaarde, zoals gevraagd, in eigen woorden", "Plaats"),
            ("salaris", "1"),
            ("werksfeer", "2"),
        ],
        "ranking-quoted-semicolons.csv": [
            ("Werkwaarde (kort; lang; toelichting)", "Plaats", "Aandeel"),
            ("salaris", "1", "55"),
            ("werksfeer", "2", "44"),
        ],
    }
    assert {name: rows((CASES / name).read_bytes()) for name in meant} == meant
    assert rows((CASES / "ranking-line-separator.csv").read_bytes()) == meant["ranking-quoted-newline.csv"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \n \n", "This file is empty."),
        (b";;\n;;\n", "There is nothing in this table."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        (b"%PDF-1.7", "not a table but another kind of file"),
        (b"x" * 2000, "larger than 0 MB"),
        (b"a;b\n" + b"1;2\n" * 40, "more than 20 rows"),
        (b"a;" * 9 + b"\n" + b"1;" * 9, "more than 5 columns"),
    ],
)
def test_what_is_no_table_or_too_large_is_refused(content: bytes, sentence: str) -> None:
    limits = Limits(size=1000, rows=21, columns=5)
    with pytest.raises(Refusal, match=sentence):
        read(content, limits)


def test_rows_that_grow_wider_further_down_make_the_table_wider() -> None:
    sheet = read("a;b\n" + "1;2\n" * AT_ONCE + "1;2;3\n", Limits()).sheets[0]
    assert sheet.columns[2] == [""] * (AT_ONCE + 1) + ["3"]
    assert sheet.rows[-1] == AT_ONCE + 2


@given(st.lists(st.lists(st.text("ab;,\t\"\n '1", max_size=5), min_size=2, max_size=4), min_size=1, max_size=5))
def test_rows_that_were_written_are_read_again(table: list[list[str]]) -> None:
    width = max(map(len, table))
    square = [["kop"] * width, *([*row, *["x"] * (width - len(row))] for row in table)]
    tidy = [tuple(" ".join(cell.split()) for cell in row) for row in square]
    expected = [row for row in tidy if any(row)]
    assert [row[: len(expected[0])] for row in rows("sep=;\n" + text_of(square))] == expected
    assert rows(b"sep=,\n" + csv_of(square)) == expected


@given(st.binary(max_size=300))
def test_whatever_comes_in_gives_sheets_or_a_sentence(content: bytes) -> None:
    try:
        sheets = read(content, Limits()).sheets
    except Refusal:
        return
    assert all(len(column) == len(sheet.rows) for sheet in sheets for column in sheet.columns)
