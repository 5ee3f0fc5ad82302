"""Which round somebody means, and how it stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from django.utils import timezone

from ankerpunt.participation import store
from ankerpunt.participation.asked import asker, is_asked

if TYPE_CHECKING:
    from ankerpunt.participation.asked import Sheet

KEY = 32
# What people read in a printed address, where a key has a digit.
MISREAD = str.maketrans("oil", "011")

Standing = Literal["open", "soon", "closed", "released", "stopped", "lost", "called_off"]


def running() -> list[str]:
    """The keys of rounds that are not over."""
    return [each.key for each in asker().running()] if is_asked() else []


def sheet_of(typed: str) -> Sheet | None:
    """The round of a key or of its first signs: rather one that runs, and nothing where two of them begin alike."""
    key = typed.casefold().translate(MISREAD)
    found = [each for each in running() if each.startswith(key)] if len(key) < KEY else []
    if len(found) > 1 or not is_asked():
        return None
    return asker().sheet(found[0] if found else key)


def sheet_with(code: str) -> tuple[Sheet, str] | None:
    """The round that runs and has this code, with the group of it: a code alone is enough."""
    for key in running():
        group = store.group_of(key, code)
        if group is not None and (sheet := asker().sheet(key)):
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
        return _without_store(sheet)
    return "soon" if state == "inviting" else "closed"


def _without_store(sheet: Sheet) -> Standing:
    """Before the codes are made there is none yet; of a round that runs it is gone for good, and so are its answers."""
    if timezone.localdate() < sheet.opens_on:
        return "soon"
    return "lost" if sheet.key in running() else "closed"
