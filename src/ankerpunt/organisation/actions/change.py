"""One act of a member on the plan, and its undoing.

    with changing(by=member) as change:
        persona = form.save()
    # change.touched, change.undo_url: offer the undo in a toast

Everything that is saved or deleted inside belongs to the act, cascades and links included, in one transaction.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

from ankerpunt.organisation.history import Recording, current
from ankerpunt.organisation.models import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.organisation.models import Member


@contextmanager
def changing(*, by: Member) -> Iterator[Change]:
    """Make everything inside one act of this member."""
    recording = Recording(user=by.user)
    change = Change(organisation=by.organisation, user=by.user)
    with transaction.atomic():
        token = current.set(recording)
        try:
            yield change
        finally:
            current.reset(token)
        if recording.touched:
            change.touched = [[*row, *pages] for row, pages in recording.touched.items()]
            change.save()
            by.organisation.revise()
