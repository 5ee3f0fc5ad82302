"""Reckoning with a menu. What is filled in stands in the address; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_list
from ankerpunt.plan.facts.cafeteria_option import menu
from ankerpunt.plan.facts.fiscal_parameter import in_force
from ankerpunt.promise.forms.simulation import SimulationForm
from ankerpunt.promise.parts.cafeteria_option import groups_inside
from ankerpunt.promise.parts.cafeteria_option_simulation import simulation_of
from ankerpunt.promise.parts.fiscal_parameter import fiscal_table, rates_on

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import TargetGroup

STARTED = "people"


@allow(*EVERYONE)
@require_safe
def simulation(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    standing, index = standing_of(request), standing_of(request).index
    found = next((each for each in groups_inside(index) if each.id == group), None)
    if found is None:
        raise Http404(group)
    options = menu(group, index)
    form = SimulationForm(request.GET if STARTED in request.GET else None, group=found, options=options)
    valid = form.is_valid() or not form.is_bound
    day = form.answers()["on"] if valid else timezone.localdate()
    context = {
        "group": found,
        "form": form,
        "day": day,
        "without_cost": [option.name for option in options if option.cost_cents is None],
        "simulation": simulation_of(form, rates_on(index, day)) if valid else None,
        "fiscal": fiscal_table(in_force(day, index), standing, day),
        "crumbs": _crumbs(request, found),
    }
    around = around_list(request, kind("CafeteriaOption"))
    return page(
        request, "promise/cafeteria_option/simulation.html", {**around, **context}, status=200 if valid else 422
    )


def _crumbs(request: MemberRequest, group: TargetGroup) -> list[Link]:
    menus = kind("CafeteriaOption").list_address(request.organisation.slug)
    return [Link(_("Choices by group"), menus), Link(group.name, f"{menus}?target_groups={group.id}")]
