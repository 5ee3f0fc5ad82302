"""What every benchmark needs: the machine, a peer in an environment of its own, and a table that stays."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
import venv
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
PEERS = ROOT / ".run" / "peers"
BUSY = 1.5
"""A benchmark itself is one process: above this load there was company."""


@dataclass
class Clock:
    """CPU and wall-clock seconds of a block."""

    cpu: float = 0.0
    wall: float = 0.0


@contextmanager
def clocked():
    """Measure CPU seconds of this process (all its threads) and wall-clock seconds."""
    clock = Clock()
    wall, cpu = time.perf_counter(), time.process_time()
    yield clock
    clock.cpu, clock.wall = time.process_time() - cpu, time.perf_counter() - wall


def machine() -> str:
    """Name the processor, the cores and Python in one line."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = found[0] if found else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def load() -> str:
    """Say how busy the machine was: figures in CPU seconds suffer less from company than wall-clock ones, but do."""
    try:
        running = os.getloadavg()[0]
    except OSError:
        return "load unknown"
    return f"load average {running:.1f}" + (" (others were at work too)" if running > BUSY else "")


def as_installed() -> dict[str, str]:
    """Give an environment in which Python keeps what it compiled, as it does unless it was told not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def peer_python(name: str, *requirements: str) -> Path:
    """Install peers in an environment of their own, once, and give its Python."""
    folder = PEERS / name
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (folder / "ready").exists():
        print(f"Installing {', '.join(requirements)} in {folder.relative_to(ROOT)} ...", file=sys.stderr)
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *requirements], check=True)
        (folder / "ready").touch()
    return python


def ask_peer(python: Path, script: str, *arguments: str) -> dict:
    """Run a script in the peer's environment; its last line is JSON."""
    command = [python, "-c", script, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=as_installed())
    return json.loads(done.stdout.strip().splitlines()[-1])


@dataclass
class Table:
    """One table of results, and whether each target was met."""

    title: str
    head: list[str]
    rows: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        self.rows.append([str(cell) for cell in cells])

    def target(self, what: str, *, met: bool) -> str:
        if not met:
            self.missed.append(what)
        return "MET" if met else "MISSED"

    def markdown(self) -> str:
        lines = [self.head, ["---"] * len(self.head), *self.rows]
        table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        notes = "".join(f"\n- {note}" for note in self.notes)
        return f"## {self.title}\n\n{table}\n{notes}\n"


def publish(name: str, title: str, tables: list[Table], *, keep: bool = True) -> int:
    """Print the tables, keep them in benchmarks/results/, and give the exit code: 1 where a target was missed."""
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    text = f"# {title}\n\n{machine()}; {when}; {load()}. Command: `./run bench {name}`.\n\n"
    text += "\n".join(table.markdown() for table in tables)
    if keep:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    print(text, flush=True)
    missed = [what for table in tables for what in table.missed]
    for what in missed:
        print(f"Target missed: {what}", file=sys.stderr)
    return 1 if missed else 0
