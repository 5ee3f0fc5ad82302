"""Mail addresses and phone numbers, however they are grouped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

EMAIL = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|\b[\w.+-]{1,64} ?(?:[\[(]at[\])]|(?i:apenstaartje)) ?[\w-]{1,63}"
    r"(?: ?(?:\.|[\[(]dot[\])]|(?i:punt)) ?[\w-]{2,63}){1,3}"
)
# Between two digits at most a blank, a sign and a blank: "06 - 12 34", "(06) 12", "06.12", "06/12".
JOINT = r"(?: ?[.()/_–—-] ?|[  ]{0,2})"
PHONE = re.compile(
    rf"(?<![\d+])(?:(?:\+|00) ?31{JOINT}(?:\(0\){JOINT})?|\(0(?=[\d -]{{1,6}}\))|0)[1-9](?:\)?{JOINT}\d){{8}}(?!\d)"
    rf"|(?<![\d+])(?:\+|00)(?!31)[1-9]\d{{0,2}}(?:{JOINT}\d){{7,12}}(?!\d)"
    rf"|(?<!\d)0[89]\d\d{JOINT}\d(?:{JOINT}\d){{3,6}}(?!\d)"
)
# Without the area code or the first 0 only the word before it tells.
PHONE_NAMED = re.compile(
    rf"(?i)\b(?:tel\b\.?|telefoon|telefoonnummer|telefoonnr\.?|mobiel|mobiele nummer|mob\b\.?|gsm|06-nummer|phone)"
    rf"(?: ?(?:is|op|nummer|nr\.?))?[: ]{{1,3}}(?P<number>[1-9](?:{JOINT}\d){{5,8}})(?!\d)"
)


def emails(text: str) -> Iterator[tuple[int, int]]:
    """Where a mail address is written, also as "jan (at) post.nl".

    Examples
    --------
    >>> [text[start:end] for text in ["Mail j.bos@post.nl.", "jan apenstaartje post punt nl"]
    ...  for start, end in emails(text)]
    ['j.bos@post.nl', 'jan apenstaartje post punt nl']
    """
    return (match.span() for match in EMAIL.finditer(text))


def phones(text: str) -> Iterator[tuple[int, int]]:
    """Where a phone number is written: Dutch, international, or after a word such as "tel."

    Examples
    --------
    >>> [text[start:end] for text in ["(06 - 12 34 56 78)", "(0182) 51 23 45", "tel. 51 23 45"]
    ...  for start, end in phones(text)]
    ['06 - 12 34 56 78', '(0182) 51 23 45', '51 23 45']
    """
    for match in PHONE.finditer(text):
        yield match.span()
    for match in PHONE_NAMED.finditer(text):
        yield match.span("number")
