import argparse
import csv
import json
from pathlib import Path

import numpy as np
import pytest

from ankerpunt.cli import main
from ankerpunt.publish.study import asking, cli
from ankerpunt.publish.study.asking import components, default_language, role_and_name
from ankerpunt.publish.study.turf import sizes
from ankerpunt.science.refusal import Refusal
from ankerpunt.science.simulate import answer

ITEMS = ("pay", "team", "hours", "sense", "growth", "home")
ONE = ["--lang", "en", "--quiet"]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """140 made-up people in three groups, one too small; desk wants hours, care wants sense."""
    rng = np.random.default_rng(5)
    groups = ["desk"] * 60 + ["care"] * 60 + ["tiny"] * 20
    wishes = {"desk": (0, 0, 3, 0, 0, -2), "care": (0, 1, 0, 3, 0, -2), "tiny": (0, 0, 0, 0, 0, 0)}
    utilities = np.array([wishes[group] for group in groups]) + rng.normal(0, 0.5, (140, 6))
    shown = np.stack([np.stack([rng.permutation(6)[:3] for _ in range(6)]) for _ in groups]).astype(np.int8)
    data = answer(utilities, shown, seed=1)
    path = tmp_path_factory.mktemp("study") / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "group", "task", "item1", "item2", "item3", "best", "worst"])
        for row in range(data.n_tasks):
            names = [ITEMS[item] for item in (*data.shown[row], data.best[row], data.worst[row])]
            writer.writerow([data.respondent[row], groups[data.respondent[row]], data.task[row], *names])
    return path


def study(*words: object) -> int:
    return main(["study", *map(str, words), *ONE])


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_a_design_is_shown_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "items.txt"
    names.write_text("# what counts\n" + "\n".join(ITEMS) + "\n", encoding="utf-8")
    assert study("design", names, "--per-task", 3, "--versions", 2, "--out", tmp_path / "design.csv") == 0
    out = told(capsys)
    assert "each item, per person" in out
    assert "3 to 3" in out
    rows = list(csv.reader((tmp_path / "design.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["version", "task", "item1", "item2", "item3"]
    assert len(rows) == 1 + 2 * 6
    assert {item for row in rows[1:] for item in row[2:]} == set(ITEMS)


def test_a_design_needs_no_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert study("design", 5, "--tasks", 2, "--json") == 0
    found = json.loads(told(capsys))
    assert found["items"] == ["1", "2", "3", "4", "5"]
    assert np.array(found["shown"]).shape == (20, 2, 4)
    assert any("--out FILE" in note for note in found["notes"])
    assert any("At least 3 are needed" in note for note in found["notes"])


def test_an_item_twice_in_the_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "items.txt"
    names.write_text("pay\nteam\npay\n", encoding="utf-8")
    assert study("design", names) == 2
    assert "The item 'pay' is in the list twice" in capsys.readouterr().err


def test_clean_answers_are_counted(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("check", answers) == 0
    out = told(capsys)
    assert "All answers can be used." in out
    assert out.index("sense") < out.index("home")


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


def test_a_file_without_one_usable_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("respondent,task,shown,best,worst\n1,1,a|b,a,a\n", encoding="utf-8")
    assert study("check", path, "--json") == 1
    assert json.loads(told(capsys))["respondents"] == 0
    assert study("estimate", path) == 2
    assert "Not one answer in this file can be used" in capsys.readouterr().err


def test_values_per_group_with_intervals_and_a_picture(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "values.svg"
    assert study("estimate", answers, "--figure", picture) == 0
    out, err = capsys.readouterr()
    assert "desk (n = 60)" in out
    assert "Too small to show (fewer than 50 people): tiny." in out
    assert "care: sense; desk: hours" in picture.read_text(encoding="utf-8")
    assert f"Written: {picture}" in err


@pytest.mark.parametrize("model", ["sequential", "marginal", "paired"])
def test_one_logit_for_everybody(answers: Path, capsys: pytest.CaptureFixture[str], model: str) -> None:
    assert study("estimate", answers, "--model", model, "--json") == 0
    groups = json.loads(told(capsys))["groups"]
    assert set(groups) == {"everybody", "desk", "care"}
    hours = next(one for one in groups["desk"]["items"] if one["item"] == "hours")
    assert hours["low"] < hours["utility"] < hours["high"]
    assert hours["utility"] == max(one["utility"] for one in groups["desk"]["items"])


def test_few_people_get_no_figures(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    few = tmp_path / "few.csv"
    few.write_text("\n".join(answers.read_text(encoding="utf-8").splitlines()[:100]), encoding="utf-8")
    assert study("estimate", few) == 2
    assert "no figures about fewer than 50 people" in capsys.readouterr().err


def test_the_sets_that_reach_most(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "reach.svg"
    wish = ("turf", answers, "--size", "1-3", "--top", 1, "--draws", 20, "--keep", 2)
    assert study(*wish, "--figure", picture) == 0
    out = told(capsys)
    assert "hours + sense" in out
    assert "All 41 sets were counted" in out
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert study(*wish, "--json", "--group", "care", "--must", "team", "--never", "hours") == 0
    found = json.loads(told(capsys))
    assert found["people"] == 60
    assert found["sizes"][1]["sets"][0]["items"] == ["sense", "team"]


@pytest.fixture
def liked(tmp_path: Path) -> Path:
    """Sixty people, most of whom like pay; what team adds is new, what hours adds is not."""
    rows = ["id,pay,team,hours,group"] + [
        f"{at},{at % 4 > 0:d},{at % 4 == 0:d},{at % 4 == 1:d},{'ab'[at % 2]}" for at in range(60)
    ]
    path = tmp_path / "liked.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_a_table_of_yes_and_no_is_counted_as_it_is(liked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", liked, "--table", "yes-no", "--size", "1-2") == 0
    out = told(capsys)
    assert "pay + team" in out
    assert "100.0" in out
    assert "draws" not in out


def test_values_of_another_program_are_counted_with_a_warning(liked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", liked, "--table", "values", "--size", 1, "--above", 0, "--json") == 0
    found = json.loads(told(capsys))
    assert found["sizes"][0]["sets"][0]["items"] == ["pay"]
    assert any("pretend to be certain" in note for note in found["notes"])
    assert study("turf", liked, "--table", "values", "--size", 1, "--json") == 0
    assert json.loads(told(capsys))["sizes"][0]["tied"] == 3


def test_a_small_group_in_a_table_gets_no_figures(liked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    liked.write_text(liked.read_text(encoding="utf-8").replace("\n1,", "\n1,9 tot 5", 1), encoding="utf-8")
    assert study("turf", liked, "--table", "yes-no", "--size", 1, "--group", "b") == 2
    assert "Number of people: 29." in capsys.readouterr().err
    assert study("turf", liked, "--table", "yes-no", "--size", 1) == 0
    assert "Row 3: '9 tot 51' in column 'pay' is not a usable number" in told(capsys)


def test_a_tie_is_told(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", answers, "--size", 6, "--above", -9, "--draws", 2) == 0
    assert "above the threshold -9" in told(capsys)
    assert study("turf", answers, "--size", 1, "--above", -99, "--draws", 2) == 0
    assert "shared by 6" in told(capsys)


def test_a_group_or_size_that_is_not_there(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", answers, "--group", "board") == 2
    assert "Nobody in the group 'board' answered" in capsys.readouterr().err
    assert study("turf", answers, "--size", "many") == 2
    assert "'many' is no number of items" in capsys.readouterr().err
    assert sizes("4") == [4]


def test_segments_are_described(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "segments.svg"
    assert study("segments", answers, "--components", 2, "--refits", 2, "--figure", picture) == 0
    assert "segment 1" in told(capsys)
    assert picture.exists()
    assert study("segments", answers, "--components", 2, "--refits", 2, "--json") == 0
    assert json.loads(told(capsys))["segments"][0]["apart"]


def test_segments_that_are_all_too_small_are_said_and_not_shown(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.science.segments.FLOOR", 10**6)
    picture = tmp_path / "segments.svg"
    assert study("segments", answers, "--components", 2, "--refits", 1, "--figure", picture) == 0
    assert told(capsys).startswith("Every segment has fewer than 50 people, so nothing is shown.")
    assert not picture.exists()


def test_recognition_of_two_sets_is_compared(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "recognition.svg"
    wish = ("recognise", answers, "--present", "hours", "--new", "sense", "--top", 1, "--draws", 20)
    assert study(*wish, "--figure", picture) == 0
    assert "Who recognises the promises" in told(capsys)
    assert "The largest loss is with desk" in picture.read_text(encoding="utf-8")
    assert study(*wish, "--json") == 0
    assert {one["name"] for one in json.loads(told(capsys))["found"]} >= {"desk", "care"}


def test_numbers_do_not_depend_on_anything_but_the_seed(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wish = ("turf", answers, "--size", 2, "--draws", 10, "--json")
    outs = []
    for threads in (1, 2):
        assert study(*wish, "--threads", threads) == 0
        outs.append(told(capsys))
    assert outs[0] == outs[1]


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


def test_the_bar_is_used_where_it_is_not_forbidden(answers: Path) -> None:
    assert main(["study", "check", str(answers), "--lang", "nl"]) == 0


def test_numbered_items_and_columns_of_another_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names, path = tmp_path / "items.txt", tmp_path / "answers.csv"
    names.write_text("pay\nteam\n", encoding="utf-8")
    path.write_text("wie,task,item1,item2,best,worst\n1,1,2,1,2,1\n2,1,1,2,1,2\n", encoding="utf-8")
    assert study("check", path, "--items", names, "--column", "respondent=wie", "--item-numbers", "--json") == 0
    assert json.loads(told(capsys))["items"] == ["pay", "team"]


def test_a_role_that_does_not_exist_is_refused() -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="expected ROLE=NAME"):
        role_and_name("boss=pid")
    with pytest.raises(argparse.ArgumentTypeError, match="expected ROLE=NAME"):
        role_and_name("respondent")


def test_a_number_of_components_is_one_or_more() -> None:
    assert components("2") == 2
    with pytest.raises(argparse.ArgumentTypeError, match="a number from 1, or auto, not '0'"):
        components("0")


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


def test_the_command_speaks_the_language_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert default_language() == "nl"
    monkeypatch.delenv("LANG")
    monkeypatch.setattr(asking, "getlocale", lambda: (None, None))
    assert default_language() == "en"


def test_a_refusal_is_told_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["study", "check", str(tmp_path / "none.csv"), "--lang", "nl"]) == 2
    assert "is er niet of is niet te lezen" in capsys.readouterr().err
    assert issubclass(Refusal, ValueError)
