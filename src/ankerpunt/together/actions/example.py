"""What the fictional members of the demo arranged and said, so that its pages are not empty."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.kit.access import Role
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import Standing
from ankerpunt.plan.nouns import Anchoring
from ankerpunt.together.actions.assignment import hand_over
from ankerpunt.together.actions.comment import say
from ankerpunt.together.forms.comment import CommentForm
from ankerpunt.together.models import Comment
from ankerpunt.together.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Member, Organisation

HANDED_OVER = (
    ("ict-u1-onboarding", Role.ADMIN, Role.EDITOR),
    ("soc-u3-overleg", Role.ADMIN, Role.EDITOR),
    ("kcc-u1-beoordelen", Role.EDITOR, Role.EDITOR),
    ("kcc-u2-belonen", Role.EDITOR, Role.ADMIN),
)
SAID = (
    ("ict-u1-onboarding", Role.READER, 3, "@Bram de laptop lag er bij mij wél op dag 1. Mag dat er ergens bij?"),
    ("ict-u1-onboarding", Role.LISTENER, 2, "Bij twee van de drie nieuwe collega's was het zo."),
    ("soc-u3-overleg", Role.EDITOR, 1, "@Noor het dubbele verslag is geschrapt. Is het dan afgesproken?"),
)  # fmt: skip


def arrange_the_demo(organisation: Organisation, members: Iterable[Member]) -> None:
    """Of the cells that the plan has; another example has nothing arranged."""
    standing, by_role = Standing(organisation), {member.role: member for member in members}
    cells = {cell.id: Subject(kind("Anchoring"), cell, standing) for cell in standing.index.rows(Anchoring)}
    for slug, asks, sees_to_it in HANDED_OVER:
        if (subject := cells.get(slug)) and isinstance(subject.row, Anchoring):
            hand_over([subject], to=by_role[sees_to_it], by=by_role[asks], due_on=subject.row.due_on)
    for slug, role, days, text in SAID:
        subject, form = cells.get(slug), CommentForm({"text": text}, organisation=organisation)
        if subject is not None and (act := say(form, subject, by=by_role[role])):
            when = timezone.now() - timedelta(days=days)
            Comment.objects.filter(begun_in=act).update(said_at=when, begun_at=when)
