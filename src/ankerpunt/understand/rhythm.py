"""The rhythm of going out: a row of weeks, for everybody, one target group or one team; never for one person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.plan.nouns import Plan

WEEKS = 12


@dataclass(frozen=True)
class Week:
    """A week, and how many conversations it held; nobody is named."""

    monday: date
    conversations: int
    running: bool = False
    begun: bool = True

    @property
    def lost(self) -> bool:
        """The running week may still get a conversation, and before the first one there was no habit to lose."""
        return self.begun and not self.running and self.conversations == 0


@dataclass(frozen=True)
class Rhythm:
    """The last twelve whole weeks and this one: a week without a conversation is a lost week (U10).

    Of a team only with or without is shown, not how many.
    """

    weeks: tuple[Week, ...]
    of_team: bool = False

    @property
    def line(self) -> str:
        """What the row of weeks says, in one sentence."""
        counted = [week for week in self.weeks if week.begun and not week.running]
        lost = sum(week.lost for week in counted)
        if not any(week.conversations for week in self.weeks):
            return _("No conversation was written down in the last quarter.")
        if not lost:
            return _("No week was lost: every one held a conversation.")
        told = ngettext(
            "In the last %(weeks)s weeks, %(lost)s week went by without a conversation.",
            "In the last %(weeks)s weeks, %(lost)s weeks went by without a conversation.",
            lost,
        )
        return told % {"weeks": len(counted), "lost": lost}


def rhythm(days: Iterable[date], today: date, *, of_team: bool = False) -> Rhythm:
    """The rhythm of conversations on these days."""
    counts = Counter(monday_of(day) for day in days)
    this_monday = monday_of(today)
    first = min(counts, default=this_monday)
    mondays = (this_monday - timedelta(weeks=back) for back in range(WEEKS, -1, -1))
    weeks = tuple(Week(each, counts[each], each == this_monday, each >= first) for each in mondays)
    return Rhythm(weeks, of_team)


def rhythm_of(plan: Plan, today: date, *, group: str = "", unit: str = "") -> Rhythm:
    """The rhythm of an organisation, of its conversations with one target group, or of those for one team."""
    rows = (row for row in plan.conversations if group in {"", row.target_group} and unit in {"", row.unit})
    return rhythm((row.held_on for row in rows), today, of_team=bool(unit))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
