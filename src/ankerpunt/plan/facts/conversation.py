"""In which weeks somebody went out and talked: of everybody together, of a group or of a team (U10)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Conversation, TargetGroup


class Week(Struct, frozen=True):
    """A week, and how many conversations it held; nobody is named.

    Parameters
    ----------
    running
        Whether it is this week, which may still get a conversation.
    begun
        Whether it is not before the first conversation: until then there was no habit to lose.
    """

    monday: date
    conversations: int
    running: bool = False
    begun: bool = True

    @property
    def lost(self) -> bool:
        """Whether it went by without a conversation."""
        return self.begun and not self.running and self.conversations == 0


def monday_of(day: date) -> date:
    """Give the first day of the week."""
    return day - timedelta(days=day.weekday())


def weeks(days: Iterable[date], today: date, *, whole: int) -> tuple[Week, ...]:
    """Count conversations, given by their days, week by week: so many whole weeks and the running one, oldest first."""
    counts = Counter(monday_of(day) for day in days)
    this_monday = monday_of(today)
    first = min(counts, default=this_monday)
    mondays = (this_monday - timedelta(weeks=back) for back in range(whole, -1, -1))
    return tuple(Week(each, counts[each], each == this_monday, each >= first) for each in mondays)


def newest_first(found: Iterable[Conversation]) -> tuple[Conversation, ...]:
    """Put conversations in order, those of one day as the document has them, the last one first."""
    return tuple(sorted(found, key=lambda talk: talk.held_on)[::-1])


def with_group(group: str, index: Index) -> tuple[Conversation, ...]:
    """List the conversations with a target group, given by its id, newest first."""
    found = index.referring(group, by=(Conversation, "target_group"))
    return newest_first(talk for talk in found if talk.archived_on is None)


def waiting_longest(index: Index) -> TargetGroup | None:
    """Find the target group that nobody has spoken with for the longest time, or ever."""
    last = {group: (talks := with_group(group.id, index)) and talks[0].held_on for group in index.rows(TargetGroup)}
    return min(last, key=lambda group: last[group] or date.min, default=None)
