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
            _hand(subject.noun, subject.slug, act, to=to, by=by, due_on=due_on)
    return act


def hand_on(member: Member, *, to: Member, by: Member) -> UUID:
    """Somebody else sees to all that a member saw to, by the same days: for who leaves, or is away for long."""
    act = uuid4()
    with turn_of(by.organisation_id):
        for each in list(Assignment.objects.to(member).standing()):
            _hand(each.noun, each.object, act, to=to, by=by, due_on=each.due_on)
    return act


def let_go(member: Member, *, by: Member) -> UUID:
    """Nobody sees any more to what a member saw to."""
    act = uuid4()
    with turn_of(by.organisation_id):
        Assignment.objects.to(member).standing().end(act=act, by=by)
    return act


def _hand(noun: str, slug: str, act: UUID, *, to: Member, by: Member, due_on: date | None) -> None:
    about = Assignment.objects.of(by.organisation).about(noun, slug)
    about.standing().end(act=act, by=by)
    made = Assignment.objects.create(
        organisation=by.organisation, noun=noun, object=slug, begun_in=act, begun_by=by, member=to, due_on=due_on
    )
    occasion = f"assignment {made.pk}"
    tell_of(Notice.Kind.ASSIGNED, to=[to], noun=noun, slug=slug, occasion=occasion, by=by, assignment=made)


def finish(assignment: Assignment, *, by: Member, done: bool = True) -> UUID:
    """Done, or handed to nobody any more; whoever pressed first ended it."""
    act = uuid4()
    with turn_of(by.organisation_id):
        rows = Assignment.objects.filter(pk=assignment.pk).standing()
        rows.update(done=done)
        rows.end(act=act, by=by)
    return act
