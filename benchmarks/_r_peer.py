"""R as a peer: found, or installed where that is allowed, or a sentence that says what is missing."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def has(package: str) -> bool:
    """Whether R and the package are there."""
    tool = shutil.which("Rscript")
    if tool is None:
        return False
    return subprocess.run([tool, "-e", f"library({package})"], capture_output=True, check=False).returncode == 0


def rscript(package: str) -> str | None:
    """Give the path of Rscript with this package; None, and a sentence on the screen, where it cannot be had."""
    if not has(package) and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing R with {package} from Debian ...", file=sys.stderr)
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        name = f"r-cran-{package.lower()}"
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", name], check=False, **quiet)
    if not has(package):
        print(f"This comparison needs R with the package {package}: install both, then run it again.", file=sys.stderr)
        return None
    return shutil.which("Rscript")


def run_r(tool: str, script: str, *arguments: str) -> tuple[str, float]:
    """Run a script; give its last line and the CPU seconds of the whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "peer.R"
        file.write_text(script, encoding="utf-8")
        done = subprocess.run([tool, "--vanilla", file, *arguments], capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"R stopped with an error:\n{done.stderr[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout.strip().splitlines()[-1], cpu
