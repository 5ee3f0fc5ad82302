"""What is due by the clock: daily, weekly or every minute, begun by the worker, without cron."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db import OperationalError, transaction
from django.utils import timezone

from ankerpunt.jobs.models import Due
from ankerpunt.kit.trouble import trouble_of

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Moment:
    """A time of day, on every day or on one day of the week (Monday is 0), by the clock of the organisation."""

    at: time
    weekday: int | None = None

    def latest(self, now: datetime) -> datetime:
        """The newest such moment that is not after `now`."""
        here = timezone.localtime(now)
        day = here.date()
        if self.weekday is not None:
            day -= timedelta(days=(day.weekday() - self.weekday) % 7)
        found = timezone.make_aware(datetime.combine(day, self.at))
        step = timedelta(days=1 if self.weekday is None else 7)
        return found if found <= here else timezone.make_aware(datetime.combine(day - step, self.at))


KNOWN: dict[str, tuple[Moment, Callable[[], None]]] = {}


def due(name: str, moment: Moment) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Name a function that the clock begins. It asks for jobs or does little: real work is queued."""

    def known(begin: Callable[[], None]) -> Callable[[], None]:
        KNOWN[name] = (moment, begin)
        return begin

    return known


def begin_what_is_due(now: datetime) -> list[str]:
    """Begin whatever has come round since it was last begun; gives the names.

    What is new here waits for its first moment. What came round while nothing ran is begun once, late. What fails is
    logged and begun again at the next look; the others do not wait for it.
    """
    begun = []
    for name, (moment, begin) in KNOWN.items():
        try:
            if _begin(name, moment.latest(now), begin):
                begun.append(name)
        except OperationalError as trouble:
            # A full disk or a database that is away is for an operator to mend, who needs no line of our code.
            log.error("%s was due and could not be begun: %s", name, trouble)
        except Exception:
            log.exception("%s was due and could not be begun.", name)
    return begun


def _begin(name: str, newest: datetime, begin: Callable[[], None]) -> bool:
    with transaction.atomic():
        _row, is_new = Due.objects.get_or_create(name=name, defaults={"begun_for": newest})
        comes = not is_new and Due.objects.filter(name=name, begun_for__lt=newest).update(begun_for=newest)
        if comes:
            begin()
    return bool(comes)


EACH_MINUTE: dict[str, Callable[[], None]] = {}


def each_minute(name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Name a function that is called at a start and every minute, beside the queue and outside any transaction.

    It may be killed anywhere, so it does what can be done twice.
    """

    def known(act: Callable[[], None]) -> Callable[[], None]:
        EACH_MINUTE[name] = act
        return act

    return known


def do_each_minute() -> None:
    """Do all of it; what fails is logged and done again in a minute."""
    for name, act in EACH_MINUTE.items():
        try:
            act()
        except Exception as error:
            if trouble := trouble_of(error):
                log.error("%s could not be done this minute: %s", name, trouble.value.en)
            else:
                log.exception("%s could not be done this minute.", name)
