"""A closing that is killed anywhere goes on: words come exactly once, never beside counts, and nothing else is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection

from ankerpunt.participation.store import postgresql
from ankerpunt.participation.tests.asking import FakeAsker
from ankerpunt.participation.tests.killed import ANSWERED, ROSTER

STEPS, MOMENTS = 32, 12
CELLS = 2 * (len(ROSTER) + 1)
RESULT = f"of {ANSWERED}"


def environment(folder: Path) -> dict[str, str]:
    told = {**os.environ, "ANKERPUNT_DATA": str(folder), "ANKERPUNT_SECRET_KEY": "x"}
    if connection.vendor == "postgresql":
        own = postgresql.parameters()["dbname"]
        told["ANKERPUNT_LISTENING"] = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{own}").geturl()
    return told


def whole(seen: dict[str, Any]) -> None:
    """Either counts or words, and never half of either."""
    if seen["state"] in {"open", "closing"}:
        assert (seen["counted"], seen["codes"], seen["drawn"]) == (2 * ANSWERED, sum(ROSTER.values()) - ANSWERED, 0)
        assert "words" not in seen["main"]
    elif seen["state"] == "released":
        assert (seen["counted"], seen["codes"], seen["drawn"]) == (0, 0, CELLS)
        assert seen["main"].get("words", seen["words"]) == seen["words"]
    else:
        assert seen["state"] is None
        assert len(seen["main"]["words"]["cells"]) == CELLS


def killed(seen: list[dict[str, Any]]) -> int:
    """How many were: the last may be done a step sooner than the one that was counted."""
    return sum(each["was"] == -signal.SIGKILL for each in seen)


@pytest.fixture
def seen(asker: FakeAsker, tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    """What was there after each kill, and after going on."""
    command = [sys.executable, "-m", "ankerpunt.participation.tests.killed", str(tmp_path), str(STEPS), str(MOMENTS)]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    return found


@pytest.mark.postgres
def test_it_is_taken_up_wherever_it_was_killed(seen: dict[str, list[dict[str, Any]]], tmp_path: Path) -> None:
    rounds = seen["closings"]
    for each in rounds:
        whole(each["killed"])
        assert each["resumed"] == 0
        assert (each["then"]["state"], each["then"]["names"]) == (None, False)
        whole(each["then"])
        if each["killed"]["state"] == "released":
            assert each["then"]["main"]["words"] == each["killed"]["words"]
    hits = [each["killed"]["state"] for each in rounds if each["was"] == -signal.SIGKILL]
    assert len(hits) >= STEPS
    assert {"open", "closing", "released"} <= set(hits)
    over = {
        key for key, said in json.loads((tmp_path / "main.json").read_text()).items() if said["state"] == "released"
    }
    assert len(over) == len(rounds) + 2 + len(seen["studies"]) + 2
    assert not over & {path.name.partition(".")[0] for path in (tmp_path / "listening").iterdir()}

    # An answer is counted when its code is gone, and only then.
    assert {(each["left"], each["counted"]) for each in seen["answers"]} == {(True, 0), (False, 2)}
    assert killed(seen["answers"]) >= len(seen["answers"]) - 1

    # Codes are all there or none, and are made again for everybody.
    assert killed(seen["invitations"]) >= len(seen["invitations"]) - 1
    assert {each["state"] for each in seen["invitations"]} == {None, "inviting"}
    assert {(each["codes"], each["works"]) for each in seen["invitations"]} == {(25, "noord")}
    of_studies(seen)


def of_studies(seen: dict[str, list[dict[str, Any]]]) -> None:
    """Look at each study: it has its sheets, or its result and no sheet, and never half of either; then only that."""
    for each in seen["studies"]:
        found = each["killed"]
        if found["state"] == "closing":
            assert (found["left"], found["result"], found["main"]) == ([ANSWERED, 3], None, None)
        elif found["state"] == "released":
            assert (found["left"], found["result"]) == ([0, 0], RESULT)
        else:
            assert (found["state"], found["main"]) == (None, RESULT)
        assert each["resumed"] == 0
        assert (each["then"]["main"], each["then"]["state"], each["names"]) == (RESULT, None, False)
    assert {"closing", "released"} <= {each["killed"]["state"] for each in seen["studies"]}
    assert killed(seen["studies"]) >= len(seen["studies"]) - 1
    assert {(each["left"], each["counted"]) for each in seen["sheets"]} == {(True, 0), (False, 1)}
    assert killed(seen["sheets"]) >= len(seen["sheets"]) - 1
