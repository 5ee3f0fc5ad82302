"""The letters of a text file: in which encoding they are, and when they look wrong."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ankerpunt.tables.notice import short
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from ankerpunt.tables.source import Source

BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Marks at the beginning; those of four bytes before those of two that they begin with."""

USUAL, RARE = "éëïèêöüçàä", "áâãåíìîñóòôõúùûÿœæøß"
"""Letters beyond ASCII that Dutch words have, and those that come with names and other languages."""

CAPITALS = (USUAL + RARE).upper()
OPENING, CLOSING, LOOSE = "‘“„‚«•", "’”»…", "–—€"
STRANGE = re.compile(rb"(?:[A-Za-z]{0,20}[\x80-\xff]+)+[A-Za-z]{0,20}")
LOOKED_AT = 10_000
FOREIGN = ("mac_roman", "cp850")
SPOILT = re.compile("Ã[^\\sA-Za-z]|â€|Â[\u00a0-\u00bf]|\ufffd")

NOT_TEXT = Text(
    nl="De letters in dit bestand zijn niet te lezen. Sla het op als “CSV UTF-8” of als Excel-bestand (.xlsx).",
    en="The letters in this file cannot be read. Save it as “CSV UTF-8” or as an Excel file (.xlsx).",
)
WRONG = Text(
    nl="De letters in dit bestand zien er verkeerd uit: “{found}”. Open het in het programma waar het uit komt, en sla "
    "het op als “CSV UTF-8” of als Excel-bestand (.xlsx).",
    en="The letters in this file look wrong: “{found}”. Open it in the program that it comes from, and save it as "
    "“CSV UTF-8” or as an Excel file (.xlsx).",
)


def encoding_of(source: Source) -> str:
    """Recognise the encoding of a text file.

    Returns
    -------
    str
        UTF-8, UTF-16 or UTF-32 with or without a mark, or the Western letters of Windows.

    Raises
    ------
    Refusal
        When it is no text, or its letters would come out wrong: old Macintosh or DOS letters, or several encodings in
        one file.
    """
    with source.open() as file:
        head = file.read(4096)
    if marked := next((name for mark, name in BOMS.items() if head.startswith(mark)), ""):
        return marked
    if b"\0" in head:
        return _wide(head)
    odd: list[bytes] = []
    decoder, utf8 = codecs.getincrementaldecoder("utf-8")(), True
    with source.open() as file:
        while chunk := file.read(2**20):
            if b"\0" in chunk:
                raise Refusal.of(NOT_TEXT)
            if utf8:
                utf8 = _goes_on(decoder, chunk)
            if len(odd) < LOOKED_AT and not chunk.isascii():
                odd += STRANGE.findall(chunk)
    if utf8 and _goes_on(decoder, b"", final=True):
        return "utf-8"
    return _of_windows(odd[:LOOKED_AT])


def spoilt(text: str) -> bool:
    """Tell whether letters went wrong before: UTF-8 that was read as another encoding, or signs that were lost.

    Examples
    --------
    >>> spoilt("collegaâ€™s"), spoilt("crÃ«eren"), spoilt("São Tomé")
    (True, True, False)
    """
    return not text.isascii() and SPOILT.search(text) is not None


def _goes_on(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _wide(head: bytes) -> str:
    """Recognise UTF-16 without a mark: of ordinary letters every second byte is 0."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even > 0.4 * len(head[::2]) and not odd:
        return "utf-16-be"
    if odd > 0.4 * len(head[1::2]) and not even:
        return "utf-16-le"
    raise Refusal.of(NOT_TEXT)


def _of_windows(odd: list[bytes]) -> str:
    """Settle on Windows-1252, unless another reading of the same bytes makes better words."""
    windows = _likely(odd, "cp1252")
    foreign = max(_likely(odd, name) or 0 for name in FOREIGN)
    if windows is None and foreign <= 0:
        raise Refusal.of(NOT_TEXT)
    texts = [piece.decode("cp1252", errors="replace") for piece in odd]
    if windows is None or windows < 0 or foreign > windows or any(map(spoilt, texts)):
        raise Refusal.of(WRONG, found=short(max(texts, key=len)))
    return "cp1252"


def _likely(odd: list[bytes], encoding: str) -> int | None:
    """Count how well signs beyond ASCII fit the letters around them; None where there is no such sign."""
    try:
        texts = [piece.decode(encoding) for piece in odd]
    except UnicodeDecodeError:
        return None
    return sum(_fit(text, at) for text in texts for at in range(len(text)) if not text[at].isascii())


def _fit(text: str, at: int) -> int:
    before, sign, after = text[at - 1 : at].isalpha(), text[at], text[at + 1 : at + 2].isalpha()
    if sign in USUAL:
        return 3 * (before or after)
    if sign in CAPITALS:
        return -2 if text[at - 1 : at].islower() else int(after)
    if sign == "’" and (before or after):
        return 3
    if sign in OPENING or sign in CLOSING:
        return 3 if (before, after) == (sign in CLOSING, sign in OPENING) else -int(before)
    if sign in LOOSE or sign in RARE or sign == "\u00a0":
        return int(sign in LOOSE)
    return -1 if sign.isalpha() or not sign.isprintable() else 0
