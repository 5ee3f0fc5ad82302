from pathlib import Path

import pytest

from ankerpunt.science.reading.answers import Layout, read_answers
from ankerpunt.science.reading.columns import Answers
from ankerpunt.science.tests.reference import reference_file
from ankerpunt.text import Refusal

EXPORT = """ResponseID,Q1_1,Q1_2,Q1_3,Q2_1,Q2_2,Q2_3,DO-Q-Q1,Q2_DO,Team
ResponseID,Telt?-Loon,Telt?-Werk - privé,Telt?-Team,Telt?-Loon,Telt?-Werk - privé,Telt?-Team,,,Team
{'ImportId': 'a'},{'ImportId': 'b'},,,,,,,,
R_1,2,,1,1,2,,3|1,1|2|3,balie
R_2,1,1,2,,x,,1|2|3,2|1,wijkteam
R_3,,,,,,,,,
"""


def read(folder: Path, text: str, **layout: object) -> Answers:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return read_answers(path, Layout(**layout))  # type: ignore[arg-type]


def test_an_export_is_recognised_and_read(tmp_path: Path) -> None:
    answers = read(tmp_path, EXPORT, best_code="2", worst_code="1", names=[("group", "Team")])
    assert answers.respondent == ["R_1", "R_1", "R_2", "R_2"]
    assert answers.shown[:2] == [("Team", "Loon"), ("Loon", "Werk - privé", "Team")]
    assert answers.best == ["Loon", "Werk - privé", "Team", ""]
    assert answers.worst == ["Team", "Loon", "Loon", ""]
    assert answers.row == [4, 4, 5, 5]
    assert answers.group == ["balie", "balie", "wijkteam", "wijkteam"]


def test_an_order_of_something_else_is_no_task(tmp_path: Path) -> None:
    wider = "\n".join(f"{line},1|2" if at else f"{line},Q9_DO" for at, line in enumerate(EXPORT.splitlines()))
    assert set(read(tmp_path, wider, best_code="2", worst_code="1").task) == {"Q1", "Q2"}


def test_odd_codes_and_double_picks_are_reported(tmp_path: Path) -> None:
    unread = read(tmp_path, EXPORT, best_code="2", worst_code="1").unread
    assert [(row, code) for row, code, _ in unread] == [(5, "two_picks"), (5, "unknown_choice")]
    assert "'Werk - privé' has the code 'x'" in unread[1][2].en


def test_the_other_code_is_worst(tmp_path: Path) -> None:
    assert read(tmp_path, EXPORT.replace("x", ""), best_code="1").worst[0] == "Loon"
    only = EXPORT.replace("R_1,2,,1,1,2,", "R_1,,,1,1,,").replace("R_2,1,1,2,,x", "R_2,1,,,,")
    assert read(tmp_path, only, best_code="1").worst == ["", "", "", ""]


def test_items_without_a_text_of_their_own_go_by_number(tmp_path: Path) -> None:
    answers = read(tmp_path, EXPORT.replace("-Werk - privé", "-Loon"), best_code="2", worst_code="1")
    assert answers.shown[0] == ("3", "1")


def test_an_export_without_import_ids_has_two_lines_of_header(tmp_path: Path) -> None:
    lines = EXPORT.splitlines(keepends=True)
    assert read(tmp_path, "".join(lines[:2] + lines[3:]), best_code="2", worst_code="1").row[0] == 3
    assert read(tmp_path, "".join(lines[:2] + lines[3:4]), best_code="2").row == [3, 3]


@pytest.mark.parametrize(
    ("layout", "text", "sentence"),
    [
        ({}, EXPORT, "does not write down which code is 'best'.*The file has: 1, 2, x"),
        ({"best_code": "9"}, EXPORT, "does not write down which code is 'best'"),
        ({"best_code": "1"}, EXPORT, "the file has several codes: 2, x. Give --worst-code too"),
        ({"best_code": "1", "source": "qualtrics"}, EXPORT.replace("DO", "XX"), "display order"),
    ],
)
def test_what_the_export_does_not_say_is_asked(
    tmp_path: Path, layout: dict[str, object], text: str, sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        read(tmp_path, text, **layout)


@pytest.mark.reference
def test_the_pizza_example() -> None:
    answers = read_answers(reference_file("pizza_qualtrics.csv"), Layout(best_code="1"))
    assert len(set(answers.respondent)) == 6
    assert {len(shown) for shown in answers.shown} == {5}
    assert len({item for shown in answers.shown for item in shown}) == 11
    assert all(best in shown for best, shown in zip(answers.best, answers.shown, strict=True))
