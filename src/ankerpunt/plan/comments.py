"""Comments in YAML: no part of the plan, so anything that rewrites a file must know of them."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

TOP = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*")
# A schema is for editors too, and as little part of the plan.
SCHEMA = "$schema"
SIGN = re.compile(rf"(?:^|(?<=\s))#|^{re.escape(SCHEMA)}:", re.MULTILINE)
LINE = re.compile(r"[^\r\n]*")


class Comment(Struct, frozen=True):
    """One comment, from its sign to the end of its line [from 1]."""

    line: int
    text: str


def top_of(file: Path) -> str:
    """Give what stands at the top of a file and is no part of the plan; empty if there is no such file.

    Of YAML the comments down to the first line of the plan, of JSON the place of its schema.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
    return _schema(text) if file.suffix.lower() == ".json" else _top(text)


def _schema(text: str) -> str:
    try:
        found = json.loads(text)[SCHEMA]
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def _top(text: str) -> str:
    found = TOP.match(text)
    top = found.group().replace("\r\n", "\n").rstrip() if found else ""
    return f"{top}\n" if top else ""


def comments(text: str, *, top: bool = False) -> Iterator[Comment]:
    r"""Find the comments of a file; the file must be YAML.

    Parameters
    ----------
    text
        The whole file.
    top
        Whether those at the top of the file count too.

    Examples
    --------
    >>> [each.text for each in comments("a: 'b # c' # d\n# e\nf: g")]
    ['# d', '# e']
    """
    starts, ends = _scalars(text)
    found = None if top else TOP.match(text)
    at = found.end() if found else 0
    while found := SIGN.search(text, at):
        at = found.start()
        inside = bisect_right(starts, at) - 1
        if inside >= 0 and at < ends[inside]:
            at = ends[inside]
            continue
        line = LINE.match(text, at)
        assert line
        yield Comment(text.count("\n", 0, at) + 1, line.group())
        at = line.end()


def _scalars(text: str) -> tuple[list[int], list[int]]:
    """Give where every text, number and name of a file begins and ends; the head of a block is not part of it."""
    starts: list[int] = []
    ends: list[int] = []
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        kind = event.__class__
        if kind is yaml.ScalarEvent and event.value != SCHEMA:
            start, end = event.start_mark.index, event.end_mark.index
            block = event.style in ("|", ">")
            starts.append(text.find("\n", start, end) + 1 or end if block else start)
            ends.append(end)
    return starts, ends
