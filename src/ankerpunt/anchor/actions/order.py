"""The order in which a matrix is read, changed as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.anchor.models import Touchpoint
    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.promise.models import Usp


def order(model: type[Touchpoint | Usp], numbers: Mapping[str, int], *, by: Member) -> Change:
    """Give rows, by their ids, another place in the order."""
    with changing(by=by) as change:
        for row in model.objects.filter(organisation=by.organisation, slug__in=list(numbers)):
            row.order = numbers[row.slug]
            row.save()
    return change
