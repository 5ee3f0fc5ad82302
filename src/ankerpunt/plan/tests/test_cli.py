import argparse
import json
from pathlib import Path

import pytest

from ankerpunt.plan.cli import configure_plan
from ankerpunt.plan.document import load

ORDERED = "format: 2\n\norganisation:\n  id: o\n  name: Gemeente O\n"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    configure_plan(parser)
    options = parser.parse_args(arguments)
    return int(options.run(options))


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(ORDERED)
    return path


def test_it_says_that_a_document_is_a_plan(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(plan)]) == 0
    assert capsys.readouterr().out == f"{plan} is a plan of Gemeente O, with 0 rows.\n"
    plan.write_text(f"{ORDERED}units: [{{id: u, name: U}}]\n")
    for language, words in {"nl": "met 1 regel.", "en": "with 1 row."}.items():
        assert main(["validate", str(plan), "--lang", language]) == 0
        assert capsys.readouterr().out.strip().endswith(words)


def test_it_says_everything_that_is_wrong_in_the_language_asked_for(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text("organisation: {id: o, name: O}\nunits:\n- id: u\n- name: V\n")
    assert main(["validate", str(plan), "--lang", "nl"]) == 2
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == [
        "Hier ontbreekt “name”. Verwacht",
        "Hier ontbreekt “id”. Verwacht",
    ]


def test_it_puts_a_document_in_order(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan.write_text("# van ons\n\norganisation: {name: Gemeente O, id: o}\n")
    assert main(["format", "--check", str(plan)]) == 1
    assert "ankerpunt plan format" in capsys.readouterr().out
    assert main(["format", str(plan)]) == 0
    assert plan.read_text() == f"# van ons\n{ORDERED}"
    assert main(["format", "--check", str(plan)]) == 0
    assert main(["format", str(plan)]) == 0


def test_it_does_not_touch_what_is_no_plan(plan: Path) -> None:
    plan.write_text("units: []\n")
    assert main(["format", str(plan)]) == 2
    assert plan.read_text() == "units: []\n"


def test_it_makes_up_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--scale", "1", "--seed", "3", "--out", str(tmp_path / "groot")]) == 0
    assert "rows written to" in capsys.readouterr().out
    assert main(["generate", "--seed", "3"]) == 0
    (tmp_path / "plan.yaml").write_text(capsys.readouterr().out)
    assert load(tmp_path / "plan.yaml") == load(tmp_path / "groot")


def test_it_makes_up_nothing_beside_the_plan_files_of_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "eigen.yaml").write_text("services: {}")
    assert main(["generate", "--out", str(tmp_path)]) == 2
    assert "eigen.yaml" in capsys.readouterr().err


def test_it_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Plan"
