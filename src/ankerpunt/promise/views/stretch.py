"""The open contract of a stretch USP: its terms, its steps, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form, crumbs
from ankerpunt.pages.writing import acted, form_page
from ankerpunt.plan.nouns import Proposition
from ankerpunt.promise.forms.stretch import MeasurementForm, StepForm
from ankerpunt.promise.forms.usp import ContractForm
from ankerpunt.promise.models import StretchMeasurement, StretchStep, Usp

if TYPE_CHECKING:
    from typing import Any

    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def edit_contract(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Usp, slug=slug)
    form = ContractForm(posted(request), instance=row, organisation=request.organisation)
    return _part(request, row, form, "contract", said=_("The contract is saved."))


@allow(*EDITORS)
def add_step(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Usp, slug=slug)
    instance = StretchStep(organisation=request.organisation, usp=row)
    form = StepForm(posted(request), instance=instance, organisation=request.organisation)
    return _part(request, row, form, "step", said=_("The step is added."))


@allow(*EDITORS)
def add_measurement(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Usp, slug=slug)
    instance = StretchMeasurement(organisation=request.organisation, usp=row)
    form = MeasurementForm(posted(request), instance=instance, organisation=request.organisation)
    return _part(request, row, form, "measurement", said=_("The measurement is added."))


def _part(request: MemberRequest, row: Usp, form: OwnedForm, part: str, *, said: str) -> HttpResponse:
    """A form on a part of the contract; one goes back to the USP."""

    def context() -> dict[str, Any]:
        standing = standing_of(request)
        promise = standing.whole.get(Proposition, standing.said(row).proposition)
        way = [*crumbs(request, kind("Proposition"), promise), standing.link(row)]
        return {**around_form(request, kind("Usp"), row), "usp": standing.said(row), "crumbs": way}

    back = kind("Usp").address(request.organisation.slug, row.slug)
    return form_page(request, form, f"promise/usp/{part}.html", context, said=said, to=back)


@allow(*EDITORS)
@require_POST
def tick_step(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A step is done today, or it turns out that it is not."""
    step = get_or_404(request, StretchStep.objects.select_related("usp__organisation"), slug=slug)
    with changing(by=request.member) as change:
        step.done_on = None if step.done_on else timezone.localdate()
        step.save()
    said = _("The step is done.") if step.done_on else _("The step is open again.")
    return acted(request, change, said, to=kind("Usp").address(organisation, step.usp.slug))
