"""A PostgreSQL of the tests' own: in a temporary folder, on a socket of its own, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

FOLDERS = ("/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt", "/usr/pgsql")
NONE_FOUND = "PostgreSQL is not installed here, so the tests did not run on it (on Debian: apt install postgresql)."
SECONDS_TO_START = 30


def binaries() -> Path | None:
    """The newest folder that holds PostgreSQL's server programs."""
    candidates = [path.parent for folder in FOLDERS for path in Path(folder).glob("*/bin/initdb")]
    if on_path := shutil.which("initdb"):
        candidates.append(Path(on_path).resolve().parent)
    whole = [folder for folder in candidates if (folder / "postgres").exists()]
    return max(whole, key=lambda folder: [int(part) for part in folder.parts if part.isdigit()], default=None)


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Start a cluster, give its DATABASE_URL, and stop it by its own process."""
    folder = Path(tempfile.mkdtemp(prefix="ankerpunt-pg-"))
    as_user = _unprivileged(folder)
    data = folder / "data"
    initdb = [str(programs / "initdb"), "-D", str(data), "-U", "ankerpunt", "-A", "trust", "-E", "UTF8", "--no-sync"]
    server: subprocess.Popen[bytes] | None = None
    try:
        done = subprocess.run(
            [*initdb, "--locale=C"], capture_output=True, text=True, check=False, cwd=folder, **as_user
        )
        if done.returncode != 0:
            raise RuntimeError(f"PostgreSQL could not make a test cluster: {done.stderr}")
        fast = [f"-c{setting}=off" for setting in ("fsync", "synchronous_commit", "full_page_writes")]
        command = [str(programs / "postgres"), "-D", str(data), "-k", str(folder), "-clisten_addresses=", *fast]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [*command, "-cmax_connections=200"], stdout=log, stderr=log, cwd=folder, **as_user
            )
        _wait_for(folder, server)
        yield f"postgresql://ankerpunt@/postgres?host={quote(str(folder))}"
    finally:
        if server is not None:
            server.terminate()
            server.wait(timeout=SECONDS_TO_START)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root; root hands the folder to a user without rights."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    known = [line.split(":") for line in Path("/etc/passwd").read_text(encoding="utf-8").splitlines()]
    users = {fields[0]: (int(fields[2]), int(fields[3])) for fields in known}
    user, group = users.get("postgres") or users.get("nobody") or (65534, 65534)
    os.chown(folder, user, group)
    return {"user": user, "group": group, "extra_groups": []}


def _wait_for(folder: Path, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    ready = "database system is ready to accept connections"
    while ready not in (folder / "log").read_text(encoding="utf-8", errors="replace"):
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("PostgreSQL did not start: " + (folder / "log").read_text(errors="replace"))
        time.sleep(0.05)
