"""The card of one person as the page shows it: what the plan says, with where each part is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.parts import Kpi, Link
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.pages.around import crumbs, line_of, set_aside_about
from ankerpunt.pages.facts import facts
from ankerpunt.pages.history import history_of
from ankerpunt.pages.registry import page_of
from ankerpunt.pages.uses import uses_of
from ankerpunt.plan.facts import claim as claims
from ankerpunt.plan.facts import persona as personas
from ankerpunt.plan.nouns import Claim as ClaimSaid
from ankerpunt.plan.nouns import Motivation as MotivationSaid
from ankerpunt.understand import models
from ankerpunt.understand.forms.persona import FACE, HARD, REACH, WHO

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ankerpunt.check.finding import Decision, Finding
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.facts import Fact
    from ankerpunt.plan.nouns import Claim, Motivation, Persona

ON_THE_CARD = ("Claim", "Motivation")
PARTS = ("claims", "motivations", "hard", "findings")
# What stands on the card in a place of its own; any other field of a person stands below these.
PLACED = {*WHO, *FACE, *REACH, *HARD, "conversations"}


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


def with_decisions(card: Card, aside: Sequence[Finding]) -> Card:
    """The card, with why and until when a goal may go on without an answer."""
    decided = {finding.object: finding.decision for finding in aside if finding.status == "overridden"}
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
    organisation, source = standing.organisation.slug, claims.source(claim, standing.whole)
    return ClaimLine(
        claim=claim,
        source=source if isinstance(source, str) else standing.link(source),
        edit_url=kind("Claim").act_address(organisation, "edit", claim.id),
        proof_url=f"{kind('Claim').address(organisation, claim.id)}evidence/",
    )


def _motive(standing: Standing, motivation: Motivation) -> Motive:
    return Motive(
        motivation=motivation,
        kinds=[sentence_case(word("Motivation", "kinds", each)) for each in motivation.kinds],
        sources=[standing.link(talk) for talk in standing.found("Conversation", motivation.conversations)],
        edit_url=kind("Motivation").act_address(standing.organisation.slug, "edit", motivation.id),
    )


def about(request: MemberRequest, row: models.Persona) -> dict[str, list[str]]:
    """What the check asks of a person is asked of what hangs on the card as well."""
    index = standing_of(request).whole
    hung = {noun.__name__: index.referring(row.slug, by=(noun, "persona")) for noun in (ClaimSaid, MotivationSaid)}
    return {"Persona": [row.slug], **{noun: [each.id for each in found] for noun, found in hung.items()}}


def detail(request: MemberRequest, row: models.Persona) -> dict[str, Any]:
    standing = standing_of(request)
    organisation, asked = standing.organisation.slug, f"?persona={row.slug}"
    aside = set_aside_about(request, **about(request, row)).said()
    on_goals = [finding for finding in aside if finding.noun == "Motivation"]
    return {
        "card": with_decisions(card_of(standing, standing.said(row)), on_goals),
        "set_aside": [line_of(request, finding) for finding in aside if finding not in on_goals],
        "lead": row.one_line,
        "rest": rest(request, row),
        "uses": [use for use in uses_of(request, "Persona", row.slug, without=ON_THE_CARD) if use.count],
        "add_claim_url": kind("Claim").act_address(organisation, "new") + asked,
        "add_motivation_url": kind("Motivation").act_address(organisation, "new") + asked,
    }


def rest(request: MemberRequest, row: models.Persona) -> list[Fact]:
    return [fact for fact in facts(request, row) if fact.name not in PLACED]


# ── What hangs on the card is written beside it ──


def its_card(request: MemberRequest, hung: models.Claim | models.Motivation) -> str:
    return kind("Persona").address(request.organisation.slug, hung.persona.slug)


def on_card(request: MemberRequest, hung: models.Claim | models.Motivation) -> str:
    """A claim or a goal under its id, as the check and the plan document name it: it stands on the card."""
    return f"{its_card(request, hung)}#{type(hung).__name__.lower()}-{hung.slug}"


def begin(model: type[models.Claim | models.Motivation], request: MemberRequest) -> Any:
    """One that hangs on the card that the address names; without one the form asks whose card."""
    asked = request.GET.get("persona", "")
    persona = models.Persona.objects.of(request.organisation).filter(slug=asked).first()
    return model(organisation=request.organisation, persona=persona) if persona else None


def writing(request: MemberRequest, form: OwnedForm) -> dict[str, Any]:
    """Of whom this is, and the way back to the card."""
    if form.instance.persona_id is None:
        return {}
    persona = form.instance.persona
    talk = f"{kind('Conversation').act_address(request.organisation.slug, 'new')}?persona={persona.slug}"
    return {
        "persona": persona,
        "back": its_card(request, form.instance),
        "crumbs": crumbs(request, kind("Persona"), persona),
        "talk_url": talk,
        "history": history_of(request, form.instance) if form.instance.pk else (),
    }


def swaps(request: MemberRequest, hung: models.Claim | models.Motivation) -> list[Swap]:
    return card_anew(request, hung.persona)


def card_anew(request: MemberRequest, persona: models.Persona) -> list[Swap]:
    """After a change: the card as it is now, in place."""
    stand_anew(request)
    persona.refresh_from_db()
    context = page_of(request, persona)
    return [Swap(f"#persona-{part}", f"understand/persona/{part}.html", context) for part in PARTS]
