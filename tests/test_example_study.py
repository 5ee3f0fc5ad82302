"""The made-up study in examples/ is what its maker makes, and shows what its guide says."""

import csv
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_study", ROOT / "tools" / "example_study.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_files_are_what_the_maker_makes(maker: ModuleType) -> None:
    for name, text in maker.files().items():
        assert (maker.FOLDER / name).read_text(encoding="utf-8") == text


def test_it_says_that_nobody_filled_it_in(maker: ModuleType) -> None:
    assert "made up" in (maker.FOLDER / "README.md").read_text(encoding="utf-8").lower()


def test_each_person_saw_each_item_three_times(maker: ModuleType) -> None:
    with (maker.FOLDER / "answers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    first = [row for row in rows if row["respondent"] == "1"]
    seen = [row[f"item{place}"] for row in first for place in range(1, 5)]
    assert {seen.count(item) for item in maker.ITEMS} == {3}
