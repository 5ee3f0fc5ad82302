"""The weekly e-mail that invites to a conversation: to who asked for it, once a week, about everybody together."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation import mail
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.site import site
from ankerpunt.organisation.subscription import mail_headers, unsubscribe_url
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.conversation import monday_of, newest_first, waiting_longest
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import own_words
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Conversation, Plan

    Progress = Callable[[int, int], None]

LONGEST = 140
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LastWeek:
    """What an organisation heard in the week before this one; nobody is named or counted."""

    count: int
    heard: str
    silent_group: str


@dataclass(frozen=True)
class Outcome:
    sent: int
    failed: int


def last_week(plan: Plan, today: date) -> LastWeek:
    """One line for everybody, and the group that waits longest for a conversation."""
    this_monday = monday_of(today)
    first = this_monday - timedelta(weeks=1)
    talks = newest_first(row for row in plan.conversations if first <= row.held_on < this_monday)
    silent = waiting_longest(Index(plan))
    return LastWeek(len(talks), _told(talks[0]) if talks else "", silent.name if silent else "")


def _told(row: Conversation) -> str:
    heard = shorten(own_words(row), LONGEST)
    return f"“{heard}”" if row.words else heard


def waiting(today: date) -> QuerySet[Member]:
    """The members who asked for this week's letter and did not get it yet."""
    asked = Member.objects.active().filter(weekly_invitation=True)
    return asked.exclude(invited_on__gte=monday_of(today)).select_related("organisation", "user").order_by("pk")


def waiting_in(today: date) -> set[int]:
    """The organisations that have such members."""
    return set(waiting(today).values_list("organisation", flat=True))


def invite(today: date, organisation: Organisation, *, progress: Progress = lambda _done, _of: None) -> Outcome:
    """Send an organisation's letters of this week that were not sent yet; the others are tried again next time."""
    members = list(waiting(today).filter(organisation=organisation))
    if not members:
        return Outcome(0, 0)
    week, outcomes = last_week(in_force(plan_of(organisation)), today), []
    with mail.connection() as line:
        for member in members:
            outcomes.append(_send(member, week, today, line))
            progress(len(outcomes), len(members))
    return Outcome(outcomes.count(True), outcomes.count(False))


def _send(member: Member, week: LastWeek, today: date, line: mail.Line) -> bool:
    try:
        mail.send(
            "understand/conversation/invitation.txt",
            gettext_lazy("Who will you talk with this week?"),
            to=member.user.email,
            language=member.user.language or member.organisation.language,
            context={
                "member": member,
                "week": week,
                "url": site() + kind("Conversation").act_address(member.organisation.slug, "new"),
                "unsubscribe": unsubscribe_url(member, "weekly_invitation"),
            },
            headers=mail_headers(member, "weekly_invitation"),
            line=line,
        )
    except mail.NOT_SENT:
        log.exception("The weekly invitation of member %s was not sent.", member.pk)
        return False
    Member.objects.filter(pk=member.pk).update(invited_on=today)
    return True
