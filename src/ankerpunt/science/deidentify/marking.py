"""The marks in a text, by kind.

Two kinds of marks. *Structured* ones have a form, a checksum or a word that tells: mail addresses, phone numbers,
citizen service numbers (BSN), bank accounts (IBAN), addresses and postcodes, licence plates, numbers of staff and
files, dates of birth; the app refuses them. *Names* are guessed from how a word is written and what is around it; the
app shows them and a person decides. A name that is written without a capital is not found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ankerpunt.science.deidentify.accounts import bsns, ibans
from ankerpunt.science.deidentify.births import births
from ankerpunt.science.deidentify.contact import emails, phones
from ankerpunt.science.deidentify.names import likely_names
from ankerpunt.science.deidentify.numbers import numbers
from ankerpunt.science.deidentify.places import addresses, postcodes
from ankerpunt.science.deidentify.plates import plates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Kind = Literal["email", "phone", "bsn", "iban", "address", "postcode", "plate", "number", "birth", "name"]

# In this order: what is found first keeps its place in the text.
FINDERS: tuple[tuple[Kind, Callable[[str], Iterable[tuple[int, int]]]], ...] = (
    ("email", emails),
    ("iban", ibans),
    ("birth", births),
    ("bsn", bsns),
    ("phone", phones),
    ("plate", plates),
    ("address", addresses),
    ("postcode", postcodes),
    ("number", numbers),
)
STRUCTURED: frozenset[Kind] = frozenset(kind for kind, _find in FINDERS)


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch of text that could point at a person.

    Parameters
    ----------
    start, end
        Where it is: ``text[start:end]``, in characters.
    kind
        What it looks like.
    text
        The stretch itself.
    """

    start: int
    end: int
    kind: Kind
    text: str

    @property
    def structured(self) -> bool:
        """Whether it is certain enough to refuse."""
        return self.kind in STRUCTURED


def marks(text: str, *, known: Iterable[str] = ()) -> tuple[Mark, ...]:
    """Find what could point at a person.

    Parameters
    ----------
    text
        What somebody wrote down.
    known
        Words with a capital that are nobody's name here: places, teams, made-up conversation partners.

    Returns
    -------
    tuple of Mark
        In the order of the text; no two overlap, and what has a form wins from a name.

    Examples
    --------
    >>> [(mark.kind, mark.text) for mark in marks("Ik sprak mevrouw Jansen, bel haar op 06-12345678.")]
    [('name', 'mevrouw Jansen'), ('phone', '06-12345678')]
    """
    taken: list[Mark] = []
    for mark in (*_structured(text), *(Mark(*name) for name in _names(text, known))):
        if all(mark.end <= other.start or mark.start >= other.end for other in taken):
            taken.append(mark)
    return tuple(sorted(taken))


def _structured(text: str) -> Iterator[Mark]:
    for kind, find in FINDERS:
        for start, end in find(text):
            yield Mark(start, end, kind, text[start:end])


def _names(text: str, known: Iterable[str]) -> Iterator[tuple[int, int, Kind, str]]:
    for start, end in likely_names(text, known=known):
        yield start, end, "name", text[start:end]


def excerpts(text: str, found: Iterable[Mark], *, around: int = 40) -> tuple[tuple[str, str, str], ...]:
    """Show each mark with the words around it.

    Parameters
    ----------
    found
        Marks of this text.
    around
        Characters before and after, at most.

    Returns
    -------
    tuple of (before, mark, after)
        An ellipsis stands where the text goes on.

    Examples
    --------
    >>> excerpts("Gisteren sprak ik Samira.", marks("Gisteren sprak ik Samira."), around=9)
    (('…sprak ik ', 'Samira', '.'),)
    """
    chosen = sorted(found)
    bounds = [0, *(mark.end for mark in chosen)]
    follow = [*(mark.start for mark in chosen), len(text)]
    shown = []
    for at, mark in enumerate(chosen):
        before = text[max(bounds[at], mark.start - around) : mark.start]
        after = text[mark.end : min(follow[at + 1], mark.end + around)]
        head = "…" if mark.start - len(before) > 0 else ""
        tail = "…" if mark.end + len(after) < len(text) else ""
        shown.append((head + before, mark.text, after + tail))
    return tuple(shown)
