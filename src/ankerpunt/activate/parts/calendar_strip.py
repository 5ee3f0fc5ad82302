"""The strip of a calendar: lanes with bars below an axis of Mondays, and how busy it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.forms.calendar import seen_on
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.override import deviations
from ankerpunt.plan.speech import MONTHS, SHORT
from ankerpunt.publish.calendar.words import say_days, say_quarter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ankerpunt.activate.parts.calendar_look import Look
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.calendar.lanes import Bar, Lane
    from ankerpunt.publish.calendar.whole import Calendar
    from ankerpunt.publish.calendar.window import Columns, Off, Themed

FEW_WEEKS = 20
"""In so few weeks every Monday is named, and so is every day off."""
TONES = 5
YEAR, NARROW = 53, 5
"""The weeks of a year; so few of them beside each other have no room for a theme."""
BAR, BUSY = 10, 34
"""How wide a week and how high the busiest week is drawn, in units of the drawing."""


@dataclass(frozen=True)
class Placed:
    """Something at its weeks: `at` the number of the first, from 1, and how many."""

    at: int
    weeks: int
    text: str = ""
    note: str = ""
    url: str = ""
    css: str = ""


@dataclass(frozen=True)
class ShownBar:
    """A bar with its name; `label` is what is heard. One that may be moved says where to, and how it was seen."""

    id: str
    around: Placed
    bar: Placed
    text: str
    label: str
    url: str
    css: str
    icon: str
    name_at: str
    inset: int
    beside: int
    move_url: str
    touches_url: str
    first: str
    days: int
    seen: str


@dataclass(frozen=True)
class ShownLane:
    key: str
    title: str
    url: str
    note: str
    side: str
    bars: Sequence[ShownBar]
    counts: Sequence[Placed]
    toggle: str
    toggle_url: str


def strip(request: MemberRequest, found: Calendar, look: Look, *, moves: bool) -> dict[str, Any]:
    """What the template of the strip draws; with `moves` its bars can be moved."""
    drawing = _Drawing(request, standing_of(request), found, look, moves=moves)
    return {
        "weeks": found.window.weeks,
        "begin": found.window.begin.isoformat(),
        "themes": drawing.themes(),
        "months": [drawing.month(each.day, each.columns) for each in found.months],
        "mondays": drawing.mondays(),
        "holidays": [drawing.off(each) for each in found.off],
        "rest": [drawing.off(each) for each in found.off if each.whole],
        "lines": drawing.lines(),
        "sides": drawing.sides(),
        "busy": drawing.busy(),
        "few": found.window.weeks <= FEW_WEEKS,
    }


@dataclass(frozen=True)
class _Drawing:
    request: MemberRequest
    standing: Standing
    found: Calendar
    look: Look
    moves: bool

    def themes(self) -> list[Placed]:
        """A quarter without a theme says so where there is room."""
        return [self.theme(each) for each in self.found.quarters if each.themes or not self._is_narrow(each)]

    def off(self, off: Off) -> Placed:
        css = "" if off.whole else "day"
        return Placed(off.columns.at + 1, off.columns.weeks, off.run.name.say(language()), css=css)

    def theme(self, quarter: Themed) -> Placed:
        """The themes of a quarter; one of few weeks has no room for words."""
        title = " · ".join(map(self.standing.name, quarter.themes)) or _("No theme yet")
        period = sentence_case(say_quarter(quarter.quarter, language()))
        url = self.standing.url(quarter.themes[0]) if quarter.themes else ""
        css = "narrow" if self._is_narrow(quarter) else ""
        return Placed(quarter.columns.at + 1, quarter.columns.weeks, title, period, url, css)

    def _is_narrow(self, quarter: Themed) -> bool:
        return quarter.columns.weeks * YEAR <= NARROW * self.found.window.weeks

    def month(self, day: date, columns: Columns) -> Placed:
        said = MONTHS[language()][day.month - 1]
        return Placed(columns.at + 1, columns.weeks, said if columns.weeks > 5 else SHORT.get(said, said[:3]))

    def mondays(self) -> list[Placed]:
        """Every Monday where there is room, else every other one."""
        step = 1 if self.found.window.weeks <= FEW_WEEKS else 2
        days = self.found.window.mondays
        return [Placed(at + 1, 1, str(days[at].day)) for at in range(step - 1, len(days), step)]

    def lines(self) -> list[Placed]:
        """One line for each week, heavier where a month and where a quarter begins."""
        months = {each.columns.at for each in self.found.months}
        quarters = {each.columns.at for each in self.found.quarters[1:]}
        weeks = range(self.found.window.weeks)
        heavier = dict.fromkeys(months, "month") | dict.fromkeys(quarters, "quarter")
        css = {kind: f"ank-strip__line ank-strip__line--{kind}" for kind in ("month", "quarter")}
        return [Placed(at + 1, 1, css=css.get(heavier.get(at, ""), "ank-strip__line")) for at in weeks]

    def sides(self) -> list[tuple[str, list[ShownLane]]]:
        said = {"internal": _("Inside"), "external": _("Outside")}
        found = [(said[side], [self.lane(each) for each in self.found.lanes if each.side == side]) for side in said]
        return [(side, lanes) for side, lanes in found if lanes]

    def lane(self, lane: Lane) -> ShownLane:
        opened = [each for each in self.look.opened if each != lane.key]
        more = [] if lane.key in self.look.opened else [lane.key]
        count = len(lane.entries)
        said = ngettext("%(count)s activity", "%(count)s activities", count) % {"count": count}
        return ShownLane(
            key=lane.key,
            title=self.standing.name(lane.group) if lane.group else _("Without a group"),
            url=self.standing.url(lane.group) if lane.group else "",
            note=said,
            side=lane.side,
            bars=[self.bar(each) for each in lane.bars],
            counts=self.counts(lane.counts),
            toggle="" if not lane.full else _("Show them all") if more else _("Show them by week"),
            toggle_url=self.look.url(opened=(*opened, *more)) if lane.full else "",
        )

    def counts(self, counts: Sequence[int]) -> list[Placed]:
        most = max(counts, default=0)
        return [
            Placed(at + 1, 1, str(count), css=str(-(-count * TONES // most)))
            for at, count in enumerate(counts)
            if count
        ]

    def bar(self, bar: Bar) -> ShownBar:
        activity, entry = bar.entry.activity, bar.entry
        editing = self.moves and not bar.ghost
        place = {"organisation": self.request.organisation.slug, "slug": self.found.plan.id, "activity": activity.id}
        move = address("activate:calendar_move", **place) if editing else ""
        css = ["ghost"] * bar.ghost + ["stretch"] * activity.stretch_label + ["one"] * (entry.first == entry.last)
        decided = deviations(activity, self.standing.index, language())
        days, owners = say_days(entry.first, entry.last, language()), ", ".join(activity.owners)
        heard = [bar.name, days, owners, *_states(bar, decided)]
        return ShownBar(
            id=f"{'ghost' if bar.ghost else 'bar'}-{activity.id}",
            around=Placed(bar.around.at + 1, bar.around.weeks),
            bar=Placed(bar.inset + 1, bar.columns.weeks),
            text=bar.name,
            label=", ".join(filter(None, heard)),
            url=move or self.standing.url(activity),
            css=" ".join(css),
            icon=_icon(bar),
            name_at=bar.name_at,
            inset=bar.inset,
            beside=bar.beside,
            move_url=move,
            touches_url=address("activate:calendar_touches", **place) if editing else "",
            first=entry.first.isoformat(),
            days=(entry.last - entry.first).days,
            seen=seen_on(activity),
        )

    def busy(self) -> list[tuple[int, int, int, int]]:
        """A bar for each week in which something runs: left, top, width, height."""
        most = max(self.found.busy, default=0)
        found = [(at, count * BUSY // most) for at, count in enumerate(self.found.busy) if count]
        return [(at * BAR, BUSY - high, BAR - 1, high) for at, high in found]


def _states(bar: Bar, decided: tuple[str, ...]) -> list[str]:
    activity = bar.entry.activity
    said = [_("proposed")] if bar.ghost else []
    if activity.pinned:
        said.append(_("fixed"))
    if activity.stretch_label:
        said.append(_("not true yet"))
    if activity.status == "done":
        said.append(word("Activity", "status", "done"))
    return [*said, *decided]


def _icon(bar: Bar) -> str:
    activity = bar.entry.activity
    if bar.ghost:
        return "arrow-right"
    if activity.pinned:
        return "lock"
    return "done" if activity.status == "done" else "stretch" if activity.stretch_label else ""
