"""Read YAML or JSON into plain lists and texts, and refuse what no plan would hold.

YAML is read event by event: references (``&`` and ``*``), tags, repeated keys and deep nesting are refused
where they are met, before anything is built of them. A plain value stays the text that was written; the
nouns page decides later whether it is a number, a date or a choice, so that ``no`` never turns into false.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

import yaml
from msgspec import Struct

from ankerpunt.plan.problem import Problem, shorten
from ankerpunt.plan.scalars import Figure
from ankerpunt.plan.slips import conflict, of_json, of_yaml, unseen
from ankerpunt.text import Text

MAX_BYTES = 16 * 2**20
MAX_VALUES = 750_000
MAX_LIST = 20_000  # rows, texts or numbers in one list
MAX_KEYS = 200  # in one row, and tables in a file
MAX_DEPTH = 8
COMMENT_BEHIND = re.compile(rb"[ \t]#")
BEHIND = re.compile(r"[ \t]+(#[^\r\n]*)")
NULLS = frozenset({"", "~", "null"})

Path = tuple[str | int, ...]


class Places(Struct):
    """The line [from 1] of every value of a file, and each text without quotation marks with the comment behind it."""

    lines: dict[Path, int] = {}
    behind: dict[Path, tuple[str, str]] = {}


class Tree(Struct, frozen=True):
    """What one file holds: mappings, lists, texts and None; from JSON also numbers and booleans.

    ``cut`` says that a ``#`` stands behind a text without quotation marks, so that the text may have lost its end.
    """

    file: str
    root: Any
    data: bytes
    cut: bool = False

    def places(self) -> Places:
        """Find the place of every value, by reading the file a second time."""
        places = Places()
        try:
            _Composer(self.file, self.data, self.data.decode(), places).root()
        except (RefusedError, yaml.YAMLError):  # JSON that is not YAML: there are problems to tell, only without lines
            return Places()
        return places

    def lines(self) -> dict[Path, int]:
        """Find the line [from 1] of every value."""
        return self.places().lines


class RefusedError(Exception):
    """A file that cannot be read as a plan document."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.code)


def read(file: str, data: bytes) -> Tree:
    """Read the bytes of one file; the name decides between JSON and YAML.

    Parameters
    ----------
    file
        Name to tell problems with; ends in ``.json`` for JSON.
    data
        The content, at most ``MAX_BYTES``.

    Raises
    ------
    RefusedError
        If it is too large, not UTF-8 text, not YAML or JSON, or holds what a plan never holds.
    """
    if len(data) > MAX_BYTES:
        raise RefusedError(too_large(file, len(data)))
    data = data.removeprefix(b"\xef\xbb\xbf")
    text = _text(file, data)
    if problem := conflict(file, text):
        raise RefusedError(problem)
    return _read_json(file, text, data) if file.lower().endswith(".json") else _read_yaml(file, text, data)


def _text(file: str, data: bytes) -> str:
    # Of two or four bytes a character, those at even or those at odd places are all zero.
    even, odd = any(data[:64:2]), any(data[1:64:2])
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(data) > 1 and even != odd)
    if wide or b"\0" in data:
        raise RefusedError(Problem(code="not_utf8" if wide else "not_text", file=file))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(Problem(code="not_utf8", file=file, line=line)) from error


def too_large(file: str, size: int) -> Problem:
    """Say that a file or folder of this size [bytes] is too large."""
    return Problem(code="too_large", file=file, found=str(-(-size // 2**20)), values={"limit": MAX_BYTES // 2**20})


def _read_yaml(file: str, text: str, data: bytes) -> Tree:
    # YAML takes the one for a line break and passes the other over: they would be gone in silence.
    problem = unseen(file, text) if "\x85" in text or "\ufeff" in text else None
    if problem:
        raise RefusedError(problem)
    composer = _Composer(file, data, text)
    try:
        return Tree(file, composer.root(), data, composer.cut)
    except yaml.MarkedYAMLError as error:
        raise RefusedError(of_yaml(file, text, error)) from error
    except yaml.YAMLError as error:
        raise RefusedError(unseen(file, text) or Problem(code="not_text", file=file)) from error


class _Composer:
    """Builds a tree out of the events of libyaml, one node at a time."""

    def __init__(self, file: str, data: bytes, text: str, places: Places | None = None) -> None:
        self.file = file
        self.next = yaml.CSafeLoader(data).get_event
        self.places = places
        self.values = 0
        self.cut = False
        self.text = text if COMMENT_BEHIND.search(data) else ""

    def root(self) -> Any:
        """Read the only document of the stream; None if there is none."""
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        root = self._node(self.next(), (), 0)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refusal("several", event)
        return root

    def _node(self, event: Any, path: Path, depth: int) -> Any:
        kind = event.__class__
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise self._refusal("alias", event, "*" if kind is yaml.AliasEvent else "&")
        if event.tag is not None:
            raise self._refusal("tag", event, shorten(event.tag))
        self.values += 1
        if self.values > MAX_VALUES:
            raise self._refusal("too_many", event, limit=MAX_VALUES)
        if self.places is not None:
            self.places.lines[path] = event.start_mark.line + 1
        if kind is yaml.ScalarEvent:
            value: str = event.value
            if self.text and event.implicit[0]:
                self._look_behind(event, path)
            return None if value in NULLS and event.implicit[0] else value
        if depth == MAX_DEPTH:
            raise self._refusal("too_deep", event, limit=MAX_DEPTH)
        return self._sequence(path, depth + 1) if kind is yaml.SequenceStartEvent else self._mapping(path, depth + 1)

    def _look_behind(self, event: Any, path: Path) -> None:
        if found := BEHIND.match(self.text, event.end_mark.index):
            self.cut = True
            if self.places is not None:
                self.places.behind[path] = (event.value, found[1])

    def _sequence(self, path: Path, depth: int) -> list[Any]:
        found: list[Any] = []
        while (event := self.next()).__class__ is not yaml.SequenceEndEvent:
            if len(found) == MAX_LIST:
                raise self._refusal("too_many", event, limit=MAX_LIST)
            found.append(self._node(event, path if self.places is None else (*path, len(found)), depth))
        return found

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while (event := self.next()).__class__ is not yaml.MappingEndEvent:
            key = self._node(event, (), depth)
            if not isinstance(key, str):
                key = ""
            if key in found:
                raise self._refusal("twice", event, shorten(key))
            if len(found) == MAX_KEYS:
                raise self._refusal("too_many", event, limit=MAX_KEYS)
            found[key] = self._node(self.next(), path if self.places is None else (*path, key), depth)
        return found

    def _refusal(self, code: str, event: Any, found: str = "", **values: int) -> RefusedError:
        return RefusedError(
            Problem(code=code, file=self.file, line=event.start_mark.line + 1, found=found, values=values)
        )


def _read_json(file: str, text: str, data: bytes) -> Tree:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(items) > MAX_KEYS:
            raise RefusedError(Problem(code="too_many", file=file, values={"limit": MAX_KEYS}))
        found = dict(items)
        if len(found) < len(items):
            raise RefusedError(Problem(code="twice", file=file, found=shorten(_repeated(key for key, _ in items))))
        return found

    def constant(name: str) -> Any:
        raise RefusedError(Problem(code="no_number", file=file, found=name))

    # Before anything is made of it: there are no more values than these signs, and hardly more signs than values.
    if sum(map(text.count, ",[{")) > MAX_VALUES:
        raise RefusedError(Problem(code="too_many", file=file, values={"limit": MAX_VALUES}))
    try:
        root = json.loads(text, object_pairs_hook=pairs, parse_float=Figure, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise RefusedError(of_json(file, text, error)) from error
    except RecursionError as error:
        raise RefusedError(Problem(code="too_deep", file=file, values={"limit": MAX_DEPTH})) from error
    except ValueError as error:  # an integer of thousands of digits
        raise RefusedError(Problem(code="no_number", file=file, found=Text(nl="te lang", en="too long"))) from error
    _limit(file, root)
    return Tree(file, root, data)


def _limit(file: str, root: Any) -> None:
    """Hold JSON to the same depth and width as YAML."""
    level = [root]
    for _ in range(MAX_DEPTH + 1):
        if any(isinstance(node, list) and len(node) > MAX_LIST for node in level):
            raise RefusedError(Problem(code="too_many", file=file, values={"limit": MAX_LIST}))
        inside = (node.values() if isinstance(node, dict) else node for node in level if isinstance(node, dict | list))
        level = [child for children in inside for child in children]
        if not level:
            return
    raise RefusedError(Problem(code="too_deep", file=file, values={"limit": MAX_DEPTH}))


def _repeated(keys: Iterable[str]) -> str:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    return ""  # pragma: no cover - only asked where a key is repeated
