"""Lift a file of an older format to the format of now, so that what was written before can always be read.

A file says its format at the top (``format: 2``); one that says none is from before there were formats, and is of the
first. Each step knows two formats only, so that a step once written never changes.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ankerpunt.plan.expected import found
from ankerpunt.plan.problem import Problem
from ankerpunt.plan.reader import RefusedError, Tree

FORMAT = 2
KEY = "format"


def lifted(tree: Tree) -> Tree:
    """Bring a file that was read to the format of now, step by step; what it holds is changed in place.

    Raises
    ------
    RefusedError
        If the file is of a format that this Ankerpunt does not know.

    Examples
    --------
    >>> from ankerpunt.plan.reader import read
    >>> lifted(read("plan.yaml", b"activities: [{id: a, title: A, owner: Jan}]")).root
    {'activities': [{'id': 'a', 'title': 'A', 'owners': ['Jan']}]}
    """
    if isinstance(tree.root, dict):
        for step in range(_format_of(tree), FORMAT):
            STEPS[step](tree.root)
    return tree


def _format_of(tree: Tree) -> int:
    written = tree.root.pop(KEY, None)
    known = {str(number): number for number in range(1, FORMAT + 1)}
    number = 1 if written is None else known.get(str(written))
    if number is not None:
        return number
    code = "newer_format" if str(written).isdecimal() and str(written).strip("0") else "no_format"
    problem = Problem(
        code=code,
        file=tree.file,
        path=KEY,
        line=tree.lines().get((KEY,)),
        found=found(written),
        values={"known": FORMAT},
    )
    raise RefusedError(problem)


def _several_owners(root: Mapping[str, Any]) -> None:
    """An activity had one owner, and has several since."""
    for activity in _rows(root, "activities"):
        if "owner" in activity and "owners" not in activity:
            owner = activity.pop("owner")
            activity["owners"] = owner if isinstance(owner, list) else [owner] if owner else []


def _rows(root: Mapping[str, Any], table: str) -> Iterator[dict[str, Any]]:
    rows = root.get(table)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


# From which format each step lifts to the next.
STEPS: Mapping[int, Callable[[Mapping[str, Any]], None]] = {1: _several_owners}
