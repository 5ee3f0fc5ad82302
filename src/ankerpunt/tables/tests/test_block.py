"""A block that was pasted, and one that comes out of a workbook."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.tables.block import Block, block_of, block_of_sheet, tidy_lines
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.match import matched
from ankerpunt.tables.reading import read
from ankerpunt.tables.three_way import mark, three_way
from ankerpunt.tables.workbook.writing import Column, workbook_of
from ankerpunt.text import Refusal

CELLS = st.text(st.sampled_from('ab"\t\n;,=é '), max_size=6).map(tidy_lines)


def test_a_block_of_excel_keeps_line_breaks_and_doubled_quotation_marks() -> None:
    pasted = '\tRooster\tSamen\r\nDagstart\t"Wie helpt?\r\nElke dag"\t"zegt ""ja"" of\nnee"\r\n\t\t\r\nVertrek\tx\r\n'
    found = block_of(pasted, Limits())
    assert found.rows == (
        ("", "Rooster", "Samen"),
        ("Dagstart", "Wie helpt?\nElke dag", 'zegt "ja" of\nnee'),
        ("Vertrek", "x", ""),
    )
    assert found.numbers == (1, 2, 4)
    assert found.width == 3
    assert found.turned().rows[1] == ("Rooster", "Wie helpt?\nElke dag", "x")


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("Wij kennen de straat, ook 's avonds\nWij bellen terug, altijd", 2),
        ('"Nabij" zijn wij\n"Samen', 2),
        ("een;twee\ndrie;vier", 2),
        ("een; twee\ndrie", 2),
    ],
)
def test_sentences_are_not_cut_at_their_commas_or_quotation_marks(pasted: str, rows: int) -> None:
    found = block_of(pasted, Limits())
    assert len(found.rows) == rows
    assert found.width == (2 if pasted.startswith("een;twee") else 1)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_what_is_carried_along_is_read_back_as_the_same(rows: list[list[str]]) -> None:
    text = "".join("\t".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\n" for row in rows)
    try:
        found = block_of(text, Limits())
    except Refusal:
        return
    assert block_of(found.text, Limits()).rows == found.rows


@pytest.mark.parametrize(
    ("pasted", "limits", "said"),
    [
        (" \n\t", Limits(), "empty"),
        ("a\tb\n" * 5, Limits(rows=4), "more than 4 rows"),
        ("a\tb\tc", Limits(columns=2), "more than 2 columns"),
        ("a" * 100, Limits(size=10), "larger"),
        ("\u200b\t\u200b\nx\t\u200b\n"[:3], Limits(), "nothing"),
    ],
)
def test_nothing_and_too_much_are_refused(pasted: str, limits: Limits, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        block_of(pasted, limits)


def test_headings_are_recognised_by_name_or_by_words_that_one_name_has() -> None:
    names = [("Je maakt samen je rooster", "USP 1"), ("Je staat er nooit alleen voor", "USP 2")]
    assert matched(["je staat er nooit alleen voor.", "USP 1"], names) == [1, 0]
    assert matched(["Rooster", "Alleen"], names) == [0, 1]
    # Two that could be the same one, and one that says nothing, are left to a person.
    assert matched(["Rooster", "Samen"], names) == [None, None]
    assert matched(["", "Opleiding 2027", "de"], names) == [None, None, None]
    assert matched(["Dagstart", "Dagstart"], [("Dagstart",)]) == [None, None]


@pytest.mark.parametrize(
    ("went", "stands", "comes", "outcome"),
    [
        (None, "", "a", "new"),
        (None, "a", "a", "same"),
        (None, "a", "b", "clash"),
        ("a", "a", "b", "changed"),
        ("a", "a", "", "changed"),
        ("a", "b", "a", "kept"),
        ("a", "", "a", "kept"),
        ("", "b", "", "kept"),
        ("", "", "b", "new"),
        ("", "b", "c", "clash"),
        ("a", "b", "c", "clash"),
        ("a", "", "c", "clash"),
        ("a", "b", "b", "same"),
    ],
)
def test_three_ways(went: str | None, stands: str, comes: str, outcome: str) -> None:
    assert three_way(went=None if went is None else mark(went), stands=stands, comes=comes) == outcome


def test_a_workbook_that_is_written_is_read_back_with_its_hidden_sheet() -> None:
    columns = [
        Column(heading="id", hidden=True),
        Column(heading="Contactmoment", locked=True),
        Column(heading="Tekst", width=50),
        Column(heading="Stand", choices=("idee", "ervaren"), strict=True),
        Column(heading="Datum"),
    ]
    rows: list[list[str | date | None]] = [
        ["u1 t1", "Dagstart", "=1+1\n- zo", "idee", date(2026, 12, 15)],
        ["u2 t1", "@jan", "+31 6", "", None],
    ]
    content = workbook_of("Matrix", columns, rows, beside=("went", [["1", "=x"]]), properties={"a.b": "1"})
    found = read(content, Limits(), tidied=tidy_lines, also={"went"})
    sheets = {sheet.name: sheet for sheet in found.sheets}
    assert found.hidden == ("ankerpunt-lists",)
    assert sheets["went"].top(9) == [("1", "=x")]
    assert block_of_sheet(sheets["Matrix"], Limits()) == Block(
        (
            ("id", "Contactmoment", "Tekst", "Stand", "Datum"),
            ("u1 t1", "Dagstart", "=1+1\n- zo", "idee", "2026-12-15"),
            ("u2 t1", "@jan", "+31 6", "", ""),
        ),
        (1, 2, 3),
    )
