"""What the page of news shows, and the letter about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.mirror.standing import standing_of
from ankerpunt.together.models import Notice
from ankerpunt.together.parts.comment import moment
from ankerpunt.together.subject import Subject, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.request import MemberRequest

NEWEST = 60
ICONS = {"assigned": "user", "mentioned": "message", "due": "clock", "ages": "evidence", "overridden": "gate"}


class News(Struct, frozen=True):
    """One notice in words."""

    notice: Notice
    subject: Subject
    icon: str
    said: str
    when: str
    is_new: bool


def rows_for(member: Member) -> Any:
    return Notice.objects.to(member).standing().select_related("by__user", "assignment", "comment")


def told(standing: Standing, rows: Iterable[Notice]) -> list[News]:
    """Those about what is still in the plan."""
    found = ((each, subject_of(standing, each)) for each in rows)
    return [
        News(each, subject, ICONS[each.kind], sentence(each), moment(each.at), each.seen_at is None)
        for each, subject in found
        if subject is not None
    ]


def news(request: MemberRequest) -> dict[str, Any]:
    shown = told(standing_of(request), rows_for(request.member)[:NEWEST])
    return {"news": shown, "unseen": [each for each in shown if each.is_new]}


def sentence(notice: Notice) -> str:
    who = str(notice.by) if notice.by else _("Somebody")
    sentences = {
        Notice.Kind.ASSIGNED: _("%(who)s asks you to see to this."),
        Notice.Kind.MENTIONED: _("%(who)s names you here."),
        Notice.Kind.DUE: _("This is due within a week."),
        Notice.Kind.AGES: _("This evidence asks for another look."),
        Notice.Kind.OVERRIDDEN: _("%(who)s opened a gate here in writing."),
    }
    return sentences[Notice.Kind(notice.kind)] % {"who": who}
