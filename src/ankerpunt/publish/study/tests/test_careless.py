"""What the commands say about answers without care: how many, never who."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from ankerpunt.publish.study.tests.typed import study, told
from ankerpunt.science.choice import ChoiceData
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.spoil import spoiled


def written(data: ChoiceData, path: Path, names: tuple[str, ...] | None = None) -> Path:
    items = names or data.items
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "task", "item1", "item2", "item3", "item4", "best", "worst"])
        for row in range(data.n_tasks):
            chosen = (*data.shown[row], data.best[row], data.worst[row])
            writer.writerow([f"secret-{data.respondent[row]}", data.task[row], *(items[item] for item in chosen)])
    return path


@pytest.fixture(scope="module")
def careful() -> ChoiceData:
    return simulate_study(300, items=8, tasks=8, seed=3, versions=10).data


@pytest.fixture(scope="module")
def tapped(careful: ChoiceData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(spoiled(careful, "first place", seed=2)[0], tmp_path_factory.mktemp("careless") / "tapped.csv")


def test_check_says_how_many_stay_in_one_place_and_that_places_are_uneven(
    tapped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert study("check", tapped) == 1
    out = told(capsys)

    assert "people nearly always chose the same place on the screen; some places on the screen were chosen more" in out
    assert "All answers can be used." not in out
    assert "Places on the screen" in out
    assert "secret" not in out


def test_check_counts_signs_for_a_program(tapped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("check", tapped, "--json") == 1
    out = told(capsys)

    assert 60 < json.loads(out)["signs"]["staying"] < 90
    assert "secret" not in out


@pytest.mark.parametrize("words", [("estimate", "--model", "sequential"), ("turf", "--size", 2, "--draws", 2)])
def test_every_figure_says_so_or_leaves_them_out(
    words: tuple[object, ...], tapped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *options = words
    assert study(command, tapped, *options) == 0
    assert "With --leave-out these people stay out of the figures." in told(capsys)

    assert study(command, tapped, *options, "--leave-out") == 0
    out = told(capsys)
    assert "Left out: 89 people." in out
    assert "changes most: from" in out
    assert "Note:" not in out


def test_check_counts_what_stays_without_careless_people(tapped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert study("check", tapped, "--leave-out", "--json") == 1

    assert 210 < json.loads(told(capsys))["respondents"] < 240


def test_a_handful_is_not_counted_and_what_it_changes_is_not_said(
    careful: ChoiceData, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, _ = spoiled(careful, "copied", seed=1)
    few = written(data.pick(np.arange(330)), tmp_path / "few.csv")

    assert study("check", few, "--json", "--leave-out") == 1
    found = json.loads(told(capsys))
    assert found["signs"] == {"copies": None}
    assert found["respondents"] == 300
    noted, left_out = found["notes"]
    assert noted.startswith("Note: fewer than 50 people gave exactly another's answers. With --leave-out")
    assert left_out == "Left out: fewer than 50 people."


def test_careful_answers_leave_nobody_out(
    careful: ChoiceData, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(careful, tmp_path / "careful.csv")

    assert study("check", path, "--leave-out") == 0
    out = told(capsys)
    assert "There is nobody to leave out." in out
    assert "All answers can be used." in out


def test_items_that_look_like_one_and_items_seen_too_little_are_named(
    careful: ChoiceData, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = careful.screens(careful.task <= 3)
    names = ("working at home", "working at hone", *careful.items[2:])

    assert study("check", written(short, tmp_path / "short.csv", names)) == 1
    out = told(capsys)
    assert "a person saw an item 1.5 times on average: that is little" in out
    assert "'working at home' and 'working at hone' look like one item" in out
    assert "--leave-out" not in out


def test_where_everybody_is_careless_nobody_is_left(
    careful: ChoiceData, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = careful.shown
    everybody = written(
        ChoiceData(
            items=careful.items,
            respondents=careful.respondents,
            respondent=careful.respondent,
            task=careful.task,
            shown=shown,
            best=shown[:, 0],
            worst=shown[:, 1],
            weight=careful.weight,
            group=careful.group,
        ),
        tmp_path / "everybody.csv",
    )

    assert study("check", everybody, "--leave-out") == 2
    assert "nobody is left" in capsys.readouterr().err
