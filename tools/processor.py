"""Processor seconds of every test, those of its browser and other child processes included, added up per room.

A plugin of pytest (`-p tools.processor`): seconds on the clock say how busy the machine was, processor seconds say
what a test costs. What is spent in the fixtures of a test belongs to the test that first asked for them.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from glob import glob
from pathlib import Path
from typing import Any

import pytest

MINUTE = 60
DEAREST = 10
BEFORE_TESTS = "starting and collecting"
NAME = "processor"
# Asked once: a test may have replaced os.sysconf, and its bill is read before that ends.
TICKS = os.sysconf("SC_CLK_TCK")

# The rooms whose tests may take more than a minute, and why. Some take less here: a machine may be half as fast as the
# next, and a busy one counts more seconds for the same work.
DEAR: dict[str, str] = {
    "science": "estimates are proved by making them: replicates, coverage of intervals, the same bits on any machine",
    "tests/browser": "journeys through every stage in Chromium, each page looked at with axe in two widths",
    "tests/access": "every address is asked by each of seven visitors, with both methods; that is how nobody gets in",
    "tests": "servers and workers that are really started, migrations on both databases, a plan at scale 100",
    "mirror": "the plan in memory is compared with the database after many random changes, on both databases",
    "overview": "home, board, findings and search are over every noun of a whole plan, each with its number of queries",
    "publish": "every paper is really set, in both languages, and read back word by word, in Word too",
    "understand": "nine nouns with pages of their own, each with its outsider and its number of queries",
    "activate": "a plan with its calendar, channels, contacts, money, statements and feeds, each on the plan of a year",
    "the PostgreSQL server": "servers start on it, rounds are closed and killed, and all of it is searched",
    "check": "every rule is asked of ten plans of practice, and choices of channels are worked out in many worlds",
    "listen": "rounds, studies, stories and team conversations, each walked from its beginning to what it leaves",
    "plan": "every noun is written and read again, in every way that people and other programs write a plan",
    "web": "servers, bodies and refusals as they come in, with and without a session",
    "promise": "ten nouns with pages of their own, each with its outsider and its number of queries",
}


def children_seconds() -> float:
    """What processes that this one started and waited for have spent, with those that they waited for."""
    gone = os.times()
    return gone.children_user + gone.children_system


class Clock:
    """What this process and all below it spend.

    Chromium throws the account of a page away together with the page, so what a process below this one has spent is
    read while it runs, and remembered. Where there is no /proc only the children that were waited for count.
    """

    def __init__(self) -> None:
        self.own = self.children = 0.0
        self.below: dict[int, float] = {}
        self.since_last()

    def since_last(self) -> float:
        """Processor seconds since the last time that this was asked."""
        own, children = time.process_time(), children_seconds()
        below = self.running()
        running = sum(max(spent - self.below.get(process, 0.0), 0.0) for process, spent in below.items())
        known = sum(spent for process, spent in self.below.items() if process not in below)
        spent = own - self.own + running + max(children - self.children - known, 0.0)
        self.own, self.children, self.below = own, children, below
        return spent

    def running(self) -> dict[int, float]:
        """What each process below this one has spent itself."""
        return {process: spent for process in descendants(os.getpid()) if (spent := spent_by(process)) is not None}


def descendants(process: int) -> Iterator[int]:
    """The processes below one that still run, a browser for example."""
    for listed in glob(f"/proc/{process}/task/*/children"):  # noqa: PTH207 (a test may have closed pathlib)
        try:
            children = [int(child) for child in text_of(listed).split()]
        except OSError:  # a thread that ended meanwhile
            continue
        for child in children:
            yield child
            yield from descendants(child)


def text_of(file: str) -> str:
    with open(file, encoding="utf-8") as opened:  # noqa: PTH123 (the same)
        return opened.read()


def spent_by(process: int) -> float | None:
    try:
        fields = text_of(f"/proc/{process}/stat").rpartition(")")[2].split()
    except OSError:  # ended meanwhile
        return None
    return sum(int(ticks) for ticks in fields[11:13]) / TICKS


def room_of(test: str) -> str:
    """The room of a test's address; of what spans rooms the folder under tests/."""
    parts = test.partition("::")[0].split("/")
    if parts[:2] == ["src", "ankerpunt"]:
        return parts[2]
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


class Meter:
    """In the process that runs tests: reads the clock after each of them and hangs what it cost on its report."""

    def __init__(self) -> None:
        self.clock = Clock()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        self.clock = Clock()
        if (output := getattr(session.config, "workeroutput", None)) is not None:
            output[NAME] = time.process_time()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        report.user_properties = [*report.user_properties, (NAME, self.clock.since_last())]
        return report


class Bill:
    """In the process that talks to the terminal: adds up, tells, and leaves the sum per room in a file."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.tests: dict[str, float] = {}
        self.starting = 0.0
        self.shared = False  # with other processes, so that this one runs no test itself

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        spent = sum(float(str(value)) for name, value in report.user_properties if name == NAME)
        self.tests[report.nodeid] = self.tests.get(report.nodeid, 0.0) + spent

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        self.shared = True
        self.starting += getattr(node, "workeroutput", {}).get(NAME, 0.0)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.tests:
            return
        self.starting += time.process_time() if self.shared else 0.0
        rooms = self.rooms()
        terminalreporter.section("processor seconds")
        for line in [*table(rooms), "", f"the {DEAREST} dearest tests", *dearest(self.tests)]:
            terminalreporter.line(line)
        if self.file:
            Path(self.file).write_text(json.dumps(rooms), encoding="utf-8")

    def rooms(self) -> dict[str, float]:
        rooms = {BEFORE_TESTS: self.starting} if self.starting else {}
        for test, seconds in self.tests.items():
            rooms[room_of(test)] = rooms.get(room_of(test), 0.0) + seconds
        return rooms


def table(rooms: Mapping[str, float]) -> Iterator[str]:
    for room, seconds in _dearest_first(rooms):
        yield f"{seconds:7.1f}  {room}"
    yield f"{sum(rooms.values()):7.1f}  together"


def dearest(tests: Mapping[str, float]) -> Iterator[str]:
    for test, seconds in _dearest_first(tests)[:DEAREST]:
        yield f"{seconds:7.1f}  {test}"


def _dearest_first(spent: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(spent.items(), key=lambda pair: -pair[1])


def reasons(rooms: Mapping[str, float]) -> Iterator[str]:
    """For each room over a minute why it may be, or that nobody said so."""
    for room, seconds in _dearest_first(rooms):
        if seconds > MINUTE and room != BEFORE_TESTS:
            yield f"{room} is over a minute: {DEAR.get(room, 'nobody says why (DEAR in tools/processor.py)')}"


def unexplained(rooms: Mapping[str, float]) -> list[str]:
    over = [room for room, seconds in rooms.items() if seconds > MINUTE and room != BEFORE_TESTS]
    return [f"{room} takes over a minute and does not say why" for room in over if room not in DEAR]


def added(bills: Iterable[Mapping[str, float]]) -> dict[str, float]:
    together: dict[str, float] = {}
    for bill in bills:
        for room, seconds in bill.items():
            together[room] = together.get(room, 0.0) + seconds
    return together


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bill", help="leave the processor seconds per room in this file, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Meter(), "processor-meter")
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Bill(config.getoption("--bill")), "processor-bill")
