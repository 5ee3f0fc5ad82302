"""Guessing passwords is slowed down, for who guesses and for nobody else.

Tries are counted by place and name, by place, and by device and name. The address of a person is never locked: who
tries it from elsewhere slows down nobody at the place of that person, and a device on which that person signed in
before has a count of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.crypto import salted_hmac

from ankerpunt.organisation.device import device_of
from ankerpunt.organisation.models import Attempt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.http import HttpRequest

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True)
class Pace:
    """So many tries that do not succeed, within so long."""

    tries: int
    within: timedelta


ON_A_KNOWN_DEVICE = (Pace(30, HOUR),)
FROM_HERE = (Pace(5, MINUTE), Pace(20, HOUR))
# While one name is tried from many places: still two an hour for each of them, so that the person gets in anywhere.
FROM_HERE_WHILE_HUNTED = (Pace(2, HOUR),)
OF_ALL_NAMES_FROM_HERE = (Pace(30, MINUTE), Pace(200, HOUR))
HUNTED = Pace(100, HOUR)


class TooSoonError(Exception):
    """Another try has to wait; its password was not looked at."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"wait {wait}")
        self.wait = wait


class Counted:
    """One try, counted before it is looked at, so that many at once are counted too."""

    def __init__(self, limits: Sequence[tuple[str, Sequence[Pace]]]) -> None:
        self.counted = [Attempt(key=key) for key, _paces in limits]
        Attempt.objects.expired().delete()
        Attempt.objects.bulk_create(self.counted)
        if wait := max((_wait(key, pace) for key, each in limits for pace in each), default=timedelta()):
            self.rollback()
            raise TooSoonError(wait)

    def rollback(self) -> None:
        """Do not count it after all: it succeeded, or came too soon."""
        Attempt.objects.filter(pk__in=[each.pk for each in self.counted]).delete()


class Try(Counted):
    """Of a password."""

    def __init__(self, request: HttpRequest, email: str) -> None:
        super().__init__(list(paces(request, email)))


class LinkTry(Counted):
    """Of a secret link; one that works does not count."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__([(_key("link", place(request)), OF_ALL_NAMES_FROM_HERE)])


def paces(request: HttpRequest, email: str) -> Iterator[tuple[str, Sequence[Pace]]]:
    """What a try counts for, and how many may be counted there."""
    name, here = email.casefold(), place(request)
    if device := device_of(request, name):
        yield _key("device", device, name), ON_A_KNOWN_DEVICE
        return
    anywhere = _key("name", name)
    yield anywhere, ()
    yield _key("here", here, name), FROM_HERE_WHILE_HUNTED if _wait(anywhere, HUNTED) else FROM_HERE
    yield _key("place", here), OF_ALL_NAMES_FROM_HERE


def place(request: HttpRequest) -> str:
    """The address that asks; of IPv6 the network, for one connection has them all."""
    text = request.META.get("REMOTE_ADDR", "")
    try:
        found = ip_address(text)
    except ValueError:
        return str(text)
    return str(ip_network((found, 64), strict=False)) if isinstance(found, IPv6Address) else text


def _wait(key: str, pace: Pace) -> timedelta:
    """How long until the pace is kept again, counting what was counted so far."""
    now = timezone.now()
    made = Attempt.objects.filter(key=key, made_at__gt=now - pace.within).order_by("-made_at")
    oldest = made.values_list("made_at", flat=True)[pace.tries : pace.tries + 1].first()
    return oldest + pace.within - now if oldest else timedelta()


def _key(*parts: str) -> str:
    return salted_hmac("ankerpunt.organisation.brake", "\n".join(parts), algorithm="sha256").hexdigest()
