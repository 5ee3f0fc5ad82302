"""Gather every problem of a document, and find the line and the nearest valid name of each."""

import re
from collections.abc import Collection
from difflib import get_close_matches

from msgspec.structs import replace

from ankerpunt.plan.problem import Problem, Value, shorten
from ankerpunt.plan.reader import Path, Tree
from ankerpunt.text import Text

MAX_PROBLEMS = 200
MAX_GUESSES = 50
MAX_CANDIDATES = 500


class Spot:
    """A place in a file that was read."""

    __slots__ = ("path", "tree")

    def __init__(self, tree: Tree, path: Path) -> None:
        self.tree = tree
        self.path = path


class Collector:
    """Takes problems as they are met; lines and guesses are only looked up where there is something to tell."""

    def __init__(self) -> None:
        self._left = 0
        self._met: list[tuple[Spot, Problem, Spot | None]] = []
        self._lines: dict[str, dict[Path, int]] = {}
        self._guesses: dict[tuple[str, int], str] = {}

    def __bool__(self) -> bool:
        return bool(self._met)

    @property
    def full(self) -> bool:
        """Whether there is enough to tell; what comes after is only counted."""
        return len(self._met) >= MAX_PROBLEMS

    def count(self) -> None:
        """Count one problem more, without telling of it."""
        self._left += 1

    def add(
        self,
        code: str,
        spot: Spot,
        *,
        found: str | Text = "",
        expected: Text | None = None,
        nearest: str = "",
        write: str = "",
        other: Spot | None = None,
        **values: Value,
    ) -> None:
        """Keep one problem; ``other`` is a second place that its sentence names."""
        if self.full:
            self.count()
            return
        problem = Problem(
            code=code,
            file=spot.tree.file,
            path=written(spot.path),
            found=found,
            expected=expected,
            nearest=nearest,
            write=write,
            values=values,
        )
        self._met.append((spot, problem, other))

    def nearest(self, word: str, candidates: Collection[str]) -> str:
        """Guess which of the candidates was meant; empty if none is near, or after ``MAX_GUESSES`` of them."""
        key = (word, id(candidates))
        if key not in self._guesses:
            if len(self._guesses) >= MAX_GUESSES:
                return ""
            self._guesses[key] = _nearest(word, candidates)
        return self._guesses[key]

    def problems(self) -> tuple[Problem, ...]:
        """Give the problems with their lines, in the order of the files; at most ``MAX_PROBLEMS`` of them."""
        told = [self._finish(*met) for met in self._met]
        files = {file: rank for rank, file in enumerate(dict.fromkeys(problem.file for problem in told))}
        told.sort(key=lambda problem: (files[problem.file], problem.line or 0))
        if self._left:
            told.append(Problem(code="more", file=told[-1].file, values={"count": self._left}))
        return tuple(told)

    def _finish(self, spot: Spot, problem: Problem, other: Spot | None) -> Problem:
        values = dict(problem.values)
        if other is not None:
            place = Problem(code="", file=other.tree.file, path=written(other.path), line=self._line(other)).place
            values["other"] = place
        return replace(problem, line=self._line(spot), values=values)

    def _line(self, spot: Spot) -> int | None:
        """Find the line of a place, or of the nearest thing around it."""
        if spot.tree.file not in self._lines:
            self._lines[spot.tree.file] = spot.tree.lines()
        lines = self._lines[spot.tree.file]
        ends = range(len(spot.path), 0, -1)
        return next((lines[spot.path[:end]] for end in ends if spot.path[:end] in lines), None)


def written(path: Path) -> str:
    """Write a path as people do: ``personas[3].target_group``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{shorten(step)}" for step in path).removeprefix(".")


def _nearest(word: str, candidates: Collection[str]) -> str:
    as_id = re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")
    as_field = as_id.replace("-", "_")
    for guess in (as_id, as_field):
        if guess in candidates:
            return guess
    near = [name for name in candidates if abs(len(name) - len(word)) <= 3]
    if len(near) > MAX_CANDIDATES:
        near = [name for name in near if name[:2] == as_id[:2]][:MAX_CANDIDATES]
    return next(iter(get_close_matches(as_id, near, n=1) or get_close_matches(as_field, near, n=1)), "")
