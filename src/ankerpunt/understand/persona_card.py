"""The card of one person as the page shows it: what the plan says, with where each part is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Kpi, Link
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.plan.facts import claim as claims
from ankerpunt.plan.facts import persona as personas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.check.finding import Decision
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import Claim, Motivation, Persona


@dataclass(frozen=True)
class ClaimLine:
    """One thing that we say, with where it comes from: a link, or what somebody typed."""

    claim: Claim
    source: Link | str
    edit_url: str
    proof_url: str


@dataclass(frozen=True)
class Motive:
    """One goal of ours beside what is in it for this person."""

    motivation: Motivation
    kinds: Sequence[str]
    sources: Sequence[Link]
    edit_url: str
    decision: Decision | None = None


@dataclass(frozen=True)
class Card:
    said: personas.Card
    claims: Sequence[ClaimLine]
    motives: Sequence[Motive]
    talks: Sequence[Link]
    group: Link | None

    @property
    def persona(self) -> Persona:
        return self.said.persona

    @property
    def known(self) -> Kpi:
        return known(self.said)

    @property
    def introduction(self) -> str:
        return personas.introduction(self.persona, language())

    @property
    def language(self) -> str:
        level = self.persona.language_level
        return word("Persona", "language_level", level) if level else ""

    @property
    def energy(self) -> str:
        found = self.persona.hard_energy
        return sentence_case(word("Persona", "hard_energy", found)) if found else ""

    @property
    def unanswered(self) -> int:
        return self.said.unanswered


def with_decisions(card: Card, findings: FindingQuerySet) -> Card:
    """The card, with why and until when a goal may go on without an answer."""
    ids = [motive.motivation.id for motive in card.motives]
    aside = findings.about("Motivation", *ids).filter(status="overridden").said()
    decided = {finding.object: finding.decision for finding in aside}
    motives = [replace(motive, decision=decided.get(motive.motivation.id)) for motive in card.motives]
    return replace(card, motives=motives)


def known(card: personas.Card) -> Kpi:
    """How much of what we say is evidence, as a sentence and a bar."""
    count = len(card.claims)
    sentence = ngettext("%(known)s of %(count)s from evidence", "%(known)s of %(count)s from evidence", count)
    told = sentence % {"known": card.known, "count": count} if count else _("Nothing is said about this person yet")
    return Kpi("", told, share=card.known / count if count else 0, tone="positive")


def card_of(standing: Standing, persona: Persona) -> Card:
    """Read from the plan in memory: no query, whatever hangs on the card."""
    said = personas.card(persona, standing.whole)
    return Card(
        said=said,
        claims=[_claim(standing, each) for each in said.claims],
        motives=[_motive(standing, each) for each in said.motivations],
        talks=[standing.link(talk) for talk in said.conversations],
        group=standing.link(said.group) if said.group else None,
    )


def _claim(standing: Standing, claim: Claim) -> ClaimLine:
    where = {"organisation": standing.organisation.slug, "slug": claim.id}
    source = claims.source(claim, standing.whole)
    return ClaimLine(
        claim=claim,
        source=source if isinstance(source, str) else standing.link(source),
        edit_url=reverse("understand:edit_claim", kwargs=where),
        proof_url=reverse("understand:prove_claim", kwargs=where),
    )


def _motive(standing: Standing, motivation: Motivation) -> Motive:
    where = {"organisation": standing.organisation.slug, "slug": motivation.id}
    return Motive(
        motivation=motivation,
        kinds=[sentence_case(word("Motivation", "kinds", each)) for each in motivation.kinds],
        sources=[standing.link(talk) for talk in standing.found("Conversation", motivation.conversations)],
        edit_url=reverse("understand:edit_motivation", kwargs=where),
    )
