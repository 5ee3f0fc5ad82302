"""The rates and limits that hold on a day, as a table and as what the menu is reckoned with (P8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Column, Mark, OutsideLink, Table
from ankerpunt.kit.wording import euros, language, percent, word
from ankerpunt.plan.facts.fiscal_parameter import in_force, standing
from ankerpunt.promise.library import rates
from ankerpunt.science.cafeteria import Rates, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import FiscalParameter

NOTHING = "–"
DAY = "SHORT_DATE_FORMAT"
SALARIES = (250_000, 350_000, 450_000)
STANDINGS = ("in_force", "upcoming", "expired")


def starters(request: MemberRequest) -> list[dict[str, str]]:
    """What an organisation of this kind can begin with, as it would be typed."""
    speech = language()
    return [
        {
            "name": each.name.say(speech),
            "kind": word("FiscalParameter", "kind", each.kind),
            "percent": percent(each.percent) if each.percent is not None else "",
            "amount_cents": euros(each.amount_cents) if each.amount_cents else "",
            "valid_from": formats.date_format(each.valid_from),
            "valid_until": formats.date_format(each.valid_until) if each.valid_until else "",
            "source": each.source.say(speech),
            "url": each.url,
        }
        for each in rates(request.organisation.kind)
    ]


def rates_on(index: Index, day: date) -> Rates:
    """What holds on a day; the parts of a choice budget add up, of anything else the newest counts."""
    newest: dict[tuple[str, str], FiscalParameter] = {}
    for each in in_force(day, index):
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


def fiscal_table(parameters: Iterable[FiscalParameter], known: Standing, day: date) -> Table:
    """Every rate and limit, those in force first."""
    rows = sorted(parameters, key=lambda each: (STANDINGS.index(standing(each, day)), each.kind, each.name))
    columns = (_("What"), _("Value"), _("State"), _("Applies"), word("FiscalParameter", "source"))
    return Table(
        caption=_("Rates and limits"),
        columns=[Column(name, number=at == 1) for at, name in enumerate(columns)],
        rows=[
            [
                known.link(each),
                value_of(each),
                Mark(standing(each, day)),
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


def sources_of(index: Index, day: date) -> list[FiscalParameter]:
    """The parts of the choice budget, with who says so."""
    parts = (each for each in in_force(day, index) if each.kind == "choice_budget")
    return sorted(parts, key=lambda each: each.name)
