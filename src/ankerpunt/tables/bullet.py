"""Marks of a list that people paste from a word processor with the words."""

import re

# Word writes its second kind of bullet as a small letter o.
BULLET = re.compile(r"\s*(?:[•·▪◦‣●○■□➢⁃*–-]\s+|[•▪◦‣●○■➢⁃]|o(?:\t\s*|\s+(?=[A-ZÀ-Þ])))")


def without_bullet(line: str) -> str:
    """Take the bullet off a line.

    Examples
    --------
    >>> [without_bullet(line) for line in ("• Leest geen brief", "o Houdt van bellen", "- wil meer tijd", "-5 graden")]
    ['Leest geen brief', 'Houdt van bellen', 'wil meer tijd', '-5 graden']
    """
    return BULLET.sub("", line, count=1) if BULLET.match(line) else line
