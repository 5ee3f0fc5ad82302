"""The menu of each group: what its people can choose, what that costs, and what of it everyone may see (P8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import euros, percent, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines
from ankerpunt.plan.facts import cafeteria_option as options
from ankerpunt.plan.nouns import CafeteriaOption, FiscalParameter, Research, TargetGroup
from ankerpunt.promise.parts.fiscal_parameter import fiscal_table

if TYPE_CHECKING:
    from datetime import date

    from django.core.paginator import Page

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked
    from ankerpunt.plan.index import Index

FEW_GROUPS = 8


@dataclass(frozen=True)
class OptionLine:
    """One option as the page shows it."""

    option: CafeteriaOption
    research: Research | None
    status: str
    edit_url: str = ""
    publish_url: str = ""

    @property
    def kind(self) -> str:
        return sentence_case(word("CafeteriaOption", "kind", self.option.kind))

    @property
    def cost(self) -> str:
        """“€ 220 per day”, or nothing where nobody knows."""
        cents = self.option.cost_cents
        return "" if cents is None else f"{euros(cents)} {self.option.cost_basis}".strip()

    @property
    def paid_from(self) -> str:
        paid = self.option.fiscal
        return sentence_case(word("CafeteriaOption", "fiscal", paid)) if paid else ""

    @property
    def how_paid(self) -> str:
        """From what one pays, as employees read it."""
        return {
            "choice_budget": _("From your own choice budget, before tax."),
            "work_cost_scheme": _("Your employer pays this, and you pay no tax on it."),
            "taxed": _("Your employer pays it as salary, so you pay tax on it."),
        }.get(self.option.fiscal, "")

    @property
    def uptake(self) -> str:
        """“10% – 20% – 35%”: the shares of the group that are expected to choose it."""
        shares = (self.option.uptake_low, self.option.uptake_middle, self.option.uptake_high)
        return " – ".join(percent(share) for share in shares if share is not None)

    @property
    def is_published(self) -> bool:
        return self.option.published_on is not None


def line_of(index: Index, option: CafeteriaOption, day: date) -> OptionLine:
    """An option as everyone may read it."""
    research = index.get(Research, option.research)
    return OptionLine(option=option, research=research, status=options.standing(option, day))


def line_to_change(standing: Standing, option: CafeteriaOption, day: date) -> OptionLine:
    slug = standing.organisation.slug
    act = "promise:publish_option" if option.published_on is None else "promise:withdraw_option"
    return replace(
        line_of(standing.index, option, day),
        edit_url=kind("CafeteriaOption").act_address(slug, "edit", option.id),
        publish_url=address(act, organisation=slug, slug=option.id),
    )


def groups_inside(index: Index) -> list[TargetGroup]:
    return sorted(
        (group for group in index.rows(TargetGroup) if group.scope == "internal"), key=lambda group: group.name
    )


def chosen_group(request: MemberRequest) -> TargetGroup | None:
    """The group that is asked for, else the first with a menu; none means the options that no group has."""
    index = standing_of(request).index
    groups, asked = groups_inside(index), request.GET.get("target_groups")
    if asked is not None:
        return next((group for group in groups if group.id == asked), None)
    return next((group for group in groups if options.menu(group.id, index)), groups[0] if groups else None)


def menu_of(index: Index, group: TargetGroup | None) -> tuple[CafeteriaOption, ...]:
    return options.loose(index) if group is None else options.menu(group.id, index)


def entries(request: MemberRequest, _asked: Asked) -> tuple[CafeteriaOption, ...]:
    return menu_of(standing_of(request).index, chosen_group(request))


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing, today, group = standing_of(request), timezone.localdate(), chosen_group(request)
    parameters = standing.index.rows(FiscalParameter)
    about = findings_about(
        request,
        CafeteriaOption=[option.id for option in shown.object_list],
        FiscalParameter=[each.id for each in parameters],
    )
    return {
        "group": group,
        "groups": groups_inside(standing.index),
        "tabs": _tabs(standing.index, group),
        "lines": [line_to_change(standing, option, today) for option in shown.object_list],
        **_addresses(request, group),
        "fiscal": fiscal_table(parameters, standing, today) if parameters else None,
        "findings": lines(request, about),
        "nothing_asked": _("The check has nothing to ask about these choices."),
    }


def _tabs(index: Index, chosen: TargetGroup | None) -> list[Tab]:
    """Few groups stand side by side; of many one is picked from a list."""
    groups = groups_inside(index)
    if len(groups) > FEW_GROUPS:
        return []
    counts = {group.id: len(menu_of(index, group)) for group in groups}
    tabs = [Tab(each.name, f"?target_groups={each.id}", each == chosen, counts[each.id]) for each in groups]
    if loose := len(menu_of(index, None)):
        tabs.append(Tab(_("No group yet"), "?target_groups=", chosen is None, loose))
    return tabs


def _addresses(request: MemberRequest, group: TargetGroup | None) -> dict[str, Any]:
    """Where one reckons with the menu of a group, and where its people read it."""
    if group is None:
        return {}
    menu, today = menu_of(standing_of(request).index, group), timezone.localdate()
    where = {"organisation": request.organisation.slug, "group": group.id}
    seen = any(options.standing(option, today) == "published" for option in menu)
    return {
        "simulation_url": address("promise:simulation", **where) if menu else "",
        "choices_url": request.build_absolute_uri(address("promise:choices", **where)) if seen else "",
    }
