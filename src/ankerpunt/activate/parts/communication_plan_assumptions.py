"""What a channel choice is based on: every line with its form, what still holds a starting value, what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.parts.communication_plan_doubt import amount, count, range_of
from ankerpunt.check.channelling import PERCENT, RESTRICTS
from ankerpunt.check.starting import SOURCE
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Column, Link, Noted, Table
from ankerpunt.kit.wording import euros, language, percent, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import lines, may_edit, set_aside_about
from ankerpunt.plan.nouns import Channel, Instrument
from ankerpunt.plan.speech import say_list, say_number
from ankerpunt.science.channels.year import year_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.check.channelling import Ground, Line
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Noun, Process
    from ankerpunt.science.channels.asked import Range
    from ankerpunt.science.channels.choice import Interval

CENTS = 100


@dataclass(frozen=True)
class Assumptions:
    """Everything that a choice is based on."""

    ground: Ground
    alone: Mapping[str, Interval]
    standing: Standing
    request: MemberRequest

    @property
    def starting(self) -> str:
        """How many lines still hold a value of ours."""
        left = len(self.ground.lines) - self.ground.own
        said = ngettext(
            "%(left)d of %(all)d lines still holds a starting value of ours, or names no source.",
            "%(left)d of %(all)d lines still hold a starting value of ours, or name no source.",
            left,
        )
        return said % {"left": left, "all": len(self.ground.lines)} if left else ""

    @property
    def unfilled(self) -> list[Link]:
        """The lines that still hold a starting value, each at the field that is to be filled in."""
        return [self._link(line.row, line.lacks) for line in self.ground.lines if not line.is_own]

    @property
    def instruments(self) -> Table:
        columns = [
            Column(word("Instrument", capital=True)),
            Column(_("Costs a year"), number=True),
            Column(_("Cases to the web, by itself"), number=True),
            Column(_("Questions that stay"), number=True),
            Column(word("Instrument", "source")),
        ]
        return Table(_("What instruments cost and do"), columns, [*self._instruments()])

    def _instruments(self) -> list[list[Any]]:
        moved = self.alone
        by_key = {each.key: each for each in self.ground.asked.means}
        return [
            [
                self._link(line.row, line.lacks or "effect"),
                _euro_range(by_key[line.row.id].price),
                Noted(count(moved[line.row.id].mean), range_of(moved[line.row.id])),
                _percent_range(by_key[line.row.id].questions),
                _source(line),
            ]
            for line in self._lines(Instrument)
        ]

    @property
    def channels(self) -> Table:
        columns = [
            Column(word("Channel", capital=True)),
            Column(_("A contact costs"), number=True),
            Column(_("Minutes of who comes"), number=True),
            Column(word("Instrument", "source")),
        ]
        by_key = {each.key: each for each in self.ground.asked.ways}
        rows = [
            [
                self._link(line.row, line.lacks or "cost_cents"),
                _euro_range(by_key[line.row.id].cost, cents=True),
                _number_range(by_key[line.row.id].minutes),
                _source(line),
            ]
            for line in self._lines(Channel)
        ]
        return Table(_("What a contact takes"), columns, rows)

    @property
    def processes(self) -> Table:
        columns = [
            Column(word("Process", capital=True)),
            Column(_("Cases a year"), number=True),
            Column(_("Online now"), number=True),
            Column(word("Process", "target", capital=True), number=True),
            Column(word("Process", "help_stays_open")),
        ]
        rows = []
        for row in self.standing.found("Process", [each.key for each in self.ground.asked.processes]):
            steered = next(each for each in self.ground.asked.processes if each.key == row.id)
            year = year_of(steered, self.ground.asked)
            goal = "–" if steered.target is None else percent(round(steered.target * PERCENT, 1))
            online = percent(round(year.share * PERCENT, 1))
            rows.append([self._link(row, "target"), count(year.cases), online, goal, _open(row)])
        return Table(_("What people arrange, in the last twelve months with counts"), columns, rows)

    def _lines(self, noun: type[Noun]) -> list[Line]:
        return [line for line in self.ground.lines if isinstance(line.row, noun)]

    def _link(self, row: Noun, field: str) -> Link:
        """The form at a field, or for a reader the page of the row."""
        name = sentence_case(self.standing.name(row))
        if not may_edit(self.request):
            return Link(name, self.standing.url(row))
        noun = kind(type(row).__name__)
        form = noun.act_address(self.standing.organisation.slug, "edit", row.id)
        return Link(name, f"{form}?field={field}")

    @property
    def left_out(self) -> list[str]:
        """Processes that are left out, and why."""
        said = []
        if self.ground.uncounted:
            names = self._names(self.ground.uncounted)
            said.append(_("Without counts of the last twelve months, and so not here: %(names)s.") % {"names": names})
        if self.ground.crowded:
            names = self._names(self.ground.crowded)
            said.append(_("With more than twelve instruments, and so not here: %(names)s.") % {"names": names})
        return said

    def _names(self, rows: tuple[Process, ...]) -> str:
        return say_list([self.standing.name(row) for row in rows], language())

    @property
    def stays_open(self) -> str:
        """How far cases are counted as moving to the web at most."""
        terms = self.ground.asked.terms
        said = _(
            "Help stays open. We never count on more than %(most)s of the cases of a process online, nor on fewer than "
            "%(open)s a year by counter, phone or post. Where a process has at most %(small)s cases a year, only the "
            "%(most)s holds."
        )
        return said % {
            "most": percent(round(terms.ceiling * PERCENT)),
            "open": say_number(terms.stay_open, language()),
            "small": say_number(terms.small, language()),
        }

    @property
    def held_back(self) -> list[Link]:
        """Restrictions that do not count, each where one can write down why it should."""
        organisation = self.standing.organisation.slug

        def way(row: Instrument) -> str:
            where = {"rule": RESTRICTS, "noun": Instrument.__name__, "slug": row.id}
            deciding = may_edit(self.request) and not self._help_stays_open(row)
            return (
                address("overview:dismiss", organisation=organisation, **where) if deciding else self.standing.url(row)
            )

        return [Link(sentence_case(self.standing.name(row)), way(row)) for row in self.ground.held_back]

    def _help_stays_open(self, row: Instrument) -> bool:
        return any(each.help_stays_open.strip() for each in self.standing.found("Process", row.processes))

    @property
    def allowed(self) -> Any:
        """Restrictions that count, with who wrote down why."""
        keys = [each.key for each in self.ground.asked.means if each.sort == "restriction"]
        return (
            lines(self.request, set_aside_about(self.request, Instrument=keys).filter(code=RESTRICTS)) if keys else []
        )


def _open(row: Process) -> str:
    return row.help_stays_open or row.no_digital_goal


def _source(line: Line) -> str:
    said = line.row.cost_source if isinstance(line.row, Channel) else line.row.source
    return said or SOURCE.say(language())


def _euro_range(around: Range, *, cents: bool = False) -> str:
    said = [euros(round(each * CENTS)) if cents else amount(each) for each in (around.low, around.high)]
    return said[0] if around.is_known else _("%(low)s to %(high)s") % {"low": said[0], "high": said[1]}


def _percent_range(around: Range) -> str:
    low, high = (percent(round(each * PERCENT)) for each in (around.low, around.high))
    return low if around.is_known else _("%(low)s to %(high)s") % {"low": low, "high": high}


def _number_range(around: Range) -> str:
    low, high = (say_number(each, language()) for each in (around.low, around.high))
    return low if around.is_known else _("%(low)s to %(high)s") % {"low": low, "high": high}
