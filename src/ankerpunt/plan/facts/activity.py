"""When an activity is, and who does it (C7, C8)."""

from ankerpunt.plan.nouns import Activity


def has_a_moment(activity: Activity) -> bool:
    """Tell whether it says when: by a date, in words (“after each decision”), or by its rhythm."""
    return bool(activity.starts_on or activity.moment.strip() or activity.rhythm)


def has_an_owner(activity: Activity) -> bool:
    """Tell whether anybody does it: people of our own, or a partner."""
    return any(owner.strip() for owner in activity.owners) or bool(activity.partners)


def is_priced(activity: Activity) -> bool:
    """Tell whether it says what it costs, or what it did cost."""
    return activity.cost_cents is not None or activity.actual_cents is not None


def is_arranged(activity: Activity) -> bool:
    """Tell whether it says both who does it and when."""
    return has_a_moment(activity) and has_an_owner(activity)
