"""The calendar as a list: below the theme of each quarter, with the days off in between, and months to begin from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.activate.parts.calendar_strip import BUSY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, sentence_case
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.override import deviations
from ankerpunt.plan.speech import MONTHS, SHORT
from ankerpunt.publish.calendar.lanes import Entry
from ankerpunt.publish.calendar.words import say_days, say_quarter, say_weekday

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.check.daysoff import Run
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.calendar.agenda import AgendaMonth, AgendaQuarter
    from ankerpunt.publish.calendar.whole import Calendar


@dataclass(frozen=True)
class ShownLine:
    """An activity, or days off where there is no address."""

    text: str
    note: str
    url: str = ""
    day: int = 0
    month: str = ""
    on: date | None = None
    state: str = ""
    pinned: bool = False
    move_url: str = ""
    decided: tuple[str, ...] = ()


@dataclass(frozen=True)
class IndexMonth:
    """A month in the index above the list: how many begin in it, as a bar and in words."""

    letter: str
    label: str
    url: str
    top: int
    high: int


def agenda(request: MemberRequest, found: Calendar, *, moves: bool) -> list[dict[str, Any]]:
    return [_quarter(request, found, each, moves=moves) for each in found.agenda]


def months(found: Calendar) -> list[IndexMonth]:
    """The months of the list, each with how much begins in it."""
    days = [month for quarter in found.agenda for month in quarter.months]
    most = max((len(month.entries) for month in days), default=0)
    return [_indexed(month, most) for month in days if most]


def _indexed(month: AgendaMonth, most: int) -> IndexMonth:
    said, count = MONTHS[language()][month.day.month - 1], len(month.entries)
    high = count * BUSY // most
    label = _("%(month)s: %(count)s begin") % {"month": sentence_case(said), "count": count}
    return IndexMonth(SHORT.get(said, said[:3])[:1], label, f"#{_anchor(month.day)}", BUSY - high, high)


def _anchor(day: date) -> str:
    return f"month-{day.year}-{day.month}"


def _quarter(request: MemberRequest, found: Calendar, quarter: AgendaQuarter, *, moves: bool) -> dict[str, Any]:
    return {
        "period": sentence_case(say_quarter(quarter.quarter, language())),
        "themes": quarter.themes,
        "months": [
            {
                "id": _anchor(month.day),
                "title": sentence_case(MONTHS[language()][month.day.month - 1]),
                "lines": [_line(request, found, line, moves=moves) for line in month.lines],
            }
            for month in quarter.months
        ],
    }


def _line(request: MemberRequest, found: Calendar, line: Entry | Run, *, moves: bool) -> ShownLine:
    return _entry(request, found, line, moves=moves) if isinstance(line, Entry) else _days_off(line)


def _days_off(run: Run) -> ShownLine:
    return ShownLine(run.name.say(language()), say_days(run.first, run.last, language()))


def _entry(request: MemberRequest, found: Calendar, entry: Entry, *, moves: bool) -> ShownLine:
    activity, standing = entry.activity, standing_of(request)
    said = MONTHS[language()][entry.first.month - 1]
    groups = ", ".join(standing.name(each) for each in standing.found("TargetGroup", activity.target_groups))
    one = entry.first == entry.last
    when = say_weekday(entry.first, language()) if one else say_days(entry.first, entry.last, language())
    place = {"organisation": request.organisation.slug, "slug": found.plan.id, "activity": activity.id}
    return ShownLine(
        text=standing.name(activity),
        note=" · ".join(filter(None, (groups, ", ".join(activity.owners), when, activity.starts_at))),
        url=standing.url(activity),
        day=entry.first.day,
        month=SHORT.get(said, said[:3]),
        on=entry.first,
        state=_("Not true yet") if activity.stretch_label else "",
        pinned=activity.pinned,
        move_url=address("activate:calendar_move", **place) if moves else "",
        decided=deviations(activity, standing.index, language()),
    )
