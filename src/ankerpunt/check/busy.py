"""In which weeks an activity takes room of those who do it and those who hear it (METHOD C8)."""

from datetime import date, timedelta

from ankerpunt.plan.facts.conversation import monday_of
from ankerpunt.plan.nouns import Activity

BIG_CENTS = 300_000
"""From here on a group bears one at a time (our own limit)."""
LAUNCH_WEEKS = 2
"""What is longer is big in its first week only, as in `science.spread`."""
WEEK = timedelta(weeks=1)


def is_big(activity: Activity) -> bool:
    """Whether a group can bear only one such at a time."""
    return (activity.cost_cents or 0) >= BIG_CENTS


def weeks_of(activity: Activity) -> tuple[date, ...]:
    """List the weeks that an activity touches, by their Monday.

    There are none where it has no date, was cancelled, or ends before it begins.
    """
    first, last = activity.starts_on, activity.ends_on or activity.starts_on
    if first is None or last is None or activity.status == "cancelled":
        return ()
    monday = monday_of(first)
    return tuple(monday + each * WEEK for each in range((last - monday).days // 7 + 1))


def big_weeks(activity: Activity) -> tuple[date, ...]:
    """List the weeks in which an activity counts as big: what is long, in its first week only.

    Examples
    --------
    >>> letters = Activity(id="a", title="A", cost_cents=400_000, starts_on=date(2027, 3, 1), ends_on=date(2027, 4, 16))
    >>> len(weeks_of(letters)), len(big_weeks(letters))
    (7, 1)
    """
    weeks = weeks_of(activity) if is_big(activity) else ()
    return weeks if len(weeks) <= LAUNCH_WEEKS else weeks[:1]
