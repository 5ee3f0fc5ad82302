"""Telling somebody: once of each occasion, and never of what one did oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.together.models import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Member


def tell_of(
    kind: Notice.Kind,
    *,
    to: Iterable[Member],
    noun: str,
    slug: str,
    occasion: str,
    by: Member | None = None,
    **because: Any,
) -> None:
    """`because` is the assignment or the comment that it comes from, with which it goes."""
    news = [
        Notice(member=member, kind=kind, noun=noun, object=slug, occasion=occasion, by=by, **because)
        for member in to
        if member.active and member != by
    ]
    Notice.objects.bulk_create(news, ignore_conflicts=True)


def see(member: Member, *, keys: Iterable[str] | None = None) -> None:
    """Mark news as seen: all of it, or what the form names."""
    unseen = Notice.objects.to(member).unseen()
    if keys is not None:
        unseen = unseen.filter(pk__in=[key for key in keys if key.isdecimal()])
    unseen.update(seen_at=timezone.now())
