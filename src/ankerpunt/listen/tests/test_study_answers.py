"""What becomes of answers: kept without names, estimated as a job, then destroyed; nothing per person is left (R12)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from ankerpunt.jobs.due import do_each_minute
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.work import ask_again
from ankerpunt.listen.actions import study as acts
from ankerpunt.listen.models import Study
from ankerpunt.listen.tests.studied import example, sheets, waiting
from ankerpunt.participation import life, store
from ankerpunt.participation.store import places
from ankerpunt.participation.store import sheets as kept
from ankerpunt.participation.store.place import NoStoreError
from ankerpunt.publish.study.careless import Noticed
from ankerpunt.science.kept import Studied, Unestimated
from ankerpunt.science.sheet import encode
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Organisation


@pytest.fixture(autouse=True)
def _place(settings: Any, tmp_path: Path, _place_of_rounds: None) -> Iterator[None]:
    settings.DATA = tmp_path
    yield
    for key in places.names():
        places.destroy(key)


def instead(monkeypatch: pytest.MonkeyPatch, work: Any) -> None:
    """Something else in the place of what takes a while to work out."""
    monkeypatch.setattr(acts, "estimated", work)
    monkeypatch.setattr(Noticed, "of", lambda data, **_named: Noticed.at_a_glance(data))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example, in place of what takes a while to work out."""
    instead(monkeypatch, lambda *_args, **_named: example())


@pytest.fixture
def study(organisation: Organisation) -> Study:
    made = waiting(organisation)
    acts.bring(made, sheets())
    return made


def now(study: Study) -> Study:
    return Study.objects.get(pk=study.pk)


def database() -> str:
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [repr(row) for row in cursor.fetchall()]
    return "\n".join(found)


@pytest.mark.postgres
def test_answers_that_are_brought_wait_in_a_store_of_their_own_and_are_asked_to_be_estimated(study: Study) -> None:
    assert store.state_of(study.key) == "closing"
    assert sorted(kept.sheets(study.key)) == sorted(map(encode, sheets()))
    job = acts.job_of(study)
    assert job is not None
    assert (job.state, job.about) == ("waiting", {"study": study.key})


@pytest.mark.postgres
def test_they_are_estimated_and_then_nowhere(study: Study, work_off: WorkOff) -> None:
    work_off()
    found = now(study).found
    assert isinstance(found, Studied)
    assert (found.people, found.items) == (60, tuple(study.names))
    assert now(study).estimated_on == timezone.localdate()
    assert places.names() == set()
    assert store.state_of(study.key) is None


def test_no_row_queue_or_log_holds_a_sheet(
    study: Study, work_off: WorkOff, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = [encode(sheet) for sheet in sheets()]
    instead(monkeypatch, lambda *_args, **_named: _fault(said[0]))
    with caplog.at_level(logging.DEBUG):
        work_off()
    assert "EstimateError: KeyError" in caplog.text
    for text in (caplog.text, database()):
        assert not [each for each in said if each in text or each.replace('"', "'") in text]
        assert "geheim" not in text
    instead(monkeypatch, lambda *_args, **_named: example())
    Job.objects.update(state="failed")
    ask_again(Job.objects.get())
    work_off()
    assert now(study).result is not None
    traces = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [each for each in said if each.encode() in traces]


def _fault(said: str) -> None:
    raise KeyError(said)


def test_no_table_has_a_row_for_each_person(study: Study, work_off: WorkOff, quick: None) -> None:
    before = {model: model._base_manager.count() for model in apps.get_models()}
    work_off()
    grown = {m.__name__: m._base_manager.count() - n for m, n in before.items() if m._base_manager.count() > n}
    assert grown == {}


def test_fewer_than_fifty_people_go_unestimated_and_that_is_said(organisation: Organisation, work_off: WorkOff) -> None:
    made = waiting(organisation)
    acts.bring(made, sheets()[:49])
    work_off()
    found = now(made).found
    assert isinstance(found, Unestimated)
    assert "Fewer than 50 people took part" in found.why.en
    assert "49" not in found.why.en + found.why.nl
    assert places.names() == set()


def test_what_cannot_carry_an_estimate_says_why(
    study: Study, work_off: WorkOff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: Any, **_named: Any) -> None:
        raise Refusal(nl="Kan niet.", en="Not possible.")

    instead(monkeypatch, refuse)
    work_off()
    found = now(study).found
    assert isinstance(found, Unestimated)
    assert found.why.en == "Not possible."


def test_one_that_was_killed_before_its_result_was_kept_begins_again(study: Study, quick: None) -> None:
    Job.objects.update(state="running")
    assert kept.sheets(study.key)  # killed here
    acts.estimate(study, lambda _share, _what: None)
    acts.estimate(study, lambda _share, _what: None)
    assert isinstance(now(study).found, Studied)
    assert places.names() == set()


def test_one_that_was_killed_with_its_result_in_the_store_is_gone_on_with_by_the_clock(
    study: Study, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(acts, "close", lambda _key: None)
        acts.estimate(study, lambda _share, _what: None)
    assert (store.state_of(study.key), now(study).result) == ("released", None)
    do_each_minute()
    assert isinstance(now(study).found, Studied)
    assert places.names() == set()


def test_the_clock_asks_for_a_job_where_there_is_none_and_leaves_one_that_was_stopped(study: Study) -> None:
    Job.objects.all().delete()
    do_each_minute()
    do_each_minute()
    assert Job.objects.count() == 1
    acts.stop_estimating(study)
    do_each_minute()
    assert list(Job.objects.values_list("state", flat=True)) == ["stopped"]
    assert len(kept.sheets(study.key)) == len(sheets())


def test_it_stops_half_way_and_begins_again(study: Study, work_off: WorkOff, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked_to_stop(*_args: Any, progress: Any, **_named: Any) -> None:
        Job.objects.update(stop_asked=True)
        progress(0.5, "estimate")

    instead(monkeypatch, asked_to_stop)
    work_off()
    job = Job.objects.get()
    assert (job.state, job.percent) == ("stopped", 55)
    assert len(kept.sheets(study.key)) == len(sheets())
    instead(monkeypatch, lambda *_args, **_named: example())
    acts.estimate_again(study)
    work_off()
    assert now(study).result is not None


def test_answers_are_destroyed_where_somebody_decides_so(study: Study) -> None:
    acts.destroy_answers(study)
    found = now(study).found
    assert isinstance(found, Unestimated)
    assert "destroyed" in found.why.en
    with pytest.raises(NoStoreError):
        kept.sheets(study.key)


def test_a_study_whose_store_is_gone_says_so(study: Study) -> None:
    kept.forget(study.key)
    life.resume(timezone.localdate())
    found = now(study).found
    assert isinstance(found, Unestimated)
    assert "gone" in found.why.en


def test_a_study_that_is_gone_meanwhile_is_nobodys_work(study: Study, work_off: WorkOff) -> None:
    Study.objects.all().delete()
    work_off()
    assert Job.objects.get().outcome == {}


def test_a_result_stays_as_it_is(study: Study, quick: None) -> None:
    acts.estimate(study, lambda _share, _what: None)
    acts.keep_result(study, '{"type":"unestimated","why":{"nl":"n","en":"e"}}')
    assert isinstance(now(study).found, Studied)
