"""Words that are probably somebody's name, found by how they are written and by not being in a dictionary.

Five signs, from strong to weak: a title before it (mevrouw Jansen), initials (J. de Vries), two words with a capital
(Fatima el Amrani), one word with a capital in the middle of a sentence, and a word that begins a sentence and that no
dictionary knows. The last two need most care: places, brands and things that belong to the organisation have capitals
too, so what is before the word decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.science.compounds import english, forms, particle, parts
from ankerpunt.science.deidentify.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
LOWER = "a-zß-öø-ÿāăąćčďđēėęěğģīıķļłńņňōőœřśşšţťūůűźżžșț"
CAPITAL = rf"[{UPPER}][{LOWER}]+(?:[-'’][{UPPER}]?[{LOWER}]+)*"
PARTICLE = (
    r"(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|te|[Ee]l|al|la|le|du|da|dos|ben|bin|in|op|'t|’t|het|[Vv]/d"
    r"|v\.d\.)"
)
SURNAME = rf"(?:{PARTICLE} ){{0,3}}{CAPITAL}"
INITIALS = rf"(?:[{UPPER}]\. ?){{1,5}}"
TITLE = (
    r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Mm]eneer|[Dd]e heer|[Hh]eer|[Jj]uf(?:frouw)?|[Zz]uster|[Tt]ante"
    r"|[Oo]om|[Dd]okter|[Dd]r\.?|[Dd]rs\.|[Ii]ng\.|[Ii]r\.|[Pp]rof\.?|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?|[Mm]iss)"
)
TITLED = re.compile(rf"\b{TITLE} (?:{INITIALS} ?)?(?:{CAPITAL} )?{SURNAME}")
WITH_INITIALS = re.compile(rf"(?<![\w.]){INITIALS}{SURNAME}")
FULL = re.compile(rf"\b{CAPITAL}(?:(?:(?: {PARTICLE}){{0,3}} {CAPITAL}\b){{1,3}}|(?: [A-Z]\.))")
ALONE = re.compile(rf"(?<![\w'’.-]){CAPITAL}(?![\w-])")
SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n\r•–—(\[“”„\"‘]|[.!?]['’\"”)])\s*[-*'‘“\"„(]*\s*$")
BEFORE = re.compile(r"(?P<last>[\w'’]+)[ ,]*$")

# After these comes a place or a thing: "in Utrecht", "het Sluiskwartier", "onze Wmo-balie", "een Nederlander".
LEADS_TO_A_THING = listed(
    """
    in uit te naar rond nabij langs richting gemeente provincie stad dorp wijk regio station afdeling team bedrijf
    stichting vereniging school winkel app programma systeem cursus project
    de het 't een deze dit die onze ons jullie hun mijn jouw zijn haar elke ieder iedere welke geen
    the a an this that these those our your their my his her near from at into every each no
    """
)
# Capitals that are nobody's name: days, months, feasts, languages, countries, and tools of the office.
NOBODY = listed(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september oktober november december kerst kerstmis pasen pinksteren sinterklaas hemelvaart koningsdag ramadan
    suikerfeest nederland nederlands nederlander nederlanders nederlandse engels frans duits turks arabisch pools
    oekraïens oekraïense fries spaans italiaans portugees russisch chinees somalisch tigrinya berbers koerdisch
    perzisch avonds ochtends morgens middags nachts zondags zomers winters papiaments sranan hindi urdu grieks
    limburgs belgië duitsland europa europese god jezus allah internet google teams zoom outlook excel word
    powerpoint sharepoint facebook instagram linkedin whatsapp youtube tiktok windows microsoft apple android corona
    monday tuesday wednesday thursday friday saturday sunday january february march may june july august october bsn
    bsn-nummer dob geb geboortedatum tel mob mevr dhr nr iban pgb wmo wlz zzp cao hr ov cv
    christmas easter dutch english french german turkish arabic polish ukrainian netherlands europe facebook
    """
)
# Small words that have a capital only because a sentence begins with them.
SMALL = listed(
    """
    ik jij je u hij zij ze wij we jullie hun haar hem iedereen niemand iemand wie wat waar wanneer hoe waarom dat dit
    deze die de het een er en of maar want dus als toen dan nu nog al ook niet geen wel veel weinig alle alles sommige
    elke met zonder voor na naar bij in uit op aan van door over onder tegen tot om sinds tijdens volgens vandaag
    gisteren morgen straks soms vaak altijd nooit ja nee mijn onze ons zijn heb heeft is was waren wil kan moet mag
    i you he she it they we the a an and or but so if then when where who what why how this that these those my our
    their his her its yes no not only also geboren today yesterday tomorrow after before with without
    """
)
# "Samira vertelt": at the beginning of a sentence only a verb of speaking gives a name away.
SPEAKS = re.compile(r"\s+(?:zei|zegt|vertelt|vertelde|vroeg|vraagt|belt|belde|noemt|noemde|said|says|told|asked)\b")
# Given names that are words too: at the beginning of a sentence a dictionary would pass them over.
ALSO_A_WORD = listed(
    """
    amber anna bart bas bep bert bob bram coen daan dirk els eva fleur floor frank fred guus hans harm henk ilse iris
    jan jasmijn job joop joost jos julia karim karin kim klaas koen koos lena leo lex lies linda lisa loes luc maria
    mark marten max mees mo mia nick nina noor olga olivia paul peter piet pim rik rob robin roel roos rosa ruud sam
    sara sem simon sofie sophie stijn sven tess thijs tim tom toon vera victor wim
    """
)
ROLES = re.compile(
    r"(?i)^(?:collega|moeder|vader|bewoner|inwoner|klant|buur|medewerker|manager|mantelzorger|dochter|zoon|oma|opa|ouder|"
    r"teamleider|directeur|wethouder|burgemeester|leverancier|docent|leraar|arts|verpleeg|consulent|colleague|resident|"
    r"mother|father|customer|neighbour|manager|someone|everyone|nobody|people)"
)
ENDINGS = ("s", "e", "en", "je", "jes")
NUMBERS = ("nr", "nummer", "app", "loket", "team")
# A longer word that is two words of the dictionary is seldom a name.
SHORT_NAME = 6
STREETS = ("straat", "laan", "weg", "plein", "gracht", "kade", "singel", "steeg", "dreef", "plantsoen")


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
        _full_names(text, passed_over),
        _alone(text, passed_over),
    ):
        found.extend(span for span in spans if all(span[1] <= a or span[0] >= b for a, b in found))
    return found


def _matches(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _full_names(text: str, passed_over: frozenset[str]) -> Iterator[tuple[int, int]]:
    """A first name and a surname, or its first letter; not a street of two words, or what begins a sentence."""
    at = 0
    while match := FULL.search(text, at):
        first = match.group().split(" ")[0]
        others = {word.lower() for word in re.findall(CAPITAL, match.group())}
        begins = _begins_sentence(text, match.start())
        known = others & passed_over or first.lower() in LEADS_TO_A_THING
        if known or _after_thing(text, match.start()) or (begins and not _may_be_a_name(first)):
            at = match.start() + len(first)
        else:
            yield match.span()
            at = match.end()


def _alone(text: str, passed_over: frozenset[str]) -> Iterator[tuple[int, int]]:
    for match in ALONE.finditer(text):
        word = match.group().lower()
        if word in passed_over or word.endswith(STREETS):
            continue
        if _begins_sentence(text, match.start()):
            if _may_be_a_name(word) and (SPEAKS.match(text, match.end()) or not _in_a_dictionary(word)):
                yield match.span()
        elif not _after_thing(text, match.start()) and not ROLES.match(word):
            yield match.span()


def _begins_sentence(text: str, start: int) -> bool:
    return SENTENCE_END.search(text[max(0, start - 12) : start]) is not None or start == 0


def _after_thing(text: str, start: int) -> bool:
    before = BEFORE.search(text[max(0, start - 40) : start])
    return before is not None and before["last"].lower() in LEADS_TO_A_THING


def _may_be_a_name(word: str) -> bool:
    return word.lower() not in SMALL and not ROLES.match(word)


def _in_a_dictionary(word: str) -> bool:
    """Whether a dictionary of Dutch or English knows a word, its parts, or what it is an inflection of.

    "Hans" is there too, as a name: with a capital.
    """
    lower = word.lower()
    if lower in ALSO_A_WORD:
        return False
    if lower in english() or lower.endswith(NUMBERS):
        return True
    pieces = [piece for piece in re.split(r"[-'’]", lower) if len(piece) > 1]
    return all(any(map(_known, _stems(piece))) for piece in pieces)


def _stems(word: str) -> set[str]:
    return {word, *(word.removesuffix(ending) for ending in ENDINGS)}


def _known(word: str) -> bool:
    lemma = forms().get(word, "")
    return lemma[:1].islower() or bool(parts(word) or particle(word)) or _compound(word)


def _compound(word: str) -> bool:
    """Two words in one, of which the first or the last may be short: "buurtapp", "onderin"."""
    known = forms()
    return any(word[:at] in known and word[at:] in known for at in range(3, len(word) - 1) if len(word) > SHORT_NAME)
