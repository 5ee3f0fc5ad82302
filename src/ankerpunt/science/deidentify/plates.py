"""Licence plates: one of the forms that a register gives, or what follows a word such as "kenteken".

References
----------
RDW, the sidecodes of Dutch licence plates (1 to 14); Belgian plates since 2010.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMS = frozenset(
    {"AA-00-00", "00-00-AA", "00-AA-00", "AA-00-AA", "AA-AA-00", "00-AA-AA", "00-AAA-0", "0-AAA-00", "AA-000-A",
     "A-000-AA", "AAA-00-A", "A-00-AAA", "0-AA-000", "000-AA-0", "0-AAA-000"}
)  # fmt: skip
PIECE = r"(?:[A-Z]{1,3}|[a-z]{1,3}|\d{1,3})"
DASHED = re.compile(rf"(?<![\w-]){PIECE}-{PIECE}-{PIECE}(?![\w-])")
# Looked for from every word on: in "is gb 123 t" the plate begins at the second.
WRITTEN = re.compile(rf"(?<![\w-])(?=(?P<plate>{PIECE}[ -]?{PIECE}[ -]?{PIECE})(?![\w-]))")
# Abroad everything is possible: capitals and digits, in at most three groups.
ABROAD = re.compile(r"(?<![\w-])(?=[A-Z -]*\d)[A-Z\d]{1,7}(?:[ -][A-Z\d]{1,5}){0,2}(?![\w-])")
PLATE_WORD = re.compile(r"(?i)\b(?:kenteken\w*|nummerbord|nummerplaat|licen[cs]e plate|number plate)\b")
VEHICLE = re.compile(
    r"(?i)\b(?:\w*(?:auto|autootje|bus|busje|taxi|scooter|motor|brommer|camper|aanhanger|wagen)|scootmobiel)\b"
)
REACH = 45
SHORTEST = 5


def plates(text: str) -> Iterator[tuple[int, int]]:
    """Where a licence plate is.

    Examples
    --------
    >>> [text[start:end] for text in ["De GB-123-T staat er weer.", "kenteken is gb123t", "Formulier WMO-3"]
    ...  for start, end in plates(text)]
    ['GB-123-T', 'gb123t']
    """
    for match in DASHED.finditer(text):
        if match.group().isupper() and _form(match.group()) in FORMS:
            yield match.span()
    for sign in VEHICLE.finditer(text):
        for plate, span in _written(text, sign.end()):
            if plate.isupper() or plate.count("-") == len("--"):
                yield span
    for sign in PLATE_WORD.finditer(text):
        near = [span for _plate, span in _written(text, sign.end())]
        far = [match.span() for match in ABROAD.finditer(text, sign.end(), sign.end() + REACH) if _long(match)]
        yield from (near or far)[:1]


def _written(text: str, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """What has the form of a plate within some words from here."""
    for match in WRITTEN.finditer(text, at, at + REACH):
        if _form(match["plate"]) in FORMS:
            yield match["plate"], match.span("plate")


def _long(match: re.Match[str]) -> bool:
    return len(match.group()) >= SHORTEST


def _form(written: str) -> str:
    """The form of a plate: "gb123t" is "AA-000-A"."""
    pieces = re.findall(r"[A-Za-z]+|\d+", written)
    joined = "-".join(("A" if piece.isalpha() else "0") * len(piece) for piece in pieces)
    return joined if len(pieces) > 1 + ("-" in written) else _form_of_dashed(written)


def _form_of_dashed(written: str) -> str:
    return re.sub(r"\d", "0", re.sub(r"[A-Za-z]", "A", written.replace(" ", "-")))
