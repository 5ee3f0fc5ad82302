"""The numbers under which staff, clients and files are known.

Such a number has a word before it ("dossier", "personeelsnr.", "onder nummer"), or a form that only a register gives
("Z24-118823"). Years, days, amounts and times are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.science.deidentify.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

# How the word before such a number begins: "medewerkersnummer", "zaaknr.", "client number".
WHOSE = listed(
    """
    aanvra account afspraak badge behandel beschikking bestel bewoner bezwaar burger case casus cli[eë]nt client
    collega contract crediteur customer debiteur deelnemer dienst dossier employee factuur file gebruiker gezin
    hulpvra incident indicatie inkomen inlog inschrij intake inwoner jeugd kaart kandidaat kenmerk kind klacht klant
    leerling lid login loon medewerk melding member order pas pati[eë]nt patient permit pers pgb polis reference
    referentie registratie relatie rooster sollicita staff stam student ticket uitkering vergunning verzekerde
    vrijwilliger werknemer wmo zaak zorg
    """
)
WORD = "(?:{})".format("|".join(sorted(WHOSE)))
WRITTEN = (
    r"(?P<token>#?(?:[A-Z]{1,6}[-./ ]?|[a-z]{1,4}[-/]?)?(?<![.,]\d)\d[\dA-Za-z]*(?:[-./][\dA-Za-z]+)*"
    r"(?: \d{2,5}(?![\w.,]\d)){0,3})"
)
SAYS = r"(?:nummers?|nrs?\b\.?|no\b\.?|num\b\.?|id\b|code|kenmerk|numbers?)"
GAP = r"(?:[^\d\n.!;]{0,28}?[\s:#(“\"'=])"
NUMBER_OF = re.compile(rf"(?i:(?<!\w){WORD}\w*\.?[ -]?{SAYS}){GAP}??{WRITTEN}")
SHORT_FOR = re.compile(
    rf"(?i:(?<!\w)(?:pnr|p\.?nr|znr|cnr|mdw\.?nr|kenmerk|ons kenmerk|referentie|ref)\b\.?)[ :]{{1,3}}(?:is )?{WRITTEN}"
)
ROW_OF = re.compile(rf"(?i:(?<!\w){WORD}\w*)[ :#(]{{1,3}}(?i:is |was |met )?{WRITTEN}")
ANY_NUMBER = re.compile(rf"(?i:(?<!\w){SAYS}){GAP}??{WRITTEN}")
BY_FORM = re.compile(
    r"(?<![\w/.-])(?P<token>[A-Z]{1,6}[-/.]?\d{2,4}[-/.]\d{3,8}(?:-[A-Z\d]{1,3})?|[A-Z]{1,4}\d{6,9}|[A-Z]{1,4}[-/]\d{5,9}"
    r"|(?:19|20)\d\d[-/.](?:[A-Z]{1,4}[-/.]?)?\d{4,7}|(?:19|20)\d\d[-/.][A-Z]{1,4}[-/.]?\d{2,7}|(?:19|20)\d{6}-\d{2,5}|#\d{4,8})"
    r"(?![\w/-])"
)
DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d\d){1,2})?|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.:]\d\d")
YEARS = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?")
AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d+,\d+")
COUNTED = re.compile(
    r"(?i)\s*(?:%|x\b|euro|eur|€|mensen|inwoners|personen|keer|uur|u\b|dagen|weken|maanden|jaar|minuten|min\b|procent|huizen|"
    r"stuks|plekken|leden|meldingen|woorden|pagina|km|kilo|kg|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|people|times|"
    r"hours|days|weeks|years|percent|brieven|reacties|bezoekers|aanvragen|klanten|cli[eë]nten|medewerkers)"
)
FEW, ENOUGH = 3, 4


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a number of a member of staff, a client or a file stands.

    Examples
    --------
    >>> notes = ["Dossiernr. 2023-4471", "zaak 88213 ligt stil", "Zaak van 2024, 1500 euro"]
    >>> [text[start:end] for text in notes for start, end in sorted(set(numbers(text)))]
    ['2023-4471', '88213']
    """
    for pattern, fewest in (
        (NUMBER_OF, FEW),
        (SHORT_FOR, FEW),
        (ROW_OF, ENOUGH),
        (ANY_NUMBER, ENOUGH),
        (BY_FORM, ENOUGH),
    ):
        for match in pattern.finditer(text):
            token = match["token"]
            if _counts(token, fewest) and not COUNTED.match(text, match.end("token")):
                yield match.span("token")


def _counts(token: str, fewest: int) -> bool:
    """Whether it is a number of somebody; with a letter one digit fewer will do."""
    digits = sum(sign.isdigit() for sign in token)
    lettered = any(sign.isalpha() for sign in token)
    if any(form.fullmatch(token) for form in (DAY, YEARS)) or (fewest == ENOUGH and AMOUNT.fullmatch(token)):
        return False
    return digits >= fewest - lettered
