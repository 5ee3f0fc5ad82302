"""The answer to what contradicts a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.anchor.forms.evidence import AnswerForm
from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.parts.evidence import its_place, swaps, writing
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import MemberRequest, get_or_404
from ankerpunt.pages.around import around_form
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def answer_evidence(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence = get_or_404(request, Evidence, slug=slug)
    form = AnswerForm(posted(request), instance=evidence, organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        "anchor/evidence/answer.html",
        lambda: {**around_form(request, kind("Evidence"), evidence), **writing(request, form)},
        said=_("The answer is saved."),
        to=lambda row: its_place(request, row),
        swaps=lambda: swaps(request, evidence),
    )
