"""The letter with somebody's news: to who asked for it, with what is not seen yet, and never without anything in it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy

from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation import mail
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.site import site
from ankerpunt.organisation.subscription import mail_headers, unsubscribe_url
from ankerpunt.together.parts.notice import rows_for, told

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.together.parts.notice import News

log = logging.getLogger(__name__)


def waiting(now: datetime) -> QuerySet[Member]:
    """The members whose letter of this day, or of this week, did not go yet."""
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    monday = today - timedelta(days=today.weekday())
    daily = Q(digest=Member.Digest.DAILY) & (Q(digested_at=None) | Q(digested_at__lt=today))
    weekly = Q(digest=Member.Digest.WEEKLY) & (Q(digested_at=None) | Q(digested_at__lt=monday))
    return Member.objects.active().filter(daily | weekly).select_related("organisation", "user").order_by("pk")


def send_news(organisation: Organisation) -> tuple[int, int]:
    """How many letters of an organisation went, and how many could not be sent: those are tried again."""
    now, standing, went = timezone.now(), Standing(organisation), []
    with mail.connection() as line:
        for member in waiting(now).filter(organisation=organisation):
            with translation.override(language_of(member)):
                news = told(standing, rows_for(member).unseen().filter(at__gt=member.digested_at or member.joined))
                if news:
                    went.append(_send(member, news, now, line))
    return went.count(True), went.count(False)


def language_of(member: Member) -> str:
    return member.user.language or member.organisation.language


def _send(member: Member, news: list[News], now: datetime, line: mail.Line) -> bool:
    try:
        mail.send(
            "together/notice/digest.txt",
            gettext_lazy("Your news of %(organisation)s"),
            to=member.user.email,
            language=language_of(member),
            context={
                "member": member,
                "organisation": member.organisation,
                "news": news,
                "site": site(),
                "unsubscribe": unsubscribe_url(member, "digest"),
            },
            headers=mail_headers(member, "digest"),
            line=line,
        )
    except mail.NOT_SENT:
        log.exception("The news of member %s was not sent.", member.pk)
        return False
    Member.objects.filter(pk=member.pk).update(digested_at=now)
    return True
