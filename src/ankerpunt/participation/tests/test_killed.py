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

STEPS, MOMENTS = 40, 20
CELLS = 2 * (len(ROSTER) + 1)


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


@pytest.mark.postgres
def test_it_is_taken_up_wherever_it_was_killed(asker: FakeAsker, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ankerpunt.participation.tests.killed", str(tmp_path), str(STEPS), str(MOMENTS)]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    rounds = json.loads(done.stdout)
    for each in rounds:
        whole(each["killed"])
        assert each["resumed"] == 0
        assert (each["then"]["state"], each["then"]["names"]) == (None, False)
        whole(each["then"])
        if each["killed"]["state"] == "released":
            assert each["then"]["main"]["words"] == each["killed"]["words"]
    hits = [each["killed"]["state"] for each in rounds if each["was"] == -signal.SIGKILL]
    assert len(hits) > STEPS
    assert {"open", "closing", "released"} <= set(hits)
    assert [path.name for path in (tmp_path / "listening").iterdir()] == []
