"""Reckoning with a menu. What is filled in stands in the address; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.promise.cafeteria import fiscal_table, options_of, rates_on
from ankerpunt.promise.forms.simulation import SimulationForm
from ankerpunt.promise.models import FiscalParameter
from ankerpunt.promise.simulation import simulation_of
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

STARTED = "people"


@allow(*EVERYONE)
@require_safe
def simulation(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    found = get_or_404(request, TargetGroup.objects.of(request.organisation).filter(scope="internal"), slug=group)
    options = [option for option in options_of(request.organisation) if found in option.target_groups.all()]
    form = SimulationForm(request.GET if STARTED in request.GET else None, group=found, options=options)
    valid = form.is_valid() or not form.is_bound
    day = form.answers()["on"] if valid else timezone.localdate()
    valid_then = FiscalParameter.objects.of(request.organisation).valid_on(day)
    context = {
        "group": found,
        "form": form,
        "day": day,
        "without_cost": [option for option in options if option.cost_cents is None],
        "simulation": simulation_of(form, rates_on(request.organisation, day)) if valid else None,
        "fiscal": fiscal_table(valid_then, request.organisation, day),
        "crumbs": _crumbs(request, found),
    }
    return page(request, "promise/cafeteria_option/simulation.html", context, status=200 if valid else 422)


def _crumbs(request: MemberRequest, group: TargetGroup) -> list[Link]:
    menus = kind("CafeteriaOption").list_address(request.organisation.slug)
    return [Link(_("Choices by group"), menus), Link(group.name, f"{menus}?target_groups={group.slug}")]
