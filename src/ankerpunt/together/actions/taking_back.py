"""Taking back an act beside the plan: what it began goes, what it ended is there again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.organisation.actions.change import UndoError, turn_of
from ankerpunt.together.models import Assignment, Comment, Notice

if TYPE_CHECKING:
    from uuid import UUID

    from ankerpunt.organisation.models import Member

MODELS: tuple[Any, ...] = (Assignment, Comment)


def undo_url(organisation: str, act: UUID) -> str:
    return reverse("together:undo", args=[organisation, act])


def take_back(act: UUID, *, by: Member) -> None:
    """Only whoever acted takes it back, as long as nobody went on with it.

    Raises
    ------
    UndoError
        When somebody changed since what the act began or ended.
    """
    with turn_of(by.organisation_id):
        begun = [model.objects.of(by.organisation).filter(begun_in=act, begun_by=by) for model in MODELS]
        ended = [model.objects.of(by.organisation).filter(ended_in=act, ended_by=by) for model in MODELS]
        if not any(rows.exists() for rows in (*begun, *ended)):
            raise Http404(act)
        if any(rows.exclude(ended_in=None).exists() for rows in begun) or _is_somebody_elses_now(act, by):
            raise UndoError(_("Undo is no longer possible: somebody went on with it since then."))
        _hand_back_notices(act, by)
        for rows in begun:
            rows.delete()
        ended[0].update(done=False)
        for rows in ended:
            rows.update(ended_in=None, ended_at=None, ended_by=None)


def _is_somebody_elses_now(act: UUID, by: Member) -> bool:
    """A row that the act took from somebody was handed over anew."""
    of_us = Assignment.objects.of(by.organisation)
    taken = set(of_us.standing().exclude(begun_in=act).values_list("noun", "object"))
    return not taken.isdisjoint(of_us.filter(ended_in=act).values_list("noun", "object"))


def _hand_back_notices(act: UUID, by: Member) -> None:
    """What was told of a comment is told again of the words it had before."""
    of_us = Comment.objects.of(by.organisation)
    before = {each.said_at: each for each in of_us.filter(ended_in=act)}
    for comment in of_us.filter(begun_in=act, said_at__in=before):
        Notice.objects.filter(comment=comment).update(comment=before[comment.said_at])
