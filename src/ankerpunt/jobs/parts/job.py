"""What the page about work in the background shows of each job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from ankerpunt.jobs.work import work_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.jobs.models import Job
    from ankerpunt.jobs.work import Outcome


@dataclass(frozen=True)
class Line:
    """One job: what it does, and what is said of how it goes or went."""

    job: Job
    title: str
    told: str


def lines(jobs: Iterable[Job]) -> list[Line]:
    """What the newest version does not know any more keeps its name."""
    return [_line(job) for job in jobs]


def told_of_letters(outcome: Outcome) -> str:
    """How many went, and how many did not; never to whom."""
    sent, failed = outcome["sent"], outcome["failed"]
    said = [ngettext("%(n)d e-mail sent.", "%(n)d e-mails sent.", sent) % {"n": sent}]
    if failed:
        unsent = ngettext("%(n)d e-mail could not be sent.", "%(n)d e-mails could not be sent.", failed)
        said.append(unsent % {"n": failed})
    return " ".join(said)


def _line(job: Job) -> Line:
    work = work_named(job.work)
    if work is None:
        return Line(job, job.work, "")
    return Line(job, str(work.title), work.told(job.outcome) if job.outcome else "")
