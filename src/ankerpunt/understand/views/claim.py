"""What we say about a person: added and changed on the card, and turned from an assumption into evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.removal import remove
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import history_of
from ankerpunt.understand.forms.claim import ClaimForm, ProofForm
from ankerpunt.understand.models import Claim, Persona
from ankerpunt.understand.views.persona import back_to_card

if TYPE_CHECKING:
    from typing import Any

    from ankerpunt.organisation.request import MemberRequest

CLAIMS = Claim.objects.select_related("persona")


@allow(*EVERYONE)
@require_safe
def claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A claim under its id, as the check and the plan document name it: it stands on the card."""
    found = get_or_404(request, CLAIMS, slug=slug)
    card = kind("Persona").address(organisation, found.persona.slug)
    return HttpResponseRedirect(f"{card}#claim-{slug}")


@allow(*EDITORS)
def add_claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    persona = get_or_404(request, Persona, slug=slug)
    form = ClaimForm(posted(request), instance=Claim(persona=persona), organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("It is on the card."), undo=change.undo_url)
        return back_to_card(request, persona)
    return page(request, "understand/claim/form.html", _context(request, persona, form), status=form.status)


@allow(*EDITORS)
def edit_claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, CLAIMS, slug=slug)
    form = ClaimForm(posted(request), instance=found, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("It is saved on the card."), undo=change.undo_url)
        return back_to_card(request, found.persona)
    context = {**_context(request, found.persona, form), "claim": found, "history": history_of(request, found)}
    return page(request, "understand/claim/form.html", context, status=form.status)


@allow(*EDITORS)
def prove_claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, CLAIMS, slug=slug)
    form = ProofForm(posted(request), instance=found, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The assumption is evidence now."), undo=change.undo_url)
        return back_to_card(request, found.persona)
    context = {**_context(request, found.persona, form), "claim": found, "proving": True}
    return page(request, "understand/claim/form.html", context, status=form.status)


@allow(*EDITORS)
@require_POST
def remove_claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, CLAIMS, slug=slug)
    change = remove(found, by=request.member)
    tell(request, _("It is off the card."), undo=change.undo_url)
    return back_to_card(request, found.persona)


def _context(request: MemberRequest, persona: Persona, form: ProofForm) -> dict[str, Any]:
    organisation = request.organisation.slug
    talk = f"{kind('Conversation').act_address(organisation, 'new')}?persona={persona.slug}"
    home = kind("Persona").address(organisation, persona.slug)
    return {"persona": persona, "form": form, "home": home, "talk_url": talk}
