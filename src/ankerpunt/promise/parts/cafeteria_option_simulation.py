"""What a menu comes to, as the page says it: what one person can choose, what it costs, what goes to the tax office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Column, Kpi, Table
from ankerpunt.kit.wording import euros, percent, word
from ankerpunt.publish.figure import Figure, Series
from ankerpunt.science.cafeteria import Money, Option, Rates, Spread, bundles, share_of, simulate

if TYPE_CHECKING:
    from ankerpunt.plan.nouns import CafeteriaOption
    from ankerpunt.promise.forms.simulation import SimulationForm
    from ankerpunt.science.cafeteria import Outcome

MONTHS = 12
BUNDLES_SHOWN = 6
NOTHING = "–"
NOBODY = Spread(0, 0, 0)
SHARES = ("low", "middle", "high")


@dataclass(frozen=True)
class Simulation:
    """One reckoning: the menu, the people and the rates together."""

    chosen: list[tuple[CafeteriaOption, int]]
    people: int
    rates: Rates
    budget_cents: int | None
    wage_bill_cents: int | None
    used_cents: int
    of_salary: bool = False
    outcome: Outcome = field(init=False)

    def __post_init__(self) -> None:
        counted = tuple(_option(option, times) for option, times in self.chosen if _uptake(option))
        outcome = simulate(
            counted,
            people=self.people,
            rates=self.rates,
            wage_bill_cents=self.wage_bill_cents,
            used_cents=self.used_cents,
        )
        object.__setattr__(self, "outcome", outcome)

    @property
    def without_uptake(self) -> list[str]:
        """The options that count for one person and not for the organisation: nobody wrote how many choose them."""
        return [option.name for option, _times in self.chosen if not _uptake(option)]

    @property
    def bundles(self) -> list[list[str]]:
        """What one person can choose, by name; nothing where there is no budget."""
        if self.budget_cents is None:
            return []
        names = {option.id: _named(option, times) for option, times in self.chosen}
        found = bundles(tuple(_option(option, times) for option, times in self.chosen), self.budget_cents)
        return [[names[key] for key in each] for each in found]

    @property
    def bundles_shown(self) -> list[list[str]]:
        return self.bundles[:BUNDLES_SHOWN]

    @property
    def more_bundles(self) -> int:
        return max(len(self.bundles) - BUNDLES_SHOWN, 0)

    @property
    def all_fit(self) -> bool:
        return len(self.bundles) == 1 and len(self.bundles[0]) == len(self.chosen)

    @property
    def sentence(self) -> str:
        cost = self.outcome.employer
        said = _("The organisation probably pays %(middle)s a year: at least %(low)s, at most %(high)s.")
        return said % {"middle": about(cost.middle), "low": about(cost.low), "high": about(cost.high)}

    @property
    def levy_sentence(self) -> str:
        """Said where it comes on top: at the high estimate, or at every one."""
        levy = self.outcome.levy
        if levy is None or not levy.high:
            return ""
        said = _("With the final levy that becomes %(total)s: the free space is too small.")
        if not levy.middle:
            said = _(
                "If more people choose it, the free space is too small and it may become %(total)s, levy included."
            )
        cost = self.outcome.employer + levy
        return said % {"total": about(cost.middle if levy.middle else cost.high)}

    @property
    def budget_sentence(self) -> str:
        if self.budget_cents is None:
            return ""
        if not self.of_salary:
            return _("One person can spend %(budget)s a year.") % {"budget": about(self.budget_cents)}
        said = _("One person can spend %(budget)s a year: %(percent)s of the salary.")
        return said % {"budget": about(self.budget_cents), "percent": percent(self.rates.choice_budget or 0)}

    @property
    def kpis(self) -> list[Kpi]:
        outcome = self.outcome
        own = outcome.own_budgets
        found = [
            Kpi(_("Organisation pays"), about(outcome.employer.middle), note=between(outcome.employer)),
            Kpi(_("People pay from their own choice budget"), about(own.middle), note=between(own)),
        ]
        if outcome.space_cents is not None:
            share = outcome.designated.middle / outcome.space_cents if outcome.space_cents else None
            room = {"between": between(outcome.designated), "space": about(outcome.space_cents)}
            note = _("%(between)s of %(space)s") % room
            found.append(Kpi(_("Uses of the free space"), about(outcome.designated.middle), note=note, share=share))
        if outcome.levy is not None:
            found.append(Kpi(_("Final levy above it"), about(outcome.levy.middle), note=between(outcome.levy)))
        return found

    @property
    def figure(self) -> Figure | None:
        lines = [(option, self.outcome.costs[option.id]) for option, _times in self.chosen if _uptake(option)]
        if not lines:
            return None
        lines.sort(key=lambda line: -line[1].middle)
        low, middle, high = (tuple(getattr(cost, at) / 100 for _o, cost in lines) for at in SHARES)
        dearest = _("“%(name)s” costs most: probably %(cost)s a year.")
        return Figure(
            "bar",
            _("What each option costs a year"),
            dearest % {"name": lines[0][0].name, "cost": about(lines[0][1].middle)},
            tuple(option.name for option, _cost in lines),
            (Series(_("Probably (at least to at most)"), middle, low, high),),
            head=word("CafeteriaOption", capital=True),
            unit="euro",
        )

    @property
    def table(self) -> Table:
        """The whole reckoning, low, middle and high."""
        outcome = self.outcome
        rows: list[tuple[str, Money | None]] = [
            (_("People pay from their own choice budget"), outcome.own_budgets),
            (_("Organisation pays"), outcome.employer),
            (_("Of which in the work-cost scheme"), outcome.designated),
            (_("Within the free space"), outcome.within),
            (_("Above the free space"), outcome.above),
            (_("Final levy above it"), outcome.levy),
        ]
        head = (_("Amount a year"), _("Low"), _("Middle"), _("High"))
        return Table(
            _("The calculation"),
            [Column(name, number=at > 0) for at, name in enumerate(head)],
            [[name, *_amounts(money)] for name, money in rows],
            show_caption=True,
        )

    @property
    def assumptions(self) -> list[str]:
        """What this rests on and is not known."""
        said = [
            ngettext(
                "The group has %(count)s person, all year round.",
                "The group has %(count)s people, all year round.",
                self.people,
            )
            % {"count": self.people},
            _("How many choose an option is an estimate. Low, middle and high go together for all options."),
            _("The cost of an option is what it costs one person who chooses it once; “how often” multiplies it."),
            _("What is paid as taxed pay comes without the employer's social contributions."),
        ]
        if self.of_salary:
            said.append(_("The choice budget is calculated over twelve equal months."))
        unclear = [option.name for option, _times in self.chosen if not option.fiscal]
        if unclear:
            said.append(_("Nobody said yet from what this is paid: %(names)s.") % {"names": ", ".join(unclear)})
        if self.without_uptake:
            names = ", ".join(self.without_uptake)
            said.append(_("Not in the costs, as nobody estimated who chooses it: %(names)s.") % {"names": names})
        return said


def simulation_of(form: SimulationForm, rates: Rates) -> Simulation:
    """Reckon with what the form says."""
    answers: dict[str, Any] = form.answers()
    budget, salary = answers.get("budget"), answers.get("salary")
    of_salary = False
    if budget is None and salary is not None and rates.choice_budget is not None:
        of_salary, budget = True, share_of(salary * MONTHS, rates.choice_budget)
    return Simulation(
        chosen=form.chosen(),
        people=answers["people"],
        rates=rates,
        budget_cents=budget,
        wage_bill_cents=answers.get("wage_bill"),
        used_cents=answers.get("used") or 0,
        of_salary=of_salary,
    )


def between(money: Money) -> str:
    """“€ 100 to € 300”."""
    return _("%(low)s to %(high)s") % {"low": about(money.low), "high": about(money.high)}


def about(cents: int) -> str:
    """An estimate, in whole euros."""
    return euros(round(cents / 100) * 100)


def _amounts(money: Money | None) -> list[str]:
    return [NOTHING] * 3 if money is None else [about(money.low), about(money.middle), about(money.high)]


def _named(option: CafeteriaOption, times: int) -> str:
    return f"{times} × {option.name}" if times > 1 else option.name


def _uptake(option: CafeteriaOption) -> Spread | None:
    """The shares of the group that choose it, or nothing where one of the three is unknown."""
    known = [each for each in (option.uptake_low, option.uptake_middle, option.uptake_high) if each is not None]
    return Spread(*(share / 100 for share in sorted(known))) if len(known) == len(SHARES) else None


def _option(option: CafeteriaOption, times: int) -> Option:
    cents, paid_from = (option.cost_cents or 0) * times, option.fiscal
    return Option(option.id, cents, paid_from, _uptake(option) or NOBODY)
