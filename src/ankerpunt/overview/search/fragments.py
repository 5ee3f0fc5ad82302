"""A text as the page shows it: the piece in which most of what was looked for stands, with those words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html
from msgspec import Struct

from ankerpunt.science.stems import words

if TYPE_CHECKING:
    import re

    from ankerpunt.science.stems import Question

LONGEST = 190
BEFORE = 50
ELLIPSIS = "…"


class Piece(Struct, frozen=True):
    """A part of a text, marked where it was looked for."""

    text: str
    marked: bool = False

    def __str__(self) -> str:
        return format_html("<mark>{}</mark>" if self.marked else "{}", self.text)


Pieces = tuple[Piece, ...]


def marked(text: str, question: Question) -> Pieces:
    """The whole text."""
    return _pieces(text, [match for match in words(text) if question.marks(match.group())], 0, len(text))


def fragment(texts: tuple[str, ...], question: Question) -> Pieces:
    """The best piece of the first text in which something stands, or the beginning of the first text."""
    for text in texts:
        line = " ".join(text.split())
        if found := [match for match in words(line) if question.marks(match.group())]:
            start = _start(line, _densest(found))
            return _pieces(line, found, start, _end(line, start))
    line = " ".join(texts[0].split()) if texts else ""
    return _pieces(line, [], 0, _end(line, 0)) if line else ()


def _densest(found: list[re.Match[str]]) -> int:
    """Where the piece with most of these words begins."""
    starts = [match.start() for match in found]
    return max(starts, key=lambda start: (sum(start <= other < start + LONGEST - BEFORE for other in starts), -start))


def _start(line: str, word: int) -> int:
    """Some words before what was found; the beginning where that is near."""
    if word <= BEFORE:
        return 0
    return line.index(" ", word - BEFORE) + 1 if " " in line[word - BEFORE : word] else word


def _end(line: str, start: int) -> int:
    if len(line) - start <= LONGEST:
        return len(line)
    space = line.rfind(" ", start, start + LONGEST)
    return space if space > start else start + LONGEST


def _pieces(line: str, found: list[re.Match[str]], start: int, end: int) -> Pieces:
    pieces = [Piece(ELLIPSIS)] if start else []
    at = start
    for match in found:
        if start <= match.start() and match.end() <= end:
            pieces += [Piece(line[at : match.start()]), Piece(match.group(), marked=True)]
            at = match.end()
    pieces += [Piece(line[at:end].rstrip(" ,;:")), *([Piece(ELLIPSIS)] if end < len(line) else [])]
    return tuple(piece for piece in pieces if piece.text)
