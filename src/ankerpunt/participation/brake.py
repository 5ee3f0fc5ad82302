"""Guessing codes is slowed down without keeping who guesses: in memory, under a key that is another one every day.

Each process counts for itself. A code is one of some 850 thousand million, so that what little a guesser gains by
several processes is nothing; what matters is that no table, no disk and no other day knows an address.
"""

from __future__ import annotations

import hmac
import secrets
from collections import deque
from datetime import date, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.organisation.brake import HOUR, MINUTE, Pace, TooSoonError, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

# Of a town hall everybody has one address, so that a few mistypings of many are no guessing.
PACES = (Pace(60, MINUTE), Pace(600, HOUR))
PLACES = 20_000  # more are not kept: the one that tried longest ago makes room


class Brake:
    """Codes that did not hold, by place, of the last hour and of today."""

    def __init__(self, paces: Sequence[Pace] = PACES) -> None:
        self._paces = paces
        self._lock = Lock()
        self._forget(timezone.localdate())

    def _forget(self, day: date) -> None:
        self._day, self._key = day, secrets.token_bytes(32)
        self._tries: dict[bytes, deque[datetime]] = {}

    def count(self, request: HttpRequest) -> None:
        """Count a try before its code is looked at, so that many at once are counted too.

        Raises
        ------
        TooSoonError
            When too many did not hold from here; this one is not looked at, and does not count.
        """
        now = timezone.now()
        with self._lock:
            if (today := timezone.localdate()) != self._day:
                self._forget(today)
            self._let_go(now)
            tries = self._of(request)
            while tries and tries[0] <= now - HOUR:
                tries.popleft()
            if wait := max(_wait(tries, pace, now) for pace in self._paces):
                raise TooSoonError(wait)
            tries.append(now)

    def _let_go(self, now: datetime) -> None:
        """Of places from which nobody tried for an hour nothing is kept; the one that tried longest ago comes first."""
        while self._tries and (last := next(iter(self._tries.values()))) and last[-1] <= now - HOUR:
            del self._tries[next(iter(self._tries))]

    def take_back(self, request: HttpRequest) -> None:
        """The code holds: that was no guess."""
        with self._lock:
            here = self._mark(request)
            if tries := self._tries.get(here):
                tries.pop()
            if not tries:
                self._tries.pop(here, None)

    def _mark(self, request: HttpRequest) -> bytes:
        return hmac.digest(self._key, place(request).encode(), "sha256")

    def _of(self, request: HttpRequest) -> deque[datetime]:
        """Those of this place, which now is the one that tried last."""
        here = self._mark(request)
        tries = self._tries.pop(here, deque[datetime]())
        if len(self._tries) >= PLACES:
            del self._tries[next(iter(self._tries))]
        self._tries[here] = tries
        return tries


def _wait(tries: Sequence[datetime], pace: Pace, now: datetime) -> timedelta:
    """How long until the pace is kept again."""
    if len(tries) < pace.tries:
        return timedelta()
    return max(tries[-pace.tries] + pace.within - now, timedelta())


codes = Brake()
