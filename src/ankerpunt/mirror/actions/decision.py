"""Decide about a finding: open a gate in writing, or set a warning or hint aside until a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.models import Change, Member


def override(
    finding: Finding, *, by: Member, reason: str, until: date | None = None, today: date | None = None
) -> tuple[Override, Change]:
    """Open a gate in writing, for each row it concerns; it stays visible in the check and in the printed plan."""
    if finding.severity != "gate":
        raise ValidationError(_("Only a gate can be overridden. A warning or a hint can be set aside."))
    return _decide(Override, finding, by=by, reason=reason, until=until, today=today)


def dismiss(
    finding: Finding, *, by: Member, reason: str, until: date, today: date | None = None
) -> tuple[Dismissal, Change]:
    """Set a warning or hint aside for each row it concerns, with a reason, until a date."""
    if finding.severity == "gate":
        raise ValidationError(_("A gate cannot be set aside. It can be overridden in writing."))
    return _decide(Dismissal, finding, by=by, reason=reason, until=until, today=today)


def revoke(*decisions: Override | Dismissal, by: Member) -> Change:
    """Take decisions back; the finding asks for an answer again."""
    with changing(by=by) as change:
        for decision in decisions:
            decision.delete()
    return change


def _decide(
    model: Any, finding: Finding, *, by: Member, reason: str, until: date | None, today: date | None
) -> tuple[Any, Change]:
    decisions = [
        model(
            organisation=by.organisation,
            rule=part.code,
            noun=part.noun,
            object=part.object,
            reason=reason.strip(),
            decided_by=str(by),
            decided_on=today or timezone.localdate(),
            until=until,
        )
        for part in finding.parts
    ]
    for decision in decisions:
        decision.full_clean(exclude=["slug"])
    with changing(by=by) as change:
        for decision in decisions:
            decision.save()
    return decisions[0], change
