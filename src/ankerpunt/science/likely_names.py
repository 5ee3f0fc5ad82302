"""Words that are probably somebody's name, found by how they are written; there is no list of names.

Four signs, from strong to weak: a title before it (mevrouw Jansen), initials (J. de Vries), two words with a capital
(Fatima el Amrani), and one word with a capital in the middle of a sentence. The last needs most care: places, brands
and things that belong to the organisation have capitals too, so what stands before the word decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[-'’][A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿ]+)*"
PARTICLE = (
    r"(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|te|[Ee]l|al|la|le|du|da|dos|ben|bin|in|op|'t|’t|het|[Vv]/d"
    r"|v\.d\.)"
)
SURNAME = rf"(?:{PARTICLE} ){{0,3}}{CAPITAL}"
INITIALS = r"(?:[A-ZÀ-ÖØ-Þ]\. ?){1,5}"
TITLE = (
    r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Mm]eneer|[Dd]e heer|[Hh]eer|[Jj]uf(?:frouw)?|[Zz]uster|[Tt]ante"
    r"|[Oo]om|[Dd]okter|[Dd]r\.?|[Dd]rs\.|[Ii]ng\.|[Ii]r\.|[Pp]rof\.?|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?|[Mm]iss)"
)
TITLED = re.compile(rf"\b{TITLE} (?:{INITIALS} ?)?(?:{CAPITAL} )?{SURNAME}")
WITH_INITIALS = re.compile(rf"(?<![\w.])[A-ZÀ-ÖØ-Þ]\. ?(?:[A-ZÀ-ÖØ-Þ]\. ?){{0,4}}{SURNAME}")
TWO_CAPITALS = re.compile(rf"\b{CAPITAL}(?: {PARTICLE}){{0,3}} {CAPITAL}\b")
ALONE = re.compile(rf"(?<![\w'’.-]){CAPITAL}(?![\w-])")
SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n\r•–—(\[“”„\"‘]|[.!?]['’\"”)])\s*[-*'‘“\"„(]*\s*$")
BEFORE = re.compile(r"(?P<last>[\w'’]+)[ ,]*$")

# After these comes a place or a thing: "in Utrecht", "het Sluiskwartier", "onze Wmo-balie", "een Nederlander".
LEADS_TO_A_THING = _words(
    """
    in uit te naar rond nabij langs richting gemeente provincie stad dorp wijk regio station afdeling team bedrijf
    stichting vereniging school winkel app programma systeem cursus project
    de het 't een deze dit die dat onze ons jullie hun mijn jouw zijn haar elke ieder iedere welke geen
    the a an this that these those our your their my his her near from at into every each no
    """
)
# Capitals that are nobody's name: days, months, feasts, languages, countries, and tools of the office.
NOBODY = _words(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september oktober november december kerst kerstmis pasen pinksteren sinterklaas hemelvaart koningsdag ramadan
    suikerfeest nederland nederlands nederlander nederlanders nederlandse engels frans duits turks arabisch pools
    oekraïens oekraïense belgië duitsland europa europese god jezus allah internet google teams zoom outlook excel word
    powerpoint sharepoint facebook instagram linkedin whatsapp youtube tiktok windows microsoft apple android corona
    monday tuesday wednesday thursday friday saturday sunday january february march may june july august october
    christmas easter dutch english french german turkish arabic polish ukrainian netherlands europe facebook
    """
)
# Small words that have a capital only because a sentence begins with them.
SMALL = _words(
    """
    ik jij je u hij zij ze wij we jullie hun haar hem iedereen niemand iemand wie wat waar wanneer hoe waarom dat dit
    deze die de het een er en of maar want dus als toen dan nu nog al ook niet geen wel veel weinig alle alles sommige
    elke met zonder voor na naar bij in uit op aan van door over onder tegen tot om sinds tijdens volgens vandaag
    gisteren morgen straks soms vaak altijd nooit ja nee mijn onze ons zijn heb heeft is was waren wil kan moet mag
    i you he she it they we the a an and or but so if then when where who what why how this that these those my our
    their his her its yes no not only also today yesterday tomorrow after before with without
    """
)
# "Samira vertelt": at the beginning of a sentence only a verb of speaking gives a name away.
SPEAKS = re.compile(r"\s+(?:zei|zegt|vertelt|vertelde|vroeg|vraagt|belt|belde|noemt|noemde|said|says|told|asked)\b")
ROLES = re.compile(
    r"(?i)^(?:collega|moeder|vader|bewoner|inwoner|klant|buur|medewerker|manager|mantelzorger|dochter|zoon|oma|opa|ouder|"
    r"teamleider|directeur|wethouder|burgemeester|leverancier|docent|leraar|arts|verpleeg|consulent|colleague|resident|"
    r"mother|father|customer|neighbour|manager|someone|everyone|nobody|people)"
)


def likely_names(text: str, *, known: Iterable[str] = ()) -> list[tuple[int, int]]:
    """Find where somebody is probably named.

    Parameters
    ----------
    text
        Dutch or English.
    known
        Words that are nobody's name here; upper and lower case are the same.

    Returns
    -------
    list of (start, end)
        In characters; strong signs first, and what they cover is not found again.

    Examples
    --------
    >>> text = "Volgens J. de Vries in Utrecht wil Samira op dinsdag bellen."
    >>> [text[start:end] for start, end in likely_names(text)]
    ['J. de Vries', 'Samira']
    """
    passed_over = NOBODY | {word.lower() for phrase in known for word in re.findall(r"[\w'’-]+", phrase)}
    found: list[tuple[int, int]] = []
    for spans in (
        _matches(TITLED, text),
        _matches(WITH_INITIALS, text),
        _two_capitals(text, passed_over),
        _alone(text, passed_over),
    ):
        found.extend(span for span in spans if all(span[1] <= a or span[0] >= b for a, b in found))
    return found


def _matches(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _two_capitals(text: str, passed_over: frozenset[str]) -> Iterator[tuple[int, int]]:
    """A first name and a surname; not a street in two words, an office or the beginning of a sentence."""
    at = 0
    while match := TWO_CAPITALS.search(text, at):
        first, *_particles, last = match.group().split(" ")
        begins = _begins_sentence(text, match.start())
        known = {first.lower(), last.lower()} & passed_over or first.lower() in LEADS_TO_A_THING
        if known or _after_thing(text, match.start()) or (begins and (first.lower() in SMALL or ROLES.match(first))):
            at = match.start() + len(first)
        else:
            yield match.span()
            at = match.end()


def _alone(text: str, passed_over: frozenset[str]) -> Iterator[tuple[int, int]]:
    for match in ALONE.finditer(text):
        word = match.group().lower()
        if word in passed_over:
            continue
        if _begins_sentence(text, match.start()):
            speaks = SPEAKS.match(text, match.end())
            if speaks and word not in SMALL and not ROLES.match(word):
                yield match.span()
        elif not _after_thing(text, match.start()) and not ROLES.match(word):
            yield match.span()


def _begins_sentence(text: str, start: int) -> bool:
    return SENTENCE_END.search(text[max(0, start - 12) : start]) is not None or start == 0


def _after_thing(text: str, start: int) -> bool:
    before = BEFORE.search(text[max(0, start - 40) : start])
    return before is not None and before["last"].lower() in LEADS_TO_A_THING
