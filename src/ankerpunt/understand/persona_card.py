"""The card of one person: what hangs on it, with its source, and how much of it we know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Kpi
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.facts import Link
from ankerpunt.mirror.kinds import kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.check.finding import Decision
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.models import Claim, Conversation, Motivation, Persona


@dataclass(frozen=True)
class ClaimLine:
    """One thing that we say, with where it comes from."""

    claim: Claim
    source: Link | None
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
    persona: Persona
    claims: Sequence[ClaimLine]
    motives: Sequence[Motive]
    talks: Sequence[Link]

    @property
    def evidence(self) -> int:
        return sum(1 for line in self.claims if line.claim.basis == "evidence")

    @property
    def known(self) -> Kpi:
        return known(self.evidence, len(self.claims))

    @property
    def introduction(self) -> str:
        return introduction(self.persona)

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
        return sum(1 for motive in self.motives if not motive.motivation.answer)


def with_decisions(card: Card, findings: FindingQuerySet) -> Card:
    """The card, with why and until when a goal may go on without an answer."""
    slugs = [motive.motivation.slug for motive in card.motives]
    aside = findings.about("Motivation", *slugs).filter(status="overridden").said()
    decided = {finding.object: finding.decision for finding in aside}
    motives = [replace(motive, decision=decided.get(motive.motivation.slug)) for motive in card.motives]
    return replace(card, motives=motives)


def known(evidence: int, claims: int) -> Kpi:
    """How much of what we say is evidence, as a sentence and a bar."""
    sentence = ngettext("%(known)s of %(count)s from evidence", "%(known)s of %(count)s from evidence", claims)
    told = sentence % {"known": evidence, "count": claims} if claims else _("Nothing is said about this person yet")
    return Kpi("", told, share=evidence / claims if claims else 0, tone="positive")


def introduction(persona: Persona) -> str:
    """As you would introduce somebody: age, work, where they live."""
    age = _("%(age)s years old") % {"age": persona.age} if persona.age is not None else ""
    return sentence_case(" · ".join(filter(None, [age, persona.work, persona.home])))


def card_of(persona: Persona, organisation: Organisation) -> Card:
    """Four queries, whatever hangs on the card."""
    claims = persona.claims.filter(archived_on=None).select_related("conversation", "research").order_by("pk")
    motives = persona.motivations.filter(archived_on=None).prefetch_related("conversations").order_by("pk")
    return Card(
        persona,
        [_claim(each, organisation) for each in claims],
        [_motive(each, organisation) for each in motives],
        [_talk(each, organisation) for each in persona.conversations.order_by("-held_on", "-pk")],
    )


def _claim(claim: Claim, organisation: Organisation) -> ClaimLine:
    where = {"organisation": organisation.slug, "slug": claim.slug}
    return ClaimLine(
        claim,
        _source(claim, organisation),
        reverse("understand:edit_claim", kwargs=where),
        reverse("understand:prove_claim", kwargs=where),
    )


def _source(claim: Claim, organisation: Organisation) -> Link | None:
    if claim.conversation:
        return _talk(claim.conversation, organisation)
    if claim.research:
        return Link(str(claim.research), kind("Research").address(organisation.slug, claim.research.slug))
    return Link(claim.source) if claim.source else None


def _talk(talk: Conversation, organisation: Organisation) -> Link:
    return Link(str(talk), kind("Conversation").address(organisation.slug, talk.slug))


def _motive(motivation: Motivation, organisation: Organisation) -> Motive:
    return Motive(
        motivation,
        [sentence_case(word("Motivation", "kinds", each)) for each in motivation.kinds],
        [_talk(each, organisation) for each in motivation.conversations.all()],
        reverse("understand:edit_motivation", kwargs={"organisation": organisation.slug, "slug": motivation.slug}),
    )
