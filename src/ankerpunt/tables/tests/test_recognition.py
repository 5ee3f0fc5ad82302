"""Which column plays which role: recognised, said, chosen otherwise, or refused where two could."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import SeveralSheetsError, read, read_table, sheet_for
from ankerpunt.tables.role import Role, tokens_of
from ankerpunt.tables.table import IGNORED, Table, table_of
from ankerpunt.tables.tests.books import book, text
from ankerpunt.tables.total import totals
from ankerpunt.text import Refusal, Text


def role(name: str, *own: str, **rest: object) -> Role:
    return Role(name=name, label=Text(nl=name, en=name), own=own, **rest)  # type: ignore[arg-type]


WHO = role("who", words=("deelnemer",), whole=("id", "case"), kind="who", required=True)
SCORE = role("score", "cijfer", words=("score",), kind="number")
NAME = role("name", "naam", words=("item",), kind="text")
PLACE = role("places", words=("item",), numbered=True)
GROUP = role("group", "groep", keeps=("NA",))
ROLES = (WHO, PLACE, NAME, SCORE, GROUP)


def table(content: str, **rest: object) -> Table:
    return read_table(content, ROLES, Limits(), **rest)  # type: ignore[arg-type]


def played(found: Table) -> dict[str, tuple[str, ...]]:
    return {part.role: tuple(found.header[at] for at in part.columns) for part in found.parts.values()}


def test_a_whole_heading_goes_before_a_word_in_one() -> None:
    found = table("Naam;Cijfer;Score vorig jaar\na;7;6\nb;8;5\n")
    assert played(found) == {"name": ("Naam",), "score": ("Cijfer",)}
    assert [(str(label.en), names, how.en) for label, names, how in found.told()] == [
        ("name", ("Naam",), "by its heading"),
        ("score", ("Cijfer",), "by its heading"),
    ]
    assert found.unused == ("Score vorig jaar",)
    assert "score" in found
    assert found.cells("score") == ["7", "8"]


def test_two_columns_that_could_be_one_thing_are_refused_with_both() -> None:
    found = table("naam;score 2024;score 2026\na;7;6\nb;8;5\n")
    with pytest.raises(
        Refusal, match=r"Several columns could be “score”: “score 2024” and “score 2026”.*--column score="
    ):
        found.cells("score")
    assert found.unused == ()
    assert found.doubts[0].sentence(Text(nl="Kies.", en="Choose.")).nl.endswith("“score 2026”. Kies.")


def test_columns_with_the_same_in_them_leave_no_doubt() -> None:
    assert played(table("naam;cijfer;cijfer\na;7;7\nb;8;8\n"))["score"] == ("cijfer",)


def test_what_is_in_a_column_decides_between_equals() -> None:
    found = table("naam;naam;cijfer;cijfer\n1;rust;7;goed\n2;geld;8;matig\n")
    assert (found.cells("name"), found.cells("score")) == (["rust", "geld"], ["7", "8"])
    assert played(table("naam;cijfer\n1;goed\n2;matig\n")) == {"name": ("naam",), "score": ("cijfer",)}
    assert played(table("naam;cijfer;cijfer;x\na;;;1\nb;;;1\n"))["score"] == ("cijfer",)


def test_a_running_number_is_nobody_where_another_column_says_who() -> None:
    found = table("Case;deelnemer;cijfer\n1;a;7\n2;a;8\n3;b;9\n")
    assert found.cells("who") == ["a", "a", "b"]
    assert [notice.code for notice in found.notices] == ["rows_numbered"]
    assert table("Case;cijfer\n1;7\n2;8\n").cells("who") == ["1", "2"]


def test_columns_that_tell_the_same_people_apart_are_one_and_others_are_asked_about() -> None:
    assert table("id;deelnemer;cijfer\n1;a;7\n1;a;8\n2;b;9\n").cells("who") == ["1", "1", "2"]
    with pytest.raises(Refusal, match=r"“deelnemer” and “id”|“id” and “deelnemer”"):
        table("id;deelnemer;cijfer\n1;a;7\n1;b;8\n2;b;9\n2;b;9\n").settled()


def test_a_person_may_choose_otherwise() -> None:
    content = "naam;score 2024;score 2026\na;7;6\nb;8;5\n"
    found = table(content, names=[("score", "SCORE 2026"), ("group", "nergens"), ("unknown", "naam")])
    assert found.cells("score") == ["6", "5"]
    assert found.was_told("score")
    assert not found.was_told("name")
    assert not found.was_told("group")
    ignored = table(content, names=[(IGNORED, "score 2024")])
    assert ignored.cells("score") == ["6", "5"]
    assert ignored.passed_over == {1}


def test_one_role_chosen_for_two_columns_is_a_doubt_unless_it_may_have_several() -> None:
    sheet = read("a;b\n1;2\n", Limits()).sheets[0]
    told = {0: "score", 1: "score"}
    assert [doubt.headings for doubt in table_of(sheet, [SCORE], told=told).doubts] == [("a", "b")]
    several = table_of(sheet, [role("score", several=True)], told=told)
    assert several.parts["score"].columns == (0, 1)
    assert several.explained({"score": "values"}).told()[0][2].en == "by what is in it"
    assert several.explained({}).parts == several.parts


def test_a_role_that_nobody_plays_is_asked_for() -> None:
    found = table("naam;x\na;1\nb;2\n")
    with pytest.raises(
        Refusal, match=r"No column found for “score”. Say which it is: --column score=HEADING. Columns: naam, x"
    ):
        found.cells("score")
    assert found.numbered("places") == []


def test_numbered_columns_belong_together() -> None:
    found = table("id;item 1;item 2;item\na;x;y;z\na;v;w;u\n")
    assert found.numbered("places") == [1, 2]
    assert found.cells("name") == ["z", "u"]


@pytest.mark.parametrize(
    ("content", "header", "rows"),
    [
        ("Onderzoek\nvan 2026\nnaam;cijfer\na;7\nb;8\n", ("naam", "cijfer"), [4, 5]),
        ("Cijfers per naam;\nnaam;cijfer\na;7\n", ("naam", "cijfer"), [3]),
        ("kleur;vorm\nrood;1\nblauw;2\n", ("kleur", "vorm"), [2, 3]),
        ("rood;1\nblauw;2\n", ("A", "B"), [1, 2]),
        ("id;\n1;x\n", ("id",), None),
        ("titel\nkleur;vorm;maat\nrood;a;b\nblauw;c;d\n", ("kleur", "vorm", "maat"), [3, 4]),
    ],
)
def test_the_header_is_the_row_that_names_most(content: str, header: tuple[str, ...], rows: list[int] | None) -> None:
    if rows is None:
        with pytest.raises(Refusal, match="no rows"):
            table(content)
        return
    found = table(content)
    assert (found.header, found.rows) == (header, rows)
    assert found.headless is (header == ("A", "B"))


def test_the_caller_may_know_the_header() -> None:
    sheet = read("a;b\nnaam;cijfer\nc;1\n", Limits()).sheets[0]
    assert table_of(sheet, ROLES, header=0).header == ("a", "b")


def test_a_file_without_rows_is_refused() -> None:
    with pytest.raises(Refusal, match="nothing below the header line"):
        table("naam;cijfer\n")


def test_rows_with_cells_beyond_the_header_are_left_out_and_said() -> None:
    found = table("naam;cijfer\na;7\nb;8;9;\nc;9\n")
    assert found.rows == [2, 4]
    (notice,) = found.notices
    assert (notice.row, notice.text.en[:40]) == (3, "This row has 3 cells and the header 2. P")


def test_columns_without_a_heading_go_by_their_letter() -> None:
    assert table("naam;;cijfer\na;x;7\n").unused == ("B",)


def test_what_programs_write_for_nothing_is_empty_except_where_it_is_a_name() -> None:
    found = table("id;groep;cijfer\na;NA;NA\na;ZO;8\nnull;;9\n")
    assert (found.cells("who"), found.cells("group"), found.cells("score")) == (
        ["a", "a", ""],
        ["NA", "ZO", ""],
        ["", "8", "9"],
    )
    assert [notice.text.en for notice in found.notices] == [
        "“NA” in column “groep” is read as a name, not as an empty cell."
    ]


def test_rows_can_be_left_out_and_cells_let_go() -> None:
    found = table("id;cijfer\na;7\na;8\nb;9\n")
    assert found.without(1).rows == [3, 4]
    assert found.kept([True, False, True]).cells("score") == ["7", "9"]
    assert found.bare().told() == found.told()
    assert found.named("ID ") == 0
    assert found.named("leeftijd") is None


@given(st.permutations(["naam", "cijfer", "groep", "kleur", "maat"]))
def test_the_order_of_columns_makes_no_difference(order: list[str]) -> None:
    cells = {"naam": "ab", "cijfer": "78", "groep": "xx", "kleur": "rg", "maat": "12"}
    rows = [order, *([cells[name][at] for name in order] for at in (0, 1))]
    found = table("\n".join(map(";".join, rows)))
    assert (found.cells("name"), found.cells("score"), found.cells("group")) == (["a", "b"], ["7", "8"], ["x", "x"])
    assert set(found.unused) == {"kleur", "maat"}


@pytest.mark.parametrize(
    ("name", "aside"),
    [
        *(
            (name, True)
            for name in ("Totaal", "TOTAAL:", "Total", "Eindtotaal", "Gemiddelde", "Gemiddeld cijfer", "n=31")
        ),
        *(
            (name, True)
            for name in ("N = 450", "Totaal (n=31)", "Average", "Bron: MTO 2026", "Respondenten", "Som", "* p")
        ),
        *(
            (name, True)
            for name in ("Subtotaal", "Totaal aantal respondenten", "Basis: alle medewerkers", "Grand total")
        ),
        *(
            (name, False)
            for name in ("Totale beloning", "Total rewards", "Gemiddelde werkdruk is goed", "Samenwerken", "n")
        ),
    ][:-1],
)
def test_rows_that_are_no_row_like_the_others_are_pointed_at(name: str, aside: bool) -> None:
    assert bool(totals(["salaris", name, "sfeer"], [])) is aside


def test_a_last_row_that_is_the_sum_of_the_others_is_pointed_at() -> None:
    names = ["a", "b", "c", "Organisatie"]
    assert list(totals(names, [[1, 2, 3, 6]])) == [3]
    assert totals(names, [[1, 2, 3, 7], [0, 0, 0, 0], [1, float("nan"), 3, 4]]) == {}
    assert totals(names[:3], [[1, 2, 3]]) == {}


def test_the_sheet_with_the_table_is_chosen_and_the_others_are_named() -> None:
    content = book(text("Toelichting|bij_dit_onderzoek"), text("id cijfer|1 7|1 8"), states=())
    sheet, notices = sheet_for(read(content, Limits()), ROLES)
    assert sheet.name == "Blad2"
    assert notices[0].text.en == "The sheet “Blad2” was read. Not read: “Blad1”."


def test_several_sheets_with_the_table_are_asked_about() -> None:
    found = read(book(*[text("id cijfer|1 7|1 8")] * 2), Limits())
    with pytest.raises(SeveralSheetsError, match=r"“Blad1” and “Blad2”.*--sheet") as several:
        sheet_for(found, ROLES)
    assert several.value.names == ("Blad1", "Blad2")
    assert sheet_for(found, ROLES, name="blad2")[0].name == "Blad2"
    with pytest.raises(Refusal, match=r"no sheet “Blad3”. These are: Blad1, Blad2"):
        sheet_for(found, ROLES, name="Blad3")


def test_where_no_sheet_has_what_is_needed_the_table_at_hand_is_taken() -> None:
    assert sheet_for(read(book(text("tekst"), text("kleur maat|rood 1")), Limits()), ROLES)[0].name == "Blad2"
    assert sheet_for(read(book(text("tekst"), text("uitleg")), Limits()), ROLES)[0].name == "Blad1"
    wanted = sheet_for(read(book(text("een twee|a b"), text("los")), Limits()), [SCORE])[0]
    assert wanted.name == "Blad1"


@pytest.mark.parametrize(
    ("heading", "level"),
    [("cijfer", 3), ("Score", 2), ("Score (1-10)", 1), ("scoreloos", 0), ("2026", 0), ("48%", 0), ("–", 0)],
)
def test_a_heading_names_a_role_more_or_less(heading: str, level: int) -> None:
    assert SCORE.level(heading) == level


def test_words_may_be_written_apart_or_together() -> None:
    assert tokens_of("ResponseId") == ["response", "id"]
    assert role("x", words=("minstbelangrijk",)).level("Minst belangrijk nu") == 1


def test_letters_that_went_wrong_before_are_said() -> None:
    found = table("naam;cijfer\ncollegaâ€™s;7\n")
    assert "look wrong: “collegaâ€™s”" in found.notices[0].text.en


def test_a_very_long_heading_takes_no_time() -> None:
    content = "naam;" + "1" * 100_000 + "x;cijfer\na;b;7\n"
    assert played(table(content)) == {"name": ("naam",), "score": ("cijfer",)}
