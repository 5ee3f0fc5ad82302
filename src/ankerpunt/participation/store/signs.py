"""One-time codes: eight signs that nobody takes for another, and the mark under which one is kept."""

from __future__ import annotations

import hmac
import re
import secrets
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # neither 0 and O, nor 1, I and L
LENGTH = 8
BETWEEN = re.compile(r"[\s\-‐-―.]+")


def drawn(numbers: Mapping[str, int]) -> dict[str, list[str]]:
    """So many codes for each group, all of them different."""
    every: set[str] = set()
    while len(every) < sum(numbers.values()):
        every.add("".join(secrets.choice(SIGNS) for _ in range(LENGTH)))
    shuffled = list(every)
    secrets.SystemRandom().shuffle(shuffled)
    return {group: [shuffled.pop() for _ in range(number)] for group, number in numbers.items()}


def shown(code: str) -> str:
    """A code as it is printed: ABCD-EFGH."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(text: str) -> str | None:
    """The code that somebody typed, in capitals or not, with hyphens and spaces or without; None for anything else."""
    code = BETWEEN.sub("", unicodedata.normalize("NFKC", text[:80])).upper()
    return code if len(code) == LENGTH and set(code) <= set(SIGNS) else None


def mark(code: str, secret: bytes) -> bytes:
    """What is kept of a code: without the round key nobody can tell which code it was."""
    return hmac.digest(secret, code.encode(), "sha256")
