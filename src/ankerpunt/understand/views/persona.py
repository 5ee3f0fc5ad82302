"""Conversation partners: one card, the form that begins or changes it, and the same person on a bad day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import Swap, page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages import around as overviews
from ankerpunt.pages.around import crumbs
from ankerpunt.pages.uses import uses_of
from ankerpunt.understand.forms.persona import HardForm, NewPersonaForm, PersonaForm
from ankerpunt.understand.models import Persona
from ankerpunt.understand.persona_card import card_of, with_decisions
from ankerpunt.understand.persona_start import Start

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

ON_THE_CARD = ("Claim", "Motivation")
PARTS = ("claims", "motivations", "hard", "findings")


@allow(*EVERYONE)
@require_safe
def persona(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, Persona, slug=slug)
    context = {
        **card_parts(request, found),
        "crumbs": crumbs(request, kind("Persona")),
        "uses": [use for use in uses_of(request, "Persona", slug, without=ON_THE_CARD) if use.count],
        "history": overviews.history_of(request, found),
    }
    return page(request, "understand/persona/detail.html", context)


def card_parts(request: MemberRequest, persona: Persona) -> dict[str, Any]:
    """What a change on the card changes on the page."""
    standing = standing_of(request)
    card = with_decisions(card_of(standing, standing.said(persona)), standing.findings)
    about = overviews.findings_about(
        request,
        Persona=[persona.slug],
        Claim=[line.claim.id for line in card.claims],
        Motivation=[motive.motivation.id for motive in card.motives],
    )
    noun = overviews.naming(kind("Persona"), request, persona)
    found = overviews.lines(request, about)
    return {"card": card, "row": persona, "noun": noun, "findings": found}


def back_to_card(request: MemberRequest, persona: Persona) -> HttpResponse:
    """After a change: the card as it is now, in place."""
    stand_anew(request)
    now = get_or_404(request, Persona, pk=persona.pk)
    context = card_parts(request, now)
    swaps = [Swap(f"#persona-{part}", f"understand/persona/{part}.html", context) for part in PARTS]
    return saved(request, kind("Persona").address(request.organisation.slug, now.slug), *swaps)


@allow(*EDITORS)
def new_persona(request: MemberRequest, organisation: str) -> HttpResponse:
    start, noun = Start(request), kind("Persona")
    form = NewPersonaForm(
        posted(request),
        organisation=request.organisation,
        initial=start.values,
        example=start.example,
        talk=start.talk,
    )
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(
            request, _("“%(what)s” is saved.") % {"what": stand_anew(request).name(form.instance)}, undo=change.undo_url
        )
        return saved(request, noun.address(organisation, form.instance.slug))
    context = {"noun": overviews.naming(noun, request), "crumbs": crumbs(request, noun), "form": form, "start": start}
    return page(request, "understand/persona/form.html", context, status=form.status)


@allow(*EDITORS)
def edit_persona(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    persona, noun = get_or_404(request, Persona, slug=slug), kind("Persona")
    form = PersonaForm(posted(request), instance=persona, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(
            request, _("“%(what)s” is saved.") % {"what": stand_anew(request).name(form.instance)}, undo=change.undo_url
        )
        return saved(request, noun.address(organisation, slug))
    context = {
        "noun": overviews.naming(noun, request, persona),
        "crumbs": crumbs(request, noun, persona),
        "row": persona,
        "form": form,
    }
    return page(request, "understand/persona/form.html", context, status=form.status)


@allow(*EDITORS)
def hard_persona(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    persona = get_or_404(request, Persona, slug=slug)
    form = HardForm(posted(request), instance=persona, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The bad day of %(name)s is saved.") % {"name": persona.name}, undo=change.undo_url)
        return back_to_card(request, persona)
    context = {"row": persona, "form": form, "crumbs": crumbs(request, kind("Persona"), persona)}
    context["home"] = kind("Persona").address(organisation, slug)
    return page(request, "understand/persona/hard_form.html", context, status=form.status)
