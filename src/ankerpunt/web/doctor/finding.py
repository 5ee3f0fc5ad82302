"""What the doctor says: a sentence, and how bad it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MARKS = {"well": "✓", "mind": "!", "wrong": "✖"}


@dataclass(frozen=True)
class Finding:
    level: Literal["well", "mind", "wrong"]
    sentence: str

    def __str__(self) -> str:
        return f"{MARKS[self.level]} {self.sentence}"


def well(sentence: str) -> Finding:
    return Finding("well", sentence)


def mind(sentence: str) -> Finding:
    """It works, and somebody should know."""
    return Finding("mind", sentence)


def wrong(sentence: str) -> Finding:
    return Finding("wrong", sentence)
