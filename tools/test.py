"""Run the tests.

Without arguments, three rounds: the pure wing, every branch of it covered; the rest of the house; and all
that touches the database once more, on a PostgreSQL that is started for it. `--postgres` runs only that last
round; any other argument goes to pytest and runs one round.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools import chromium, postgres

ROOT = Path(__file__).resolve().parent.parent
COVERED = ("tables", "science", "plan", "check")
WITHOUT_COVERED = [f"--ignore=src/ankerpunt/{room}" for room in COVERED]
ON_DATABASE = ("-m", "postgres or (django_db and not browser)", *WITHOUT_COVERED)
BASE = {"ANKERPUNT_SECRET_KEY": "only-for-tests", "ANKERPUNT_DATA": ".run/test"}
PYTEST = (sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal")


def run(*arguments: str, **environment: str) -> int:
    command = [*PYTEST, *arguments]
    return subprocess.run(command, cwd=ROOT, env={**BASE, **os.environ, **environment}, check=False).returncode


def on_postgres() -> int:
    programs = postgres.binaries()
    if programs is None:
        sys.stderr.write(postgres.NONE_FOUND + "\n")
        return 1 if os.environ.get("CI") else 0
    with postgres.cluster(programs) as url:
        # The tests themselves make the tables straight from the models; here the migrations are tried for real.
        migrate = [sys.executable, "-m", "ankerpunt.cli", "manage", "migrate", "--verbosity=0"]
        subprocess.run(migrate, cwd=ROOT, env={**BASE, **os.environ, "DATABASE_URL": url}, check=True)
        return run("src", "tests", *ON_DATABASE, DATABASE_URL=url)


def pure_wing() -> int:
    folders = [f"src/ankerpunt/{room}" for room in COVERED]
    measured = [f"--cov={folder}" for folder in folders]
    return run(
        *folders, "--doctest-modules", *measured, "--cov-report=term-missing:skip-covered", "--cov-fail-under=100"
    )


def house() -> int:
    return run("src", "tests", *WITHOUT_COVERED)


def main() -> int:
    given = sys.argv[1:]
    if found := chromium.provide():
        os.environ["CHROMIUM"] = found
    if given == ["--postgres"]:
        return on_postgres()
    if given:
        return run(*given)
    rounds: dict[str, Callable[[], int]] = {
        "the pure wing": pure_wing,
        "the rest of the house": house,
        "on PostgreSQL": on_postgres,
    }
    failed = []
    for name, take in rounds.items():
        print(f"\n== {name}", flush=True)
        if take() != 0:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll tests passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
