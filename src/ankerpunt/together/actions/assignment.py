"""Handing rows of the plan over to a member, and being done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.together.actions.notice import tell_of
from ankerpunt.together.models import Assignment, Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from ankerpunt.organisation.models import Member
    from ankerpunt.together.subject import Subject


def hand_over(subjects: Sequence[Subject], *, to: Member, by: Member, due_on: date | None) -> UUID:
    """One member sees to each of these rows from now on, in place of who did; gives the act, to take it back."""
    act = uuid4()
    with turn_of(by.organisation_id):
        for subject in subjects:
            about = Assignment.objects.of(by.organisation).about(subject.noun, subject.slug)
            about.standing().end(act=act, by=by)
            made = Assignment.objects.create(
                organisation=by.organisation,
                noun=subject.noun,
                object=subject.slug,
                begun_in=act,
                begun_by=by,
                member=to,
                due_on=due_on,
            )
            tell_of(
                Notice.Kind.ASSIGNED,
                to=[to],
                noun=subject.noun,
                slug=subject.slug,
                occasion=f"assignment {made.pk}",
                by=by,
                assignment=made,
            )
    return act


def finish(assignment: Assignment, *, by: Member, done: bool = True) -> UUID:
    """Done, or handed to nobody any more; whoever pressed first ended it."""
    act = uuid4()
    with turn_of(by.organisation_id):
        rows = Assignment.objects.filter(pk=assignment.pk).standing()
        rows.update(done=done)
        rows.end(act=act, by=by)
    return act
