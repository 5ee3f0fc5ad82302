"""Everything but the tests that must be green: one line a step, the full output only of what failed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
PUBLIC_SITE = (("ANKERPUNT_HOSTS", "example.org"), ("ANKERPUNT_SECRET_KEY", "a-key-of-some-length-" * 4))
IN_DJANGO = (sys.executable, "-m", "tools.in_django")


@dataclass(frozen=True)
class Process:
    """One process, for one step; or for several that share a started Django."""

    steps: tuple[str, ...]
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Outcome:
    step: str
    passed: bool
    seconds: float
    output: str


def step(name: str, *command: str) -> Process:
    return Process((name,), command)


def in_django(*names: str, environment: tuple[tuple[str, str], ...] = ()) -> Process:
    return Process(names, IN_DJANGO, environment)


def processes() -> list[Process]:
    """The slowest first, so that two cores end together."""
    templates = [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("src/ankerpunt/*/templates/**/*.html"))]
    listed = [
        in_django("public settings", "types", environment=PUBLIC_SITE),
        in_django("settings", "migrations", "translations", "docs", "architecture"),
        step("templates", "djlint", "--lint", "--quiet", *templates),
        step("rooms", "lint-imports"),
        step("dependencies", "deptry", "."),
        step("lint", "ruff", "check", "--output-format", "concise", "."),
        step("format", "ruff", "format", "--check", "."),
        step("template format", "djade", "--check", "--target-version", "5.2", *templates),
    ]
    scripts = FRONTEND / "package.json"
    if scripts.exists() and "check" in json.loads(scripts.read_text(encoding="utf-8")).get("scripts", {}):
        listed.append(step("front end", "npm", "--prefix", str(FRONTEND), "run", "--silent", "check"))
    return listed


def only(wanted: set[str], process: Process) -> Process:
    return Process(tuple(name for name in process.steps if name in wanted), process.command, process.environment)


def take(process: Process) -> list[Outcome]:
    defaults = {"ANKERPUNT_SECRET_KEY": "only-for-checks", "ANKERPUNT_DATA": ".run/check"}
    shared = process.command == IN_DJANGO
    began = time.monotonic()
    done = subprocess.run(
        [*process.command, *(process.steps if shared else ())],
        cwd=ROOT,
        env={**defaults, **os.environ, **dict(process.environment)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if shared:
        return list(told(process, done.stdout))
    return [Outcome(process.steps[0], done.returncode == 0, time.monotonic() - began, done.stdout)]


def told(process: Process, output: str) -> Iterator[Outcome]:
    """What each step of a shared process left; one that left nothing failed with whatever else was said."""
    lines = output.splitlines()
    left = {line["name"]: line for line in map(json.loads, filter(lambda each: each.startswith('{"name"'), lines))}
    rest = "\n".join(line for line in lines if not line.startswith('{"name"'))
    for name in process.steps:
        line = left.get(name, {"passed": False, "seconds": 0.0, "output": rest})
        yield Outcome(name, line["passed"], line["seconds"], line["output"])


def main() -> int:
    everything = processes()
    wanted = set(sys.argv[1:]) or {name for process in everything for name in process.steps}
    chosen = [process for process in (only(wanted, each) for each in everything) if process.steps]
    outcomes = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for group in pool.map(take, chosen):
            for outcome in group:
                mark = "ok  " if outcome.passed else "FAIL"
                print(f"{mark} {outcome.step:<16} {outcome.seconds:5.1f} s", flush=True)
            outcomes += group
    failures = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failures:
        print(f"\n--- {outcome.step}\n{outcome.output}")
    print(f"{len(outcomes) - len(failures)} of {len(outcomes)} checks passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
