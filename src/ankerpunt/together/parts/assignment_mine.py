"""My work: what waits for the member who reads the page, what that member handed over, and what nobody sees to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import near_day
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.anchoring import evidence_of, shown_state
from ankerpunt.plan.facts.evidence import Mark, is_due, mark, waits
from ankerpunt.plan.nouns import Anchoring, Evidence
from ankerpunt.together.models import Assignment, Comment
from ankerpunt.together.parts.assignment import Task, hand_over_url, tasks, that_count, to_do_of
from ankerpunt.together.parts.comment import Said, said_by, spoken_of
from ankerpunt.together.subject import Subject, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.request import MemberRequest

LATELY_DONE = 5
LOOKED_AT = 200
WAITING = {"idea", "agreed", "contradicted"}


class Again(Struct, frozen=True):
    """Evidence to look at again: it aged, or it says that something is not true and nobody answered."""

    subject: Subject
    text: str
    where: str
    day: date
    since: str
    mark: Mark


class Asked(Struct, frozen=True):
    """A comment that names the reader, who has not said anything there since."""

    subject: Subject
    said: Said


class Nobodys(Struct, frozen=True):
    """A place of the matrix that nobody sees to."""

    subject: Subject
    state: str
    owner: str
    due: str
    hand_over_url: str


def mine(request: MemberRequest) -> dict[str, Any]:
    standing = standing_of(request)
    to_do = tasks(request, to_do_of(request.member, standing))
    return {
        "tasks": to_do,
        "again": again(standing, seen_to_by(request.member, standing)),
        "asked": asked(request),
        "lately": _lately_done(request, standing),
        "lead": _lead(to_do),
        "tabs": tabs(request, "mine"),
    }


def handed_over(request: MemberRequest) -> dict[str, Any]:
    rows = Assignment.objects.of(request.organisation).handed_over_by(request.member).standing()
    rows = rows.select_related("member__user", "begun_by__user").first_due_first()
    found = tasks(request, that_count(standing_of(request), rows))
    return {"tasks": found, "tabs": tabs(request, "handed_over")}


def tabs(request: MemberRequest, here: str) -> list[Tab]:
    labels = {"mine": _("Mine"), "handed_over": _("Handed over by me"), "nobody": _("Nobody's")}
    organisation = request.organisation.slug
    return [
        Tab(label, address(f"together:{name}", organisation=organisation), name == here)
        for name, label in labels.items()
    ]


def _lead(to_do: Sequence[Task]) -> str:
    if not to_do:
        return _("Nothing waits for you.")
    count = len(to_do)
    waiting = ngettext("One thing waits for you.", "%(count)s things wait for you.", count) % {"count": count}
    first = to_do[0]
    if not first.due:
        return waiting
    begin = _("Begin with “%(what)s”: it is due %(day)s.") % {"what": first.subject.says, "day": first.due}
    return f"{waiting} {begin}"


def seen_to_by(member: Member, standing: Standing) -> list[Subject]:
    """What a member sees to, or saw to last."""
    rows = Assignment.objects.to(member).filter(ended_in=None) | Assignment.objects.to(member).filter(done=True)
    found = {(subject.noun, subject.slug): subject for _row, subject in that_count(standing, rows)}
    return list(found.values())


def again(standing: Standing, subjects: Iterable[Subject]) -> list[Again]:
    """The evidence of these rows that asks for another look, the oldest first."""
    today = timezone.localdate()
    found: dict[str, Again] = {}
    for subject in subjects:
        for evidence in _evidence_at(subject, standing):
            if is_due(evidence, today) or waits(evidence):
                since = (evidence.review_on if is_due(evidence, today) else evidence.observed_on) or today
                found[evidence.id] = _looked_at(evidence, standing, since, today)
    return sorted(found.values(), key=lambda each: each.day)


def _evidence_at(subject: Subject, standing: Standing) -> Sequence[Evidence]:
    if isinstance(subject.row, Anchoring):
        return evidence_of(subject.row, standing.index)
    return [subject.row] if isinstance(subject.row, Evidence) else []


def _looked_at(evidence: Evidence, standing: Standing, since: date, today: date) -> Again:
    cell = standing.whole.get(Anchoring, evidence.anchoring)
    return Again(
        subject=Subject(kind("Evidence"), evidence, standing),
        text=evidence.text,
        where=standing.name(cell) if cell else "",
        day=since,
        since=near_day(since, today),
        mark=mark(evidence, today),
    )


def asked(request: MemberRequest) -> list[Asked]:
    """What colleagues ask of the reader, newest first."""
    standing, me = standing_of(request), request.member
    rows = list(spoken_of(request).naming(me).order_by("-said_at")[:LOOKED_AT])
    mine_there = Comment.objects.of(request.organisation).standing().filter(begun_by=me)
    last = mine_there.values("noun", "object").annotate(last=Max("said_at")).values_list("noun", "object", "last")
    answered = {(noun, slug): when for noun, slug, when in last}
    found = []
    for comment in rows:
        when = answered.get((comment.noun, comment.object))
        subject = subject_of(standing, comment)
        if subject is not None and subject.counts and (when is None or when < comment.said_at):
            found.append(Asked(subject, said_by(request, comment, subject)))
    return found


def _lately_done(request: MemberRequest, standing: Standing) -> list[tuple[Assignment, Subject]]:
    rows = Assignment.objects.to(request.member).filter(done=True).order_by("-ended_at")[:LATELY_DONE]
    found = ((row, subject_of(standing, row)) for row in rows)
    return [(row, subject) for row, subject in found if subject is not None]


def places_of_nobody(request: MemberRequest) -> list[Anchoring]:
    """Places that are not in practice yet, or are contradicted, and were handed to nobody; first due first."""
    rows = Assignment.objects.of(request.organisation).standing().filter(noun="Anchoring", member__active=True)
    taken = set(rows.values_list("object", flat=True))
    index = standing_of(request).index
    waiting = (cell for cell in index.rows(Anchoring) if shown_state(cell, index) in WAITING)
    found = [cell for cell in waiting if cell.id not in taken]
    return sorted(found, key=lambda cell: (cell.due_on is None, cell.due_on or timezone.localdate()))


def nobodys(request: MemberRequest, cells: Iterable[Anchoring]) -> list[Nobodys]:
    standing, today = standing_of(request), timezone.localdate()
    subjects = [(cell, Subject(kind("Anchoring"), cell, standing)) for cell in cells]
    return [
        Nobodys(
            subject=subject,
            state=shown_state(cell, standing.index),
            owner=cell.owner,
            due=near_day(cell.due_on, today) if cell.due_on else "",
            hand_over_url=hand_over_url(request, subject),
        )
        for cell, subject in subjects
    ]


def mine_swap(request: MemberRequest) -> Swap:
    """The figure around every page, after something was handed over."""
    return Swap("#my-work", "parts/work.html")
