"""Format and mend what a machine can: Python, templates, catalogues."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    templates = [str(path) for path in sorted((ROOT / "src").glob("ankerpunt/*/templates/**/*.html"))]
    steps = [["ruff", "check", "--fix", "--quiet", "."], ["ruff", "format", "--quiet", "."]]
    if templates:
        steps.append(["djade", "--target-version", "5.2", *templates])
    worst = 0
    for step in steps:
        worst = max(worst, subprocess.run(step, cwd=ROOT, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
