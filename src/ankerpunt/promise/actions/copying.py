"""Copy a promise with its matrix to another group: its words, as a draft with ideas that nobody showed yet (P2, A2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import changing
from ankerpunt.plan.facts.copying import AGREED
from ankerpunt.promise.actions.copied import copied

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.facts.copying import Along
    from ankerpunt.plan.nouns import Noun
    from ankerpunt.promise.models import Proposition, Usp
    from ankerpunt.understand.models import TargetGroup

PARTS = ("agreements", "cells", "profiles")
REASONS = ("drivers", "conversations")
OF_THE_FIRST = ("why", "asks", *REASONS)
HOW_FAR = ("lived_since", "stretch_baseline", "stretch_current")
WHO_AND_WHEN = ("owner", "due_on", "not_applicable")


def copy_to(
    group: TargetGroup, proposition: Proposition, along: Along, *, parts: Collection[str], by: Member
) -> Proposition:
    """Write a draft for a group with the same words; `parts` names what is carried over beside the claims."""
    with changing(by=by):
        inside = ("internal_first",) if group.scope == "internal" else ()
        anew = {"status": "draft", "adopted_on": None, "target_group": group}
        draft: Proposition = copied(proposition, without=(*OF_THE_FIRST, *inside), **anew)
        left = (*HOW_FAR, *REASONS, *(() if "agreements" in parts else AGREED))
        rows = _rows("Usp", along.usps, by)
        usps = {row.pk: copied(row, without=left, proposition=draft, state="stretch") for row in rows}
        if "agreements" in parts:
            _steps(along, usps, by)
        if "cells" in parts:
            _cells(along, usps, group, by)
        if "profiles" in parts:
            _profiles(along, usps, group, by)
    return draft


def _steps(along: Along, usps: dict[int, Usp], by: Member) -> None:
    """What has to be done; a day that is past is nobody's plan."""
    today = timezone.localdate()
    for step in _rows("StretchStep", along.steps, by):
        ahead = step.due_on if step.due_on and step.due_on >= today else None
        copied(step, usp=usps[step.usp_id], done_on=None, due_on=ahead)


def _cells(along: Along, usps: dict[int, Usp], group: TargetGroup, by: Member) -> None:
    """Each as an idea, at a moment that the other group now goes through too."""
    for cell in _rows("Anchoring", along.cells, by):
        cell.touchpoint.target_groups.add(group)
        copied(cell, without=WHO_AND_WHEN, usp=usps[cell.usp_id], state="idea")


def _profiles(along: Along, usps: dict[int, Usp], group: TargetGroup, by: Member) -> None:
    for profile in _rows("Profile", along.profiles, by):
        copy = copied(profile, without=("usps",), target_group=group)
        copy.usps.set([usps[key] for key in profile.usps.values_list("pk", flat=True) if key in usps])


def _rows(noun: str, said: Iterable[Noun], by: Member) -> list[Any]:
    """The rows that the database keeps of these, in their order."""
    slugs = [each.id for each in said]
    rows = kind(noun).model._default_manager.filter(organisation=by.organisation, slug__in=slugs)
    found = {row.slug: row for row in rows}
    return [found[slug] for slug in slugs if slug in found]
