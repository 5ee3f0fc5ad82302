"""Taking over what was brought into a matrix, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.anchor.actions.touchpoint import give
from ankerpunt.anchor.brought.table import NEW
from ankerpunt.anchor.forms.brought_place import BroughtPlaceForm, opened
from ankerpunt.anchor.models import Anchoring, Touchpoint
from ankerpunt.organisation.actions.change import changing
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp
from ankerpunt.tables.key import key
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.anchor.brought.proposal import Choices, PlaceDifference, Proposal
    from ankerpunt.organisation.models import Change, Member

Reasons = dict[tuple[str, str], str]


class BroughtError(Exception):
    """Places that cannot be saved so: which, and why; none is saved."""

    def __init__(self, reasons: Reasons) -> None:
        super().__init__(reasons)
        self.reasons = reasons


def take_over(proposal: Proposal, *, choices: Choices, group: nouns.TargetGroup, by: Member) -> Change:
    """Put what was brought in the matrix of a group; `choices` says what goes over something else, and what does not.

    Raises
    ------
    BroughtError
        When a place cannot be saved so.
    """
    places = proposal.taken(choices)
    with changing(by=by) as change:
        points = _points([place.point for place in places], group=group, by=by)
        usps = {row.slug: row for row in Usp.objects.filter(organisation=by.organisation)}
        there = _there(places, by=by)
        reasons: Reasons = {}
        for place in places:
            row = there.get(place.cell.id) if place.cell else None
            row = row or Anchoring(organisation=by.organisation, usp=usps[place.usp], touchpoint=points[place.point])
            form = BroughtPlaceForm(
                {**place.form(choices), "opened": opened(row)}, instance=row, organisation=by.organisation, by=by
            )
            if form.is_valid():
                form.save()
            else:
                reasons[place.usp, place.point] = " ".join(str(why) for each in form.errors.values() for why in each)
        if reasons:
            raise BroughtError(reasons)
    return change


def _points(wanted: Sequence[str], *, group: nouns.TargetGroup, by: Member) -> Mapping[str, Touchpoint]:
    """The touchpoints by id, and those that are new by their name, after the sign for new."""
    new = list(dict.fromkeys(point.removeprefix(NEW) for point in wanted if point.startswith(NEW)))
    if new:
        row = TargetGroup.objects.get(organisation=by.organisation, slug=group.id)
        give(row, [nouns.Touchpoint(id="new", name=name) for name in new], by=by)
    found = {row.slug: row for row in Touchpoint.objects.filter(organisation=by.organisation)}
    same = {key(row.name): row for row in found.values() if row.scope == group.scope}
    return {**found, **{NEW + name: same[key(name)] for name in new}}


def _there(places: Sequence[PlaceDifference], *, by: Member) -> dict[str, Anchoring]:
    slugs = [place.cell.id for place in places if place.cell]
    rows = Anchoring.objects.filter(organisation=by.organisation, slug__in=slugs)
    return {row.slug: row for row in rows.select_related("usp", "touchpoint")}
