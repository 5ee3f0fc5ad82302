"""Above every result stands how the file was read."""

import json
from pathlib import Path

import pytest

from ankerpunt.publish.study.tests.typed import study, told
from ankerpunt.tables.tests.books import CASES, book, text


def test_a_few_people_stay_a_few_whatever_numbers_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    path = CASES / "study-row-number-as-person.csv"
    assert study("check", path) == 0
    out = told(capsys)
    assert out.startswith("How the file was read\n")
    assert "person  participant        by its heading" in out
    assert "Not used: Case.\n“Case” is different on every row" in out
    assert "people 10 tasks" in " ".join(out.split())
    assert study("estimate", path) == 2
    assert "Number of people: 10" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("estimate", "--model", "sequential"),
        ("segments", "--components", 2, "--refits", 1),
        ("turf", "--size", 1, "--draws", 2),
        ("recognise", "--present", "pay", "--new", "team", "--draws", 2),
    ],
    ids=lambda words: words[0],
)
def test_every_command_says_it_to_programs_too(
    words: tuple[object, ...], answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *options = words
    study(command, answers, *options, "--json")
    reading = json.loads(told(capsys))["reading"]
    assert reading["columns"][0] == {"role": "person", "columns": ["respondent"], "recognised": "by its heading"}
    assert (reading["unused"], reading["notices"]) == ([], [])


def test_a_table_of_people_says_what_is_no_item(capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", CASES / "turf-age-column.csv", "--table", "yes-no", "--size", 1) == 0
    out = told(capsys)
    assert "item    salaris, rust, collegas  by what is in it" in out
    assert "Not used: leeftijd." in out
    assert "1     52.0" in out


def test_a_code_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    wish = ("turf", CASES / "turf-one-is-yes-two-is-no.csv", "--table", "yes-no", "--size", 1)
    assert study(*wish) == 2
    assert "neither yes nor no" in capsys.readouterr().err
    assert study(*wish, "--yes-code", 1) == 0
    assert "52.0" in told(capsys)


def test_the_sheet_of_a_workbook_can_be_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(book(*[text("id taak item1 item2 best worst|a 1 x y x y|a 2 x y x y")] * 2))
    assert study("check", path) == 2
    assert "several sheets" in capsys.readouterr().err
    study("check", path, "--sheet", "Blad2")
    assert "The sheet “Blad2” was read. Not read: “Blad1”." in told(capsys)


def test_a_column_that_is_in_no_table_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", CASES / "turf-age-column.csv", "--table", "yes-no", "--column", "item=pay") == 2
    assert "The column 'pay' is not in the file" in capsys.readouterr().err


def test_a_file_without_columns_has_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "study.cho"
    path.write_text("7 0 2 2 0\n2 1\n-1 0\n0 -1\n1 1\n2 1\n1 0\n0 1\n2 1\n", encoding="utf-8")
    study("check", path)
    assert "How the file was read" not in told(capsys)
