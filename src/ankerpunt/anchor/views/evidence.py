"""Evidence for and against a cell, and the answer to what contradicts it."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.anchor.cell import Place, place_or_404
from ankerpunt.anchor.forms.evidence import AnswerForm, EvidenceForm
from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.anchor.views.cell import row_of, show_again
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import MemberRequest, get_or_404


@allow(*EDITORS)
def add_evidence(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """Evidence may come before anybody wrote down how the cell is anchored: then the cell begins as an idea."""
    place = place_or_404(request, usp, touchpoint)
    form = EvidenceForm(posted(request), organisation=request.organisation, initial={"stance": "for"})
    if request.method == "POST" and form.is_valid():
        with changing(by=request.member) as change:
            form.instance.anchoring = _begun(place)
            form.save()
        tell(request, _("The evidence is added."), undo=change.undo_url)
        return show_again(request, place)
    return page(request, "anchor/evidence/form.html", {"place": place, "form": form}, status=form.status)


def _begun(place: Place) -> Anchoring:
    cell = row_of(place)
    if cell.pk is None:
        cell.save()
    return cell


@allow(*EDITORS)
def edit_evidence(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence, place = _evidence_or_404(request, slug)
    form = EvidenceForm(posted(request), instance=evidence, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The evidence is saved."), undo=change.undo_url)
        return show_again(request, place)
    context = {"place": place, "form": form, "evidence": evidence}
    return page(request, "anchor/evidence/form.html", context, status=form.status)


@allow(*EDITORS)
def answer_evidence(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence, place = _evidence_or_404(request, slug)
    form = AnswerForm(posted(request), instance=evidence, organisation=request.organisation, by=request.member)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The answer is saved."), undo=change.undo_url)
        return show_again(request, place)
    context = {"place": place, "form": form, "evidence": evidence}
    return page(request, "anchor/evidence/answer.html", context, status=form.status)


def _evidence_or_404(request: MemberRequest, slug: str) -> tuple[Evidence, Place]:
    found = Evidence.objects.select_related("anchoring__usp", "anchoring__touchpoint")
    evidence = get_or_404(request, found, slug=slug)
    cell = evidence.anchoring
    return evidence, place_or_404(request, cell.usp.slug, cell.touchpoint.slug)
