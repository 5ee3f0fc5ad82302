"""Asking for stories once, however often the form is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.listen.models import StoryCall
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made

if TYPE_CHECKING:
    from ankerpunt.listen.forms.story_call import StoryCallForm
    from ankerpunt.organisation.models import Member


def ask(form: StoryCallForm, *, by: Member) -> StoryCall | None:
    """None: show the form again."""
    with turn_of(by.organisation_id):
        calls = StoryCall.objects.of(by.organisation)
        if (made := made_before(form, by)) and (known := calls.filter(key=made.row).first()):
            return known
        if not form.is_valid():
            return None
        row = form.save()
        note_made(form, by, row.key)
    return row
