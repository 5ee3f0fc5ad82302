"""What colleagues say about a row: the thread on its page and in the drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.html import conditional_escape, linebreaks
from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

from ankerpunt.check.registry import RULES
from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.parts import Link
from ankerpunt.kit.shell import Person
from ankerpunt.kit.wording import language, near_day
from ankerpunt.organisation.models import Member
from ankerpunt.pages.mending import RULE
from ankerpunt.together.forms.comment import CommentForm
from ankerpunt.together.models import Comment
from ankerpunt.together.models.comment import MENTION
from ankerpunt.together.parts.assignment import Task, hand_over_url, nobody_url, seen_to
from ankerpunt.together.parts.comment_lead import lead_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.together.subject import Subject

NEWEST = 50


class Said(Struct, frozen=True):
    """One comment on a page."""

    comment: Comment
    who: Person
    when: str
    text: SafeString
    is_mine: bool
    edit_url: str = ""
    remove_url: str = ""
    leads: Link | None = None


class Thread(Struct, frozen=True):
    """All that is said of a row, and who sees to it."""

    subject: Subject
    id: str
    said: list[Said]
    form: CommentForm
    say_url: str
    task: Task | None
    hand_over_url: str
    nobody_url: str = ""

    @property
    def target(self) -> str:
        return f"#{self.id}"


def spoken_of(request: MemberRequest) -> Any:
    """The comments of an organisation that stand, with who says and who is named; two queries."""
    named = Prefetch("mentions", queryset=Member.objects.select_related("user"))
    rows = Comment.objects.of(request.organisation).standing()
    return rows.select_related("begun_by__user").prefetch_related(named)


def thread_of(request: MemberRequest, subject: Subject, *, form: CommentForm | None = None) -> Thread:
    rows = spoken_of(request).about(subject.noun, subject.slug).order_by("-said_at", "-pk")[:NEWEST]
    task = seen_to(request, subject)
    return Thread(
        subject=subject,
        id=f"thread-{subject.kind.path}-{subject.slug}",
        said=[said_by(request, each, subject) for each in reversed(rows)],
        form=form
        or CommentForm(organisation=request.organisation, auto_id=f"id-{subject.kind.path}-{subject.slug}-%s"),
        say_url=address("together:comment", **subject.address),
        task=task,
        hand_over_url=hand_over_url(request, subject),
        nobody_url=nobody_url(request, task) if task is not None else "",
    )


def thread_swap(request: MemberRequest, subject: Subject, *, in_drawer: bool) -> Swap:
    thread = thread_of(request, subject)
    return Swap(thread.target, "together/comment/thread.html", {"thread": thread, "in_drawer": in_drawer})


def said_by(request: MemberRequest, comment: Comment, subject: Subject) -> Said:
    organisation, me = request.organisation.slug, request.member
    mine = comment.begun_by_id == me.pk
    may_take_away = me.role in MAY["take away a comment of somebody else"]
    names = {member.pk: str(member) for member in comment.mentions.all()}
    urls = {"organisation": organisation, "comment": comment.pk}
    who = comment.begun_by.user if comment.begun_by else None
    return Said(
        comment=comment,
        who=Person(str(who) if who else "…", ""),
        when=moment(comment.said_at),
        text=_marked(comment.text, names),
        is_mine=mine,
        edit_url=address("together:edit_comment", **urls) if mine else "",
        remove_url=(
            address("together:remove_comment", **urls)
            if mine
            else address("together:take_away_comment", **urls)
            if may_take_away
            else ""
        ),
        leads=lead_of(request, subject, comment) if subject.counts else None,
    )


def moment(when: datetime) -> str:
    """“friday 10:12”, “15 Dec 10:12”."""
    here = timezone.localtime(when)
    return f"{near_day(here.date(), timezone.localdate())} {time_format(here, 'H:i')}"


def _marked(text: str, names: Mapping[int, str]) -> SafeString:
    """Paragraphs, with who is named made to stand out."""
    html = linebreaks(conditional_escape(text), autoescape=False)
    escaped = {key: conditional_escape(name) for key, name in names.items()}
    called = MENTION.sub(lambda found: f"<span class='ank-mention'>@{escaped.get(int(found[1]), '…')}</span>", html)
    return mark_safe(called)  # noqa: S308 (text and names are escaped)


def asked_by_rule(request: MemberRequest) -> str:
    """What a rule of the check asks, as the beginning of a question to a colleague."""
    rule = RULES.get(request.GET.get(RULE, ""))
    return rule.way_out.say(language()) if rule else ""
