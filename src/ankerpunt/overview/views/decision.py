"""Decide about a finding in writing: open a gate, set a warning aside, or take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.actions import decision as actions
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.overview.findings import shown
from ankerpunt.overview.forms.decision import DismissForm, OverrideForm

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding
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
        change = actions.revoke(get_or_404(request, model, slug=found.decision.id), by=request.member)
        tell(request, _("The finding is open again."), undo=change.undo_url)
    return saved(request, _back(request))


def _decide(request: MemberRequest, found: Finding, form_class: type[OverrideForm]) -> HttpResponse:
    form = form_class(posted(request))
    if request.method == "POST" and form.is_valid():
        act: Any = actions.override if found.severity == "gate" else actions.dismiss
        _decision, change = act(found, by=request.member, **form.cleaned_data)
        tell(request, _("Your decision is written down."), undo=change.undo_url)
        return saved(request, _back(request))
    context: dict[str, Any] = {"finding": shown(found, request), "form": form, "back": _back(request)}
    return page(request, "overview/decide.html", context, status=422 if form.errors else 200)


def finding_or_404(request: MemberRequest, rule: str, noun: str, slug: str, *, gate: bool | None = None) -> Finding:
    said = standing_of(request).findings.about(noun, slug).filter(code=rule)[:1].said()
    if not said or gate not in {None, said[0].severity == "gate"}:
        raise Http404(rule)
    return said[0]


def _back(request: MemberRequest) -> str:
    return reverse("overview:findings", kwargs={"organisation": request.organisation.slug})
