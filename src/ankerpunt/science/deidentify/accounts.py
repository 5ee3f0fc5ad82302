"""Citizen service numbers (BSN) and bank accounts (IBAN): what a checksum or a word before it gives away.

References
----------
The eleven-test of citizen service numbers, as also in python-stdnum; ISO 13616 and ISO 7064 (IBAN, mod 97-10).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
IBAN_SHORTEST, IBAN_LONGEST = 15, 34

# As it is mostly grouped. Where the word stands before it, in any groups, and with a slip of the pen too: one digit
# beside the number of a person is still a sign of that person.
BSN = re.compile(
    r"(?<![\d.,-])(?:\d{9}|\d{4}([ .-])\d{2}\1\d{3}|\d{3}([ .-])\d{3}\2\d{3}|\d{3}(?: \d{2}){3})(?![\d-]|[.,]\d)"
)
BSN_WORD = r"(?i:bsn|sofi|burgerservicenummer|sofinummer|citizen service number)(?:[ -]?(?i:nummer|nr\b))?"
BSN_NAMED = re.compile(rf"(?<!\w){BSN_WORD}\D{{0,40}}?(?P<number>\d(?:[ .-]{{0,2}}\d){{8}})(?!\d)")
SHORT_BSN_NAMED = re.compile(rf"(?<!\w){BSN_WORD}\D{{0,12}}(?P<number>\d{{8}})(?!\d)")
DUTCH_IBAN = re.compile(r"\bNL ?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?!\d)", re.IGNORECASE)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")


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


def bsns(text: str) -> Iterator[tuple[int, int]]:
    """Where a citizen service number is written.

    Examples
    --------
    >>> [text[start:end] for text in ["Op 1112.22.333.", "bsn: 11 12 22 334"] for start, end in bsns(text)]
    ['1112.22.333', '11 12 22 334']
    """
    for match in BSN_NAMED.finditer(text):
        yield match.span("number")
    for match in BSN.finditer(text):
        if is_bsn(re.sub(r"\D", "", match.group())):
            yield match.span()
    for match in SHORT_BSN_NAMED.finditer(text):
        if is_bsn("0" + match["number"]):
            yield match.span("number")


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """Where a bank account is written; a Dutch one also with a slip of the pen, a foreign one where it is right.

    Examples
    --------
    >>> [text[start:end] for text in ["NL91 ABNA 0417 1643 01", "BE68 5390 0754 7034"] for start, end in ibans(text)]
    ['NL91 ABNA 0417 1643 01', 'BE68 5390 0754 7034']
    """
    for match in DUTCH_IBAN.finditer(text):
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
