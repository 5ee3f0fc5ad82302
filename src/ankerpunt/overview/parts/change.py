"""What others changed, newest first: who, what, and the way back."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.best_effort import best_effort
from ankerpunt.kit.shell import Person
from ankerpunt.kit.wording import word
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.models.change import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet

    from ankerpunt.kit.parts import Link
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

# Of somebody who was never here before, or long ago.
LATELY = timedelta(days=14)


class Changed(Struct, frozen=True, kw_only=True):
    """One act: `kind` is added, changed, removed or undone; `link` leads to what it was about, if it is still there.

    `more` is how many other rows it touched, of `many` at least."""

    kind: str
    who: str
    initials: str
    when: datetime
    link: Link | None
    noun: str
    more: int
    many: bool
    undo_url: str


def changes_of(request: MemberRequest) -> QuerySet[Change]:
    """Every act in this organisation, the newest first."""
    found = Change.objects.filter(organisation=request.organisation).select_related("user", "organisation")
    return found.defer("touched").order_by("-made_at")


def by_others(request: MemberRequest, since: date | None) -> QuerySet[Change]:
    """What others did from a day on, or lately."""
    begin = timezone.make_aware(datetime.combine(since, time())) if since else timezone.now() - LATELY
    return changes_of(request).filter(made_at__gte=begin).exclude(user=request.user)


def told(request: MemberRequest, changes: Iterable[Change]) -> list[Changed]:
    standing = standing_of(request)
    return [_told(standing, change) for change in changes]


def _told(standing: Standing, change: Change) -> Changed:
    """What an act was about is the first of its rows that is still there."""
    rows = [(_noun(label), key, before) for label, key, before, _after in change.first]
    there = ((noun, row, before) for noun, key, before in rows if (row := standing.by_key(noun, key)) is not None)
    noun, row, before = next(there, (rows[0][0], None, rows[0][2]))
    person = Person(str(change.user), change.user.email) if change.user else Person(_("An import"), "")
    return Changed(
        kind="undone" if change.undoes_id else "removed" if row is None else "changed" if before else "added",
        who=person.name,
        initials=person.initials,
        when=change.made_at,
        link=standing.link(row) if row is not None else None,
        noun=word(noun),
        more=len(rows) - 1,
        many=len(rows) == FIRST,
        undo_url=change.undo_url,
    )


def _noun(label: str) -> str:
    """The noun that a model stands for: “anchor.anchoring” is an Anchoring."""
    return apps.get_model(label).__name__


def last_visit(member: Member, today: date) -> date | None:
    """The day on which this member was here before today; noted for themselves alone, once a day."""
    if member.here_on == today:
        return member.here_before
    with best_effort():
        Member.objects.filter(pk=member.pk).update(here_on=today, here_before=member.here_on)
    return member.here_on
