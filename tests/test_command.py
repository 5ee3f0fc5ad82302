"""The command line behaves as others do, whatever is at its other end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ankerpunt.cli import INTERRUPTED, STOPPED, main

ROOT = Path(__file__).parents[1]
CHECK = [sys.executable, "-m", "ankerpunt.cli", "check", "examples/waterrijk", "--today", "2026-11-15", "--lang", "nl"]


def test_a_terminal_that_knows_few_characters_still_shows_the_rest() -> None:
    plain = dict(os.environ, PYTHONIOENCODING="ascii")
    done = subprocess.run(CHECK, cwd=ROOT, env=plain, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"U111" in done.stdout


def test_a_reader_who_has_seen_enough_gets_no_traceback() -> None:
    with subprocess.Popen(
        [*CHECK, "--format", "json"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        error = process.stderr.read()
    assert (process.returncode, error) == (STOPPED, b"")


def test_it_stops_without_a_word_while_it_is_being_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("importlib.import_module", stopped)

    assert main(["study", "estimate", "answers.csv"]) == INTERRUPTED
    assert capsys.readouterr() == ("", "")
