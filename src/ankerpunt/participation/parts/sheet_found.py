"""Which round somebody means, and how it stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from django.utils import timezone

from ankerpunt.participation import store
from ankerpunt.participation.asked import asker

if TYPE_CHECKING:
    from ankerpunt.participation.asked import Sheet

KEY = 32
SHORT = 6
"""So many signs of a key are enough on paper: they tell apart the rounds that run."""
# What people read in a printed address, where a key has a digit.
MISREAD = str.maketrans("oil", "011")

Standing = Literal["open", "soon", "closed", "released", "stopped", "lost", "called_off"]


def sheet_of(typed: str) -> Sheet | None:
    """The round of a key, or of its first signs while it runs; nothing where two begin alike."""
    key = typed.casefold().translate(MISREAD)
    if len(key) == KEY:
        return asker().sheet(key)
    found = [each.key for each in asker().running() if each.key.startswith(key)] if len(key) >= SHORT else []
    return asker().sheet(found[0]) if len(found) == 1 else None


def sheet_with(code: str) -> tuple[Sheet, str] | None:
    """The round that runs and has this code, with the group of it: a code alone is enough."""
    for each in asker().running():
        group = store.group_of(each.key, code)
        if group is not None and (sheet := asker().sheet(each.key)):
            return sheet, group
    return None


def standing_of(sheet: Sheet) -> Standing:
    """How it stands with a round: what its store says, unless it is over."""
    if sheet.over:
        return sheet.over
    state = store.state_of(sheet.key)
    if state == "open":
        return "open"
    if state is None:
        # Answers that are gone never come back: nobody is asked to try again.
        return "soon" if timezone.localdate() < sheet.opens_on else "lost"
    return "soon" if state == "inviting" else "closed"
