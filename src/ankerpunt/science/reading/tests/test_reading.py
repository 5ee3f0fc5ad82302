from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from ankerpunt.science.reading import answers as answers_module
from ankerpunt.science.reading.answers import Layout, limits, memory, read_answers
from ankerpunt.science.reading.columns import Answers
from ankerpunt.science.tests.reference import reference_file
from ankerpunt.text import Refusal

LONG = """respondent,task,item1,item2,item3,best,worst
ann,1,pay,team,hours,team,pay
ann,2,pay,sense,hours,sense,
"""
TALL = """pid;trial;item;choice;gewicht;doelgroep
7;1;pay;1;1,5;balie
7;1;team;0;1,5;balie
7;1;hours;-1;1,5;balie
8;1;team;best;1;wijkteam
8;1;pay;;1;wijkteam
8;1;sense;worst;1;wijkteam
"""


def written(folder: Path, text: str, name: str = "answers.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(folder: Path, text: str, **layout: object) -> Answers:
    return read_answers(written(folder, text), Layout(**layout))  # type: ignore[arg-type]


def picks(answers: Answers) -> list[tuple[str, str]]:
    return list(zip(answers.best, answers.worst, strict=True))


def test_a_row_per_task(tmp_path: Path) -> None:
    answers = read(tmp_path, LONG)
    assert answers.shown == [("pay", "team", "hours"), ("pay", "sense", "hours")]
    assert picks(answers) == [("team", "pay"), ("sense", "")]
    assert answers.row == [2, 3]
    assert set(answers.mapping()) == {"respondent", "task", "shown", "best", "worst", "row"}


def test_a_row_per_item_shown(tmp_path: Path) -> None:
    answers = read(tmp_path, TALL)
    assert picks(answers) == [("pay", "hours"), ("team", "sense")]
    assert answers.row == [2, 5]
    assert answers.mapping()["weight"] == ["1,5", "1"]
    assert answers.mapping()["group"] == ["balie", "wijkteam"]


def test_shown_items_may_stand_in_one_cell(tmp_path: Path) -> None:
    text = "id,vraag,getoond,beste,slechtste,weging\n1,1,pay | team | hours,1,3,2\n"
    answers = read(tmp_path, text)
    assert picks(answers) == [("pay", "hours")]
    assert answers.weight == ["2"]


def test_columns_may_go_by_another_name(tmp_path: Path) -> None:
    text = LONG.replace("respondent", "wie").replace("best", "mooiste")
    answers = read(tmp_path, text, names=[("respondent", "wie"), ("best", "mooiste")])
    assert answers.respondent == ["ann", "ann"]


def test_positions_are_recognised_and_can_be_forced(tmp_path: Path) -> None:
    text = "id,task,item1,item2,item3,best,worst\n1,1,4,9,2,2,1\n1,2,4,1,7,1,3\n"
    assert picks(read(tmp_path, text)) == [("9", "4"), ("4", "7")]
    assert picks(read(tmp_path, text, by_position=False)) == [("2", "1"), ("1", "3")]
    assert picks(read(tmp_path, text.replace(",2,1\n", ",9,4\n")))[0] == ("9", "4")


def test_numbers_of_items_become_their_names(tmp_path: Path) -> None:
    text = "id,task,item1,item2,item3,best,worst\n1,1,3,1,2,3,2\n"
    answers = read(tmp_path, text, items=["pay", "team", "hours"])
    assert answers.shown == [("hours", "pay", "team")]
    assert picks(answers) == [("hours", "team")]


def test_two_picks_and_unknown_marks_are_reported_with_their_row(tmp_path: Path) -> None:
    text = TALL.replace("7;1;team;0", "7;1;team;1").replace("8;1;pay;;", "8;1;pay;maybe;")
    unread = read(tmp_path, text).unread
    assert [(row, code) for row, code, _ in unread] == [(3, "two_picks"), (6, "unknown_choice")]
    assert unread[0][2].en == "This task has two picks of one kind: 'pay' and 'team'. The first counts."


def test_what_programs_write_for_nothing_is_nothing(tmp_path: Path) -> None:
    answers = read(tmp_path, LONG + "NaN,3,pay,nan,hours,NA,null\n")

    assert answers.respondent[-1] == ""
    assert answers.shown[-1] == ("pay", "hours")
    assert picks(answers)[-1] == ("", "")


def test_rows_with_too_many_cells_are_reported_and_short_ones_completed(tmp_path: Path) -> None:
    answers = read(tmp_path, LONG + "bob,1,a,b,c,a,b,extra\n\nbob,2,a,b,c,a\n")
    assert [(row, code) for row, code, _ in answers.unread] == [(4, "ragged_row")]
    assert answers.row == [2, 3, 6]
    assert answers.worst[-1] == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This file is empty"),
        ("respondent,task\n", "there is nothing below the header line"),
        ("task,best\n1,2\n", "No column found for “person”"),
        ("respondent,best,worst\n1,2,3\n", "No column found for “task”"),
        ("respondent,b1,w1\n1,2,3\n", "No screen, best or worst was found in this table"),
        ("respondent,task,best,worst\n1,1,a,b\n", "does not say which items were shown"),
    ],
)
def test_a_file_that_is_no_table_of_answers_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        read(tmp_path, text)


def test_a_file_that_is_larger_than_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers_module, "memory", lambda: 10.0)
    assert limits().size == 1
    with pytest.raises(Refusal, match="larger than 0 MB"):
        read(tmp_path, LONG)


def test_the_memory_is_known_or_without_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert memory() > 2**20

    def unknown(name: str) -> int:
        raise ValueError(name)

    monkeypatch.setattr("os.sysconf", unknown)
    assert memory() == np.inf


def test_a_column_that_the_user_named_wrongly_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="The column 'who' is not in the file"):
        read(tmp_path, LONG, names=[("respondent", "who")])


def test_parquet(tmp_path: Path) -> None:
    table = pa.table(
        {
            "respondent": [1.0, 2.0],
            "task": [1, 1],
            "shown": [["pay", "team"], ["team", "pay"]],
            "best": ["pay", "team"],
            "worst": ["team", None],
            "weight": [0.5, 1.0],
        }
    )
    path = tmp_path / "answers.parquet"
    parquet.write_table(table, path)
    answers = read_answers(path, Layout())
    assert answers.respondent == ["1", "2"]
    assert picks(answers) == [("pay", "team"), ("team", "")]
    assert answers.mapping()["weight"] == ["0.5", "1"]


@pytest.mark.reference
def test_the_long_tables_of_other_packages() -> None:
    rice = read_answers(reference_file("ricebws1_long.csv"), Layout())
    assert len(set(rice.respondent)) == 90
    assert len({item for shown in rice.shown for item in shown}) == 7
    assert not rice.unread
    tall = read_answers(reference_file("bwsTools_agg_long.csv"), Layout(names=[("item", "character")]))
    assert len(tall.row) == 100
    assert all(best and worst for best, worst in picks(tall))
