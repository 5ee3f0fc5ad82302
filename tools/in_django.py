"""The steps of `./run check` that need Django started, one after the other in one process: starting it is dear.

    python -m tools.in_django migrations architecture

Each step leaves one line of JSON on standard output. A process has one set of settings, so what must hold for a
public site needs a process of its own; nothing else does. The architecture tests come last: they change settings.
"""

from __future__ import annotations

import io
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout

import django
import pytest
from django.core.management import CommandError, call_command
from mypy import api

from ankerpunt import cli

ARCHITECTURE = ("-q", "--no-header", "-p", "no:randomly", "tests/architecture")


def settings() -> None:
    call_command("check", fail_level="WARNING")


def public_settings() -> None:
    call_command("check", deploy=True, fail_level="WARNING")


def migrations() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True)


def translations() -> None:
    call_command("translations", check=True)


def docs() -> None:
    raise SystemExit(cli.main(["docs", "--check"]))


def types() -> None:
    said, complaints, code = api.run([])
    print(said + complaints)
    raise SystemExit(code)


def architecture() -> None:
    raise SystemExit(pytest.main([*ARCHITECTURE]))


STEPS: dict[str, Callable[[], None]] = {
    "settings": settings,
    "public settings": public_settings,
    "migrations": migrations,
    "translations": translations,
    "docs": docs,
    "types": types,
    "architecture": architecture,
}


def take(step: Callable[[], None]) -> bool:
    """Run one step; what it says goes to whatever stands for standard output."""
    try:
        step()
    except SystemExit as end:
        return not end.code
    except CommandError as problem:
        print(problem)
        return False
    except Exception:  # noqa: BLE001 -- a step that falls over has failed, and the others still run
        traceback.print_exc()
        return False
    return True


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    django.setup()
    for name in [step for step in STEPS if step in sys.argv[1:]]:
        began, said = time.monotonic(), io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            passed = take(STEPS[name])
        line = {"name": name, "passed": passed, "seconds": time.monotonic() - began, "output": said.getvalue()}
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
