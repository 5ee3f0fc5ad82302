"""What the check says about an organisation: stored, and asked again when the plan or the day is another.

    checkup = checkup_of(request.organisation)             one query while nothing changed
    checkup.counts, checkup.not_right                     no query
    checkup.findings.about("Usp", usp.slug).said()         one query; `.by_object()` for many objects of one noun
    checkup.findings.open().leading()[:9].together()       one for each cause, naming all that it concerns
    gates_for(organisation, "Activity", activity.slug)     what stops its next step
    would_gate(organisation, Draft("Activity", slug, {"status": "activated"}))

A finding says its texts itself: `finding.message("nl")`, `.title(…)`, `.why(…)`, `.way_out(…)`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
from django.utils import timezone

from ankerpunt.check.engine import Judgement, Report, judge
from ankerpunt.check.registry import RULES
from ankerpunt.kit.best_effort import best_effort
from ankerpunt.mirror.kept import kept_of
from ankerpunt.mirror.models import Checkup
from ankerpunt.mirror.recent import Recent
from ankerpunt.mirror.storing import store
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.archive import sift
from ankerpunt.plan.index import Index
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from ankerpunt.check.finding import Finding as Said
    from ankerpunt.plan.nouns import Plan

NOT_STORED = 0  # the key of no checkup, and so of one without findings
GATES = tuple(rule for rule in RULES.values() if rule.severity == "gate")

# What the rules said last of the plan of an organisation, in this process: the next check goes on from it.
_judged: Recent[Judgement] = Recent()


@dataclass(frozen=True)
class Draft:
    """A change that is not saved yet: the new values of one row, or a row that is to come, in the plan's own terms."""

    noun: str
    slug: str
    values: Mapping[str, Any] = field(default_factory=dict)


def checkup_of(
    organisation: Organisation, *, today: date | None = None, index: Callable[[], Index] | None = None
) -> Checkup:
    """The newest checkup; the check runs again if the plan changed since, or if the day is another.

    `index` gives what of the plan counts where the caller has it already. Where nothing can be stored now it is the
    checkup of before.
    """
    today = today or timezone.localdate()
    stored = Checkup.objects.filter(organisation=organisation.pk).select_related("organisation").first()
    if stored and (stored.revision, stored.day) == (stored.organisation.plan_revision, today):
        return stored
    # Read before the plan: a plan that is newer than this is only checked once more.
    revision = (
        stored.organisation.plan_revision
        if stored
        else Organisation.objects.values_list("plan_revision", flat=True).get(pk=organisation.pk)
    )
    found = judge(
        index() if index else kept_of(organisation).counting, today=today, before=_judged.get(organisation.pk)
    )
    _judged.put(organisation.pk, found)
    with best_effort():
        return store(organisation, revision, found.report)
    return stored or Checkup(pk=NOT_STORED, organisation=organisation, counts=found.report.moods, day=today)


def findings(organisation: Organisation, *, today: date | None = None) -> Report:
    """The whole report."""
    checkup = checkup_of(organisation, today=today)
    return Report(today=checkup.day, each=tuple(checkup.findings.all().said()))


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
    kept = kept_of(organisation)
    counting = Index(sift(drafted(kept.plan, drafts), kept.sifted).counting, kept.counting)
    changed = judge(counting, today=today, rules=GATES, before=_judged.get(organisation.pk)).report
    gates = [said for said in changed.each if said.status == "open"]
    return [said for said in gates if said.key not in now or (said.noun, said.object) in rows]


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
