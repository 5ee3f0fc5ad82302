"""What pages show of who sees to a row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import near_day
from ankerpunt.together.models import Assignment
from ankerpunt.together.subject import Subject, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.request import MemberRequest


class Task(Struct, frozen=True):
    """One assignment on a page: what it is about, by when, who asked whom."""

    assignment: Assignment
    subject: Subject
    due: str
    is_late: bool
    is_mine: bool
    done_url: str
    hand_over_url: str = ""


def that_count(standing: Standing, rows: Iterable[Assignment]) -> list[tuple[Assignment, Subject]]:
    """Those whose row is in the plan, and not in the archive."""
    found = ((each, subject_of(standing, each)) for each in rows)
    return [(each, subject) for each, subject in found if subject is not None and subject.counts]


def to_do_of(member: Member, standing: Standing) -> list[tuple[Assignment, Subject]]:
    """What waits for a member; what lies in the archive or was removed does not."""
    rows = Assignment.objects.to(member).standing().select_related("begun_by__user").first_due_first()
    return that_count(standing, rows)


def tasks(request: MemberRequest, rows: Iterable[tuple[Assignment, Subject]]) -> list[Task]:
    return [task_of(request, assignment, subject) for assignment, subject in rows]


def task_of(request: MemberRequest, assignment: Assignment, subject: Subject) -> Task:
    today, organisation, me = timezone.localdate(), request.organisation.slug, request.member.pk
    between = me in {assignment.member_id, assignment.begun_by_id}
    return Task(
        assignment=assignment,
        subject=subject,
        due=near_day(assignment.due_on, today) if assignment.due_on else "",
        is_late=assignment.due_on is not None and assignment.due_on < today,
        is_mine=assignment.member_id == me,
        done_url=address("together:done", organisation=organisation, assignment=assignment.pk) if between else "",
        hand_over_url=hand_over_url(request, subject),
    )


def hand_over_url(request: MemberRequest, subject: Subject) -> str:
    """Nothing for who may not, and nothing of what lies in the archive."""
    may = request.member.role in MAY["hand over"] and subject.counts
    return address("together:hand_over", **subject.address) if may else ""


def seen_to(request: MemberRequest, subject: Subject) -> Task | None:
    """Who sees to this row now."""
    rows = Assignment.objects.of(request.organisation).about(subject.noun, subject.slug).standing()
    found = rows.select_related("member__user", "begun_by__user").first()
    return task_of(request, found, subject) if found is not None else None


def nobody_url(request: MemberRequest, task: Task) -> str:
    may = request.member.role in MAY["hand over"]
    organisation, key = request.organisation.slug, task.assignment.pk
    return address("together:to_nobody", organisation=organisation, assignment=key) if may else ""


def first_values(subjects: Sequence[Subject]) -> dict[str, Any]:
    """The day that the plan names, where it names one that is to come and the same for all."""
    days: set[date | None] = {getattr(each.row, "due_on", None) for each in subjects}
    day = days.pop() if len(days) == 1 else None
    return {"due_on": day} if day is not None and day >= timezone.localdate() else {}


def around(subjects: Sequence[Subject], *, back: str) -> dict[str, Any]:
    """One row is named above the form, and cancelling shows it again; several are listed."""
    return {"subjects": subjects, "one": subjects[0] if len(subjects) == 1 else None, "back": back}
