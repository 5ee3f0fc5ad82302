"""One way of comparing texts: what looks the same to a reader is the same, however it was typed or coded."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from ankerpunt.tables.notice import Notice, quoted
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)
"""Signs without width: they come along from web pages and word processors, and nobody sees them."""

SIGNS = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛′ʼ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ĳ": "ij",
        "Ĳ": "IJ",
        "…": "...",
    }
)
"""Signs that keyboards and word processors write for one another."""

MERGED = Text(
    nl="{many} zijn op deze manieren geschreven en tellen als één: “{kept}”.",
    en="{many} are written in these ways and count as one: “{kept}”.",
)
RECODED = Text(
    nl="“{kept}” is op {ways} manieren gecodeerd die er hetzelfde uitzien; dat telt als één.",
    en="“{kept}” is coded in {ways} ways that look the same; they count as one.",
)


def tidy(text: str) -> str:
    r"""Give a text as a reader sees it: composed letters, single spaces, nothing invisible.

    Examples
    --------
    >>> tidy("  salaris\u2028en\u00a0toeslagen ")
    'salaris en toeslagen'
    """
    if not text.isascii():
        text = normalize("NFC", text.translate(INVISIBLE))
    return " ".join(text.split())


def key(text: str) -> str:
    """Give what two texts have in common when a reader would call them the same.

    Capitals, kinds of quotation marks, dashes and spaces, the coding of letters, and a full stop at the end make no
    difference.

    Examples
    --------
    >>> key("Fijne  collega’s.") == key("fijne collega's"), key("Ĳs") == key("ijs"), key("Rust") == key("Ruit")
    (True, True, False)
    """
    return normalize("NFC", tidy(text).translate(SIGNS).casefold()).strip(" .")


def outline(text: str) -> str:
    """Give the bare letters and digits of a text; the same outline is worth a question, not yet the same text.

    Examples
    --------
    >>> outline("Werk-sfeer") == outline("werksfeer"), outline("café") == outline("Cafe")
    (True, True)
    """
    return "".join(sign for sign in normalize("NFKD", key(text)) if sign.isalnum() and not combining(sign))


def merged(cells: Iterable[str], codings: Mapping[str, int]) -> tuple[dict[str, str], list[Notice]]:
    """Find texts that are the same by their key.

    Parameters
    ----------
    cells
        The texts, as often as they occur.
    codings
        Text → in how many codings it is in the file, where that is more than one.

    Returns
    -------
    tuple of dict and list
        Text → the spelling that is used most, for texts that are written otherwise; and a notice for each merge.

    Examples
    --------
    >>> merged(["Rust", "Rust", "rust", "Sfeer"], {})[0]
    {'rust': 'Rust'}
    """
    spellings: dict[str, list[str]] = {}
    times = Counter(cells)
    for text in times:
        spellings.setdefault(key(text), []).append(text)
    replaced: dict[str, str] = {}
    notices = []
    for same in spellings.values():
        kept = max(same, key=lambda text: (times[text], -same.index(text)))
        replaced |= {text: kept for text in same if text != kept}
        if len(same) > 1:
            notices.append(Notice(code="merged", text=MERGED.filled(many=quoted(same), kept=kept)))
        notices += [
            Notice(code="merged", text=RECODED.filled(kept=text, ways=codings[text]))
            for text in same
            if text in codings
        ]
    return replaced, notices
