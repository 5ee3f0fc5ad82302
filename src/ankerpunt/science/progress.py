"""How far work is, where several pieces of it make a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[float, str], None]


def part(progress: Progress, start: float, end: float) -> Progress:
    """Let one step of several report between two shares of the whole.

    Examples
    --------
    >>> part(lambda share, what: print(f"{share:.2f} {what}"), 0.5, 1.0)(0.5, "counting sets")
    0.75 counting sets
    """
    return lambda share, what: progress(start + (end - start) * share, what)
