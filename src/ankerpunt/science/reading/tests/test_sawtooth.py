from pathlib import Path
from typing import Any

import pytest

from ankerpunt.science.reading.answers import Layout, read_answers
from ankerpunt.science.reading.columns import Answers
from ankerpunt.text import Refusal

DESIGN = "Version,Set,Item1,Item2,Item3\n1,1,4,2,5\n1,2,1,3,4\n2,1,5,1,2\n2,2,3,4,5\n"
ITEM_NUMBERS = "Respondent,Version,B1,W1,B2,W2,Weight\n10,1,2,5,4,1,1.5\n11,2,5,2,0,3,1\n12,9,1,2,1,2,1\n"
POSITIONS = "sys_RespNum,sys_MaxDiffVersion,MD_1_w,MD_1_b,MD_2_b,MD_2_w\n10,1,3,2,3,1\n11,2,3,1,,1\n"
CHO = """7 1 2 4 0
99
2 1
1 0
0 0
2 12
2 1
-1 0
0 0
1 8
3 1
0 1
1 0
0 0
0 3
3 1
0 -1
-1 0
0 0
2 3
"""


def read(folder: Path, text: str, name: str = "answers.csv", **layout: Any) -> Answers:
    path, design = folder / name, folder / "design.csv"
    path.write_text(text, encoding="utf-8")
    if not design.exists():
        design.write_text(DESIGN, encoding="utf-8")
    return read_answers(path, Layout(**{"design": design, **layout}))


def test_answers_as_numbers_of_items(tmp_path: Path) -> None:
    answers = read(tmp_path, ITEM_NUMBERS)
    assert answers.shown[:2] == [("4", "2", "5"), ("1", "3", "4")]
    assert answers.best == ["2", "4", "5", ""]
    assert answers.worst == ["5", "1", "2", "3"]
    assert answers.weight == ["1.5", "1.5", "1", "1"]
    assert [(row, code) for row, code, _ in answers.unread] == [(4, "not_in_design")] * 2


def test_answers_as_positions_in_columns_that_say_so(tmp_path: Path) -> None:
    answers = read(tmp_path, POSITIONS, items=["pay", "team", "hours", "sense", "growth"])
    assert answers.best == ["team", "sense", "growth", ""]
    assert answers.worst == ["growth", "pay", "team", "hours"]


def test_positions_can_be_told(tmp_path: Path) -> None:
    assert read(tmp_path, POSITIONS, by_position=False).best[0] == "2"


def test_a_cho_file(tmp_path: Path) -> None:
    answers = read(tmp_path, CHO, "study.cho", items=["pay", "team", "hours"])
    assert answers.shown == [("pay", "hours"), ("team", "pay", "hours")]
    assert answers.best == ["hours", ""]
    assert answers.worst == ["pay", "pay"]
    assert answers.respondent == ["7", "7"]
    assert answers.row == [1, 1]


def test_the_worst_block_may_come_first(tmp_path: Path) -> None:
    text = "7 0 2 2 0\n2 1\n-1 0\n0 -1\n1 1\n2 1\n1 0\n0 1\n2 1\n"
    answers = read(tmp_path, text, "study.cho")
    assert (answers.best, answers.worst) == (["2"], ["1"])


@pytest.mark.parametrize(
    "text",
    [
        "7 0\n",
        "a b c d\n",
        "7 0 2 2 0\n2 1\n1 0\n",
        CHO.replace("-1 0\n0 0\n1 8", "0 -1\n0 0\n1 8"),
        CHO.replace("1 0\n0 0\n2 12", "1 0 0\n0 0\n2 12"),
    ],
)
def test_a_cho_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refusal, match=r"leaves the expected form, at or after line"):
        read(tmp_path, text, "study.cho")


def test_an_empty_cho_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is empty"):
        read(tmp_path, "\n", "study.cho")


@pytest.mark.parametrize(
    ("text", "layout", "sentence"),
    [
        ("id,version,a,b,c\n1,1,1,2,3\n", {}, "do not say which column is best .* Columns: a, b, c"),
        ("id,version,Q1,Q2\n1,1,1,2\n", {}, "do not say which column is best"),
        ("id,version\n1,1\n", {}, "Columns: –"),
        ("id,version,b1,w1,b2\n1,1,1,2,1\n", {}, "Task 2 does not have exactly one column for best"),
        ("id,version,b1,w1,b1,b2,w2\n1,1,1,2,1,2,1\n", {}, "Task 1 does not"),
        ("id,version,b1_1,w1_1,b2_2,w2_2\n1,1,1,2,1,2\n", {}, "do not show which number is the task"),
        ("id,version,best,worst,best,worst\n1,1,1,2,1,2\n", {}, "do not show which number is the task"),
        ("id,version,b1,w1,b9,w9\n1,1,1,2,1,2\n", {}, "The answers are about task 9, which the design does not have"),
        (POSITIONS, {"design": None, "source": "sawtooth"}, "need the design"),
    ],
)
def test_answers_without_pairs_or_design_are_refused(
    tmp_path: Path, text: str, layout: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        read(tmp_path, text, **layout)


def test_a_design_without_headings_is_refused(tmp_path: Path) -> None:
    (tmp_path / "design.csv").write_text(DESIGN.replace("Version,Set", "V1,V2"), encoding="utf-8")
    with pytest.raises(Refusal, match="The design has no column Version"):
        read(tmp_path, ITEM_NUMBERS)


def test_a_design_without_items_is_refused(tmp_path: Path) -> None:
    (tmp_path / "design.csv").write_text("Version,Set,a\n1,1,2\n", encoding="utf-8")
    with pytest.raises(Refusal, match="no columns Item1"):
        read(tmp_path, ITEM_NUMBERS)


@pytest.mark.parametrize(
    "heads",
    [
        "Minst 1,Meest 1,Minst 2,Meest 2",
        "Q7_1_least,Q7_1_most,Q7_2_least,Q7_2_most",
        "Worst item (task 1),Best item (task 1),Worst item (task 2),Best item (task 2)",
        "w1,b1,w2,b2",
        "L01,M01,L02,M02",
        "S1,B1,S2,B2",
        "Minst belangrijk 1,Belangrijkste 1,Minst belangrijk 2,Belangrijkste 2",
    ],
)
def test_best_and_worst_are_told_by_their_headings_in_any_order(tmp_path: Path, heads: str) -> None:
    answers = read(tmp_path, f"id,version,{heads}\n10,1,5,2,1,4\n11,01,4,5,3,1\n")
    assert answers.best == ["2", "4", "5", "1"]
    assert answers.worst == ["5", "1", "4", "3"]


def test_one_task_needs_no_number(tmp_path: Path) -> None:
    answers = read(tmp_path, "id,version,slechtste,beste\n10,1,5,2\n")
    assert (answers.best, answers.worst) == (["2"], ["5"])
    assert read(tmp_path, "id,version,worst_2,best_2\n10,1,1,4\n").best == ["4"]
