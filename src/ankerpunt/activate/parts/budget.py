"""The money of a plan and of all plans: set apart, planned, committed and spent, as a figure and as tables (C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Column, Link, Table
from ankerpunt.kit.wording import euros, language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, findings_about, lines, may_edit
from ankerpunt.pages.path import Act
from ankerpunt.plan.facts.budget import Amounts, amounts, amounts_of, by_year, unpriced
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.nouns import Activity, Budget, CommunicationPlan
from ankerpunt.publish.booklet.money import sentence
from ankerpunt.publish.booklet.telling import Telling
from ankerpunt.publish.figure import Figure, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

RULES = ("C419", "C420", "C411")
KEPT = ("set_apart", "planned", "committed", "spent")
CENTS = 100


def money_page(request: MemberRequest, said: CommunicationPlan) -> dict[str, Any]:
    standing = standing_of(request)
    told = Telling(standing.plan, said.id, today=timezone.localdate(), language=language())
    found = {word("Budget", "purpose", key, capital=True): each for key, each in amounts(said, standing.index).items()}
    years = {_year(year): each for year, each in by_year(said, standing.index).items()}
    return {
        "plan": said,
        "lead": sentence(told),
        "figure": _figure(_("Money by purpose"), word("Budget", "purpose", capital=True), found, sentence(told)),
        "years": _sums(_("By year"), word("Theme", "year", capital=True), years) if len(years) > 1 else None,
        "activities": _activities(standing, said),
        "budgets": _budgets(standing, said),
        "act": _next(standing, said) if may_edit(request) else None,
        "not_right": lines(request, findings_about(request, CommunicationPlan=[said.id]).filter(code__in=RULES)),
        "all_url": address("activate:money", organisation=request.organisation.slug),
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing.link(said)],
    }


def all_money(request: MemberRequest) -> dict[str, Any]:
    """Every plan beside the others, and the years in which the money goes."""
    standing = standing_of(request)
    plans = sorted(standing.index.rows(CommunicationPlan), key=lambda each: (each.starts_on, each.id), reverse=True)
    laid = {plan: by_year(plan, standing.index) for plan in plans}
    years: dict[int | None, Amounts] = {}
    for found in laid.values():
        for year, each in found.items():
            years[year] = years.get(year, Amounts()) + each
    ordered = {_year(year): years[year] for year in sorted(years, key=lambda year: (year is None, year or 0))}
    total = sum(years.values(), Amounts())
    said = _("%(apart)s set apart, %(planned)s planned, %(committed)s committed and %(spent)s spent.") % {
        "apart": euros(total.set_apart),
        "planned": euros(total.planned),
        "committed": euros(total.committed),
        "spent": euros(total.spent),
    }
    return {
        "lead": said if ordered else "",
        "figure": _figure(_("Money by year"), word("Theme", "year", capital=True), ordered, said),
        "plans": _plans(standing, laid),
        "crumbs": crumbs(request, kind("CommunicationPlan")),
    }


def _year(year: int | None) -> str:
    return str(year) if year else _("no day yet")


def _figure(title: str, head: str, found: Mapping[str, Amounts], summary: str) -> Figure | None:
    if not found:
        return None
    series = tuple(
        Series(name, tuple(getattr(each, field) / CENTS for each in found.values()))
        for field, name in _names().items()
        if any(getattr(each, field) for each in found.values())
    )
    return Figure("bar", title, summary, tuple(found), series, head=head, unit="€") if series else None


def _names() -> dict[str, str]:
    return {"set_apart": _("Set apart"), "planned": _("Planned"), "committed": _("Committed"), "spent": _("Spent")}


def _columns(*heads: str) -> list[Column]:
    sums = (*_names().values(), _("Left"))
    return [*(Column(head) for head in heads), *(Column(name, number=True) for name in sums)]


def _row(each: Amounts) -> list[str]:
    return [*(euros(getattr(each, field)) for field in KEPT), euros(each.set_apart - each.expected)]


def _sums(caption: str, head: str, found: Mapping[str, Amounts]) -> Table:
    return Table(caption, _columns(head), [[name, *_row(each)] for name, each in found.items()], show_caption=True)


def _plans(standing: Standing, laid: Mapping[CommunicationPlan, Mapping[int | None, Amounts]]) -> Table:
    organisation = standing.organisation.slug
    rows = [
        [
            Link(standing.name(plan), address("activate:plan_money", organisation=organisation, slug=plan.id)),
            _year(year),
            *_row(each),
        ]
        for plan, found in laid.items()
        for year, each in found.items()
    ]
    heads = (word("CommunicationPlan", capital=True), word("Theme", "year", capital=True))
    return Table(_("By plan and year"), _columns(*heads), rows, show_caption=True)


def _activities(standing: Standing, said: CommunicationPlan) -> Table:
    """What each costs, the dearest first; a cancelled one only where something was spent on it."""
    found = [
        each
        for each in standing.index.referring(said.id, by=(Activity, "plan"))
        if each.status != "cancelled" or each.actual_cents
    ]
    ordered = sorted(found, key=lambda each: (-(each.actual_cents or each.cost_cents or 0), each.id))
    rows = [[standing.link(each), word("Activity", "scope", each.scope), *_spent(each)] for each in ordered]
    total = sum(map(amounts_of, ordered), Amounts())
    if len(rows) > 1:
        rows.append([_("Together"), "", euros(total.planned), euros(total.committed), euros(total.spent)])
    heads = [
        Column(sentence_case(word("Activity"))),
        Column(word("Activity", "scope", capital=True)),
        *(Column(name, number=True) for field, name in _names().items() if field != "set_apart"),
    ]
    return Table(_("What each activity costs"), heads, rows, show_caption=True)


def _spent(each: Activity) -> Iterable[str]:
    """An amount that nobody gave is no amount of nothing."""
    for cents in (each.cost_cents, each.committed_cents, each.actual_cents):
        yield "–" if cents is None else euros(cents)


def _budgets(standing: Standing, said: CommunicationPlan) -> Table:
    found = standing.index.referring(said.id, by=(Budget, "plan"))
    rows = [
        [
            standing.link(each),
            word("Budget", "purpose", each.purpose),
            str(each.year or _("whole plan")),
            euros(each.amount_cents),
        ]
        for each in found
    ]
    heads = [
        Column(sentence_case(word("Budget"))),
        Column(word("Budget", "purpose", capital=True)),
        Column(word("Budget", "year", capital=True)),
        Column(word("Budget", "amount_cents", capital=True), number=True),
    ]
    return Table(sentence_case(word("Budget", many=True)), heads, rows, show_caption=True)


def _next(standing: Standing, said: CommunicationPlan) -> Act:
    """Money first, then an amount for each activity; after that, more money."""
    organisation, index = standing.organisation.slug, standing.index
    new = f"{kind('Budget').act_address(organisation, 'new')}?plan={said.id}"
    open_ = unpriced(content(said, index).activities)
    if not open_ or not index.referring(said.id, by=(Budget, "plan")):
        return Act(label=_("Set money apart"), url=new, icon="add", drawer=True)
    edit = kind("Activity").act_address(organisation, "edit", open_[0].id)
    return Act(label=_("Fill in an amount"), url=f"{edit}?field=cost_cents", icon="edit", drawer=True)
