"""Run the commands that a guide shows, and put what they print below them.

python tools/guide_output.py        renews docs/science.md

A block starts with ```console, then `$ ankerpunt …`, then what the command prints; tests/test_science_guide.py says
when the two have drifted apart.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from pathlib import Path

from ankerpunt.cli import main as ankerpunt

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "science.md"
BLOCK = re.compile(r"```console\n\$ ankerpunt (?P<words>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def printed(words: str) -> str:
    """Give what a command prints on standard output, run in the root of the repository."""
    out, before = io.StringIO(), Path.cwd()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            ankerpunt([*shlex.split(words), "--lang", "en"])
    finally:
        os.chdir(before)
    return out.getvalue()


def renewed(text: str) -> str:
    """Give the guide with fresh output below every command."""
    return BLOCK.sub(lambda hit: f"```console\n$ ankerpunt {hit['words']}\n{printed(hit['words'])}```", text)


def main() -> int:
    GUIDE.write_text(renewed(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
