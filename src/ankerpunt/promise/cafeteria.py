"""The menu of a group: its options as the page shows them, and the rates that hold on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Column, Link, Mark, OutsideLink, Table
from ankerpunt.kit.wording import euros, percent, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.promise.models import CafeteriaOption, FiscalParameter
from ankerpunt.science.cafeteria import Rates, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ankerpunt.organisation.models import Organisation

NOTHING = "–"
DAY = "SHORT_DATE_FORMAT"
SALARIES = (250_000, 350_000, 450_000)
STANDINGS = ("in_force", "upcoming", "expired")


@dataclass(frozen=True)
class OptionLine:
    """One option as the page shows it."""

    option: CafeteriaOption
    kind: str
    cost: str
    paid_from: str
    uptake: str
    research_url: str
    status: str
    edit_url: str
    publish_url: str
    url: str

    @property
    def is_published(self) -> bool:
        return self.option.published_on is not None


def line_of(option: CafeteriaOption, organisation: Organisation, day: date) -> OptionLine:
    slug, noun = organisation.slug, kind("CafeteriaOption")
    act = "promise:publish_option" if option.published_on is None else "promise:withdraw_option"
    return OptionLine(
        option=option,
        kind=sentence_case(word("CafeteriaOption", "kind", option.kind)),
        cost=cost_of(option),
        paid_from=sentence_case(word("CafeteriaOption", "fiscal", option.fiscal)) if option.fiscal else "",
        uptake=uptake_of(option),
        research_url=kind("Research").address(slug, option.research.slug) if option.research else "",
        status="published" if option.is_visible_on(day) else "internal" if option.published_on is None else "upcoming",
        edit_url=noun.act_address(slug, "edit", option.slug),
        publish_url=reverse(act, kwargs={"organisation": slug, "slug": option.slug}),
        url=noun.address(slug, option.slug),
    )


def cost_of(option: CafeteriaOption) -> str:
    """“€ 220 per day”, or nothing where nobody knows."""
    if option.cost_cents is None:
        return ""
    return f"{euros(option.cost_cents)} {option.cost_basis}".strip()


def uptake_of(option: CafeteriaOption) -> str:
    """“10% – 20% – 35%”: the shares of the group that are expected to choose it."""
    shares = (option.uptake_low, option.uptake_middle, option.uptake_high)
    known = [percent(share) for share in shares if share is not None]
    return " – ".join(known)


def options_of(organisation: Organisation) -> list[CafeteriaOption]:
    """Every option with its research and its groups: two queries."""
    rows = CafeteriaOption.objects.of(organisation).select_related("research").prefetch_related("target_groups")
    return list(rows.order_by("kind", "name"))


def rates_on(organisation: Organisation, day: date) -> Rates:
    """What holds on a day; the parts of a choice budget add up, of anything else the newest counts."""
    newest: dict[tuple[str, str], FiscalParameter] = {}
    for each in FiscalParameter.objects.of(organisation).valid_on(day).order_by("valid_from", "pk"):
        newest[each.kind, each.name if each.kind == "choice_budget" else ""] = each
    parts = [each.percent for (code, _name), each in newest.items() if code == "choice_budget" and each.percent]
    limit = newest.get(("free_space_limit", ""))
    return Rates(
        choice_budget=round(sum(parts), 4) if parts else None,
        free_space=_percent(newest, "free_space"),
        free_space_above=_percent(newest, "free_space_above"),
        free_space_limit_cents=limit.amount_cents if limit else None,
        levy=_percent(newest, "levy"),
    )


def _percent(newest: dict[tuple[str, str], FiscalParameter], code: str) -> float | None:
    found = newest.get((code, ""))
    return found.percent if found else None


def fiscal_table(parameters: Iterable[FiscalParameter], organisation: Organisation, day: date) -> Table:
    """Every rate and limit, those in force first."""
    rows = sorted(parameters, key=lambda each: (STANDINGS.index(each.standing_on(day)), each.kind, each.name))
    columns = (_("What"), _("Value"), _("State"), _("Applies"), _("Source"))
    return Table(
        caption=_("Rates and limits"),
        columns=[Column(name, number=at == 1) for at, name in enumerate(columns)],
        rows=[
            [
                Link(each.name, kind("FiscalParameter").address(organisation.slug, each.slug)),
                value_of(each),
                Mark(each.standing_on(day)),
                days_of(each),
                OutsideLink(each.url, each.source) if each.url else each.source or NOTHING,
            ]
            for each in rows
        ],
    )


def days_of(parameter: FiscalParameter) -> str:
    """“since 1-1-2025”, or from which day until which."""
    start = formats.date_format(parameter.valid_from, DAY)
    if parameter.valid_until is None:
        return _("since %(day)s") % {"day": start}
    return _("%(start)s to %(end)s") % {"start": start, "end": formats.date_format(parameter.valid_until, DAY)}


def value_of(parameter: FiscalParameter) -> str:
    if parameter.percent is not None:
        return percent(parameter.percent)
    return NOTHING if parameter.amount_cents is None else euros(parameter.amount_cents)


def budget_examples(rates: Rates) -> Table | None:
    """What the choice budget is for some salaries, so that nobody has to fill in their own."""
    if rates.choice_budget is None:
        return None
    return Table(
        caption=_("Your choice budget: %(percent)s of your salary") % {"percent": percent(rates.choice_budget)},
        columns=[Column(_("Gross salary a month")), Column(_("Choice budget a month"), number=True)],
        rows=[[euros(salary), euros(share_of(salary, rates.choice_budget))] for salary in SALARIES],
        show_caption=True,
    )


def sources_of(organisation: Organisation, day: date) -> list[FiscalParameter]:
    """The parts of the choice budget, with who says so."""
    parts = FiscalParameter.objects.of(organisation).valid_on(day).filter(kind="choice_budget")
    return list(parts.order_by("name"))
