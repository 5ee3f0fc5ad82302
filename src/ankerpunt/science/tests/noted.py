"""How well marks are found in the notes beside this file: `notes/marked.txt` and `notes/clean.txt`.

`{kind:…}` stands around what could point at a person; the clean notes hold numbers and names that point at nobody. They
were written as people note a conversation, before their author had read the rules. Every first line of two is for
making rules with, every second only for measuring. A mark counts as found where a mark of its kind covers every letter
and digit of it; what is found counts as right where it is of the kind of a mark that it touches.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ankerpunt.science.deidentify import Mark, marks

NOTES = Path(__file__).parent / "notes"
BRACES = re.compile(r"\{(\w+):([^}]+)\}")
KINDS = ("name", "email", "phone", "bsn", "iban", "address", "postcode", "plate", "number", "birth")

Half = Literal["making", "measuring"]
HALVES: tuple[Half, ...] = ("making", "measuring")


@dataclass
class Score:
    """Marks wanted and found of each kind, finds right and wrong of each kind, and both kinds of mistakes in words."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    mistaken: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / self.wanted.total()

    @property
    def precision(self) -> float:
        return self.right.total() / (self.right.total() + self.wrong.total())


def score(half: Half, *, kinds: tuple[str, ...] = KINDS) -> Score:
    """Score one half of the notes, on these kinds alone."""
    result = Score()
    for line in _lines("marked", half) + _lines("clean", half):
        text, wanted = read(line)
        seen = [mark for mark in marks(text) if mark.kind in kinds]
        for mark in (mark for mark in wanted if mark.kind in kinds):
            result.wanted[mark.kind] += 1
            result.found[mark.kind] += (hit := any(_covers(text, other, mark) for other in seen))
            if not hit:
                result.missed.append(f"{mark.kind} “{mark.text}” in: {text}")
        for mark in seen:
            right = any(_alike(mark, other) and mark.start < other.end and other.start < mark.end for other in wanted)
            (result.right if right else result.wrong)[mark.kind] += 1
            if not right:
                result.mistaken.append(f"{mark.kind} “{mark.text}” in: {text}")
    return result


def read(line: str) -> tuple[str, list[Mark]]:
    """The note without its braces, and the marks that they stand around."""
    text, wanted, at = "", [], 0
    for match in BRACES.finditer(line):
        text += line[at : match.start()]
        wanted.append(Mark(len(text), len(text) + len(match[2]), match[1], match[2]))  # type: ignore[arg-type]
        text, at = text + match[2], match.end()
    return text + line[at:], wanted


def _lines(name: str, half: Half) -> list[str]:
    lines = (NOTES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return lines[half == "measuring" :: 2]


def _alike(one: Mark, other: Mark) -> bool:
    """An address may hold its postcode."""
    return one.kind == other.kind or {one.kind, other.kind} == {"address", "postcode"}


def _covers(text: str, found: Mark, wanted: Mark) -> bool:
    signs = [at for at in range(wanted.start, wanted.end) if text[at].isalnum()]
    return _alike(found, wanted) and all(found.start <= at < found.end for at in signs)
