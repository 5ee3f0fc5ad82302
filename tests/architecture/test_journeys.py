"""A test that costs much says why it is worth it."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, own_files

TESTS = [path for path in own_files(".py") if path.name.startswith("test_") and path != Path(__file__)]
JOURNEYS = [path for path in TESTS if "mark.browser" in path.read_text(encoding="utf-8")]


def test_journeys_live_together() -> None:
    assert {path.parent for path in JOURNEYS} == {ROOT / "tests" / "browser"}


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda path: path.name)
def test_a_journey_says_why_it_needs_a_browser(journey: Path) -> None:
    said = ast.get_docstring(ast.parse(journey.read_text(encoding="utf-8"))) or ""
    assert "browser, because" in said.lower()
