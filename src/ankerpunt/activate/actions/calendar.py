from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from ankerpunt.activate.models import Activity
    from ankerpunt.organisation.models import Change, Member


def pin(activity: Activity, *, fixed: bool, by: Member) -> Change:
    """Fix an activity in the calendar, or let it go."""
    with changing(by=by) as change:
        if activity.pinned != fixed:
            activity.pinned = fixed
            activity.save()
    return change
