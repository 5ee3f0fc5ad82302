"""Addresses: a street with a house number and whatever is added to it, and postcodes.

A street is known by its last part ("Kerkstraat", "lange nieuwstraat") or by what is said of it: somebody lives there, a
letter goes there ("woont op Waterlelie 23-3"). A street without a number, or four digits alone, point at nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.science.deidentify.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = re.compile(
    r"(?P<named>(?i:postcode|postal code|pc)(?:(?i: is| was|gebied))?[: ]{1,3})?(?<![\w.,/-])"
    r"(?P<code>[1-9]\d{3}(?P<joint>[ -]?)(?P<letters>[A-Z]{2}|[a-z]{2}))(?![\w-])"
)
NO_LETTERS = frozenset({"SA", "SD", "SS"})
# Two letters after four digits that mean something else: "1500 km", "in 2019 en", "2024 NS".
UNITS = listed("km kg mg ml cl dl cm mm dm kw gb mb kb tb pk ha st")
SMALL_WORDS = UNITS | listed(
    """
    aan af al be bv ca de dr en er ga ho ie if ik in is it ja je la ma me na nu of om op or pa pp re so te to tv un up
    us uw va vd vs we wo xl za ze zn zo
    """
)
SHORT_NAMES = listed("AH AI BV CV EU EK HR IT MT NL NS NV OV PC PO TV VN VO WK WO")

ADDED = r"(?:bis|hs|huis|rood|zwart|rd|zw|ben|bov|(?:boven|beneden|achter|voor|links|rechts)(?=\s*(?:[.,;:)]|$)))"
ADDITION = (
    rf"(?: ?[-/–] ?(?:[a-z]{{3,8}}|[IVX]{{1,4}}|\d{{1,4}}|[A-Za-z]{{1,2}}\d?)(?![\w-])"
    rf"| ?(?:{ADDED}|[IVX]{{1,4}})(?!\w)| ?[A-Za-z](?![\w'’./]\w|\w)\d?|[A-Za-z]{{1,2}}\d?(?!\w))"
)
HOUSE = (
    rf"(?:(?i:nr\.?|nummer|huisnummer|no\.?) ?)?\d{{1,5}}(?!\d|[.,:]\d){ADDITION}{{0,3}}"
    r"(?: t/?o \d{1,4})?(?:,? (?i:app\.?|appartement|unit|flat|kamer) ?\d{1,4}[a-z]?)?"
    r"(?![\d]|[.,:/-]\d)(?!\w)"
)
WHOLE_CODE = r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\w)"
WORD = r"[\w'’.-]{1,40}(?:,(?= (?i:nr|nummer|huisnummer)))? "
LINE = re.compile(
    rf"(?<![\w'’.-])(?P<words>(?:{WORD}){{1,6}}?)(?P<house>{HOUSE})(?:,? {WHOLE_CODE}(?:,? [A-Z][\w-]+)?)?"
)
BY_CODE = re.compile(
    rf"(?<!\d){WHOLE_CODE}(?:,? ?(?i:nr\.?|nummer|huisnummer|no\.?))?,? ?{HOUSE}(?![.-])"
    rf"|(?<!\d){HOUSE},? {WHOLE_CODE}"
)

ANY_CASE = tuple(listed("straat straatje laan weg plein gracht kade singel dijk steeg dreef plantsoen"))
WITH_CAPITAL = ANY_CASE + tuple(
    listed(
        """
        hof hofje pad park baan kamp veld burg einde poort markt haven wal ring oord werf hoek berg boulevard allee
        akker tuin brink heuvel meent waard erf horst donk vaart kanaal oever brug dam dal woud gaarde weide made street
        road noord oost zuid west
        """
    )
)
NO_STREET = listed("onderweg snelweg spoorweg halverwege schoolplein marktplein fietspad rijbaan")
# After these comes a number that is no house: "Windows 11", "Loket 5", "Week 36".
NO_NAME = listed(
    """
    windows office excel word ipad iphone samsung galaxy formulier team groep kamer zaal gebouw lokaal week artikel lijn
    buslijn tramlijn bus loket fase versie route halte afdeling blok gebied wijk bladzijde pagina hoofdstuk stap nummer
    nr nr. regel balie perron spoor etage verdieping schaal klas dag jaar top plan bijlage punt vraag deel kern ronde
    post
    """
)
SHORTEST = 3
YEARS = re.compile(r"(?:19|20)\d\d ?[-/–] ?(?:19|20)?\d\d")
LIVES = re.compile(
    r"(?i)\b(?:wo(?:on|nen)\w*|\w*adres\w*|\w*verhui\w*|bewo\w*|huurders?|buren|\w*gezin|huis|pand|portiek|\w*portaal|"
    r"flat|bezorg\w*|post|brief|sleutel|staat ingeschreven|aan (?:de|het)|lives?|address)\b"
)
AT = re.compile(r"(?i)\b(?:op|aan|in|van|voor|naar|bij|at)$")
AT_A_PLACE = ("op", "in", "uit", "naar", "bij", "om")
BEFORE_THE = (*AT_A_PLACE, "van", "aan")
# A word at which a sentence ends or begins, but not "Ds. Kuyperstraat".
ENDS = re.compile(r"[,:]$|(?<!\bSt)(?<!\bDs)(?<!\bDr)(?<!\bMr)(?<!\bIr)(?<!\bProf)(?<!\bBurg)(?<!\bPast)(?<!\bGen)\.$")
QUARTER = re.compile(r"-(?:noord|oost|zuid|west|midden)$")
PARTICLE = re.compile(r"(?:van|de|der|den|het|'t|’t|ten|ter|aan|in|op|\d{1,2}e)$")


def postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Where a whole postcode stands; years and amounts before a word of two letters are none.

    Examples
    --------
    >>> [text[start:end] for text in ["In 3512 XE, in 2019 en 1500 km.", "Postcode 1234ab"]
    ...  for start, end in postcodes(text)]
    ['3512 XE', '1234ab']
    """
    for match in CODE.finditer(text):
        letters, apart = match["letters"], match["joint"] == " "
        other = letters in UNITS or (apart and (letters in SMALL_WORDS or letters in SHORT_NAMES))
        if letters.upper() not in NO_LETTERS and (match["named"] or not other):
            yield match.span("code")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where an address stands: a street or a postcode with a house number.

    Examples
    --------
    >>> [text[start:end] for text in ["Ze woont op Waterlelie 23-3.", "De lange nieuwstraat 12 bis", "Loket 5"]
    ...  for start, end in addresses(text)]
    ['Waterlelie 23-3', 'nieuwstraat 12 bis']
    """
    for match in LINE.finditer(text):
        words = match["words"].split(" ")[:-1]
        street = _street(words, text[max(0, match.start() - 40) : match.start()], match["house"])
        if street:
            yield match.start("house") - len(street) - 1, match.end()
    for match in BY_CODE.finditer(text):
        yield match.span()


def _street(words: list[str], before: str, house: str) -> str:
    """The name of the street at the end of these words; empty where it is none."""
    last = QUARTER.sub("", words[-1].lower().rstrip(","))
    capital = words[-1][:1].isupper()
    if last in NO_STREET or len(last) < SHORTEST or not (capital or (last.endswith(ANY_CASE) and last not in ANY_CASE)):
        return ""
    at = _begin(words)
    around = f"{before}{' '.join(words[:at])}".rstrip()
    known = last.endswith(WITH_CAPITAL) or bool(LIVES.search(around))
    added = not house.isdecimal() and bool(AT.search(around))
    is_house = last not in NO_NAME and not YEARS.fullmatch(house)
    return " ".join(words[at:]) if (known or added) and is_house else ""


def _begin(words: list[str]) -> int:
    """Where the name begins: "de Burgemeester van der Meulenlaan" at "Burgemeester"."""
    at = begin = len(words) - 1
    while at > 0 and (words[at - 1][:1].isupper() or PARTICLE.match(words[at - 1])) and not ENDS.search(words[at - 1]):
        word, before = words[at - 1], words[at - 2] if at > 1 else ""
        if LIVES.match(word) or word.lower() in AT_A_PLACE or (word in ("de", "het") and before in BEFORE_THE):
            break
        at -= 1
        if words[at][:1].isupper() or words[at][:1].isdigit() or words[at] in ("'t", "’t"):
            begin = at
    return begin
