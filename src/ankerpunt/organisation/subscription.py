"""The weekly invitation by e-mail: who asked for it, and the link that ends it without signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core import signing
from django.urls import reverse

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping

SALT = "ankerpunt.organisation.subscription"


def token_of(member: Member) -> str:
    return signing.dumps(member.pk, salt=SALT)


def member_by(token: str) -> Member | None:
    """Whose link this is; the link of an old mail still works, whatever became of the member since."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Member.objects.select_related("organisation", "user").filter(pk=pk).first()


def unsubscribe_url(member: Member) -> str:
    return site() + reverse("organisation:unsubscribe", args=[token_of(member)])


def mail_headers(member: Member) -> Mapping[str, str]:
    """What lets a mail program offer one button to unsubscribe (RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{unsubscribe_url(member)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
