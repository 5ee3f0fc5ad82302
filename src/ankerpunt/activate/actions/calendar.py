from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.activate.forms.calendar import MoveForm
    from ankerpunt.activate.models import Activity
    from ankerpunt.organisation.models import Change, Member


def pin(activity: Activity, *, fixed: bool, by: Member) -> Change:
    """Fix an activity in the calendar, or let it go."""
    with changing(by=by) as change:
        if activity.pinned != fixed:
            activity.pinned = fixed
            activity.save()
    return change


class SpreadError(Exception):
    """One of the moves cannot be made; the sentence says which and why, and none is made."""


def take(forms: Sequence[tuple[str, MoveForm]], *, by: Member) -> Change:
    """Move activities as one act: all of them, or none. `forms` comes with the name of each.

    Raises
    ------
    SpreadError
        When there is none, or a colleague moved one of them meanwhile.
    """
    if not forms:
        raise SpreadError(_("Nothing has moved: first tick what may move."))
    with changing(by=by) as change:
        for called, form in forms:
            if not form.is_valid():
                raise SpreadError(_why(form, called))
            form.save()
    return change


def _why(form: MoveForm, called: str) -> str:
    if form.conflict:
        told = _("Nothing has moved: somebody moved “%(what)s” meanwhile. This is the proposal as it is now.")
        return told % {"what": called}
    reasons = " ".join(str(reason) for each in form.errors.values() for reason in each)
    return _("Nothing has moved. “%(what)s”: %(why)s") % {"what": called, "why": reasons}
