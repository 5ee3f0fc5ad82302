"""The guide to preference studies shows what the commands print."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
BLANK = re.compile(r"[ ─]+")


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guide_output", ROOT / "tools" / "guide_output.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OUTPUT = load()
BLOCKS = list(OUTPUT.BLOCK.finditer(OUTPUT.GUIDE.read_text(encoding="utf-8")))


def words(text: str) -> list[str]:
    """What stays when numbers, which differ in the last digit between processors, are taken out."""
    return [BLANK.sub(" ", NUMBER.sub("#", line)) for line in text.splitlines()]


def numbers(text: str) -> list[float]:
    return [float(found.replace(",", "")) for found in NUMBER.findall(text)]


@pytest.mark.parametrize("block", BLOCKS, ids=[block["words"].split()[1] for block in BLOCKS])
def test_a_command_in_the_guide_prints_what_stands_below_it(block: re.Match[str]) -> None:
    printed = OUTPUT.printed(block["words"])
    assert words(printed) == words(block["output"])
    assert numbers(printed) == pytest.approx(numbers(block["output"]), rel=0.02, abs=0.15)


def test_the_guide_shows_every_command() -> None:
    shown = {block["words"].split()[1] for block in BLOCKS}
    assert shown == {"design", "check", "estimate", "segments", "turf", "recognise"}
