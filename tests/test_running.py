"""What docs/running.md tells people to write down works as it is written there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installation import ROOT

RUNNING = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")


def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd is not installed here")
    unit = re.search(r"```ini\n(.*?)```", RUNNING, re.DOTALL)
    assert unit is not None
    file = tmp_path / "ankerpunt.service"
    file.write_text(unit[1].replace("/srv/ankerpunt/.venv/bin/ankerpunt", sys.executable))
    done = subprocess.run([program, "verify", "--man=no", file], capture_output=True, text=True, check=False)
    about_it = [line for line in done.stderr.splitlines() if "ankerpunt.service" in line]
    assert (done.returncode, about_it) == (0, [])
