"""Which tests a change asks for: those of the rooms that it touches, of the rooms that stand on these, and of what
spans rooms the tests that name one of them.

Imports say which room stands on which. Outside the rooms a test names a room by importing it, by running it as a
command, or by an address (the address bar is the map); a file outside the rooms belongs to whoever names it. What an
upper room registers in a page of a lower one stays unseen: for that there is the whole of `./run test`.
"""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parent.parent
HOUSE = "src/ankerpunt/"
ARCHITECTURE = "tests/architecture"
JOURNEYS = "tests/browser"
LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]
ROOMS = [room.strip() for layer in reversed(LAYERS["layers"]) for room in layer.split("|")]
PURE_WING = ("science", "plan", "check", "publish", "cli")

# What decides how every test runs.
FOR_ALL = {"conftest.py", "pyproject.toml", "requirements.lock", "hatch_build.py", "tools/chromium.py"}
# The part of web within which the pages of all rooms below it are drawn.
SHELL = tuple(f"{HOUSE}web/{part}" for part in ("settings.py", "urls.py", "templates/", "formats/", "locale/"))
# They walk every address there is, and name none.
WALKERS = ("tests/access/",)
# What no import and no text shows: whose tests a change there asks for.
BY_HAND = {
    "run": "tests/test_run.py",
    "frontend/": JOURNEYS,
    "examples/waterrijk/": JOURNEYS,  # they play in the demo
    f"{HOUSE}web/management/": JOURNEYS,  # which this makes
    **dict.fromkeys(SHELL, JOURNEYS),
}

Reasons = dict[str, str]


def chosen_since(base: str | None) -> dict[str, str]:
    """Every path to test for what differs from where this branch left the base, with the reason."""
    start = next((found for name in ([base] if base else ["main", "origin/main"]) if (found := _leaving(name))), None)
    if start is None:
        raise SystemExit(f"There is no {base or 'main'} here. Name a commit: ./run test --changed --base REV")
    different = _git("diff", "--name-only", "--no-renames", "-z", start)
    unknown = _git("ls-files", "--others", "--exclude-standard", "-z")
    files = sorted(filter(None, f"{different}{unknown}".split("\0")))
    return dict(Change(texts(), *imports_between_rooms()).chosen(files))


def _leaving(base: str) -> str:
    return _git("merge-base", base, "HEAD").strip()


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout


def texts() -> dict[str, str]:
    """The Python of the rooms, of the tests outside them and of the tools."""
    found = [path for folder in (HOUSE, "tests", "tools") for path in (ROOT / folder).rglob("*.py")]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(found)}


def imports_between_rooms() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each room the rooms whose code imports it, and the rooms of which only the tests do."""
    graph = grimp.build_graph("ankerpunt", include_external_packages=False)
    by_code: dict[str, set[str]] = {room: set() for room in ROOMS}
    by_tests: dict[str, set[str]] = {room: set() for room in ROOMS}
    for module in graph.modules - {"ankerpunt"}:
        above = module.split(".")[1]
        for imported in graph.find_modules_directly_imported_by(module) - {"ankerpunt"}:
            below = imported.split(".")[1]
            if below != above:
                (by_tests if ".tests" in module else by_code)[below].add(above)
    return by_code, by_tests


@dataclass
class Change:
    """What a change touches, gathered file by file."""

    sources: Mapping[str, str]
    imported_by: Mapping[str, set[str]]
    imported_by_tests: Mapping[str, set[str]]
    rooms: Reasons = field(default_factory=dict)  # touched, so that what stands on them is too
    tests: Reasons = field(default_factory=dict)  # folders and files to run whatever stands on them

    def chosen(self, files: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Every path to test, with the reason: rooms from the bottom up, then what spans them."""
        for file in files:
            self.touch(file, f"{file} changed")
        self.stand_on()
        for room in ROOMS:
            folder = f"{HOUSE}{room}"
            reason = self.rooms.get(room) or self.tests.get(folder)
            if reason and any(is_test(path) and path.startswith(f"{folder}/") for path in self.sources):
                yield folder, reason
        for path, text in self.sources.items():
            outside = is_test(path) and not path.startswith((HOUSE, ARCHITECTURE))
            if outside and (reason := self.tests.get(path) or self.named_in(path, text)):
                yield path, reason

    def touch(self, file: str, reason: str) -> None:
        """Write down what one file touches; a file outside rooms and tests touches whoever names it."""
        for start, tests in BY_HAND.items():
            if file.startswith(start):
                self.run_tests(tests, reason)
        if file in FOR_ALL or is_beside_the_rooms(file):
            self.rooms.update({room: reason for room in ROOMS if room not in self.rooms})
            self.run_tests("tests/", reason)
        elif file.startswith(HOUSE):
            self.touch_room(file, reason)
        elif is_test(file):
            self.tests.setdefault(file, reason)
        elif file.startswith("tests/"):
            self.run_tests(file.rpartition("/")[0] + "/", reason)
        else:
            for reader, text in self.sources.items():
                if reader not in {file, *FOR_ALL} and "." in file and names_file(text, file):
                    self.touch(reader, reason)

    def touch_room(self, file: str, reason: str) -> None:
        room = room_of(file)
        if is_test(file):
            self.tests.setdefault(f"{HOUSE}{room}", reason)
            return
        self.rooms.setdefault(room, reason)
        if "/models/" in file:
            self.tests.setdefault(f"{HOUSE}mirror", f"it keeps the rows of {file}")
        if file.startswith(SHELL):
            for each in ROOMS:
                if each not in PURE_WING:
                    self.tests.setdefault(f"{HOUSE}{each}", f"its pages are drawn within {file}")

    def run_tests(self, folder: str, reason: str) -> None:
        for path in self.sources:
            if is_test(path) and path.startswith(folder):
                self.tests.setdefault(path, reason)

    def stand_on(self) -> None:
        """Add the rooms that stand on touched ones, each with the first that brought it in."""
        queue = sorted(self.rooms, key=ROOMS.index)
        for room in queue:  # grows while it is walked
            above = self.imported_by[room] | (set() if room in PURE_WING else {"web"})  # its settings install them all
            for each in sorted(above - set(self.rooms), key=ROOMS.index):
                self.rooms[each] = f"stands on {room}"
                queue.append(each)
        for room in queue:
            for user in sorted(self.imported_by_tests[room]):
                self.tests.setdefault(f"{HOUSE}{user}", f"its tests use {room}")

    def named_in(self, path: str, text: str) -> str | None:
        if path.startswith(WALKERS) and "web" in self.rooms:
            return "walks every address"
        return next((f"names {room}" for room in sorted(self.rooms) if names_room(text, room)), None)


def is_beside_the_rooms(path: str) -> bool:
    """What lies in the house but in no room that the import order knows, such as a room that was just begun."""
    return path.startswith(HOUSE) and room_of(path) not in ROOMS


def room_of(path: str) -> str:
    return path.split("/")[2].removesuffix(".py")


def is_test(path: str) -> bool:
    return path.rpartition("/")[2].startswith("test_")


def names_room(text: str, room: str) -> bool:
    """Whether a text imports or runs something of a room, or visits an address there."""
    return re.search(rf"\bankerpunt\.{room}\b|/{room}/", text) is not None


def names_file(text: str, file: str) -> bool:
    """Whether a text names a file outside the rooms: all of its path, or the first two parts of that."""
    module = re.escape(file.removesuffix(".py").replace("/", "."))
    parts = [rf"[\"'/]{re.escape(part)}[\"'/]" for part in file.split("/")[:2]]
    return re.search(rf"\b{module}\b", text) is not None or all(re.search(part, text) for part in parts)
