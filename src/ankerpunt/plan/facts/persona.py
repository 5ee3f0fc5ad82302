"""The card of a persona: who this is, what we say about them and how we know, and what is in it for them (U6, U8)."""

from msgspec import Struct

from ankerpunt.plan.facts import claim as claims
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Claim, Conversation, Motivation, Persona, TargetGroup
from ankerpunt.text import Language, Text, capital

AGE = Text(nl="{age} jaar", en="{age} years old")


class Card(Struct, frozen=True):
    """One person as screen and paper show them, in one order.

    Parameters
    ----------
    claims
        What we say: what we know first, then what we assume.
    motivations
        Our goals with what is in it for this person.
    conversations
        The talks behind the person, newest first.
    """

    persona: Persona
    group: TargetGroup | None
    claims: tuple[Claim, ...]
    motivations: tuple[Motivation, ...]
    conversations: tuple[Conversation, ...]

    @property
    def known(self) -> int:
        """How many of the claims are evidence."""
        return sum(each.basis == "evidence" for each in self.claims)

    @property
    def unanswered(self) -> int:
        """How many goals nobody has an answer for yet to what is in it for this person."""
        return sum(map(is_unanswered, self.motivations))


def is_unanswered(motivation: Motivation) -> bool:
    """Tell whether a goal has no answer yet to what is in it for its person."""
    return not motivation.answer.strip()


def card(persona: Persona, index: Index) -> Card:
    """Gather what is on the card of a person."""
    motives = index.referring(persona.id, by=(Motivation, "persona"))
    talks = [talk for each in persona.conversations if (talk := index.get(Conversation, each))]
    return Card(
        persona=persona,
        group=index.get(TargetGroup, persona.target_group),
        claims=claims.about(persona.id, index),
        motivations=tuple(each for each in motives if each.archived_on is None),
        conversations=tuple(sorted(talks, key=lambda talk: talk.held_on, reverse=True)),
    )


def introduction(persona: Persona, language: Language) -> str:
    """Introduce somebody as people do: age, work, where they live."""
    age = AGE.say(language, age=persona.age) if persona.age is not None else ""
    said = " · ".join(filter(None, (age, persona.work, persona.home)))
    return capital(said)
