"""The one command: what it says when the machine is not ready for it."""

import importlib.util
import shutil
import subprocess
import sys
from collections import namedtuple
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
Usage = namedtuple("Usage", "total used free")
PLENTY = Usage(total=10**12, used=0, free=10**12)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The file `run` as a module, about to make an environment in an empty folder."""
    loader = SourceFileLoader("run", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", str(tmp_path))
    monkeypatch.setattr(module, "STAMP", str(tmp_path / "ankerpunt.stamp"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: PLENTY)
    return module


def steps_print(monkeypatch: pytest.MonkeyPatch, *, code: int, output: str) -> None:
    def pretend(command: list[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, code, stdout=output)

    monkeypatch.setattr(subprocess, "run", pretend)


def said(capsys: pytest.CaptureFixture[str], run: ModuleType) -> str:
    with pytest.raises(SystemExit) as stopped:
        run.make_environment()
    assert stopped.value.code == 1
    return capsys.readouterr().err


def test_a_python_that_is_too_old_is_told_which_one_to_use(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST_PYTHON", (9, 0))
    assert "needs Python 3.11 or newer" in said(capsys, run)


def test_an_old_python_can_read_the_file_far_enough_to_say_so() -> None:
    compile((ROOT / "run").read_text(encoding="utf-8"), "run", "exec", dont_inherit=True)
    oldest_grammar = "import ast, sys; ast.parse(open('run').read(), feature_version=(3, 6))"
    subprocess.run([sys.executable, "-c", oldest_grammar], cwd=ROOT, check=True)


def test_a_nearly_full_disk_is_noticed_before_it_is_full(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(total=10**12, used=10**12, free=10**6))
    assert "The disk has less than 1.2 GB left" in said(capsys, run)


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("error: failed to write: No space left on device (os error 28)", "The disk is full"),
        ("npm error code ENOTFOUND", "could not be reached"),
        ("error: Failed to fetch: operation timed out", "could not be reached"),
        ("SyntaxError: invalid syntax", "the lines above say why"),
    ],
)
def test_a_failing_step_says_what_to_do(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], output: str, sentence: str
) -> None:
    steps_print(monkeypatch, code=1, output=output)
    assert sentence in said(capsys, run)


def test_nothing_is_done_when_nothing_changed(run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "python").touch()
    monkeypatch.setattr(run, "PYTHON", str(tmp_path / "python"))
    (tmp_path / "ankerpunt.stamp").write_text(run.fingerprint())
    steps_print(monkeypatch, code=1, output="this would fail")
    run.make_environment()


def test_a_word_it_does_not_know_gets_the_list_of_words() -> None:
    done = subprocess.run([sys.executable, "run", "dance"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "./run demo" in done.stdout
