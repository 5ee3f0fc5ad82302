"""Sheets of a reward on paper: one after the other in a PDF to print, or each on its own in a ZIP (C10).

Nothing is written to disk: what comes out is handed on as it is made, and a part of it is in memory at a time.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from msgspec import to_builtins

from ankerpunt.publish.paper import as_pdf, let_go
from ankerpunt.publish.reward.payroll import Person
from ankerpunt.publish.reward.sheet import PRINTED, WORDS, Setting, sheet_of
from ankerpunt.text import Text

PAPER = "statement"
# In one PDF: a thousand at once take more than half a gigabyte while they are set.
AT_ONCE = 250
NAMED = {
    "one": Text(nl="overzichten.pdf", en="statements.pdf"),
    "several": Text(nl="overzichten-{first}-{last}.pdf", en="statements-{first}-{last}.pdf"),
    "single": Text(nl="{place}-{who}.pdf", en="{place}-{who}.pdf"),
    "parcel": Text(nl="overzichten.zip", en="statements.zip"),
    "nameless": Text(nl="medewerker", en="employee"),
}


def pdf_of(people: Sequence[Person], setting: Setting) -> bytes:
    """Print the sheets of some people after each other as a tagged PDF (PDF/UA-1).

    Raises
    ------
    PaperError
        When the paper cannot be made.

    Examples
    --------
    >>> sam = Person("7", "Sam", {"salary": 3_840_000})
    >>> pdf_of([sam], Setting(organisation="Waterrijk", period="2026", language="nl"))[:5]
    b'%PDF-'
    """
    given = {
        "sheets": [to_builtins(sheet_of(person, setting)) for person in people],
        "promises": to_builtins(setting.promises),
        "organisation": setting.organisation,
        "words": {name: WORDS[name].say(setting.language) for name in PRINTED},
    }
    title = f"{WORDS['bare'].say(setting.language)} · {setting.period}"
    return as_pdf(PAPER, given, language=setting.language, title=title)


def to_print(people: Sequence[Person], setting: Setting) -> Iterator[tuple[str, bytes]]:
    """Make the PDFs to print, each of so many people at most, with their names."""
    width = len(str(len(people)))
    for first in range(0, len(people), AT_ONCE):
        part = people[first : first + AT_ONCE]
        ends = {"first": f"{first + 1:0{width}}", "last": f"{first + len(part):0{width}}"}
        kind = "one" if len(people) <= AT_ONCE else "several"
        try:
            made = pdf_of(part, setting)
        finally:
            let_go()
        yield NAMED[kind].say(setting.language, **ends), made


def each_alone(people: Sequence[Person], setting: Setting) -> Iterator[tuple[str, bytes]]:
    """Make a PDF for each person, named by their place in the file and their number or name.

    A tagged PDF that is taken apart loses its tags, so that each is made on its own.
    """
    width = len(str(len(people)))
    try:
        for place, person in enumerate(people, start=1):
            who = _plain(person.number or person.name) or NAMED["nameless"].say(setting.language)
            yield NAMED["single"].say(setting.language, place=f"{place:0{width}}", who=who), pdf_of([person], setting)
    finally:
        let_go()


def zipped(files: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Pack files as they are made; each is handed on before the next one is asked for.

    Examples
    --------
    >>> pieces = list(zipped([("a.txt", b"one"), ("b.txt", b"two")]))
    >>> zipfile.ZipFile(io.BytesIO(b"".join(pieces))).namelist()
    ['a.txt', 'b.txt']
    """
    pieces = _Pieces()
    with zipfile.ZipFile(pieces, "w", zipfile.ZIP_STORED) as parcel:
        for name, content in files:
            parcel.writestr(name, content)
            yield pieces.taken()
    yield pieces.taken()


class _Pieces(io.RawIOBase):
    """A file that cannot be wound back; what was written is taken off it."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting = bytearray()

    def write(self, content: object) -> int:
        written = bytes(content)  # type: ignore[call-overload]
        self._waiting += written
        return len(written)

    def taken(self) -> bytes:
        taken = bytes(self._waiting)
        self._waiting.clear()
        return taken


def _plain(text: str) -> str:
    """Give a text as a part of the name of a file."""
    letters = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40]
