"""Run the tests: two processes over src and tests. Arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    given = sys.argv[1:]
    environment = {"ANKERPUNT_SECRET_KEY": "only-for-tests", "ANKERPUNT_DATA": ".run/test", **os.environ}
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile", *given]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
