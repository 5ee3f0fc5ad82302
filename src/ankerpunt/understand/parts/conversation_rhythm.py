"""The rhythm of going out: a row of weeks, for everybody, one target group or one team; never for one person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import language
from ankerpunt.plan.facts.conversation import Week, weeks
from ankerpunt.plan.nouns import Conversation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ankerpunt.plan.index import Index

WHOLE_WEEKS = 12


@dataclass(frozen=True)
class Rhythm:
    """The last twelve whole weeks and this one: a week without a conversation is a lost week (U10).

    Of a team only with or without is shown, not how many.
    """

    weeks: tuple[Week, ...]
    of_team: bool = False

    @property
    def days(self) -> list[tuple[Week, str]]:
        """Each week with the day on which it begins, in words."""
        return [(week, _first_day(week.monday, language())) for week in self.weeks]

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


@lru_cache(maxsize=512)
def _first_day(monday: date, _language: str) -> str:
    # The same weeks are on home, on the list and on the page of weeks.
    return date_format(monday, _("j M"))


def rhythm(days: Iterable[date], today: date, *, of_team: bool = False) -> Rhythm:
    """The rhythm of conversations on these days."""
    return Rhythm(weeks(days, today, whole=WHOLE_WEEKS), of_team)


def rhythm_of(index: Index, today: date, *, group: str = "", unit: str = "") -> Rhythm:
    """The rhythm of an organisation, of its conversations with one target group, or of those for one team."""
    if not group and not unit:
        return index.once_for((rhythm_of, today), lambda index: _counted(index, today))
    return _counted(index, today, group=group, unit=unit)


def _counted(index: Index, today: date, *, group: str = "", unit: str = "") -> Rhythm:
    rows = (row for row in index.rows(Conversation) if group in {"", row.target_group} and unit in {"", row.unit})
    return rhythm((row.held_on for row in rows), today, of_team=bool(unit))
