"""What can be queued: a room names a function once, and pages or the clock ask for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from ankerpunt.jobs.models import Job
from ankerpunt.jobs.models.job import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from django_stubs_ext import StrPromise

    from ankerpunt.organisation.models import Organisation

    Outcome = dict[str, int]
    Doing = Callable[["Run"], Outcome | None]
    Telling = Callable[[Outcome], str]

TRIES = 3
PAUSES = (timedelta(minutes=1), timedelta(minutes=10))

log = logging.getLogger(__name__)


class StoppedError(Exception):
    """Somebody asked for the job to be stopped."""


class NotYetError(Exception):
    """Part of the work is still to be done, for a reason that may pass: it is tried again later."""

    def __init__(self, reason: str, outcome: Outcome) -> None:
        super().__init__(reason)
        self.outcome = outcome


@dataclass(frozen=True)
class Work:
    """What a job does, what people call it, and what is said of how it ended."""

    name: str
    title: StrPromise
    do: Doing
    told: Telling


@dataclass(frozen=True)
class Run:
    """What work gets in hand while it runs: for whom, about what, and where to say how far it is."""

    job: Job

    @property
    def organisation(self) -> Organisation:
        return self.job.organisation

    @property
    def about(self) -> dict[str, str]:
        return dict(self.job.about)

    def progress(self, done: int, of: int) -> None:
        """Say how far it is; between two steps is also where a job can be stopped."""
        rows = Job.objects.filter(pk=self.job.pk)
        rows.update(percent=min(100 * done // max(of, 1), 100))
        if rows.values_list("stop_asked", flat=True).get():
            raise StoppedError


KNOWN: dict[str, Work] = {}


def work(name: str, title: StrPromise, *, told: Telling = lambda _outcome: "") -> Callable[[Doing], Doing]:
    """Name a function that can be queued. It may run more than once for one job, so a second time does no harm."""

    def known(do: Doing) -> Doing:
        KNOWN[name] = Work(name, title, do, told)
        return do

    return known


def work_named(name: str) -> Work | None:
    """What a name stands for; nothing where this version does not know it any more."""
    return KNOWN.get(name)


def ask(name: str, *, organisation: Organisation, **about: str) -> Job:
    """Queue work, within the transaction of whoever asks: what is rolled back is never done."""
    with transaction.atomic():
        job = Job.objects.create(organisation=organisation, work=KNOWN[name].name, about=about)
        run.enqueue(job.pk)
    return job


def ask_again(job: Job) -> None:
    """Queue a job that failed or was stopped once more, from its beginning."""
    with transaction.atomic():
        again = Job.objects.filter(pk=job.pk, state__in=[State.FAILED, State.STOPPED])
        if again.update(state=State.WAITING, tries=0, percent=0, stop_asked=False, ended_at=None):
            run.enqueue(job.pk)


def stop(job: Job) -> None:
    """Stop a job that waits at once, and one that runs at its next step."""
    waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
    if not waiting.update(state=State.STOPPED, ended_at=timezone.now()):
        Job.objects.filter(pk=job.pk, state=State.RUNNING).update(stop_asked=True)


@task()
def run(pk: int) -> None:
    """Do the work of a job. Its faults are logged, never raised: the queue keeps no text of them."""
    begun = Job.objects.filter(pk=pk, state=State.WAITING).update(state=State.RUNNING)
    if not begun:
        return
    job = Job.objects.select_related("organisation").get(pk=pk)
    try:
        outcome = KNOWN[job.work].do(Run(job)) or {}
    except StoppedError:
        _ended(job, State.STOPPED)
    except NotYetError as reason:
        log.warning("Job %s (%s): %s", job.pk, job.work, reason)
        try_again(job, outcome=reason.outcome)
    except Exception:
        log.exception("Job %s (%s) did not work.", job.pk, job.work)
        try_again(job)
    else:
        _ended(job, State.DONE, percent=100, outcome=outcome)


def _ended(job: Job, state: State, **values: Any) -> None:
    Job.objects.filter(pk=job.pk).update(state=state, ended_at=timezone.now(), **values)


def try_again(job: Job, **values: Any) -> None:
    """Try again after a pause, twice; then leave it to people."""
    tries = job.tries + 1
    if tries >= TRIES:
        _ended(job, State.FAILED, tries=tries, **values)
        return
    with transaction.atomic():
        Job.objects.filter(pk=job.pk).update(state=State.WAITING, tries=tries, **values)
        run.using(run_after=timezone.now() + PAUSES[tries - 1]).enqueue(job.pk)
