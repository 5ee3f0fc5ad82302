"""Decide about a finding in writing: open a gate, set a warning aside, or take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted, saved
from ankerpunt.mirror.actions import decision as actions
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.overview.forms.decision import DismissForm, OverrideForm
from ankerpunt.overview.parts.finding import shown
from ankerpunt.pages.writing import acted, form_page

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.models import Change
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
    form, back = form_class(posted(request)), _back(request)
    act: Any = actions.override if found.severity == "gate" else actions.dismiss

    def write() -> Change | None:
        return act(found, by=request.member, **form.cleaned_data)[1] if form.is_valid() else None

    context = {"finding": shown(found, request), "back": back}
    said = _("Your decision is written down.")
    return form_page(request, form, "overview/decide.html", context, said=said, to=back, save=write)


def finding_or_404(request: MemberRequest, rule: str, noun: str, slug: str, *, gate: bool | None = None) -> Finding:
    """The finding that this row leads, with all it concerns; or what is said of this row alone."""
    asked = standing_of(request).findings.about(noun, slug).filter(code=rule)
    said = asked.leading()[:1].together() or asked[:1].said()
    if not said or gate not in {None, said[0].severity == "gate"}:
        raise Http404(rule)
    return said[0]


def _back(request: MemberRequest) -> str:
    return reverse("overview:findings", kwargs={"organisation": request.organisation.slug})
