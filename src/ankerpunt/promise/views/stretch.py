"""The open contract of a stretch USP: its terms, its steps, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs
from ankerpunt.promise.forms.stretch import MeasurementForm, StepForm
from ankerpunt.promise.forms.usp import ContractForm
from ankerpunt.promise.models import StretchMeasurement, StretchStep
from ankerpunt.promise.views.usp import usp_or_404, usp_url

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.promise.models import Usp


@allow(*EDITORS)
def edit_contract(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = usp_or_404(request, slug)
    form = ContractForm(posted(request), instance=row, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The contract is saved."), undo=change.undo_url)
        return saved(request, usp_url(row))
    return _show(request, row, form, "contract")


@allow(*EDITORS)
def add_step(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = usp_or_404(request, slug)
    instance = StretchStep(organisation=request.organisation, usp=row)
    form = StepForm(posted(request), instance=instance, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The step is added."), undo=change.undo_url)
        return saved(request, usp_url(row))
    return _show(request, row, form, "step")


@allow(*EDITORS)
def add_measurement(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = usp_or_404(request, slug)
    instance = StretchMeasurement(organisation=request.organisation, usp=row)
    form = MeasurementForm(posted(request), instance=instance, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The measurement is added."), undo=change.undo_url)
        return saved(request, usp_url(row))
    return _show(request, row, form, "measurement")


def _show(request: MemberRequest, row: Usp, form: OwnedForm, part: str) -> HttpResponse:
    way = crumbs(request, kind("Proposition"), row.proposition)
    context = {"row": row, "form": form, "part": part, "back": usp_url(row), "crumbs": way}
    return page(request, f"promise/usp/{part}.html", context, status=form.status)


@allow(*EDITORS)
@require_POST
def tick_step(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A step is done today, or it turns out that it is not."""
    step = get_or_404(request, StretchStep.objects.select_related("usp__organisation"), slug=slug)
    with changing(by=request.member) as change:
        step.done_on = None if step.done_on else timezone.localdate()
        step.save()
    tell(request, _("The step is done.") if step.done_on else _("The step is open again."), undo=change.undo_url)
    return saved(request, usp_url(step.usp))
