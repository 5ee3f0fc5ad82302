"""What is in it for this person, goal by goal: asked and answered on the card."""

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
from ankerpunt.understand.forms.motivation import MotivationForm
from ankerpunt.understand.models import Motivation, Persona
from ankerpunt.understand.views.persona import back_to_card

if TYPE_CHECKING:
    from typing import Any

    from ankerpunt.organisation.request import MemberRequest

MOTIVATIONS = Motivation.objects.select_related("persona")


@allow(*EVERYONE)
@require_safe
def motivation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A motivation under its id, as the check and the plan document name it: it stands on the card."""
    found = get_or_404(request, MOTIVATIONS, slug=slug)
    card = kind("Persona").address(organisation, found.persona.slug)
    return HttpResponseRedirect(f"{card}#motivation-{slug}")


@allow(*EDITORS)
def add_motivation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    persona = get_or_404(request, Persona, slug=slug)
    form = MotivationForm(posted(request), instance=Motivation(persona=persona), organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The goal is on the card."), undo=change.undo_url)
        return back_to_card(request, persona)
    return page(request, "understand/motivation/form.html", _context(request, persona, form), status=form.status)


@allow(*EDITORS)
def edit_motivation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, MOTIVATIONS, slug=slug)
    form = MotivationForm(posted(request), instance=found, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The answer is on the card."), undo=change.undo_url)
        return back_to_card(request, found.persona)
    context = {**_context(request, found.persona, form), "motivation": found, "history": history_of(request, found)}
    return page(request, "understand/motivation/form.html", context, status=form.status)


@allow(*EDITORS)
@require_POST
def remove_motivation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, MOTIVATIONS, slug=slug)
    change = remove(found, by=request.member)
    tell(request, _("The goal is off the card."), undo=change.undo_url)
    return back_to_card(request, found.persona)


def _context(request: MemberRequest, persona: Persona, form: MotivationForm) -> dict[str, Any]:
    return {"persona": persona, "form": form, "home": kind("Persona").address(request.organisation.slug, persona.slug)}
