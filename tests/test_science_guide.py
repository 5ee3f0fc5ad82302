"""The guide to preference studies shows what the commands print."""

import importlib.util
import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ankerpunt.science import careless
from ankerpunt.science.logit import class_choice

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


def once(work_out: Callable[..., Any]) -> Callable[..., Any]:
    """Keep what came of it, for whoever asks the same again."""
    kept: dict[bytes, Any] = {}

    def asked(*asked_of: object, progress: object = None, **options: object) -> object:
        key = pickle.dumps((asked_of, options))
        if key not in kept:
            kept[key] = work_out(*asked_of, **options)
        return kept[key]

    return asked


@pytest.fixture(scope="module", autouse=True)
def _what_several_commands_work_out_is_worked_out_once() -> Iterator[None]:
    """All of them look at the same answers: for who answers without care, most for kinds of people too."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((careless, "at_random"), (class_choice, "_line")):
            patch.setattr(module, name, once(getattr(module, name)))
        yield


@pytest.mark.parametrize("block", BLOCKS, ids=[block["words"].split()[1] for block in BLOCKS])
def test_a_command_in_the_guide_prints_what_stands_below_it(block: re.Match[str]) -> None:
    printed = OUTPUT.printed(block["words"])
    assert words(printed) == words(block["output"])
    assert numbers(printed) == pytest.approx(numbers(block["output"]), rel=0.02, abs=0.15)


def test_the_guide_shows_every_command() -> None:
    shown = {block["words"].split()[1] for block in BLOCKS}
    assert shown == {"design", "check", "estimate", "segments", "turf", "recognise"}
