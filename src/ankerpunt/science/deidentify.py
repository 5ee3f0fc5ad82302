"""Finding what could point at a person in a short Dutch or English text (METHOD U10, L10).

Two kinds of marks. *Structured* ones have a form or a checksum: mail addresses, phone numbers, citizen service numbers
(BSN), bank accounts (IBAN) and addresses; the app refuses them. *Names* are guessed from how a word is written and what
stands before it; the app shows them and a person decides. Rules only, no list of names: a name that is written without
a capital, or alone at the beginning of a sentence, is not found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ankerpunt.science.likely_names import likely_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Kind = Literal["email", "phone", "bsn", "iban", "address", "name"]

STRUCTURED: frozenset[Kind] = frozenset({"email", "phone", "bsn", "iban", "address"})
BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
IBAN_SHORTEST, IBAN_LONGEST = 15, 34

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
PHONE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:[ .()/-]{0,2}\d){8}(?!\d)"
    r"|(?<![\d+])(?:\+|00)(?!31)[1-9]\d{0,2}(?:[ .-]?\d){7,12}(?!\d)"
)
BSN = re.compile(r"(?<![\d.,-])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![\d-]|[.,]\d)")
BSN_NAMED = re.compile(r"(?i:\bbsn|burgerservicenummer|sofinummer)\D{0,12}(?P<number>\d{8})(?!\d)")
DUTCH_IBAN = re.compile(r"\bNL\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?!\d)", re.IGNORECASE)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
POSTCODE = r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z])"
NUMBER = r"\d{1,5}(?: ?-? ?[A-Za-z]{1,2}(?![A-Za-z])|-\d{1,4})?"
ADDRESS = re.compile(
    rf"(?<!\d){POSTCODE}(?:,? ?(?i:nr\.?|nummer|huisnummer|no\.?))?,? ?{NUMBER}(?![\d.-])"
    rf"|(?<!\d){NUMBER},? {POSTCODE}"
    r"|\b[A-Z][\w'’-]*(?: (?:van|de|der|den|het|[A-Z][\w'’-]*)){0,3}"
    r"(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|dreef|plantsoen|pad) \d{1,4}(?: ?[a-zA-Z]\b)?(?!\d)"
    rf"(?:,? {POSTCODE}(?:,? [A-Z][\w-]+)?)?"
)


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

    References
    ----------
    The eleven-test of citizen service numbers, as also in python-stdnum; ISO 13616 and ISO 7064 (IBAN, mod 97-10).

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


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the eleven-test of the citizen service number.

    Examples
    --------
    >>> is_bsn("111222333"), is_bsn("111222334")
    (True, False)
    """
    if len(digits) != len(BSN_WEIGHTS) or not digits.isdecimal() or not int(digits):
        return False
    return sum(weight * int(digit) for weight, digit in zip(BSN_WEIGHTS, digits, strict=True)) % 11 == 0


def is_iban(account: str) -> bool:
    """Whether an account number, without spaces, has the right checksum (mod 97-10).

    Examples
    --------
    >>> is_iban("NL91ABNA0417164300"), is_iban("NL91ABNA0417164301")
    (True, False)
    """
    if not IBAN_SHORTEST <= len(account) <= IBAN_LONGEST or not (account.isascii() and account.isalnum()):
        return False
    moved = (account[4:] + account[:4]).upper()
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1


def _structured(text: str) -> Iterator[Mark]:
    finders: tuple[tuple[Kind, Callable[[str], Iterable[tuple[int, int]]]], ...] = (
        ("email", lambda within: (match.span() for match in EMAIL.finditer(within))),
        ("iban", _ibans),
        ("phone", _phones),
        ("bsn", _bsns),
        ("address", lambda within: (match.span() for match in ADDRESS.finditer(within))),
    )
    for kind, find in finders:
        for start, end in find(text):
            yield Mark(start, end, kind, text[start:end])


def _phones(text: str) -> Iterator[tuple[int, int]]:
    """A bracket before a number belongs to it only where it is closed within: (06) 12345678."""
    for match in PHONE.finditer(text):
        start, end = match.span()
        yield start + (text[start] == "(" and ")" not in match.group()), end


def _bsns(text: str) -> Iterator[tuple[int, int]]:
    for match in BSN.finditer(text):
        if is_bsn(re.sub(r"\D", "", match.group())):
            yield match.span()
    for match in BSN_NAMED.finditer(text):
        if is_bsn("0" + match["number"]):
            yield match.span("number")


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    for match in DUTCH_IBAN.finditer(text):
        if is_iban(re.sub(r"[ .-]", "", match.group())):
            yield match.span()
    for match in IBAN.finditer(text):
        yield from _longest_iban(match)


def _longest_iban(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """An account in groups of four runs on into the next word in capitals: take the longest part that is right."""
    groups = match.group().split(" ")
    for count in range(len(groups), 0, -1):
        account = " ".join(groups[:count])
        if is_iban(account.replace(" ", "")):
            yield match.start(), match.start() + len(account)
            return


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
