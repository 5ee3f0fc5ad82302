"""Lists of words as they read best in a module: over some lines, without quotes."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Take a list apart at its blanks.

    Examples
    --------
    >>> sorted(listed("straat laan weg"))
    ['laan', 'straat', 'weg']
    """
    return frozenset(words.split())
