"""Conversation partners on paper: one as an A6 card, several as A4 sheets of four to cut (U7)."""

from collections.abc import Sequence
from typing import Any

from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts import persona as personas
from ankerpunt.plan.facts.claim import source
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Claim, Conversation, Motivation, Persona, Plan
from ankerpunt.plan.speech import say_date, shorten
from ankerpunt.plan.values import values_of
from ankerpunt.plan.words import label
from ankerpunt.publish.paper import as_pdf, as_pictures, lacking, unprintable
from ankerpunt.text import Language, Text, capital

PAPER = "persona"
# What stands on A6 at the least, in a type that one can read; the front takes more where there is room.
CLAIMS, MOTIVES = 5, 3
# More than ever fits.
MOST = 20
# Written somewhere on the card; any other field of a person stands below these, so that none is left out unseen.
PLACED = {
    *("target_group", "name", "one_line", "age", "work", "home", "day", "quote", "conversations"),
    *("channels", "language_level", "hears_it_from"),
    *("hard_variant", "hard_matters", "hard_minutes", "hard_energy"),
}
LONGEST = {"quote": 180, "day": 260, "claim": 120, "goal": 130, "answer": 150, "hard": 240, "source": 60}

WORDS = {
    "day": Text(nl="Een gewone dag", en="An ordinary day"),
    "claims": Text(nl="Wat we zeggen", en="What we say"),
    "known": Text(nl="{known} van {count} uit bewijs", en="{known} of {count} from evidence"),
    "more": Text(nl="en nog {count} op de kaart in Ankerpunt", en="and {count} more on the card in Ankerpunt"),
    "motives": Text(nl="Wat zit erin voor {name}?", en="What is in it for {name}?"),
    "we_want": Text(nl="Wij willen", en="We want"),
    "gains": Text(nl="{name} krijgt", en="{name} gets"),
    "no_answer": Text(nl="Nog geen antwoord: vraag het.", en="No answer yet: go and ask."),
    "no_motives": Text(nl="Nog niet gevraagd.", en="Not asked yet."),
    "hard": Text(nl="{name} op een slechte dag", en="{name} on a bad day"),
    "matters": Text(nl="Wat telt dan", en="What matters then"),
    "minutes": Text(nl="{count} min", en="{count} min"),
    "energy": Text(nl="energie", en="energy"),
    "one": Text(nl="Persona: {name}", en="Persona: {name}"),
    "set": Text(nl="Persona's van {name}", en="Personas of {name}"),
}


def card_of(plan: Plan, persona: str, *, language: Language) -> bytes:
    """Print one person as an A6 card: the face in front, motivations and the bad day on the back.

    Parameters
    ----------
    plan
        The plan that the person is in.
    persona
        The id of the person.
    language
        The language of the words around what was written.

    Raises
    ------
    KeyError
        When no persona in force has this id.
    PaperError
        When the paper cannot be made.
    """
    given, title = _given(plan, [persona], language, sheets=False)
    return as_pdf(PAPER, given, language=language, title=title)


def sheets_of(plan: Plan, personas: Sequence[str], *, language: Language) -> bytes:
    """Print people as A4 sheets, four A6 cards each, with marks to cut along; the backs fit a printer that turns.

    Raises
    ------
    KeyError
        When no persona in force has one of these ids.
    PaperError
        When the paper cannot be made.
    """
    given, title = _given(plan, personas, language, sheets=True)
    return as_pdf(PAPER, given, language=language, title=title)


def unprintable_of(plan: Plan, personas: Sequence[str], *, language: Language) -> tuple[str, ...]:
    """Name the characters on these people's cards that the paper cannot show.

    Raises
    ------
    KeyError
        When no persona in force has one of these ids.
    """
    given, title = _given(plan, personas, language, sheets=True)
    return unprintable([title, given])


def pictures_of(plan: Plan, personas: Sequence[str], *, language: Language, sheets: bool = False) -> list[bytes]:
    """Draw each page of the card or the sheets as a PNG; see :func:`card_of` and :func:`sheets_of`."""
    given, title = _given(plan, personas, language, sheets=sheets)
    return as_pictures(PAPER, given, language=language, title=title)


def _given(plan: Plan, wanted: Sequence[str], language: Language, *, sheets: bool) -> tuple[dict[str, Any], str]:
    index = Index(in_force(plan))
    people = [_person(index, each) for each in wanted]
    cards = [_card(index, person, language) for person in people]
    one = len(people) == 1 and not sheets
    called = people[0].name if one else plan.organisation.name
    title = WORDS["one" if one else "set"].say(language, name=called)
    return {"sheets": sheets, "organisation": plan.organisation.name, "cards": cards}, title


def _person(index: Index, wanted: str) -> Persona:
    person = index.get(Persona, wanted)
    if person is None:
        raise KeyError(wanted)
    return person


def _card(index: Index, person: Persona, language: Language) -> dict[str, Any]:
    def say(key: str, **values: object) -> str:
        return WORDS[key].say(language, name=person.name, **values)

    said = personas.card(person, index)
    claims, motives = said.claims, said.motivations
    card = {
        "name": person.name,
        "group": said.group.name if said.group else "",
        "one_line": person.one_line,
        "who": personas.introduction(person, language),
        "quote": shorten(person.quote, LONGEST["quote"]),
        "day": shorten(person.day, LONGEST["day"]),
        "facts": _facts(person, language),
        "known": say("known", known=said.known, count=len(claims)),
        "rest": _short(values_of(person, index, language, without=PLACED)),
        "claims": [_claim(index, each, language) for each in claims[:MOST]],
        "at_least": CLAIMS,
        "elsewhere": max(len(claims) - MOST, 0),
        "more": say("more", count="{count}"),
        "motives": [_motive(each, language) for each in motives[:MOTIVES]],
        "more_motives": say("more", count=len(motives) - MOTIVES) if len(motives) > MOTIVES else "",
        "hard": _hard(person, language),
        "words": {key: say(key) for key in ("day", "claims", "motives", "we_want", "gains", "no_answer", "no_motives")}
        | {key: say(key) for key in ("hard", "matters")},
    }
    return card | {"lacking": lacking(card, language)}


def _facts(person: Persona, language: Language) -> list[tuple[str, str]]:
    level = label("Persona", "language_level", person.language_level, language=language)
    found = [
        ("channels", ", ".join(person.channels)),
        ("language_level", level if person.language_level else ""),
        ("hears_it_from", person.hears_it_from),
    ]
    return _short([(label("Persona", field, language=language), value) for field, value in found if value])


def _short(facts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(words, shorten(value, LONGEST["claim"])) for words, value in facts]


def _claim(index: Index, claim: Claim, language: Language) -> dict[str, Any]:
    found = source(claim, index)
    if isinstance(found, Conversation):
        found = f"{label('Conversation', language=language)}, {say_date(found.held_on, language)}"
    word = label("Claim", "basis", claim.basis, language=language)
    return {
        "text": shorten(claim.text, LONGEST["claim"]),
        "evidence": claim.basis == "evidence",
        "word": capital(word),
        "source": shorten(found if isinstance(found, str) else name(found, index, language), LONGEST["source"]),
    }


def _motive(motivation: Motivation, language: Language) -> dict[str, Any]:
    kinds = [label("Motivation", "kinds", kind, language=language) for kind in motivation.kinds]
    return {
        "goal": shorten(motivation.goal, LONGEST["goal"]),
        "answer": shorten(motivation.answer, LONGEST["answer"]),
        "kinds": ", ".join(kinds),
    }


def _hard(person: Persona, language: Language) -> dict[str, str] | None:
    if not person.hard_variant.strip():
        return None
    energy = label("Persona", "hard_energy", person.hard_energy, language=language) if person.hard_energy else ""
    minutes = "" if person.hard_minutes is None else WORDS["minutes"].say(language, count=person.hard_minutes)
    return {
        "text": shorten(person.hard_variant, LONGEST["hard"]),
        "matters": shorten(person.hard_matters, LONGEST["hard"]),
        "gives": ", ".join(filter(None, [minutes, f"{energy} {WORDS['energy'].say(language)}" if energy else ""])),
    }
