import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ankerpunt import text
from ankerpunt.cli import main
from ankerpunt.publish.study import asking
from ankerpunt.publish.study.tests.typed import ITEMS, study, told
from ankerpunt.science.hierarchical import estimate
from ankerpunt.text import language_of_computer


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


def test_clean_answers_are_counted(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("check", answers) == 0
    out = told(capsys)
    assert "All answers can be used." in out
    assert out.index("sense") < out.index("home")


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


def test_a_group_that_is_called_everybody_is_a_group(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(answers.read_text(encoding="utf-8").replace(",desk,", ",everybody,"), encoding="utf-8")
    assert study("estimate", path, "--model", "sequential", "--json") == 0
    groups = json.loads(told(capsys))["groups"]
    assert {name: one["people"] for name, one in groups.items()} == {
        "everybody (all groups)": 140,
        "everybody": 60,
        "care": 60,
    }


@pytest.mark.parametrize(
    "words",
    [
        ("estimate",),
        ("segments", "--components", 2, "--refits", 1),
        ("turf", "--size", 2, "--draws", 2),
        ("recognise", "--present", "pay", "--new", "team", "--draws", 2),
    ],
    ids=lambda words: words[0],
)
def test_an_estimate_that_does_not_settle_is_said_once(
    words: tuple[object, ...], answers: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "estimate", lambda *one, **more: replace(estimate(*one, **more), settled=False))
    command, *options = words

    assert study(command, answers, *options) == 0

    assert told(capsys).count("did not settle") == 1


def test_segments_are_described(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "segments.svg"
    assert study("segments", answers, "--components", 2, "--refits", 2, "--figure", picture) == 0
    assert "segment 1" in told(capsys)
    assert picture.exists()
    pixels = tmp_path / "segments.png"
    assert study("segments", answers, "--components", 2, "--refits", 2, "--json", "--figure", pixels) == 0
    assert pixels.read_bytes().startswith(b"\x89PNG")
    assert json.loads(told(capsys))["segments"][0]["apart"]


def test_segments_that_are_all_too_small_are_said_and_not_shown(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.science.segments.FLOOR", 10**6)
    picture = tmp_path / "segments.svg"
    assert study("segments", answers, "--components", 2, "--refits", 1, "--figure", picture) == 0
    assert "\n\nToo small to show (fewer than 50 people): every segment." in told(capsys)
    assert not picture.exists()


def test_recognition_of_two_sets_is_compared(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "recognition.svg"
    wish = ("recognise", answers, "--present", "hours", "--new", "sense", "--top", 1, "--draws", 20)
    assert study(*wish, "--figure", picture) == 0
    assert "Too small to show (fewer than 50 people): tiny." in told(capsys)
    assert "desk loses most: " in picture.read_text(encoding="utf-8")
    assert " This is an indication." in picture.read_text(encoding="utf-8")
    more = ("recognise", answers, "--present", "hours", "--new", "hours", "--new", "sense", "--draws", 5)
    assert study(*more, "--figure", picture) == 0
    assert "Nobody loses; " in picture.read_text(encoding="utf-8")
    assert "Who recognises the promises" in told(capsys)
    assert study(*wish, "--json") == 0
    assert {one["name"] for one in json.loads(told(capsys))["found"]} >= {"desk", "care"}


def test_the_bar_is_used_where_it_is_not_forbidden(answers: Path) -> None:
    assert main(["study", "check", str(answers), "--lang", "nl"]) == 0


def test_numbered_items_and_columns_of_another_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names, path = tmp_path / "items.txt", tmp_path / "answers.csv"
    names.write_text("pay\nteam\n", encoding="utf-8")
    path.write_text("wie,task,item1,item2,best,worst\n1,1,2,1,2,1\n2,1,1,2,1,2\n", encoding="utf-8")
    assert study("check", path, "--items", names, "--column", "respondent=wie", "--item-numbers", "--json") == 0
    assert json.loads(told(capsys))["items"] == ["pay", "team"]


def test_the_command_speaks_the_language_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert language_of_computer() == "nl"
    monkeypatch.delenv("LANG")
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setattr(text, "getlocale", lambda: (None, None))
    assert language_of_computer() == "en"


@pytest.mark.parametrize(
    "words", [("turf", "--size", 2, "--draws", 2), ("recognise", "--present", "pay", "--new", "team", "--draws", 2)]
)
def test_answers_that_say_too_little_get_no_interval(
    words: tuple[object, ...], answers: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.posterior.SAID", 1000.0)
    command, *options = words

    assert study(command, answers, *options, "--components", 1) == 0
    out = told(capsys)

    assert "the answers tell too little of how people differ" in out
    assert " to " not in out.split("\n\n")[0]


def test_the_number_of_kinds_is_chosen_and_said(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("turf", answers, "--size", 1, "--draws", 2) == 0
    assert "People are of 3 kinds here." in told(capsys)
    assert study("estimate", answers, "--components", "auto") == 0
    assert "kinds" not in told(capsys)
