"""Decide about a finding in writing: open a gate, set a warning aside, or take that back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import posted, saved
from ankerpunt.mirror.actions import decision as actions
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import Sent, made_before, note_made
from ankerpunt.organisation.request import get_or_404
from ankerpunt.overview.forms.decision import DismissForm, OverrideForm, decided_form
from ankerpunt.overview.parts.finding import shown
from ankerpunt.pages.mending import LIST, list_url
from ankerpunt.pages.writing import acted, form_page

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def override(request: MemberRequest, organisation: str, rule: str, noun: str, slug: str) -> HttpResponse:
    return _decide(request, finding_or_404(request, rule, noun, slug, gate=True), OverrideForm)


@allow(*EDITORS)
def dismiss(request: MemberRequest, organisation: str, rule: str, noun: str, slug: str) -> HttpResponse:
    return _decide(request, finding_or_404(request, rule, noun, slug, gate=False), DismissForm)


@allow(*EDITORS)
@require_POST
def reopen(request: MemberRequest, organisation: str, rule: str, noun: str, slug: str) -> HttpResponse:
    found = finding_or_404(request, rule, noun, slug)
    if found.decision is not None:
        model: Any = Override if found.severity == "gate" else Dismissal
        decided = {part.decision.id for part in found.parts if part.decision}
        rows = [get_or_404(request, model, slug=slug) for slug in sorted(decided)]
        change = actions.revoke(*rows, by=request.member)
        return acted(request, change, _("The finding is open again."), to=_back(request))
    return saved(request, _back(request))


def _decide(request: MemberRequest, found: Finding, form_class: type[OverrideForm]) -> HttpResponse:
    form = form_class(posted(request))
    context = {"finding": shown(found, request), "back": _back(request)}
    keep = partial(_decided, form, found, by=request.member)
    said = _("Your decision is written down.")
    return form_page(request, form, "overview/decide.html", context, said=said, to=_back(request), save=keep)


def _decided(form: OverrideForm, found: Finding, *, by: Member) -> Sent | None:
    with changing(by=by) as change:
        if made := made_before(form, by):
            return Sent(made.row, made.undo_url)
        if not form.is_valid():
            return None
        act: Any = actions.override if found.severity == "gate" else actions.dismiss
        reason, until = form.cleaned_data["reason"], form.cleaned_data["until"]
        decision, _part = act(found, by=by, reason=reason, until=until)
        note_made(form, by, decision.slug, change=change)
    return Sent(decision.slug, change.undo_url)


def finding_or_404(request: MemberRequest, rule: str, noun: str, slug: str, *, gate: bool | None = None) -> Finding:
    """The finding that this row leads, with all it concerns; or what is said of this row alone."""
    asked = standing_of(request).findings.about(noun, slug).filter(code=rule)
    said = asked.leading()[:1].together() or asked[:1].said()
    if not said or gate not in {None, said[0].severity == "gate"}:
        raise Http404(rule)
    return said[0]


def _back(request: MemberRequest) -> str:
    """The findings, as they were shown."""
    return list_url(request.organisation.slug, request.GET.get(LIST, ""))


@allow(*EDITORS)
def decision(request: MemberRequest, organisation: str, noun: str, slug: str) -> HttpResponse:
    """A decision by itself: until when it holds and why, or taken back."""
    row = decision_or_404(request, noun, slug)
    form = decided_form(type(row))(posted(request), instance=row, organisation=request.organisation, by=request.member)
    context = {
        "decision": row,
        "row": row,
        "back": _back(request),
        "take_back_url": _take_back(organisation, noun, slug),
    }
    return form_page(request, form, "overview/decision.html", context, to=_back(request))


@allow(*EDITORS)
@require_POST
def take_back(request: MemberRequest, organisation: str, noun: str, slug: str) -> HttpResponse:
    change = actions.revoke(decision_or_404(request, noun, slug), by=request.member)
    return acted(request, change, _("The decision is taken back."), to=_back(request))


def decision_or_404(request: MemberRequest, noun: str, slug: str) -> Override | Dismissal:
    model: Any = {"Override": Override, "Dismissal": Dismissal}.get(noun)
    if model is None:
        raise Http404(noun)
    row: Override | Dismissal = get_or_404(request, model, slug=slug)
    return row


def _take_back(organisation: str, noun: str, slug: str) -> str:
    return address("overview:take_back", organisation=organisation, noun=noun, slug=slug)
