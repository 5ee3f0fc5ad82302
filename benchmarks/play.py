"""A room full of phones: how soon all of them see what the facilitator does, and what happens when the server dies.

    ./run bench play                 100, 500 and 1 000 phones, ours beside Django Channels
    ./run bench play --runs 1        once instead of three times
    ./run bench play --runs 1 --phones 20     to try it out: a few minutes, and the results stay as they are

Ours is `ankerpunt serve` as people start it, with everything around it: SQLite with one worker, PostgreSQL with two.
Channels has nothing around it: no middleware, no replay, no database for what is told, its layer in memory. Both are
asked the same by the same client, in turn, on this machine, which they share with it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks._phones import Room
from benchmarks._side_by_side import ROOT, Table, as_installed, peer_python, publish
from benchmarks.start import free_port
from tests.installation import Installation
from tests.telling.phone import Phone
from tests.telling.server import Server
from tools import postgres
from tools.processor import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

PHONES, BROADCASTS, PAUSE, RUNS = [100, 500, 1_000], 6, 0.3, 3
VOTES = 300
KILLED, SAID = 300, 60
AT_LEAST, AMONG = 3.0, 500
CHANNELS = ("channels==4.3.2", "django>=5.2,<5.3", "daphne==4.2.3", "uvicorn==0.54.0", "granian>=2.8,<3")
BACKLOGS = ("--http", "1", "--backlog", "4096", "--backpressure", "4096")
PEERS = {
    "Channels on granian": ["granian", "--interface", "asginl", "--log-level", "error", *BACKLOGS, "--port"],
    "Channels on uvicorn": ["uvicorn", "--log-level", "error", "--backlog", "4096", "--lifespan", "off", "--port"],
    "Channels on daphne": ["daphne", "--verbosity", "0", "--port"],
}
SQLITE, POSTGRESQL = "ours, SQLite, 1 worker", "ours, PostgreSQL, 2 workers"

Ours = tuple[Server, Installation]


@dataclass
class Seen:
    """What one server did, run after run."""

    p50: dict[int, list[float]] = field(default_factory=dict)
    p95: dict[int, list[float]] = field(default_factory=dict)
    missed: int = 0
    memory: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)
    lost_votes: int = 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--phones", type=int, nargs="+", default=PHONES, help="other rooms, to try it out")
    options = parser.parse_args()
    rooms, keep = sorted(options.phones), options.phones == PHONES
    python = peer_python("channels", *CHANNELS)
    names = [SQLITE, POSTGRESQL, *PEERS]
    seen = {name: Seen() for name in names}
    with postgres.cluster(postgres.binaries()) as url, ours(SQLITE, url) as light, ours(POSTGRESQL, url) as heavy:
        servers = {SQLITE: light, POSTGRESQL: heavy}
        killed = {name: killed_twice(*servers[name], phones=min(KILLED, rooms[-1])) for name in servers}
        for run in range(options.runs):
            for name in names[run % len(names) :] + names[: run % len(names)]:
                with served(name, servers, python) as (port, process):
                    measure(seen[name], port, process, rooms)
            tables = [told(seen, run + 1, rooms), voted(seen), died(killed)]
            code = publish("play", "A room full of phones", tables, keep=keep)
    return code


@contextmanager
def served(name: str, servers: dict[str, Ours], python: Path) -> Iterator[tuple[int, int]]:
    if name in PEERS:
        with peer(python, PEERS[name]) as found:
            yield found
        return
    server, installation = servers[name]
    installation.execute("DELETE FROM bench_vote", "DELETE FROM play_frame")
    server.start()
    try:
        yield server.port, server.process.pid
    finally:
        server.kill()


@contextmanager
def ours(name: str, url: str) -> Iterator[Ours]:
    """A server with an installation of its own, that does not run yet."""
    folder = tempfile.mkdtemp(prefix="ankerpunt-play-")
    os.environ.pop("DATABASE_URL", None)
    if name == POSTGRESQL:
        os.environ["DATABASE_URL"] = url
    installation = Installation(Path(folder))
    installation.environment["PYTHONPATH"] = str(ROOT)
    server = Server(installation, workers=2 if name == POSTGRESQL else 1, settings="benchmarks._play_settings")
    installation.execute("CREATE TABLE bench_vote (phone integer PRIMARY KEY)")
    server.kill()
    try:
        yield server, installation
    finally:
        installation.remove()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def peer(python: Path, words: list[str]) -> Iterator[tuple[int, int]]:
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="ankerpunt-play-") as folder:
        environment = as_installed() | {"BENCH_FOLDER": folder, "PYTHONPATH": str(ROOT)}
        command = [python, "-m", *words, str(port), "benchmarks._play_peer:application"]
        process = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True)
        wait_for(port, process)
        try:
            yield port, process.pid
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while True:
        try:
            Room(port, 0).leave()
        except OSError:
            if process.poll() is not None:
                sys.exit("The peer did not start.")
            time.sleep(0.1)
        else:
            return


def measure(seen: Seen, port: int, process: int, rooms: list[int]) -> None:
    for phones in rooms:
        room = Room(port, phones)
        room.told("warm")
        took: list[float] = []
        for each in range(BROADCASTS):
            time.sleep(PAUSE)
            took += room.told(f"told-{each}")
        seen.missed += phones * BROADCASTS - len(took) + phones - room.joined
        cuts = statistics.quantiles(took, n=100)
        seen.p50.setdefault(phones, []).append(1_000 * cuts[49])
        seen.p95.setdefault(phones, []).append(1_000 * cuts[94])
        if phones == rooms[-1]:
            seen.memory.append(memory(process))
        room.leave()
        time.sleep(0.5)
    room = Room(port, 0)
    room.votes(8, 1_000_000)
    took_votes, counted = room.votes(VOTES, 1)
    seen.votes.append(took_votes)
    seen.lost_votes += VOTES - counted
    room.leave()


def memory(process: int) -> float:
    """MiB of a server and all its processes; what they share is divided among those that share it."""
    whole = 0
    for each in [process, *descendants(process)]:
        rollup = Path(f"/proc/{each}/smaps_rollup")
        if rollup.exists():
            whole += next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:"))
    return whole / 1024


def killed_twice(server: Server, installation: Installation, *, phones: int) -> dict[str, int]:
    server.start()
    heard = asyncio.run(while_killed(server, phones))
    [(newest,)] = installation.ask("SELECT max(number) FROM play_frame")
    server.kill()
    whole = list(range(1, int(str(newest)) + 1))
    return {
        "phones": len(heard),
        "told": len(whole),
        "missing": sum(len(set(whole) - set(each)) for each in heard),
        "doubled": sum(len(each) - len(set(each)) for each in heard),
        "out of order": sum(each != sorted(each) for each in heard),
    }


async def while_killed(server: Server, count: int) -> list[list[int]]:
    phones = [Phone(server.port, server.ask("/-/stream/") or "") for _ in range(count)]
    for _kill in range(2):
        saying = asyncio.create_task(say(server))
        at = max((phone.heard[-1] for phone in phones if phone.heard), default=0)
        await asyncio.gather(*(phone.until(at + 5) for phone in phones))
        await asyncio.to_thread(server.kill)
        await asyncio.to_thread(server.start)
        await saying
    await asyncio.to_thread(server.ask, "/-/end/")
    await asyncio.gather(*(phone.task for phone in phones))
    return [phone.heard for phone in phones]


async def say(server: Server) -> None:
    for each in range(SAID):
        while not await asyncio.to_thread(server.ask, f"/-/tell/t{each}/"):
            await asyncio.sleep(0.05)


def told(seen: dict[str, Seen], runs: int, rooms: list[int]) -> Table:
    head = ["server", *(f"{phones} phones, p50 / p95 ms" for phones in rooms), "missed", f"MiB at {rooms[-1]}"]
    table = Table("From an act to every phone", head)
    for name, found in seen.items():
        cells = [
            f"{statistics.median(found.p50[phones]):.0f} / {statistics.median(found.p95[phones]):.0f}"
            for phones in rooms
        ]
        table.add(name, *cells, found.missed, f"{statistics.median(found.memory):.0f}")
    if AMONG in rooms:
        best = min(statistics.median(seen[name].p95[AMONG]) for name in PEERS)
        mine = statistics.median(seen[SQLITE].p95[AMONG])
        verdict = table.target(f"p95 at {AMONG} phones", met=best >= AT_LEAST * mine)
        ratio = f"the fastest Channels over ours on SQLite: {best / mine:.1f}, at least {AT_LEAST:.0f}: {verdict}"
        table.notes.append(f"p95 at {AMONG} phones, {ratio}.")
    medians = f"Medians of {runs} runs" if runs > 1 else "One run"
    how = f"{medians}, all servers in turn within each; {BROADCASTS} pieces of 2 kB, {PAUSE} s between them."
    table.notes.append(f"{how} The client shares the two cores with the server.")
    shared = "Memory is of all processes, with what they share divided among them."
    table.notes.append(f"{shared} Ours holds all of Ankerpunt; Channels holds nothing else.")
    return table


def voted(seen: dict[str, Seen]) -> Table:
    table = Table(f"{VOTES} votes at once", ["server", "until all are answered, s", "not counted"])
    for name, found in seen.items():
        table.add(name, f"{statistics.median(found.votes):.2f}", found.lost_votes)
    table.notes.append("A row each, through Django; ours with all its middleware, Channels with none.")
    return table


def died(killed: dict[str, dict[str, int]]) -> Table:
    head = ["server", *next(iter(killed.values()))]
    table = Table("Killed twice (SIGKILL) while something is told all the time", head)
    for name, found in killed.items():
        table.add(name, *found.values())
        table.target(f"nothing lost, {name}", met=not sum([*found.values()][2:]))
    table.notes.append("Missing and doubled are counted over all phones, against what the database holds afterwards.")
    return table


if __name__ == "__main__":
    sys.exit(main())
