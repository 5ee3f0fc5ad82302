import argparse
import json
from pathlib import Path

import pytest

from ankerpunt.cli import main
from ankerpunt.publish.study import cli
from ankerpunt.publish.study.asking import number_of_kinds, role_and_name, seed
from ankerpunt.publish.study.tests.typed import study, told
from ankerpunt.text import Refusal


def test_an_item_twice_in_the_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "items.txt"
    names.write_text("pay\nteam\npay\n", encoding="utf-8")
    assert study("design", names) == 2
    assert "The item 'pay' is in the list twice" in capsys.readouterr().err


def test_every_problem_is_told_with_its_row(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = answers.read_text(encoding="utf-8").splitlines()
    lines[3] = "0,desk,3,pay,team,hours,pay,pay"
    lines.insert(9, "1,desk,9,a,b,c,d,e,f")
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join(lines), encoding="utf-8")
    assert study("check", broken, "--json") == 1
    problems = json.loads(told(capsys))["problems"]
    assert [(one["row"], one["code"]) for one in problems if one["row"]] == [(4, "best_is_worst"), (10, "ragged_row")]
    assert study("check", broken) == 1
    assert "Best and worst are both 'pay'." in told(capsys)
    assert study("estimate", broken, "--model", "sequential") == 0
    assert "rows or answers were not used" in told(capsys)


def test_problems_that_are_alike_stand_in_one_line(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = answers.read_text(encoding="utf-8").splitlines()
    lines[3] = "0,desk,3,pay,team,hours,team,team"
    for row in range(7, 12):
        lines[row] = f"1,desk,{row},pay,team,hours,pay,pay"
    del lines[20], lines[30]
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join(lines), encoding="utf-8")

    assert study("check", broken) == 1
    shown = [" ".join(line.split()) for line in told(capsys).splitlines()]

    assert "13 problems" in shown
    assert "5 8, 9, 10, … best_is_worst Best and worst are both 'pay'." in shown
    assert "1 4 best_is_worst Best and worst are both 'team'." in shown
    assert any(line.startswith("7 – missing_task for example: Respondent") for line in shown)


def test_a_file_without_one_usable_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("respondent,task,shown,best,worst\n1,1,a|b,a,a\n", encoding="utf-8")
    assert study("check", path, "--json") == 1
    assert json.loads(told(capsys))["respondents"] == 0
    assert study("estimate", path) == 2
    assert "Not one answer in this file can be used" in capsys.readouterr().err


def test_few_people_get_no_figures(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    few = tmp_path / "few.csv"
    few.write_text("\n".join(answers.read_text(encoding="utf-8").splitlines()[:100]), encoding="utf-8")
    sets = ("--present", "hours", "--new", "sense")
    for command in (["estimate"], ["segments"], ["turf"], ["recognise", *sets]):
        assert study(command[0], few, *command[1:]) == 2
        assert "no figures about fewer than 50 people" in capsys.readouterr().err


def test_weights_that_leave_a_handful_of_people_get_no_figures(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *rows = answers.read_text(encoding="utf-8").splitlines()
    weighed = [f"{head},weight", *(f"{row},{10**9 if row.startswith('0,') else 1}" for row in rows)]
    path = tmp_path / "weighed.csv"
    path.write_text("\n".join(weighed), encoding="utf-8")

    for command in ("estimate", "segments", "turf"):
        assert study(command, path) == 2
        assert "these 140 people count as 1" in capsys.readouterr().err


def test_a_group_in_which_one_person_outweighs_everybody_is_not_shown(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *rows = answers.read_text(encoding="utf-8").splitlines()
    first = next(row.split(",")[0] for row in rows if row.split(",")[1] == "desk")
    weighed = [f"{head},weight", *(f"{row},{8 if row.startswith(f'{first},') else 1}" for row in rows)]
    path = tmp_path / "weighed.csv"
    path.write_text("\n".join(weighed), encoding="utf-8")
    sets = ("--present", "hours", "--new", "sense", "--draws", 5)

    for command in (("estimate", path), ("recognise", path, *sets)):
        assert study(*command, "--json") == 0
        out = json.loads(told(capsys))
        shown = out["groups"] if "groups" in out else [one["name"] for one in out["found"]]
        assert "desk" not in shown
        assert "care" in shown
    assert study("estimate", path, "--model", "sequential") == 0
    assert "(fewer than 50 people, counted by weight): desk, tiny." in told(capsys)
    assert study("turf", path, "--group", "desk") == 2
    assert "these 60 people count as 36" in capsys.readouterr().err


def test_a_table_in_which_one_person_outweighs_everybody_is_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reached.csv"
    rows = [f"p{at},{10**6 if at == 0 else 1},{at % 2},{at % 3 % 2}" for at in range(60)]
    path.write_text("\n".join(["respondent,weight,hours,pay", *rows]), encoding="utf-8")

    assert study("turf", path, "--table", "yes-no") == 2
    assert "these 60 people count as 1." in capsys.readouterr().err


@pytest.fixture
def halves(answers: Path, tmp_path: Path) -> Path:
    """The same answers with half of each large group: seventy people, every group too small."""
    path = tmp_path / "halves.csv"
    head, *rows = answers.read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if int(row.split(",")[0]) % 2]
    path.write_text("\n".join([head, *kept]), encoding="utf-8")
    return path


def test_groups_that_are_all_too_small_are_not_compared(halves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sets = ("--present", "hours", "--new", "sense", "--draws", 5)

    assert study("recognise", halves, *sets) == 2
    assert "Too small to show (fewer than 50 people): every group." in capsys.readouterr().err
    assert study("recognise", halves, *sets, "--by", "segment", "--components", 2) == 0
    assert "Too small to show (fewer than 50 people): every segment." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "code", "words"),
    [(KeyboardInterrupt, 130, "Stopped. Nothing was written."), (MemoryError, 2, "This does not fit in memory.")],
)
def test_a_stop_leaves_nothing_behind(  # noqa: PLR0917 -- fixtures
    answers: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    wrong: type[BaseException],
    code: int,
    words: str,
) -> None:
    def stop(*_: object) -> None:
        raise wrong

    monkeypatch.setattr(cli, "write_all", stop)
    assert study("check", answers, "--json") == code
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_picture_of_an_unknown_kind_is_refused_before_the_work(
    answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert study("estimate", answers, "--figure", "values.pdf") == 2
    assert "A picture can be .svg or .png" in capsys.readouterr().err


def test_a_role_that_does_not_exist_is_refused() -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="expected ROLE=HEADING"):
        role_and_name("boss=pid")
    with pytest.raises(argparse.ArgumentTypeError, match="expected ROLE=HEADING"):
        role_and_name("respondent")


def test_a_number_of_components_is_one_or_more() -> None:
    assert number_of_kinds("2") == 2
    with pytest.raises(argparse.ArgumentTypeError, match="a number from 1, or auto, not '0'"):
        number_of_kinds("0")


def test_a_seed_is_a_whole_number_from_zero() -> None:
    assert seed("0") == 0
    with pytest.raises(argparse.ArgumentTypeError, match="a whole number from 0, not '-1'"):
        seed("-1")


def test_no_screens_at_all_is_no_design(capsys: pytest.CaptureFixture[str]) -> None:
    assert study("design", 5, "--tasks", 0) == 2
    assert "A design has 1 to 200 tasks; this is 0." in capsys.readouterr().err


def test_one_problem_is_one(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "items.txt"
    names.write_text("pay\nteam\nhours\nsense\ngrowth\nhome\ndog", encoding="utf-8")
    assert study("check", answers, "--items", names) == 1
    assert "\n\n1 problem\n" in told(capsys)


def test_an_item_that_always_wins_is_told_beside_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["respondent,task,item1,item2,item3,best,worst"]
    rows += [f"{at},{task},pay,team,hours,pay,{('team', 'hours')[at % 2]}" for at in range(60) for task in range(3)]
    path = tmp_path / "always.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert study("estimate", path) == 0
    out = told(capsys)
    assert "'pay' was always picked as best" in out
    assert "were not used" not in out


def test_a_refusal_is_told_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["study", "check", str(tmp_path / "none.csv"), "--lang", "nl"]) == 2
    assert "is er niet of is niet te lezen" in capsys.readouterr().err
    assert issubclass(Refusal, ValueError)
