"""News is for one member: told once, seen by nobody else, and gone in time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from ankerpunt.jobs.work import ask
from ankerpunt.mirror.tests.factories import OverrideFactory, row_of
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.actions.removal import remove
from ankerpunt.together.jobs import REMINDERS, every_morning, tidy
from ankerpunt.together.models import Assignment, Comment, Notice
from ankerpunt.together.tests.factories import AssignmentFactory, CommentFactory, NoticeFactory

if TYPE_CHECKING:
    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db


def cell_of(member: Member, **values: Any) -> Any:
    return row_of("Anchoring", member.organisation, **values)


def kinds() -> list[str]:
    return sorted(Notice.objects.values_list("kind", flat=True))


def test_news_is_marked_as_seen_and_only_what_was_shown(editor: Member, client_of: ClientOf) -> None:
    shown, later = (NoticeFactory(member=editor, noun="Anchoring", object=cell_of(editor).slug) for _n in range(2))
    client = client_of(editor)
    assert len(client.get("/waterrijk/news/").context["unseen"]) == 2
    client.post("/waterrijk/news/seen/", {"notice": shown.pk})
    assert [each.notice for each in client.get("/waterrijk/news/").context["unseen"]] == [later]


def test_nobody_marks_or_reads_what_is_news_for_another(editor: Member, admin: Member, client_of: ClientOf) -> None:
    notice = NoticeFactory(member=editor, noun="Anchoring", object=cell_of(editor).slug)
    client_of(admin).post("/waterrijk/news/seen/", {"notice": notice.pk})
    notice.refresh_from_db()
    assert notice.seen_at is None
    assert client_of(admin).get("/waterrijk/news/").context["news"] == []


def test_what_is_due_within_a_week_is_told_once(editor: Member, work_off: WorkOff) -> None:
    today = timezone.localdate()
    for days in (3, 30):
        day = today + timedelta(days=days)
        AssignmentFactory(
            organisation=editor.organisation, member=editor, noun="Anchoring", object=cell_of(editor).slug, due_on=day
        )
    for _n in range(2):
        every_morning()
        work_off()
    assert kinds() == ["due"]


def test_evidence_that_ages_is_told_once_to_who_sees_to_it(editor: Member, work_off: WorkOff) -> None:
    cell = cell_of(editor)
    row_of("Evidence", editor.organisation, anchoring=cell, review_on=timezone.localdate() - timedelta(days=1))
    AssignmentFactory(organisation=editor.organisation, member=editor, noun="Anchoring", object=cell.slug)
    for _n in range(2):
        ask(REMINDERS, organisation=editor.organisation)
        work_off()
    assert kinds() == ["ages"]


def test_a_gate_that_is_opened_is_told_to_admins_and_to_who_sees_to_the_row(
    admin: Member, editor: Member, reader: Member
) -> None:
    AssignmentFactory(organisation=admin.organisation, member=reader, noun="Usp", object="leren")
    with changing(by=editor):
        OverrideFactory(organisation=admin.organisation)
    assert sorted(str(each.member) for each in Notice.objects.all()) == [str(admin), str(reader)]
    assert {each.by for each in Notice.objects.all()} == {editor}


def test_what_was_done_oneself_is_no_news(admin: Member) -> None:
    with changing(by=admin):
        OverrideFactory(organisation=admin.organisation)
    assert not Notice.objects.exists()


def test_what_was_taken_back_long_ago_and_old_news_go(editor: Member) -> None:
    long_ago = timezone.now() - timedelta(days=91)
    CommentFactory(organisation=editor.organisation, ended_in="0b4a6c6e-7f5e-4c3c-9d7a-3f3b8f0f7a11", ended_at=long_ago)
    stands = CommentFactory(organisation=editor.organisation, said_at=long_ago)
    NoticeFactory(member=editor, at=long_ago)
    tidy()
    assert list(Comment.objects.all()) == [stands]
    assert not Notice.objects.exists()


def test_what_is_about_a_removed_row_waits_as_long_as_its_undo_is_likely(editor: Member, work_off: WorkOff) -> None:
    cell = cell_of(editor)
    AssignmentFactory(organisation=editor.organisation, noun="Anchoring", object=cell.slug)
    remove(cell, by=editor)
    ask(REMINDERS, organisation=editor.organisation)
    work_off()
    assert Assignment.objects.count() == 1
    type(cell).history.filter(slug=cell.slug).update(history_date=timezone.now() - timedelta(days=91))
    ask(REMINDERS, organisation=editor.organisation)
    work_off()
    assert not Assignment.objects.exists()
