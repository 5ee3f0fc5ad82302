"""Run the tests.

Without arguments, three rounds: the pure wing, every branch of it covered; the rest of the house; and what is marked
`postgres` once more, on a PostgreSQL that is started for it. `--changed` runs the same rounds for the rooms that a
change touches and those that stand on them (`--base REV`: changed since then, otherwise since main); `--postgres` runs
only the last round. Any other argument goes to pytest; without one of these two it runs one round.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tools import changed, chromium, postgres, processor

ROOT = Path(__file__).resolve().parent.parent
COVERED = ("tables", "science", "plan", "check")
EVERYTHING = ("src", "tests")
# They look at the text of the house and need no round of their own here: ./run check runs them.
NOT_HERE = [f"--ignore={folder}" for folder in (changed.ARCHITECTURE, *(f"src/ankerpunt/{room}" for room in COVERED))]
BASE = {"ANKERPUNT_SECRET_KEY": "only-for-tests", "ANKERPUNT_DATA": ".run/test"}
# What Python and pytest made of a file is kept for the other processes and rounds. Where it may not be (many images say
# so) each of them, and each server that a test starts, compiles the house anew: half of what it takes to start.
FORBIDS_TO_KEEP = "PYTHONDONTWRITEBYTECODE"
PYTEST = (sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", "-p", "tools.processor")
NOTHING_COLLECTED = 5  # pytest's code for it


@dataclass
class Run:
    """The rounds of one run: what goes to pytest in each of them, and what they cost."""

    bills: Path
    options: list[str]

    def pytest(self, *arguments: str, **environment: str) -> int:
        command = [*PYTEST, f"--bill={self.next_bill()}", *arguments, *self.options]
        full = {**BASE, **os.environ, **environment}
        full.pop(FORBIDS_TO_KEEP, None)
        code = subprocess.run(command, cwd=ROOT, env=full, check=False).returncode
        return 0 if code == NOTHING_COLLECTED and arguments else code

    def pure_wing(self, folders: Iterable[str], *, measured: bool) -> int:
        folders = list(folders)
        report = ("--cov-report=term-missing:skip-covered", "--cov-fail-under=100")
        coverage = [*(f"--cov={folder}" for folder in folders), *report] if measured else []
        return self.pytest(*folders, "--doctest-modules", *coverage)

    def house(self, paths: Iterable[str]) -> int:
        return self.pytest(*paths, *NOT_HERE)

    def on_postgres(self, paths: Iterable[str]) -> int:
        programs = postgres.binaries()
        if programs is None:
            sys.stderr.write(postgres.NONE_FOUND + "\n")
            return 1 if os.environ.get("CI") else 0
        with postgres.cluster(programs) as url:
            code = self.pytest(*marked(paths), "-m", "postgres", DATABASE_URL=url)
            before = processor.children_seconds()
        self.note("the PostgreSQL server", processor.children_seconds() - before)
        return code

    def note(self, what: str, seconds: float) -> None:
        self.next_bill().write_text(json.dumps({what: seconds}), encoding="utf-8")

    def next_bill(self) -> Path:
        return self.bills / f"{len(list(self.bills.iterdir()))}.json"

    def unexplained(self) -> list[str]:
        """Tell what all rounds took together; a room that is dear without a reason is a failure."""
        rooms = processor.added(json.loads(bill.read_text(encoding="utf-8")) for bill in self.bills.iterdir())
        print("\n== processor seconds of all rounds")
        print("\n".join(processor.table(rooms)))
        print("\n".join(processor.reasons(rooms)))
        return processor.unexplained(rooms)


def marked(paths: Iterable[str]) -> list[str]:
    """The files at these paths in which something is marked `postgres`: no other need be read for that round."""
    within = tuple(paths)
    return [path for path, text in changed.texts().items() if "mark.postgres" in text and path.startswith(within)]


Rounds = dict[str, Callable[[], int]]


def everything(run: Run) -> Rounds:
    folders = [f"src/ankerpunt/{room}" for room in COVERED]
    return {
        "the pure wing": lambda: run.pure_wing(folders, measured=True),
        "the rest of the house": lambda: run.house(EVERYTHING),
        "on PostgreSQL": lambda: run.on_postgres(EVERYTHING),
    }


def what_changed(run: Run, base: str | None) -> Rounds:
    """The same rounds for the chosen paths; how much of a room is covered is left to the run of everything."""
    chosen = changed.chosen_since(base)
    lines = [f"{path}: {reason}" for path, reason in chosen.items()]
    print("\n".join(lines) or "Nothing to test: what changed has no tests of its own.", flush=True)
    pure = [path for path in chosen if path.removeprefix("src/ankerpunt/") in COVERED]
    others = [path for path in chosen if path not in pure]
    rounds: Rounds = {}
    if pure:
        rounds["the pure wing"] = lambda: run.pure_wing(pure, measured=False)
    if others:
        rounds["the rest of the house"] = lambda: run.house(others)
    if marked(others):
        rounds["on PostgreSQL"] = lambda: run.on_postgres(others)
    return rounds


def wanted(run: Run, options: argparse.Namespace) -> Rounds:
    if options.changed:
        return what_changed(run, options.base)
    if options.postgres:
        return {"on PostgreSQL": lambda: run.on_postgres(EVERYTHING)}
    return {"": run.pytest} if run.options else everything(run)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run test", description=__doc__, allow_abbrev=False, add_help=False)
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("--base")
    parser.add_argument("--postgres", action="store_true")
    options, given = parser.parse_known_args()
    if options.base and not options.changed:
        parser.error("--base goes with --changed")
    if found := chromium.provide():
        os.environ["CHROMIUM"] = found
    failed = []
    with tempfile.TemporaryDirectory(prefix="ankerpunt-bills-") as bills:
        run = Run(Path(bills), given)
        rounds = wanted(run, options)
        if not rounds:
            return 0
        for name, take in rounds.items():
            print(f"\n== {name}" if name else "", flush=True)
            if take() != 0:
                failed.append(name or "the tests")
        if len(rounds) > 1:
            failed += run.unexplained()
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll tests passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
