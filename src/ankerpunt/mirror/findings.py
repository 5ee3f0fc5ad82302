"""What the check says about an organisation: stored, and asked again when the plan or the day is another.

    checkup = checkup_of(request.organisation)             one query while nothing changed
    checkup.counts, checkup.open(severity="gate")          no query
    checkup.findings.about("Usp", usp.slug).said()         one query; `.by_object()` for many objects of one noun
    gates_for(organisation, "Activity", activity.slug)     what stops its next step
    would_gate(organisation, Draft("Activity", slug, {"status": "activated"}))

A finding says its texts itself: `finding.message("nl")`, `.title(…)`, `.why(…)`, `.way_out(…)`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
from django.db import transaction
from django.utils import timezone

from ankerpunt.check.engine import Report, check
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import SEVERITIES
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.models import Checkup, Finding
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ankerpunt.check.finding import Finding as Said
    from ankerpunt.plan.nouns import Plan

GATES = tuple(code for code, rule in RULES.items() if rule.severity == "gate")


@dataclass(frozen=True)
class Draft:
    """A change that is not saved yet: the new values of one row, or a row that is to come, in the plan's own terms."""

    noun: str
    slug: str
    values: Mapping[str, Any] = field(default_factory=dict)


def checkup_of(organisation: Organisation, *, today: date | None = None) -> Checkup:
    """The newest checkup; the check runs again if the plan changed since, or if the day is another."""
    today = today or timezone.localdate()
    stored = Checkup.objects.filter(organisation=organisation.pk).select_related("organisation").first()
    if stored and (stored.revision, stored.day) == (stored.organisation.plan_revision, today):
        return stored
    revision = Organisation.objects.values_list("plan_revision", flat=True).get(pk=organisation.pk)
    return _store(organisation, revision, check(plan_of(organisation), today=today))


def findings(organisation: Organisation, *, today: date | None = None) -> Report:
    """The whole report."""
    checkup = checkup_of(organisation, today=today)
    return Report(today=checkup.day, findings=tuple(checkup.findings.all().said()))


def findings_for(organisation: Organisation, noun: str, slug: str, *, today: date | None = None) -> list[Said]:
    return checkup_of(organisation, today=today).findings.about(noun, slug).said()


def gates_for(organisation: Organisation, noun: str, slug: str, *, today: date | None = None) -> list[Said]:
    """The open gates about one row: what stops its next step."""
    return checkup_of(organisation, today=today).findings.about(noun, slug).gates().said()


def would_gate(organisation: Organisation, *drafts: Draft, today: date | None = None) -> list[Said]:
    """What would stop these changes: every open gate about their rows, and every gate they would close elsewhere."""
    today = today or timezone.localdate()
    now = {said.key for said in checkup_of(organisation, today=today).findings.gates().said()}
    rows = {(draft.noun, draft.slug) for draft in drafts}
    changed = check(drafted(plan_of(organisation), drafts), today=today, select=GATES)
    return [said for said in changed.open if said.key not in now or (said.noun, said.object) in rows]


def drafted(plan: Plan, drafts: Iterable[Draft]) -> Plan:
    """The plan as it would be after these changes."""
    for draft in drafts:
        table = tables()[draft.noun]
        rows = list(getattr(plan, table.name))
        at = next((at for at, row in enumerate(rows) if row.id == draft.slug), None)
        if at is None:
            rows.append(table.noun(id=draft.slug, **draft.values))
        else:
            rows[at] = msgspec.structs.replace(rows[at], **draft.values)
        plan = msgspec.structs.replace(plan, **{table.name: tuple(rows)})
    return plan


def _store(organisation: Organisation, revision: int, report: Report) -> Checkup:
    """Write down what differs from the checkup before; a checkup of a later revision stays as it is."""
    with transaction.atomic():
        told = {"revision": revision, "day": report.today, "counts": report.counts}
        first = {**told, "organisation": organisation}
        stored, is_new = Checkup.objects.select_for_update().get_or_create(organisation=organisation, defaults=first)
        if not is_new and stored.revision > revision:
            return stored
        rows = {row.digest: row for row in map(_row, report.findings)}
        known = dict(Finding.objects.filter(checkup=stored).order_by().values_list("digest", "pk"))
        gone = [key for digest, key in known.items() if digest not in rows]
        for start in range(0, len(gone), 500):
            outdated = Finding.objects.filter(pk__in=gone[start : start + 500])
            outdated._raw_delete(outdated.db)
        new = [row for digest, row in rows.items() if digest not in known]
        for row in new:
            row.checkup = stored
        Finding.objects.bulk_create(new)
        Checkup.objects.filter(pk=stored.pk).update(**told)
    stored.revision, stored.day, stored.counts = revision, report.today, report.counts
    return stored


def _row(said: Said) -> Finding:
    digest = hashlib.blake2b(msgspec.json.encode(said), digest_size=16).hexdigest()
    return Finding(
        place=f"{SEVERITIES.index(said.severity)}{said.code[1:]}",
        code=said.code,
        severity=said.severity,
        stage=said.stage,
        status=said.status,
        noun=said.noun,
        object=said.object,
        detail=said.detail,
        digest=digest,
        said=said,
    )
