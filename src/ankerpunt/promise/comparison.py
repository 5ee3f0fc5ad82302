"""Two versions of a promise beside each other, word by word; USPs are paired by what they go on from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ankerpunt.kit.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.promise.models import Proposition, Usp

# A word with the space behind it, so that the pieces together are the text again.
WORDS = re.compile(r"\S+\s*")
TEXTS = ("promise", "why", "differs")


@dataclass(frozen=True)
class Piece:
    """A part of a text, and whether the other version says it differently."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Pair:
    """One text in both versions; a USP that only one of them has leaves the other side empty."""

    label: str
    old: list[Piece]
    new: list[Piece]
    state: str  # same, changed, added, removed
    old_usp: Usp | None = None
    new_usp: Usp | None = None

    @property
    def once(self) -> bool:
        """Whether both sides would show the same, so that one is enough."""
        states = [usp.state for usp in (self.old_usp, self.new_usp) if usp]
        return self.state == "same" and len(set(states)) < 2


def compared(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Cut two texts in pieces that are the same and pieces that differ."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    matcher = SequenceMatcher(None, [_plain(each) for each in before], [_plain(each) for each in after], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    at, new_at = 0, 0
    for start, new_start, size in _blocks(matcher, len(before)):
        left += _piece(before[at:start], changed=True) + _piece(before[start : start + size], changed=False)
        right += _piece(after[new_at:new_start], changed=True)
        right += _piece(after[new_start : new_start + size], changed=False)
        at, new_at = start + size, new_start + size
    return left, right


def _blocks(matcher: SequenceMatcher[str], length: int) -> list[tuple[int, int, int]]:
    """The words that both have; a lonely one in the midst of other words belongs to the change."""
    found = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    return [block for block in found if block[2] != 1 or block[0] in {0, length - 1}]


def _plain(each: str) -> str:
    return each.strip()


def _piece(words: list[str], *, changed: bool) -> list[Piece]:
    return [Piece("".join(words), changed)] if words else []


def texts_of(old: Proposition, new: Proposition) -> list[Pair]:
    """The promise, why it fits and how it differs; what is empty in both is left out."""
    found = ((name, getattr(old, name), getattr(new, name)) for name in TEXTS)
    return [_pair(word("Proposition", name), before, after) for name, before, after in found if before or after]


def usps_of(old: Sequence[Usp], new: Sequence[Usp]) -> list[Pair]:
    """The USPs of both versions: those that go on, then what is new, then what stops."""
    by_key = {usp.pk: usp for usp in old}
    goes_on = {usp.pk: by_key[usp.replaces_id] for usp in new if usp.replaces_id in by_key}
    found = [_usps(goes_on.get(usp.pk), usp) for usp in new]
    kept = {usp.pk for usp in goes_on.values()}
    return found + [_usps(usp, None) for usp in old if usp.pk not in kept]


def _usps(old: Usp | None, new: Usp | None) -> Pair:
    pair = _pair("", old.claim if old else "", new.claim if new else "")
    return Pair(word("Usp"), pair.old, pair.new, pair.state, old, new)


def _pair(label: str, old: str, new: str) -> Pair:
    left, right = compared(old, new)
    state = "same" if old == new else "added" if not old else "removed" if not new else "changed"
    return Pair(label, left, right, state)
