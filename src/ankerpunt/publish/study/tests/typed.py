"""The command as a user types it."""

import pytest

from ankerpunt.cli import main

ITEMS = ("pay", "team", "hours", "sense", "growth", "home")
ONE = ["--lang", "en", "--quiet"]


def study(*words: object) -> int:
    return main(["study", *map(str, words), *ONE])


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out
