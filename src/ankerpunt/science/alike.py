"""Names that are so much alike that they may well be one item, written in two ways."""

from __future__ import annotations

import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 8
"""Letters from which on a name may differ by one letter and still be the same."""


def alike(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs that differ in case, accents, blanks and signs alone, or, where they are long, in one letter.

    Examples
    --------
    >>> alike(["Thuiswerken", "thuis-werken", "goed salaris", "goede salaris", "item 11", "item 12", "loon", "loop"])
    [('Thuiswerken', 'thuis-werken'), ('goed salaris', 'goede salaris')]
    """
    bare = {name: _bare(name) for name in names}
    return [(one, other) for one, other in combinations(names, 2) if _same(bare[one], bare[other])]


def _bare(name: str) -> str:
    """Return the letters and digits, in lower case and without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isalnum())


def _same(one: str, other: str) -> bool:
    """Say whether two names are the same but for one letter; a number that differs makes another item."""
    if one == other:
        return bool(one)
    short, long = sorted((one, other), key=len)
    if len(short) < LONG or len(long) > len(short) + 1:
        return False
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    same_length = len(short) == len(long)
    changed = long[at] + (short[at] if same_length else "")
    return long[at + 1 :] == short[at + same_length :] and not any(sign.isdigit() for sign in changed)
