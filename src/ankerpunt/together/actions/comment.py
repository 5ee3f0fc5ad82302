"""Saying something about a row, in other words, or not any more."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made
from ankerpunt.together.actions.notice import tell_of
from ankerpunt.together.models import Comment, Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ankerpunt.organisation.models import Member
    from ankerpunt.together.forms.comment import CommentForm, QuestionForm
    from ankerpunt.together.subject import Subject


def say(form: CommentForm, subject: Subject, *, by: Member) -> UUID | None:
    """Say it once, however often the form is sent; None: show it again."""
    with turn_of(by.organisation_id):
        if made := made_before(form, by):
            known = Comment.objects.of(by.organisation).filter(pk=made.row).first()
            if known is not None:
                return known.begun_in
        if not form.is_valid():
            return None
        comment = Comment(organisation=by.organisation, noun=subject.noun, object=subject.slug, begun_in=uuid4())
        _write(comment, form, by=by)
        note_made(form, by, str(comment.pk))
    return comment.begun_in


def ask(form: QuestionForm, subjects: Sequence[Subject], *, by: Member) -> UUID | None:
    """Ask one colleague the same about several rows, once however often the form is sent; one act, to take it back."""
    with turn_of(by.organisation_id):
        if made := made_before(form, by):
            known = Comment.objects.of(by.organisation).filter(pk=made.row).first()
            if known is not None:
                return known.begun_in
        if not form.is_valid():
            return None
        act = uuid4()
        for subject in subjects:
            comment = Comment(organisation=by.organisation, noun=subject.noun, object=subject.slug, begun_in=act)
            _write(comment, form, by=by)
        note_made(form, by, str(comment.pk))
    return act


def say_otherwise(comment: Comment, form: CommentForm, *, by: Member) -> UUID:
    """Put other words in the place of a comment; who was told of the first ones is not told twice."""
    with turn_of(by.organisation_id):
        new = Comment(
            organisation=by.organisation,
            noun=comment.noun,
            object=comment.object,
            said_at=comment.said_at,
            begun_in=uuid4(),
        )
        Comment.objects.filter(pk=comment.pk).end(act=new.begun_in, by=by)
        _write(new, form, by=by, before=comment)
    return new.begun_in


def remove(comment: Comment, *, by: Member) -> UUID:
    act = uuid4()
    with turn_of(by.organisation_id):
        Comment.objects.filter(pk=comment.pk).standing().end(act=act, by=by)
    return act


def _write(comment: Comment, form: CommentForm, *, by: Member, before: Comment | None = None) -> None:
    comment.begun_by, comment.text = by, form.cleaned_data["text"]
    if before is None:
        comment.said_at = comment.begun_at
    comment.save()
    comment.mentions.set(form.mentioned)
    told = set()
    if before is not None:
        notices = Notice.objects.filter(comment=before)
        told = set(notices.values_list("member", flat=True))
        notices.update(comment=comment)
    tell_of(
        Notice.Kind.MENTIONED,
        to=[member for member in form.mentioned if member.pk not in told],
        noun=comment.noun,
        slug=comment.object,
        occasion=f"comment {comment.pk}",
        by=by,
        comment=comment,
    )
