"""Evidence for and against a cell, and the answer to what contradicts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.anchor.cell import Place, place_or_404
from ankerpunt.anchor.forms.evidence import AnswerForm, EvidenceForm
from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.views.cell import row_of, show_again
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.organisation.request import MemberRequest, get_or_404
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.owned import OwnedForm


@allow(*EDITORS)
def add_evidence(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """Evidence may come before anybody wrote down how the cell is anchored: then the cell begins as an idea."""
    place = place_or_404(request, usp, touchpoint)
    form = EvidenceForm(
        posted(request),
        instance=Evidence(organisation=request.organisation, anchoring=row_of(place)),
        organisation=request.organisation,
        initial={"stance": "for"},
    )
    return _page(request, place, form, "form", _("The evidence is added."))


@allow(*EDITORS)
def edit_evidence(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence, place = _evidence_or_404(request, slug)
    form = EvidenceForm(posted(request), instance=evidence, organisation=request.organisation)
    return _page(request, place, form, "form", _("The evidence is saved."))


@allow(*EDITORS)
def answer_evidence(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence, place = _evidence_or_404(request, slug)
    form = AnswerForm(posted(request), instance=evidence, organisation=request.organisation, by=request.member)
    return _page(request, place, form, "answer", _("The answer is saved."))


def _page(request: MemberRequest, place: Place, form: OwnedForm, template: str, said: str) -> HttpResponse:
    evidence = form.instance
    return form_page(
        request,
        form,
        f"anchor/evidence/{template}.html",
        {"place": place, "evidence": evidence if evidence.pk else None},
        said=said,
        answer=lambda: show_again(request, place, evidence.anchoring),
    )


def _evidence_or_404(request: MemberRequest, slug: str) -> tuple[Evidence, Place]:
    found = Evidence.objects.select_related("anchoring__usp", "anchoring__touchpoint")
    evidence = get_or_404(request, found, slug=slug)
    cell = evidence.anchoring
    return evidence, place_or_404(request, cell.usp.slug, cell.touchpoint.slug)
