"""The address of a stream: a signed word that says what may be listened to, and nothing of who listens."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from django.core import signing

from ankerpunt.play.models.frame import Audience

PATH = "/live/"
SALT = "ankerpunt.play.live"
LASTS = timedelta(days=1)


class Ticket(NamedTuple):
    topic: str
    audience: Audience


class NoTicketError(Exception):
    """Nobody here gave this token."""


class OldTicketError(Exception):
    """This token was given too long ago."""


def token(topic: str, audience: str) -> str:
    return signing.dumps([topic, Audience(audience)], salt=SALT)


def stream_url(topic: str, audience: str, *, last: int) -> str:
    """Where a page listens that was rendered when `last` was the newest number."""
    return f"{PATH}{token(topic, audience)}?last={last}"


def ticket(text: str) -> Ticket:
    try:
        topic, audience = signing.loads(text, salt=SALT, max_age=LASTS)
    except signing.SignatureExpired:
        raise OldTicketError from None
    except signing.BadSignature:
        raise NoTicketError from None
    return Ticket(topic, Audience(audience))
