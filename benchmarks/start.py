"""What a start costs: processor seconds from the command to the first page, and what makes the tables and the demo.

    ./run bench start                         this checkout
    ./run bench start --beside PATH           another checkout as well, in turn with this one

Processor seconds of every process of it, user and system together, the least of three: a busy machine adds to them.
Python keeps what it compiled, as in an installation; `--compile` measures the first start ever, where it did not yet.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks._side_by_side import ROOT, Table, as_installed, publish
from tools.processor import descendants, text_of

ROUNDS = 3
SECONDS = 300
FIRST_PAGE = "/accounts/login/"
TARGETS = {"the demo made": 5.0, "started again, to the first page": 2.5}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beside", type=Path, help="another checkout, with its front end built")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--compile", action="store_true", help="Python keeps nothing that it compiled")
    options = parser.parse_args()
    checkouts = {"here": ROOT} | ({"beside": options.beside.resolve()} if options.beside else {})
    best: dict[tuple[str, str], float] = {}
    for _round in range(options.rounds):
        for name, checkout in checkouts.items():
            for what, seconds in measure(checkout, compiled=not options.compile).items():
                best[name, what] = min(seconds, best.get((name, what), seconds))
    table = Table("Processor seconds", ["what", *(str(name) for name in checkouts), "target"])
    for what in dict.fromkeys(what for _name, what in best):
        target = TARGETS.get(what)
        verdict = "" if target is None else f"≤ {target} {table.target(what, met=best['here', what] <= target)}"
        table.add(what, *(f"{best[name, what]:.1f}" for name in checkouts), verdict)
    table.notes.append(f"the least of {options.rounds}; the first page is that for signing in")
    return publish("start", "What a start costs", [table])


def measure(checkout: Path, *, compiled: bool) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        environment = as_installed() if compiled else {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        environment |= {"PYTHONPATH": str(checkout / "src"), "ANKERPUNT_DATA": folder}
        for name in ("DATABASE_URL", "ANKERPUNT_HOSTS", "ANKERPUNT_DEMO"):
            environment.pop(name, None)
        if not compiled:
            environment["PYTHONPYCACHEPREFIX"] = f"{folder}/none"
        demo = sum(command(checkout, environment | {"ANKERPUNT_DEMO": "1"}, step) for step in steps(checkout))
        shutil.rmtree(folder)
        Path(folder).mkdir()
        first = served(checkout, environment)
        return {
            "the demo made": demo,
            "started on an empty folder, to the first page": first,
            "started again, to the first page": served(checkout, environment),
        }


def steps(checkout: Path) -> list[str]:
    """What brings an empty folder to the demo: one command, and in a checkout of before that two."""
    one = checkout / "src" / "ankerpunt" / "web" / "management" / "commands" / "prepare.py"
    return ["prepare"] if one.exists() else ["migrate", "demo"]


def command(checkout: Path, environment: dict[str, str], step: str) -> float:
    before = children()
    subprocess.run(
        ankerpunt("manage", step, "--verbosity=0"), cwd=checkout, env=environment, check=True, stderr=subprocess.DEVNULL
    )
    return children() - before


def served(checkout: Path, environment: dict[str, str]) -> float:
    port = free_port()
    serve = ankerpunt("serve", "--port", str(port))
    server = subprocess.Popen(serve, cwd=checkout, env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}{FIRST_PAGE}", server)
        return tree_seconds(server.pid)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=SECONDS)


def tree_seconds(process: int) -> float:
    """What a process and those below it spent, those that ended meanwhile included."""
    ticks = 0
    for each in (process, *descendants(process)):
        ticks += sum(map(int, text_of(f"/proc/{each}/stat").rpartition(")")[2].split()[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def ankerpunt(*words: str) -> list[str]:
    return [sys.executable, "-m", "ankerpunt.cli", *words]


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def free_port() -> int:
    from socket import socket  # noqa: PLC0415

    with socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=SECONDS) as page:
                page.read()
                return
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
