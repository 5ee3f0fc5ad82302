"""Giving a group its touchpoints, many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.anchor.models import Touchpoint
from ankerpunt.organisation.actions.change import changing
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.plan import nouns
    from ankerpunt.understand.models import TargetGroup


def give(group: TargetGroup, points: Iterable[nouns.Touchpoint], *, by: Member) -> Change:
    """Let a group go through these moments, as one act.

    One that another group inside, or outside, has by that name is shared, and not made again.
    """
    organisation = by.organisation
    with changing(by=by) as change:
        there = list(Touchpoint.objects.filter(organisation=organisation))
        known = {key(each.name): each for each in there if each.scope == group.scope}
        last = max((each.order for each in there), default=0)
        for point in points:
            row = known.get(key(point.name))
            if row is None:
                last += 1
                row = Touchpoint(organisation=organisation, name=point.name, phase=point.phase, moment=point.moment)
                row.order, row.scope = last, group.scope
                row.save()
                known[key(point.name)] = row
            row.target_groups.add(group)
    return change
