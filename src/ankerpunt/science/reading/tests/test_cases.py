"""Files as people send them, and what never changes whatever else is in them."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.longtable import check_table
from ankerpunt.science.reading.answers import Layout, read_answers
from ankerpunt.science.reading.columns import Answers
from ankerpunt.science.reading.tests.tables import read_rows
from ankerpunt.tables.tests.books import CASES, book, text
from ankerpunt.text import Refusal


def case(name: str, **layout: object) -> Answers:
    design = CASES / name.replace(".csv", ".design.csv")
    return read_answers(CASES / name, Layout(**{"design": design if design.exists() else None, **layout}))  # type: ignore[arg-type]


def people(answers: Answers) -> int:
    return len(set(answers.respondent))


def said(answers: Answers) -> list[str]:
    return [notice.text.en for notice in (*answers.notices, *(n for table in answers.tables for n in table.notices))]


def test_a_running_row_number_is_nobody() -> None:
    answers = case("study-row-number-as-person.csv")
    assert people(answers) == 10
    assert any("“Case” is different on every row" in sentence for sentence in said(answers))


def test_least_first_is_not_turned_round() -> None:
    answers = case("study-least-first.csv")
    assert Counter(answers.best) == {"10": 2, "11": 4, "12": 6}
    assert Counter(answers.worst) == {"1": 4, "2": 2, "3": 4, "4": 2}


def test_the_number_of_the_question_is_not_that_of_the_task() -> None:
    answers = case("study-question-number-in-name.csv")
    assert (len(answers.row), answers.unread) == (45, [])


def test_one_item_in_five_spellings_is_one_item() -> None:
    answers = case("study-one-item-five-spellings.csv")
    assert {item for shown in answers.shown for item in shown} == {"Één doel", "Collega's", "Vast contract", "Rust"}
    assert set(answers.best) == {"Rust"}
    assert any("“Collega's”, “Collega’s” and “collega's” are written in these ways" in each for each in said(answers))
    assert any("“Één doel” is coded in 3 ways" in each for each in said(answers))


def test_a_group_may_be_called_na() -> None:
    answers = case("study-group-na.csv")
    assert Counter(answers.group) == {"NA": 2, "ZO": 2}
    assert "“NA” in column “group” is read as a name" in said(answers)[0]


def test_groups_that_read_the_same_are_one() -> None:
    rows = [["id", "groep", "taak", "item1", "item2", "best", "worst"]]
    rows += [[person, group, "1", "a", "b", "a", "b"] for person, group in (("1", "KCC"), ("2", "kcc "), ("3", "Kcc"))]
    assert set(read_rows(rows).group) == {"KCC"}


def test_a_line_with_the_separator_is_no_header() -> None:
    assert people(case("study-sep-line.csv")) == 3


def test_previews_spam_and_what_was_not_finished_do_not_count() -> None:
    for layout in ({"best_code": "Meest"}, {}):
        answers = case("study-qualtrics-previews.csv", **layout)
        assert people(answers) == 1
        assert [(row, code) for row, code, _ in answers.unread] == [(4, "test"), (5, "spam"), (6, "unfinished")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Status,Finished", "DistributionChannel,Progress"),
        ("Survey Preview,True", "1,1"),
        ("IP Address,False", "0,0"),
        ("Spam,True", "8,1"),
    ],
)
def test_other_columns_and_codes_of_the_program_say_it_too(old: str, new: str, tmp_path: Path) -> None:
    text = (CASES / "study-qualtrics-previews.csv").read_text(encoding="utf-8-sig").replace(old, new)
    if "Progress" in new:
        text = (
            text.replace("Preview,True", "Preview,100").replace("Address,False", "Address,40").replace(",True", ",100")
        )
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    assert read_answers(path, Layout()).respondent == ["R_3"]


def test_columns_of_the_design_may_go_by_other_names() -> None:
    names = [("respondent", "record"), ("version", "CELL"), ("task", "SCREEN")]
    for told in (names, names[:1]):
        answers = case("study-design-cell-screen.csv", names=told)
        assert (people(answers), len(answers.row), answers.unread) == (7, 63, [])


def test_a_workbook_with_several_sheets_is_read_where_the_answers_are(tmp_path: Path) -> None:
    path = tmp_path / "answers.xlsx"
    answers = text("id taak item1 item2 best worst|a 1 x y x y|a 2 x y x y")
    path.write_bytes(book(text("Toelichting|zie_onder"), answers))
    found = read_answers(path, Layout())
    assert found.best == ["x", "x"]
    assert "The sheet “Blad2” was read" in said(found)[0]
    path.write_bytes(book(answers, answers))
    with pytest.raises(Refusal, match="several sheets"):
        read_answers(path, Layout())
    assert read_answers(path, Layout(sheet="Blad1")).row == [2, 3]


ITEMS = ("rust", "geld", "sfeer")
PERSON_HEADINGS = ("participant", "respondent", "id", "deelnemer", "Case", "RespID")
OTHER_HEADINGS = (
    *("Case", "Nr", "#", "id", "ResponseId", "RESPNR", "respondent", "participant", "deelnemernummer", "leeftijd"),
    *("volgnummer", "row", "seconds", "Respondent ID", "nummer van de deelnemer", "persoon", "opmerking", "Index"),
)


def long_rows(heading: str, persons: int, tasks: int) -> list[list[str]]:
    head = [heading, "task", "item1", "item2", "item3", "best", "worst"]
    body = [
        [f"p{person}", str(task), *ITEMS, ITEMS[task % 3], ITEMS[(task + 1) % 3]]
        for person in range(persons)
        for task in range(1, tasks + 1)
    ]
    return [head, *body]


def counted(rows: list[list[str]]) -> int:
    """How many people are counted; none where the file is refused."""
    try:
        return people(read_rows(rows))
    except Refusal:
        return 0


UNRELATED = st.one_of(
    st.just(lambda rows: [str(at) for at in range(1, rows + 1)]),
    st.just(lambda rows: [f"R_{at:05}" for at in range(rows)]),
    st.just(lambda rows: ["x"] * rows),
    st.just(lambda rows: [str(at // 2) for at in range(rows)]),
    st.just(lambda rows: [str(at * 7 % 5) for at in range(rows)]),
    st.just(lambda rows: [str(max(at, 1)) for at in range(rows)]),
    st.just(lambda rows: ["" if at % 3 else str(at) for at in range(rows)]),
)


@given(
    person=st.sampled_from(PERSON_HEADINGS),
    persons=st.integers(1, 4),
    tasks=st.integers(1, 4),
    heading=st.sampled_from(OTHER_HEADINGS),
    unrelated=UNRELATED,
    place=st.integers(0, 7),
)
def test_adding_or_renaming_a_column_never_raises_the_number_of_people(  # type: ignore[no-untyped-def]
    *, person: str, persons: int, tasks: int, heading: str, unrelated, place: int
) -> None:
    rows = long_rows(person, persons, tasks)
    cells = [heading, *unrelated(len(rows) - 1)]
    wider = [[*row[:place], cell, *row[place:]] for row, cell in zip(rows, cells, strict=True)]
    assert counted(wider) <= persons


@pytest.mark.parametrize("person", ["wie", "code", "medewerker"])
@pytest.mark.parametrize("number", ["Case", "id", "ResponseId", "RESPNR", "respondent"])
def test_a_row_number_alone_is_refused_and_never_counted(person: str, number: str) -> None:
    rows = [[*row, cell] for row, cell in zip(long_rows(person, 20, 3), [number, *map(str, range(60))], strict=True)]
    with pytest.raises(Refusal, match="numbers the rows and does not say who answered"):
        read_rows(rows)
    assert people(read_rows(rows, names=[("respondent", person)])) == 20


def test_a_row_number_of_a_table_with_a_row_per_item_is_refused_too() -> None:
    head = [["Case", "taak", "item", "keuze"]]
    rows = [[str(at), str(task), item, "0"] for at, (task, item) in enumerate((t, i) for t in (1, 2, 3) for i in ITEMS)]
    with pytest.raises(Refusal, match="numbers the rows"):
        read_rows(head + rows)


@given(st.permutations(range(7)))
def test_the_order_of_columns_changes_nothing(order: list[int]) -> None:
    rows = long_rows("participant", 3, 4)
    other = read_rows([[row[at] for at in order] for row in rows])
    one = read_rows(rows)
    assert (other.respondent, other.best, other.worst) == (one.respondent, one.best, one.worst)
    assert check_table(other.mapping()).data is not None


@given(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]), st.sampled_from([";", ",", "\t", "|"]))
def test_another_encoding_or_separator_changes_nothing(encoding: str, separator: str) -> None:
    rows = long_rows("participant", 3, 4)
    renamed = [[cell.replace("sfeer", "één sfeer’s") for cell in row] for row in rows]
    found = read_rows(renamed, encoding=encoding, separator=separator)
    assert found.best == [cell[5] for cell in renamed[1:]]


@pytest.mark.parametrize("heading", OTHER_HEADINGS)
def test_in_a_table_with_a_row_per_person_no_column_makes_more_of_them(heading: str, tmp_path: Path) -> None:
    for name in ("study-least-first.csv", "study-question-number-in-name.csv"):
        lines = (CASES / name).read_text(encoding="utf-8").splitlines()
        path = tmp_path / name
        cells = [heading, *(f"z{at}" for at in range(1, len(lines)))]
        path.write_text("\n".join(f"{line},{cell}" for line, cell in zip(lines, cells, strict=True)), encoding="utf-8")
        design = CASES / name.replace(".csv", ".design.csv")
        assert people(read_answers(path, Layout(design=design))) == len(lines) - 1
