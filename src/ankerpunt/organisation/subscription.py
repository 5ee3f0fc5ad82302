"""The letters that a member asks for, and the link that ends one without signing in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.core import signing
from django.urls import reverse

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping

Letter = Literal["weekly_invitation", "digest"]  # the field of a member that says whether it is wanted
NOT_WANTED: Mapping[Letter, bool | str] = {"weekly_invitation": False, "digest": ""}
SALT = "ankerpunt.organisation.subscription"


@dataclass(frozen=True)
class Subscription:
    """One letter to one member."""

    member: Member
    letter: Letter

    @property
    def is_wanted(self) -> bool:
        return bool(getattr(self.member, self.letter))

    def stop(self) -> None:
        setattr(self.member, self.letter, NOT_WANTED[self.letter])
        self.member.save(update_fields=[self.letter])


def token_of(member: Member, letter: Letter) -> str:
    return signing.dumps([member.pk, letter], salt=SALT)


def subscription_by(token: str) -> Subscription | None:
    """What this link ends; that of an old mail still works, whatever became of the member since."""
    try:
        pk, letter = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    member = Member.objects.select_related("organisation", "user").filter(pk=pk).first()
    return Subscription(member, letter) if member else None


def unsubscribe_url(member: Member, letter: Letter) -> str:
    return site() + reverse("organisation:unsubscribe", args=[token_of(member, letter)])


def mail_headers(member: Member, letter: Letter) -> Mapping[str, str]:
    """What lets a mail program offer one button to unsubscribe (RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{unsubscribe_url(member, letter)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
