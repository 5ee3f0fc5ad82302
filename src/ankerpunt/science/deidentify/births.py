"""Dates of birth: a day with a year that a word or its place in the sentence gives to a person.

A day alone ("op 12 maart 2024") is nobody's. A day long ago is, unless something was founded, built or decided on it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|"
    r"sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:19|20)\d\d"
DAY = (
    rf"(?:\d{{1,2}} ?[-/.] ?\d{{1,2}} ?[-/.] ?['’]?(?P<year1>{YEAR}|\d\d)|\d{{1,2}} \d{{1,2}} (?P<year2>{YEAR})"
    rf"|\d{{1,2}}(?:e|de|ste|st|nd|rd|th)?[ -](?:of )?(?i:{MONTH})[ -]['’]?(?P<year3>{YEAR}|\d\d)"
    r"|(?P<year4>(?:19|20)\d\d)-\d{1,2}-\d{1,2}|(?i:%s) \d{1,2},? (?P<year5>\d{4}))" % MONTH
)
WHOLE = re.compile(rf"(?<![\w.,/-]){DAY}(?![\w/-]|[.,]\d)")
IN_PART = re.compile(rf"(?<![\w.,/-])(?:\d{{1,2}}e? (?i:{MONTH})(?!\w)|(?i:{MONTH}) (?:19|20)\d\d(?!\d))")
BORN = re.compile(
    r"(?i)(?<!\w)(?:geb\b\.?|geboren|geboorte\w*|geb\.?dat\w*\.?|g\.d\.|gd\b|dob|birth\w*|born)[^\d\n]{0,32}$"
)
BORN_AFTER = re.compile(r"(?i)[ ,]{1,2}(?:is |was )?(?:\w+ )?(?:geboren|geb\.|born)\b")
OF_SOMEBODY = re.compile(
    r"(?i)\b(?:hij|zij|ze|ik|die|moeder|vader|kind|zoon|zoontje|dochter|man|vrouw|broer|zus|oma|opa|mevrouw|meneer|cli[eë]nt|"
    r"bewoner|bewoonster|jongen|meisje|partner)(?: is| was)? van(?: de)? $"
)
PERSON = re.compile(
    r"(?i)\b(?:man|vrouw|mevrouw|meneer|heer|jongen|meisje|kind|\w*zoon\w*|\w*dochter\w*|moeder|vader|opa|oma|broer|zus|"
    r"inwoner|bewoner|bewoonster|cli[eë]nt\w*|klant|pati[eë]nt\w*|aanvrager|melder|weduw\w*|baby|tweeling|partner|collega)\b"
    r"[^.!?\d\n]{0,24}(?:\d\d (?:jaar )?)?[,(] ?$"
)
OF_A_THING = re.compile(
    r"(?i)\b(?:sinds|per|vanaf|tot|wet|regeling|brief|besluit|rapport|foto|opgericht|gebouwd|geopend|gesloten|versie|krant|"
    r"contract|verordening|nota|plan|since|until|founded|built|law|act|gesprek|vergadering|bijeenkomst|datum|d\.d\.|dd)\b[^.!?\n]{0,24}$"
)
LONG_AGO = 2000
BEFORE = 60


def births(text: str) -> Iterator[tuple[int, int]]:
    """Where a date of birth stands.

    Examples
    --------
    >>> [text[start:end] for text in ["geb. 4-2-1948", "Haar man, 25 dec 1955, belt", "Op 3 juni 2025"]
    ...  for start, end in births(text)]
    ['4-2-1948', '25 dec 1955']
    """
    for match in WHOLE.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        year = next(year for year in match.groups() if year)
        told = BORN.search(before) or BORN_AFTER.match(text, match.end())
        whose = OF_SOMEBODY.search(before) or PERSON.search(before)
        long_ago = len(year) > 2 and int(year) < LONG_AGO and not OF_A_THING.search(before)
        if told or whose or long_ago:
            yield match.span()
    for match in IN_PART.finditer(text):
        if BORN.search(text[max(0, match.start() - BEFORE) : match.start()]):
            yield match.span()
