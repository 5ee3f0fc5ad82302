"""How the rounds of `./run test` are started."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools.test import EVERYTHING, Run, marked


def test_what_was_compiled_is_kept_for_the_next_process_also_where_a_machine_forbids_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[dict[str, str]] = []

    def start(command: list[str], *, env: dict[str, str], **_options: Any) -> subprocess.CompletedProcess[str]:
        started.append(env)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(subprocess, "run", start)
    assert Run(tmp_path, []).pytest("tests") == 0
    assert "PYTHONDONTWRITEBYTECODE" not in started[0]
    assert started[0]["ANKERPUNT_SECRET_KEY"]


def test_the_round_on_postgresql_reads_the_files_in_which_something_is_marked_and_no_other() -> None:
    files = marked(EVERYTHING)
    assert "tests/test_undo.py" in files
    assert "tests/test_text.py" not in files
    assert "src/ankerpunt/anchor/tests/test_rows.py" in marked(["src/ankerpunt/anchor"])
    assert "src/ankerpunt/anchor/tests/test_typing.py" not in marked(["src/ankerpunt/anchor"])
