"""English is written as an English engineer writes it: no Dutch in English clothes."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.english import english, one_line

LIST = tomllib.loads(Path(__file__).with_name("dutchisms.toml").read_text(encoding="utf-8"))["dutchism"]
PATTERNS = {entry["pattern"]: entry["instead"] for entry in LIST}


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    return [(place, one_line(text)) for place, text in english() if text.strip()]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_text_in_english_has(pattern: str, texts: list[tuple[str, str]]) -> None:
    search = re.compile(pattern, re.IGNORECASE).search
    found = [
        f"{place}: …{text[max(hit.start() - 60, 0) : hit.end() + 60]}…"
        for place, text in texts
        if (hit := search(text))
    ]
    assert found == [], PATTERNS[pattern]
