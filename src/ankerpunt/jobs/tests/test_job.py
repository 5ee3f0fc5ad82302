"""Work outside the request: asked for with the rest of a change, done once, stopped, tried again, told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django_tasks_db.models import DBTaskResult

from ankerpunt.jobs import work
from ankerpunt.jobs.jobs import tidy
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.models.job import KEPT_FOR
from ankerpunt.jobs.work import NotYetError, Run, ask, stop
from ankerpunt.jobs.worker import take_up_again

if TYPE_CHECKING:
    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db
URL = "/waterrijk/jobs/"


class Bench:
    """Work of the tests: it notes what it was asked, and goes wrong as often as it is told to."""

    def __init__(self) -> None:
        self.done: list[dict[str, str]] = []
        self.fails = 0
        self.between: Callable[[Run], None] = lambda _run: None

    def do(self, run: Run) -> dict[str, int]:
        self.between(run)
        run.progress(1, 4)
        if self.fails:
            self.fails -= 1
            raise NotYetError("the mail server is away", {"sent": 1})
        self.done.append(run.about)
        return {"sent": 2}


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(work, "KNOWN", {})
    found = Bench()
    work.work("letters", gettext_lazy("Letters"), told=lambda outcome: f"{outcome['sent']} sent.")(found.do)
    return found


def test_what_is_asked_is_done_once_and_told(
    bench: Bench, work_off: WorkOff, organisation: Organisation, admin: Member, client_of: ClientOf
) -> None:
    job = ask("letters", organisation=organisation, group="g-1")
    work_off()
    work_off()
    job.refresh_from_db()
    assert (job.state, job.percent, job.outcome, bench.done) == ("done", 100, {"sent": 2}, [{"group": "g-1"}])
    page = client_of(admin).get(URL).content.decode()
    assert "Letters" in page
    assert "2 sent." in page


def test_what_is_rolled_back_is_never_done(bench: Bench, work_off: WorkOff, organisation: Organisation) -> None:
    with transaction.atomic():
        ask("letters", organisation=organisation)
        transaction.set_rollback(True)
    work_off()
    assert bench.done == []


def test_a_name_that_nobody_knows_is_refused(bench: Bench, organisation: Organisation) -> None:
    with pytest.raises(KeyError):
        ask("leters", organisation=organisation)


def test_it_is_tried_again_after_a_pause_and_then_left_to_people(
    bench: Bench, work_off: WorkOff, organisation: Organisation, admin: Member, client_of: ClientOf
) -> None:
    bench.fails = 3
    job = ask("letters", organisation=organisation)
    start = timezone.now()
    for minutes, state in ((0, "waiting"), (0.5, "waiting"), (2, "waiting"), (13, "failed")):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            work_off()
            job.refresh_from_db()
            assert job.state == state
    assert job.tries == 3
    client = client_of(admin)
    page = client.get(URL).content.decode()
    assert "Try again" in page
    assert "1 sent." in page
    client.post(f"{URL}{job.pk}/again/")
    work_off()
    job.refresh_from_db()
    assert job.state == "done"


def test_a_fault_of_ours_is_logged_and_kept_out_of_the_queue(
    bench: Bench, work_off: WorkOff, organisation: Organisation, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(_run: Run) -> None:
        raise ValueError("secret words")

    bench.between = breaks
    ask("letters", organisation=organisation)
    work_off()
    assert "did not work" in caplog.text
    assert not DBTaskResult.objects.exclude(traceback="").exists()


def test_a_job_that_waits_is_stopped_at_once(
    bench: Bench, work_off: WorkOff, organisation: Organisation, admin: Member, client_of: ClientOf
) -> None:
    job = ask("letters", organisation=organisation)
    client_of(admin).post(f"{URL}{job.pk}/stop/")
    work_off()
    job.refresh_from_db()
    assert (job.state, bench.done) == ("stopped", [])


def test_a_job_that_runs_stops_at_its_next_step(bench: Bench, work_off: WorkOff, organisation: Organisation) -> None:
    job = ask("letters", organisation=organisation)
    bench.between = lambda _run: stop(job)
    work_off()
    job.refresh_from_db()
    assert (job.state, job.percent, bench.done) == ("stopped", 25, [])


def test_what_a_killed_worker_left_is_taken_up_again(
    bench: Bench, work_off: WorkOff, organisation: Organisation
) -> None:
    job = ask("letters", organisation=organisation)
    Job.objects.update(state="running")
    DBTaskResult.objects.update(status="RUNNING")
    work_off()
    assert bench.done == []
    take_up_again()
    with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
        work_off()
    job.refresh_from_db()
    assert (job.state, len(bench.done)) == ("done", 1)


def test_work_that_kills_its_worker_is_left_to_people_in_the_end(
    bench: Bench, work_off: WorkOff, organisation: Organisation
) -> None:
    job = ask("letters", organisation=organisation)
    for _ in range(3):
        Job.objects.update(state="running")
        take_up_again()
    job.refresh_from_db()
    assert (job.state, bench.done) == ("failed", [])


def test_it_is_kept_for_a_month_after_it_ended(bench: Bench, work_off: WorkOff, organisation: Organisation) -> None:
    ask("letters", organisation=organisation)
    work_off()
    waiting = ask("letters", organisation=organisation)
    Job.objects.update(asked_at=timezone.now() - KEPT_FOR - timedelta(hours=1))
    tidy()
    assert list(Job.objects.all()) == [waiting]
    assert DBTaskResult.objects.count() == 1


def test_it_is_the_admins_page_of_their_own_organisation(
    bench: Bench, organisation: Organisation, editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    job = ask("letters", organisation=organisation)
    assert client_of(editor).get(URL).status_code == 403
    assert client_of(outsider).get(URL).status_code == 404
    assert client_of(outsider).post(f"/elders/jobs/{job.pk}/stop/").status_code == 404


def test_more_jobs_take_no_more_queries(
    bench: Bench, organisation: Organisation, admin: Member, client_of: ClientOf, django_assert_num_queries: Any
) -> None:
    client = client_of(admin)
    client.get(URL)
    for _ in range(6):
        ask("letters", organisation=organisation)
    with django_assert_num_queries(7):
        page = client.get(URL).content.decode()
    assert page.count(">Stop<") >= 6
    assert "hx-trigger" in page
