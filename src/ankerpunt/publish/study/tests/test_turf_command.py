import json
from pathlib import Path

import pytest

from ankerpunt.publish.study.tests.typed import study, told
from ankerpunt.publish.study.turf import sizes


def test_the_sets_that_reach_most(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "reach.svg"
    wish = ("turf", answers, "--size", "1-3", "--top", 1, "--draws", 20, "--keep", 2)
    assert study(*wish, "--figure", picture) == 0
    out = told(capsys)
    assert "hours + sense" in out
    assert "All 41 sets were counted" in out
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    pixels = tmp_path / "reach.png"
    assert study(*wish, "--json", "--group", "care", "--must", "team", "--never", "hours", "--figure", pixels) == 0
    assert pixels.read_bytes().startswith(b"\x89PNG")
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
    assert "Row 3: '9 tot 51' in column 'pay' is no answer that can be counted" in told(capsys)


def test_a_set_of_one_is_a_set_of_one_item(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = answers.parent / "bereik.svg"
    assert study("turf", answers, "--size", "1", "--draws", 2, "--figure", picture) == 0
    assert "best set of 1 item reaches" in picture.read_text(encoding="utf-8")


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


def test_numbers_do_not_depend_on_anything_but_the_seed(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wish = ("turf", answers, "--size", 2, "--draws", 10, "--json")
    outs = []
    for threads in (1, 2):
        assert study(*wish, "--threads", threads) == 0
        outs.append(told(capsys))
    assert outs[0] == outs[1]


def test_what_a_picture_cannot_show_is_named_and_the_picture_is_made(
    liked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    liked.write_text(liked.read_text(encoding="utf-8").replace("team", "team 🤝"), encoding="utf-8")
    wish = ("turf", liked, "--table", "yes-no", "--size", 2, "--figure")
    assert study(*wish, tmp_path / "reach.png") == 0
    assert "Note: 1 character cannot be shown on paper. What you see there is a □: 🤝" in capsys.readouterr().err
    assert study(*wish, tmp_path / "reach.svg") == 0
    assert "🤝" not in capsys.readouterr().err
    assert "🤝" in (tmp_path / "reach.svg").read_text(encoding="utf-8")
