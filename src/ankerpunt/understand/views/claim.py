"""An assumption about a person becomes evidence."""

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
from ankerpunt.understand.forms.claim import ProofForm
from ankerpunt.understand.models import Claim
from ankerpunt.understand.parts.persona import its_card, swaps, writing

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def prove_claim(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    claim = get_or_404(request, Claim.objects.select_related("persona"), slug=slug)
    form = ProofForm(posted(request), instance=claim, organisation=request.organisation)
    return form_page(
        request,
        form,
        "understand/claim/evidence.html",
        {**around_form(request, kind("Claim"), claim), **writing(request, form)},
        said=_("The assumption is evidence now."),
        to=its_card(request, claim),
        swaps=lambda: swaps(request, claim),
    )
