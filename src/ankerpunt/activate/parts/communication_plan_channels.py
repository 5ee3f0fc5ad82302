"""What the page of the channel choice shows: the answer, the instruments, the goals, and what other money brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.forms.communication_plan_channels import plain
from ankerpunt.activate.parts.communication_plan_doubt import amount, count, range_of
from ankerpunt.check.channelling import CENTS
from ankerpunt.check.chosen import chosen
from ankerpunt.kit.parts import Column, Link, Noted, Table
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.plan.nouns import Instrument, Process
from ankerpunt.plan.speech import say_list
from ankerpunt.publish.axis import ticks
from ankerpunt.publish.figure import Figure, Series
from ankerpunt.science.channels.asked import AIMS

if TYPE_CHECKING:
    from ankerpunt.activate.parts.communication_plan_doubt import Doubts
    from ankerpunt.check.channelling import Ground
    from ankerpunt.check.chosen import Chosen
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.science.channels.asked import Aim
    from ankerpunt.science.channels.choice import Choice, Goal

FURTHER = 1.6
"""How far the curve goes on beyond the money there is."""
LITTLE = 100
"""Below it [€] the amounts around what there is would all be said the same."""
HARDLY = 0.05
"""A goal that is met less often is said to be missed, without a figure."""
UNSURE = 100


@dataclass(frozen=True)
class AimLine:
    """One of the three things that one can choose for, with what it would bring."""

    title: str
    text: str
    url: str
    current: bool


@dataclass(frozen=True)
class ChannelChoice:
    """What is chosen for one aim and one amount of money."""

    ground: Ground
    found: Chosen
    standing: Standing
    doubts: Doubts | None = None

    @property
    def aim(self) -> Aim:
        return self.ground.asked.aim

    @property
    def budget(self) -> str:
        return amount(self.ground.asked.budget)

    @property
    def choice(self) -> Choice:
        return self.found.by_aim[self.aim]

    @property
    def title(self) -> str:
        """The answer, for the aim that is chosen."""
        choice, money = self.choice, {"money": amount(self.choice.price), "budget": self.budget}
        if self.aim == "ease" and choice.picks:
            said = _("With %(money)s residents keep about %(hours)s hours")
            return said % {**money, "hours": count(choice.hours.mean)}
        if self.aim == "money" and choice.picks:
            said = _("%(money)s a year frees about %(saved)s of work")
            return said % {**money, "saved": amount(choice.saved.mean)}
        if self.aim == "goals" and choice.goals:
            said = ngettext(
                "With %(budget)s we expect to reach %(met)s of %(goals)d goal",
                "With %(budget)s we expect to reach %(met)s of the %(goals)d goals",
                len(choice.goals),
            )
            return said % {**money, "met": round(choice.met), "goals": len(choice.goals)}
        return {
            "goals": _("No process of this plan has a goal for the web"),
            "ease": _("No instrument is worth its price in time of residents"),
            "money": _("No instrument earns itself back within a year"),
        }[self.aim]

    @property
    def lead(self) -> str:
        moved = self.choice.moved
        if not self.choice.picks and not self.ground.asked.budget:
            return _("Without money nothing is bought. Fill in below how much there is.")
        if not self.choice.picks:
            return _("At your assumptions nothing is bought for this.")
        said = _("About %(moved)s cases a year then go online, between %(low)s and %(high)s.")
        lead = said % {"moved": count(moved.mean), "low": count(moved.low), "high": count(moved.high)}
        if not self.choice.goals:
            return lead
        needed = _("All goals together need %(needed)s.") % {"needed": count(self.choice.needed)}
        return f"{lead} {needed}"

    @property
    def heading(self) -> str:
        return ngettext("This %(count)d instrument fits", "These %(count)d instruments fit together", self.number) % {
            "count": self.number
        }

    @property
    def number(self) -> int:
        return len(self.choice.picks)

    @property
    def sum(self) -> str:
        price = amount(self.choice.price)
        return _("together %(price)s of %(budget)s") % {"price": price, "budget": self.budget}

    @property
    def freed(self) -> str:
        """What comes free, never without what it costs."""
        choice = self.choice
        free = _("In the first year about %(saved)s of work comes free, and residents keep %(hours)s hours.")
        if choice.hours.mean < 1:
            free = _("In the first year about %(saved)s of work comes free.")
        cost = _("It costs %(price)s. Whether that comes back that year cannot be said at these assumptions.")
        if choice.saved.low >= choice.price:
            cost = _("It costs %(price)s, and pays itself back that year.")
        elif choice.saved.high < choice.price:
            cost = _("It costs %(price)s, and does not pay itself back that year.")
        told = {"saved": amount(choice.saved.mean), "hours": count(choice.hours.mean), "price": amount(choice.price)}
        return f"{free % told} {cost % told}"

    @property
    def aims(self) -> list[AimLine]:
        labels = {"goals": _("Reach goals"), "ease": _("Ease for residents"), "money": _("Keep money")}
        asked = {"budget": plain(round(self.ground.asked.budget * CENTS))}
        return [
            AimLine(labels[aim], self._brings(aim), f"?{urlencode({'aim': aim, **asked})}", aim == self.aim)
            for aim in AIMS
        ]

    def _brings(self, aim: Aim) -> str:
        choice = self.found.by_aim[aim]
        number = ngettext("%(count)d instrument.", "%(count)d instruments.", len(choice.picks)) % {
            "count": len(choice.picks)
        }
        if not choice.picks:
            return _("Nothing to buy for this.")
        told = {
            "moved": count(choice.moved.mean),
            "hours": count(choice.hours.mean),
            "price": amount(choice.price),
            "saved": amount(choice.saved.mean),
        }
        brings = {
            "goals": _("About %(moved)s more cases online."),
            "ease": _("Residents keep about %(hours)s hours."),
            "money": _("Costs %(price)s, frees %(saved)s of work."),
        }
        return f"{number} {brings[aim] % told}"

    @property
    def picks(self) -> Table:
        """What is chosen: with doubt worked out the surest first, else what moves most."""
        often = self.doubts.often if self.doubts else {}
        order = sorted(self.choice.picks, key=lambda pick: (-often.get(pick.key, 0), -pick.moved.mean, pick.key))
        columns = [
            Column(word("Instrument", capital=True)),
            Column(_("Costs a year"), number=True),
            Column(_("Cases to the web"), number=True),
        ]
        rows: list[list[object]] = [
            [self._named(pick.key), amount(pick.price), Noted(count(pick.moved.mean), range_of(pick.moved))]
            for pick in order
        ]
        if self.doubts:
            columns.append(Column(_("A good choice in"), number=True))
            for pick, row in zip(order, rows, strict=True):
                row.append(_("%(often)d of 100") % {"often": often.get(pick.key, 0)})
        return Table(self.heading, columns, rows)

    def _named(self, key: str) -> Noted:
        row = self.standing.index.get(Instrument, key)
        assert row is not None
        of = [self.standing.name(each) for each in self.standing.found("Process", row.processes)]
        kind_of = word("Instrument", "kind", row.kind)
        return Noted(
            Link(sentence_case(self.standing.name(row)), self.standing.url(row)),
            f"{say_list(of, language())} · {kind_of}",
        )

    @property
    def goals(self) -> Table:
        """Each process with a goal: what it needs and what is to be expected, the most expected first."""
        columns = [
            Column(word("Process", capital=True)),
            Column(_("Needed"), number=True),
            Column(_("Expected"), number=True),
            Column(_("Chance")),
        ]
        order = sorted(self.choice.goals, key=lambda goal: (-goal.moved.mean, -goal.needed, goal.process))
        return Table(_("Which goals do we reach?"), columns, [self._goal(goal) for goal in order])

    def _goal(self, goal: Goal) -> list[object]:
        row = self.standing.index.get(Process, goal.process)
        assert row is not None
        return [self.standing.link(row), count(goal.needed), count(goal.moved.mean), _chance(goal)]

    @property
    def figure(self) -> Figure:
        """What less and more money brings, beside what all goals need."""
        budgets, choices = list(self.found.curve), list(self.found.curve.values())
        here = self.ground.asked.budget
        moved = tuple(float(round(each.moved.mean)) for each in choices)
        series = [
            Series(
                _("cases that go online"),
                moved,
                tuple(float(round(each.moved.low)) for each in choices),
                tuple(float(round(each.moved.high)) for each in choices),
            )
        ]
        if self.choice.needed:
            series.append(Series(_("needed for all goals"), (float(round(self.choice.needed)),) * len(budgets)))
        ours = tuple(value if budget == here else None for budget, value in zip(budgets, moved, strict=True))
        series.append(Series(_("our money"), ours))
        return Figure(
            "line",
            _("Cases that go online a year, by budget"),
            self._flattens,
            tuple(amount(budget) for budget in budgets),
            tuple(series),
            head=word("Budget", capital=True),
            places=tuple(budgets),
        )

    @property
    def _flattens(self) -> str:
        last, choice = next(reversed(self.found.curve.items()))
        band = _("The line is what we expect; in eight of ten cases it lies within the band.")
        more = ngettext(
            "With %(budget)s we expect about %(moved)s cases, and %(met)s goal.",
            "With %(budget)s we expect about %(moved)s cases, and %(met)s goals.",
            round(choice.met),
        )
        told = {"budget": amount(last), "moved": count(choice.moved.mean), "met": round(choice.met)}
        return f"{band} {more % told}"

    @property
    def in_words(self) -> str:
        """The choice as a text for the plan, with what it rests on."""
        names = [sentence_case(self.standing.name(row)) for row in self._rows]
        listed = "\n".join(f"- {name}" for name in names)
        said = _("For %(budget)s a year we choose, at our assumptions:") % {"budget": self.budget}
        return f"{said}\n{listed}\n{self.lead} {self.freed}"

    @property
    def _rows(self) -> list[Instrument]:
        found: list[Instrument] = self.standing.found("Instrument", [pick.key for pick in self.choice.picks])
        return found


def choice_of(ground: Ground, standing: Standing, doubts: Doubts | None) -> ChannelChoice:
    """Choose, for this money and for other."""
    asked = ground.asked
    everything = sum(each.price.mean for each in asked.means)
    return ChannelChoice(ground, chosen(asked, budgets(asked.budget, everything)), standing, doubts)


def budgets(own: float, everything: float) -> tuple[float, ...]:
    """Round amounts from nothing to well over what there is; the nearest gives way to what there is.

    With next to nothing they go on to what everything costs together.
    """
    marks = ticks(0, own * FURTHER if own >= LITTLE else max(everything, LITTLE), 8)
    if own in marks:
        return tuple(marks)
    nearest = min(marks[1:], key=lambda mark: abs(mark - own))
    return tuple(sorted({own if mark == nearest else mark for mark in marks}))


def _chance(goal: Goal) -> str:
    if not goal.needed:
        return _("reached already")
    if not goal.moved.mean:
        return _("not in the choice")
    if goal.chance < HARDLY:
        return _("probably not")
    return _("succeeds in %(often)d of 100") % {"often": round(goal.chance * UNSURE)}
