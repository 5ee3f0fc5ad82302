"""The menu of each group: what its people can choose, what that costs, and what of it everyone may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, findings_about, lines, may_edit, naming
from ankerpunt.promise.cafeteria import fiscal_table, line_of, options_of
from ankerpunt.promise.models import CafeteriaOption, FiscalParameter
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.request import MemberRequest

FEW_GROUPS = 8


@allow(*EVERYONE)
@require_safe
def options(request: MemberRequest, organisation: str) -> HttpResponse:
    today, everything = timezone.localdate(), options_of(request.organisation)
    groups = list(TargetGroup.objects.of(request.organisation).filter(scope="internal").order_by("name"))
    chosen = _chosen(request, groups, everything)
    shown = [option for option in everything if _is_for(option, chosen)]
    context = {
        "noun": naming(kind("CafeteriaOption"), request),
        "crumbs": crumbs(request, kind("CafeteriaOption"))[:-1],
        "everything": everything,
        "groups": groups,
        "group": chosen,
        "tabs": _tabs(request, groups, chosen, everything),
        "lines": [line_of(option, request.organisation, today) for option in shown],
        **_addresses(request, chosen, shown, today),
        **_fiscal(request, shown, today),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/cafeteria_option/list.html", context)


@allow(*EDITORS)
@require_POST
def publish_option(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _show(request, slug, timezone.localdate(), _("Everyone can see “%(name)s” now."))


@allow(*EDITORS)
@require_POST
def withdraw_option(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _show(request, slug, None, _("“%(name)s” is for yourselves again."))


def _show(request: MemberRequest, slug: str, day: date | None, sentence: str) -> HttpResponse:
    option = get_or_404(request, CafeteriaOption.objects.of(request.organisation), slug=slug)
    with changing(by=request.member) as change:
        option.published_on = day
        option.save()
    tell(request, sentence % {"name": option.name}, undo=change.undo_url)
    group = option.target_groups.filter(scope="internal").values_list("slug", flat=True).first()
    asked = request.POST.get("group") or group or ""
    return saved(request, f"{kind('CafeteriaOption').list_address(request.organisation.slug)}?target_groups={asked}")


def _chosen(request: MemberRequest, groups: list[TargetGroup], everything: list[CafeteriaOption]) -> TargetGroup | None:
    """The group that is asked for, else the first with a menu; none means the options that no group has."""
    asked = request.GET.get("target_groups")
    if asked is not None:
        return next((group for group in groups if group.slug == asked), None)
    with_menu = {group.pk for option in everything for group in option.target_groups.all()}
    return next((group for group in groups if group.pk in with_menu), groups[0] if groups else None)


def _is_for(option: CafeteriaOption, group: TargetGroup | None) -> bool:
    groups = [each for each in option.target_groups.all() if each.scope == "internal"]
    return group in groups if group else not groups


def _tabs(
    request: MemberRequest, groups: list[TargetGroup], chosen: TargetGroup | None, everything: list[CafeteriaOption]
) -> list[Tab]:
    """Few groups stand side by side; of many one is picked from a list."""
    if len(groups) > FEW_GROUPS:
        return []
    counts = {group.pk: sum(_is_for(option, group) for option in everything) for group in groups}
    tabs = [Tab(each.name, f"?target_groups={each.slug}", each == chosen, counts[each.pk]) for each in groups]
    if loose := sum(_is_for(option, None) for option in everything):
        tabs.append(Tab(_("No group yet"), "?target_groups=", chosen is None, loose))
    return tabs


def _addresses(
    request: MemberRequest, group: TargetGroup | None, shown: list[CafeteriaOption], today: date
) -> dict[str, Any]:
    if group is None:
        return {}
    where = {"organisation": request.organisation.slug, "group": group.slug}
    seen = any(option.is_visible_on(today) for option in shown)
    return {
        "simulation_url": reverse("promise:simulation", kwargs=where) if shown else "",
        "choices_url": request.build_absolute_uri(reverse("promise:choices", kwargs=where)) if seen else "",
    }


def _fiscal(request: MemberRequest, shown: list[CafeteriaOption], today: date) -> dict[str, Any]:
    """The rates, and what the check asks about them and about the options that are shown."""
    parameters = list(FiscalParameter.objects.of(request.organisation))
    noun = kind("FiscalParameter")
    found = findings_about(
        request, CafeteriaOption=[each.slug for each in shown], FiscalParameter=[each.slug for each in parameters]
    )
    return {
        "fiscal": fiscal_table(parameters, request.organisation, today) if parameters else None,
        "new_fiscal_url": noun.act_address(request.organisation.slug, "new") if may_edit(request) else "",
        "findings": lines(request, found),
    }
