from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.jobs.models import Job
from ankerpunt.jobs.parts.job import lines
from ankerpunt.jobs.work import ask_again, stop
from ankerpunt.kit.access import Role, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.parts.organisation import tabs_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest

NEWEST = 50


@allow(Role.ADMIN)
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    jobs = list(Job.objects.of(request.organisation)[:NEWEST])
    context = {"lines": lines(jobs), "busy": any(job.under_way for job in jobs), "tabs": tabs_of(request)}
    return page(request, "jobs/job/index.html", context)


@allow(Role.ADMIN)
@require_POST
def again(request: MemberRequest, organisation: str, job: int) -> HttpResponse:
    ask_again(_job_or_404(request, job))
    tell(request, _("It is tried again."))
    return saved(request, reverse("jobs:jobs", args=[organisation]))


@allow(Role.ADMIN)
@require_POST
def cancel(request: MemberRequest, organisation: str, job: int) -> HttpResponse:
    stop(_job_or_404(request, job))
    tell(request, _("It stops at its next step. What is done already stays done."))
    return saved(request, reverse("jobs:jobs", args=[organisation]))


def _job_or_404(request: MemberRequest, job: int) -> Job:
    return get_object_or_404(Job.objects.of(request.organisation), pk=job)
