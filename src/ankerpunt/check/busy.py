"""In which weeks an activity takes room of those who do it and those who hear it (METHOD C8)."""

from ankerpunt.plan.nouns import Activity
from ankerpunt.science.spread.model import LAUNCH_WEEKS
from ankerpunt.science.spread.weeks import week_of

BIG_CENTS = 300_000
"""From here on a group bears one at a time (our own limit)."""


def is_big(activity: Activity) -> bool:
    """Whether a group can bear only one such at a time."""
    return (activity.cost_cents or 0) >= BIG_CENTS


def weeks_of(activity: Activity) -> range:
    """Number the weeks that an activity touches; none where it has no date, was cancelled, or ends before it begins."""
    first, last = activity.starts_on, activity.ends_on or activity.starts_on
    if first is None or last is None or activity.status == "cancelled":
        return range(0)
    return range(week_of(first), week_of(last) + 1)


def big_weeks(activity: Activity) -> range:
    """Number the weeks in which an activity counts as big: what is long, in its first week only.

    Examples
    --------
    >>> from datetime import date
    >>> letters = Activity(id="a", title="A", cost_cents=400_000, starts_on=date(2027, 3, 1), ends_on=date(2027, 4, 16))
    >>> len(weeks_of(letters)), len(big_weeks(letters))
    (7, 1)
    """
    weeks = weeks_of(activity) if is_big(activity) else range(0)
    return weeks if len(weeks) <= LAUNCH_WEEKS else weeks[:1]
