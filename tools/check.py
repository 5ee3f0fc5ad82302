"""Everything but the tests that must be green: one line a step, the full output only of what failed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
ARCHITECTURE = "tests/architecture"
PUBLIC_SITE = (("ANKERPUNT_HOSTS", "example.org"), ("ANKERPUNT_SECRET_KEY", "a-key-of-some-length-" * 4))
MANAGE = (sys.executable, "-m", "ankerpunt.cli", "manage")


@dataclass(frozen=True)
class Step:
    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Outcome:
    step: Step
    passed: bool
    seconds: float
    output: str


def steps() -> list[Step]:
    """The slowest first, so that two cores end together."""
    templates = [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("src/ankerpunt/*/templates/**/*.html"))]
    listed = [
        Step("types", ("mypy",)),
        Step("rooms", ("lint-imports",)),
        Step("migrations", (*MANAGE, "makemigrations", "--check", "--dry-run")),
        Step("settings", (*MANAGE, "check", "--fail-level", "WARNING")),
        Step("public settings", (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"), PUBLIC_SITE),
        Step("translations", (*MANAGE, "translations", "--check")),
        Step("docs", (sys.executable, "-m", "ankerpunt.cli", "docs", "--check")),
        Step("architecture", (sys.executable, "-m", "pytest", "-q", "--no-header", "-p", "no:randomly", ARCHITECTURE)),
        Step("dependencies", ("deptry", ".")),
        Step("lint", ("ruff", "check", "--output-format", "concise", ".")),
        Step("format", ("ruff", "format", "--check", ".")),
    ]
    if templates:
        listed += [
            Step("templates", ("djlint", "--lint", "--quiet", *templates)),
            Step("template format", ("djade", "--check", "--target-version", "5.2", *templates)),
        ]
    scripts = FRONTEND / "package.json"
    if scripts.exists() and "check" in json.loads(scripts.read_text(encoding="utf-8")).get("scripts", {}):
        listed.append(Step("front end", ("npm", "--prefix", str(FRONTEND), "run", "--silent", "check")))
    return listed


def take(step: Step) -> Outcome:
    environment = {
        "ANKERPUNT_SECRET_KEY": "only-for-checks",
        "ANKERPUNT_DATA": ".run/check",
        **os.environ,
        **dict(step.environment),
    }
    began = time.monotonic()
    done = subprocess.run(
        step.command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(step, done.returncode == 0, time.monotonic() - began, done.stdout)


def main() -> int:
    wanted = set(sys.argv[1:])
    chosen = [step for step in steps() if not wanted or step.name in wanted]
    failures = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for outcome in pool.map(take, chosen):
            mark = "ok  " if outcome.passed else "FAIL"
            print(f"{mark} {outcome.step.name:<16} {outcome.seconds:5.1f} s", flush=True)
            if not outcome.passed:
                failures.append(outcome)
    for outcome in failures:
        print(f"\n--- {outcome.step.name}: {' '.join(outcome.step.command)[:200]}\n{outcome.output}")
    print(f"{len(chosen) - len(failures)} of {len(chosen)} checks passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
