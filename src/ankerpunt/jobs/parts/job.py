"""What the page about work in the background shows of each job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.jobs.work import work_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.jobs.models import Job


@dataclass(frozen=True)
class Line:
    """One job: what it does, and what is said of how it goes or went."""

    job: Job
    title: str
    told: str


def lines(jobs: Iterable[Job]) -> list[Line]:
    """What the newest version does not know any more keeps its name."""
    return [_line(job) for job in jobs]


def _line(job: Job) -> Line:
    work = work_named(job.work)
    if work is None:
        return Line(job, job.work, "")
    return Line(job, str(work.title), work.told(job.outcome) if job.outcome else "")
