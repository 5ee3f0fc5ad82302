"""docs/security.md names tests: each of them is there."""

import re

import pytest

from tests.architecture.tree import ROOT, own_files

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(test_\w+)`", PAGE)))
DEFINED = {
    name
    for path in own_files(".py")
    if "tests" in path.parts
    for name in re.findall(r"^def (test_\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
}


@pytest.mark.parametrize("name", NAMED)
def test_a_test_that_the_page_names_exists(name: str) -> None:
    assert name in DEFINED


def test_the_page_names_tests_at_all() -> None:
    assert len(NAMED) > 50
