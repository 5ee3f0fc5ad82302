"""The same person on a bad day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form
from ankerpunt.pages.writing import form_page
from ankerpunt.understand.forms.persona import HardForm
from ankerpunt.understand.models import Persona
from ankerpunt.understand.parts.persona import card_anew

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def hard_persona(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    persona = get_or_404(request, Persona, slug=slug)
    return form_page(
        request,
        HardForm(posted(request), instance=persona, organisation=request.organisation),
        "understand/persona/hard_form.html",
        around_form(request, kind("Persona"), persona),
        said=_("The bad day of %(name)s is saved.") % {"name": persona.name},
        to=kind("Persona").address(organisation, slug),
        swaps=lambda: card_anew(request, persona),
    )
