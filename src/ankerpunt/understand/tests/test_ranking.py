"""Tables that researchers send (METHOD U11): recognised and said, or refused; nothing in the file is trusted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.pages.columns import UNDECIDED, columns_of
from ankerpunt.tables.delimited import text_of
from ankerpunt.tables.reading import read as read_file
from ankerpunt.tables.reading import sheet_for
from ankerpunt.tables.tests.books import CASES, book
from ankerpunt.tables.tests.books import text as sheet_text
from ankerpunt.text import Refusal
from ankerpunt.understand.ranking.columns import LIMITS, ROLES, ranking_in, sheet_in
from ankerpunt.understand.ranking.lines import Line, Reading, read


def reading(text: str, chosen: dict[int, str] | None = None, ticked: set[int] | None = None) -> Reading:
    return read(ranking_in(sheet_in(text), chosen or {}), ticked)


def of_file(content: bytes | Path) -> Reading:
    sheet, _ = sheet_for(read_file(content, LIMITS), ROLES)
    return reading(text_of(zip(*sheet.columns, strict=True)))


def roles(text: str, chosen: dict[int, str] | None = None) -> list[tuple[str, str]]:
    return [(column.role, column.how) for column in columns_of(ranking_in(sheet_in(text), chosen or {}))]


def told(found: Reading) -> list[tuple[str, int | None, float | None]]:
    return [(line.name, line.rank, line.share) for line in found.taken]


DUTCH = "Werkwaarde;Plaats;Aandeel;Keren genoemd\nsalaris;1e;55,5%;17\nwerksfeer;2;44;1.234\n"
LINES = (Line(2, "salaris", 1, 55.5, 17), Line(3, "werksfeer", 2, 44.0, 1234))


@pytest.mark.parametrize(
    "text",
    [
        DUTCH,
        "driver,rank,share,mentions\nsalaris,1,55.5 %,17\nwerksfeer,#2,44%,1234\n",
        "Rang\tPullfactor\tPercentage 2020 (%)\tn\n1.\tsalaris\t55.5\t17\n2\twerksfeer\t44\t1 234\n",
        "Werkwaarde (kort);;Plaats;Let op;Percentage;Aantal\nsalaris;;1;x;55,5;17\n;;;;;\nwerksfeer;;2;;44;1234\n",
    ],
)
def test_columns_are_recognised_in_dutch_and_english_with_commas_and_percent_signs(text: str) -> None:
    found = reading(text)
    assert found.complete
    assert [(line.name, line.rank, line.share, line.mentions) for line in found.lines] == [
        (line.name, line.rank, line.share, line.mentions) for line in LINES
    ]


SALARY_FIRST = [("salaris", 1, 55.0), ("werksfeer", 2, 44.0)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ranking-sep-line.csv", SALARY_FIRST),
        ("ranking-quoted-newline.csv", [("salaris en toeslagen", 1, 55.0), SALARY_FIRST[1]]),
        ("ranking-line-separator.csv", [("salaris en toeslagen", 1, 55.0), SALARY_FIRST[1]]),
        ("ranking-commas-in-heading.csv", [("salaris", 1, None), ("werksfeer", 2, None)]),
        ("ranking-quoted-semicolons.csv", SALARY_FIRST),
        ("ranking-hidden-first-sheet.xlsx", [("salaris", 1, 55.0), ("sfeer", 2, 44.0)]),
        ("ranking-chart-sheet-first.xlsx", [("salaris", 1, 55.0), ("sfeer", 2, 44.0)]),
        ("ranking-literal-percent.xlsx", [("salaris", 1, 55.0), ("sfeer", 2, 44.0)]),
        ("ranking-formula-without-value.xlsx", [("salaris", 1, None), ("sfeer", 2, None)]),
        ("ranking-total-row.csv", [("salaris", 1, None), ("sfeer", 2, None)]),
    ],
)
def test_the_cases_are_read_as_they_were_meant(name: str, expected: list[tuple[str, int | None, float | None]]) -> None:
    found = of_file(CASES / name)
    assert found.complete
    assert told(found) == expected


def test_one_word_in_two_codings_is_there_twice() -> None:
    found = of_file(CASES / "ranking-same-word-two-codings.csv")
    assert [(mistake.row, mistake.sentence) for mistake in found.mistakes] == [
        (3, "“café” is already in row 2. Keep one of the two: untick the other.")
    ]


def test_two_years_are_asked_about_and_the_choice_counts() -> None:
    text = (CASES / "ranking-two-years.csv").read_text(encoding="utf-8")
    found = reading(text)
    assert not found.complete
    assert "“Aandeel 2024” and “Aandeel 2026”. Choose below which it is." in found.mistakes[0].sentence
    assert [role for role, _ in roles(text)] == ["name", UNDECIDED, UNDECIDED]
    chosen = {0: "name", 1: UNDECIDED, 2: "share"}
    assert told(reading(text, chosen)) == [("salaris", 1, 55.0), ("sfeer", 2, 44.0)]
    assert roles(text, chosen) == [("name", "by its heading"), ("", ""), ("share", "as you chose")]
    assert "Not used: “Aandeel 2024”." in reading(text, chosen).remarks
    both = reading(text, {0: "name", 1: "share", 2: "share"})
    assert "Several columns could be “share (%)”" in both.mistakes[0].sentence


def test_a_choice_that_is_what_was_recognised_changes_nothing() -> None:
    assert roles(DUTCH, {0: "name", 1: "rank", 2: "share", 3: "mentions"}) == roles(DUTCH)
    assert roles(DUTCH, {9: "name"}) == roles(DUTCH)
    assert [role for role, _ in roles(DUTCH, {0: "name", 1: "", 2: "share", 3: "mentions"})] == [
        "name",
        "",
        "share",
        "mentions",
    ]


def test_a_total_is_pointed_at_and_comes_along_only_when_it_is_ticked() -> None:
    text = "Werkwaarde;Aandeel;Aantal\nzeggenschap;48%;15\nrust;39%;12\nTotaal;100%;31\n"
    found = reading(text)
    assert told(found) == [("zeggenschap", 1, 48.0), ("rust", 2, 39.0)]
    assert [(line.row, line.aside) for line in found.lines if line.aside] == [(4, "looks like a total or an average")]
    assert told(reading(text, ticked={2, 4})) == [("zeggenschap", 2, 48.0), ("Totaal", 1, 100.0)]
    assert "No row is ticked" in reading(text, ticked=set()).mistakes[0].sentence


def test_an_average_gives_the_order_and_the_number_of_people_is_none() -> None:
    found = reading("Werkwaarde;Gemiddelde;N\nCollega's;4,1;31\nZeggenschap;4,3;31\n")
    assert told(found) == [("Collega's", 2, None), ("Zeggenschap", 1, None)]
    assert found.lines[0].mentions is None
    assert "Ranked by “Gemiddelde”, the highest first." in found.remarks
    low = reading("Stelling;Gemiddelde rang\nrust;2,4\ngeld;1,2\n")
    assert told(low) == [("rust", 2, None), ("geld", 1, None)]
    assert "the lowest first" in low.remarks[0]


def test_the_number_of_people_alone_is_refused() -> None:
    found = reading("Werkwaarde;N\nzeggenschap;31\nrust;30\n")
    assert "“N” says how many people answered" in found.mistakes[0].sentence
    assert reading("Werkwaarde;N\nzeggenschap;31\nrust;30\n", {0: "name", 1: "mentions"}).complete


def test_a_column_n_beside_shares_counts_how_often_unless_it_is_the_same_everywhere() -> None:
    assert [line.mentions for line in reading("naam;%;n\na;50;10\nb;40;8\n").lines] == [10, 8]
    assert [line.mentions for line in reading("naam;%;n\na;50;31\nb;40;31\n").lines] == [None, None]
    assert [line.mentions for line in reading("naam;%;Respondenten\na;50;31\nb;40;30\n").lines] == [None, None]


def test_a_title_above_and_notes_below_do_no_harm() -> None:
    text = "Medewerkersonderzoek 2026\n\nWerkwaarde;%\n1. Rust;40\n2. Sfeer;50\nn=31;\nBron: MTO 2026;\n"
    assert told(reading(text)) == [("Rust", 2, 40.0), ("Sfeer", 1, 50.0)]


def test_bullets_and_numbers_before_names_come_off_and_give_the_order_where_nothing_else_does() -> None:
    assert told(reading("werkwaarde\n2. rust\n1. geld\n")) == [("rust", 2, None), ("geld", 1, None)]
    assert [line.name for line in reading("werkwaarde\n• rust\n- geld\n3D printen\n").lines] == [
        "rust",
        "geld",
        "3D printen",
    ]


def test_a_table_without_a_header_is_read_by_what_is_in_it() -> None:
    assert told(reading("salaris;55%\nsfeer;44%\n")) == [("salaris", 1, 55.0), ("sfeer", 2, 44.0)]
    assert told(reading("2;salaris\n1;sfeer\n")) == [("salaris", 2, None), ("sfeer", 1, None)]
    unknown = reading("zeggenschap;24\nrust;17\n")
    assert "no row that names the columns" in unknown.mistakes[0].sentence
    assert told(reading("rust;17\nzeggenschap;24\n", {0: "name", 1: "mentions"})) == [
        ("rust", 2, None),
        ("zeggenschap", 1, None),
    ]
    assert not reading("a;b;1\nc;d;2\n").complete


def test_names_that_look_alike_are_asked_about() -> None:
    found = reading("naam;%\nWerk-sfeer;40\nwerksfeer;30\ncollega's;5\n")
    assert found.remarks == ("“Werk-sfeer” and “werksfeer” look alike. If they are the same, untick one of the two.",)
    assert found.complete
    same = reading("naam;%\nFijne collega’s;48\nfijne collega's;3\n")
    assert "is already in row 2" in same.mistakes[0].sentence
    assert reading("naam;%\nFijne collega’s;48\nfijne collega's;3\n", ticked={2}).complete


def test_without_an_order_the_rows_give_it_and_that_is_said() -> None:
    found = reading("werkwaarde;toelichting\na;x\nb;y\n")
    assert told(found) == [("a", 1, None), ("b", 2, None)]
    assert found.remarks == (
        "Not used: “toelichting”.",
        "No column gives an order, so the rank is the order of the rows.",
    )


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
        ("foo;bar\nsalaris;1\n", None, "one of them must be “driver”. Found: “foo”, “bar”."),
        ("naam;rang\n;2\n", 2, "The name of the driver is missing."),
        ("naam;rang\n=cmd|' /C calc'!A0;2\n", 2, "is a formula. Expected the name of a driver"),
        ("naam;rang\nsalaris;vierde\n", 2, "“vierde” is not a rank. Expected a whole number from 1."),
        ("naam;rang\nsalaris;0\n", 2, "“0” is not a rank."),
        ("naam;aandeel\nsalaris;240%\n", 2, "“240%” is not a share. Expected a percentage from 0 to 100"),
        ("naam;aandeel\nsalaris;veel\n", 2, "“veel” is not a share."),
        ("naam;genoemd\nsalaris;-3\n", 2, "“-3” is not a count."),
        ("naam;genoemd\nsalaris;2,5\n", 2, "“2,5” is not a count."),
        ("naam;genoemd\nsalaris;9999999999\n", 2, "is not a count."),
        ("naam;gemiddelde\nsalaris;hoog\n", 2, "“hoog” is not an average."),
        ("naam;rang\nsalaris;1\nSalaris ;2\n", 3, "“Salaris” is already in row 2."),
        (f"naam;rang\n{'x' * 301};1\n", 2, "longer than 300 characters"),
        ("naam;rang\ncollegaâ€™s;1\n", 2, "The letters of “collegaâ€™s” look wrong."),
        ("naam;rang\nrust;1\nwerk;privé;2\n", 3, "This row has 3 cells and the header 2."),
    ],
)
def test_each_mistake_names_its_row_what_was_found_and_what_is_expected(
    text: str, row: int | None, sentence: str
) -> None:
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
        (b"x" * (LIMITS.size + 1), "larger than 2 MB"),
        (b"naam\n" + b"salaris\n" * 600, "more than 500 rows"),
        (b"naam;" * 50 + b"\n" + b"a;" * 50, "more than 40 columns"),
        ((CASES / "ranking-mac-roman.csv").read_bytes(), r"look wrong: “collegaÕs”.*CSV UTF-8"),
        (book(sheet_text("naam rang|a 1" + "|b 2" * 600)), "more than 500 rows"),
    ],
)
def test_a_file_that_is_no_ranking_is_refused_with_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        of_file(content)


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_whatever_comes_in_gives_rows_or_a_sentence(content: bytes) -> None:
    try:
        found = of_file(content)
    except Refusal:
        return
    assert found.complete or found.mistakes


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "P"]), min_size=1, max_size=9),
        min_size=1,
        max_size=6,
    )
)
def test_the_rows_survive_being_shown_to_a_person(names: list[str]) -> None:
    sheet = sheet_in(text_of([["naam", "rang"], *([name, "1"] for name in names)]))
    assert sheet_in(text_of(zip(*sheet.columns, strict=True))).columns == sheet.columns
