"""Write a plan that was worked out — a copy, or one of a starter — as one act, once however often the form is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.activate.models import CommunicationPlan
from ankerpunt.mirror.mapper import read, write
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import Sent, made_before, note_made
from ankerpunt.plan.facts.plan_copy import as_document
from ankerpunt.plan.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.organisation.forms.once import KeyedForm
    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.nouns import Noun


def write_plan(form: KeyedForm, work_out: Callable[[Index], tuple[Noun, ...]], *, by: Member) -> Sent:
    """Add the rows that `work_out` gives for the plan as it is now; the first of them is the communication plan."""
    with turn_of(by.organisation_id):
        if (made := made_before(form, by)) and made.row_of(CommunicationPlan):
            return Sent(made.row, made.undo_url)
        document = read(by.organisation)
        rows = work_out(Index(document))
        written = write(as_document(rows, document.organisation), into=by.organisation, by=by, mode="merge")
        note_made(form, by, rows[0].id)
    return Sent(rows[0].id, written.change.undo_url if written.change else "")
