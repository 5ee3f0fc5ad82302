"""What an import may not do to a promise that was adopted: change it without asking whom it is to (U4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec.structs import replace

from ankerpunt.check.engine import check
from ankerpunt.kit.wording import language
from ankerpunt.plan.formula import Rewritten, rewritten
from ankerpunt.plan.nouns import Plan, Proposition
from ankerpunt.plan.speech import shorten
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.mapper.difference import Mode

TEST = "U106"


def formula_problems(before: Plan, plan: Plan, *, mode: Mode) -> list[str]:
    """Say what keeps the plan from being written: the same that the pages refuse, with the way to do it."""
    fixed = {promise.id: promise for promise in before.propositions if promise.status != "draft"}
    if not fixed:
        return []
    after = merged(before, plan) if mode == "merge" else plan
    changes = rewritten(before, after)
    problems = [_sentence(each) for each in changes]
    if changes:
        problems.append(
            _(
                "An adopted promise changes only in a new version: leave it as it is, and write a second one that names"
                " it in “replaces”."
            )
        )
    return [*problems, *_untested(fixed, after)]


def merged(before: Plan, plan: Plan) -> Plan:
    """The plan as it is, with the rows of another laid over it."""
    rows = {}
    for table in tables().values():
        new = {row.id: row for row in getattr(plan, table.name)}
        kept = (row for row in getattr(before, table.name) if row.id not in new)
        rows[table.name] = (*kept, *new.values())
    return replace(before, **rows)


def _untested(fixed: dict[str, Proposition], after: Plan) -> Iterator[str]:
    """A version that the import adopts needs what the page asks: a test, or an override in writing."""
    adopted = {
        promise.id
        for promise in after.propositions
        if promise.status == "adopted" and promise.replaces in fixed and promise.id not in fixed
    }
    speech = language()
    for finding in check(after, today=timezone.localdate(), select=[TEST]).open if adopted else ():
        if finding.object in adopted:
            said = f"{finding.title(speech)}. {finding.message(speech)} {finding.way_out(speech)}"
            yield said + " " + _("Or put an override of U106 with your reason in the document.")


def _sentence(each: Rewritten) -> str:
    name = shorten(each.row.promise if isinstance(each.row, Proposition) else each.row.claim)
    said = {
        "sentence": _("“%(name)s” is adopted; the document says something else in its place."),
        "group": _("“%(name)s” is adopted; the document promises it to another target group."),
        "draft": _("“%(name)s” is adopted; the document makes it a draft."),
        "claim": _("“%(name)s” is a claim of an adopted promise; the document rewords it."),
        "added": _("“%(name)s” is not a claim of the promise that was adopted; the document adds it."),
        "taken_out": _("“%(name)s” is a claim of an adopted promise; the document takes it out."),
    }[each.way]
    return f"{type(each.row).__name__} {each.row.id}: {said % {'name': name}}"
