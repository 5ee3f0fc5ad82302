"""Moving a touchpoint or a USP among its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.anchor.actions.order import order
from ankerpunt.anchor.models import Touchpoint
from ankerpunt.anchor.parts.anchoring_matrix import matrix_of, matrix_url
from ankerpunt.anchor.parts.anchoring_page import matrix_swaps
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import saved
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.plan.sequence import moved
from ankerpunt.promise.models import Usp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from ankerpunt.organisation.request import MemberRequest

MODELS: dict[str, type[Touchpoint | Usp]] = {"point": Touchpoint, "usp": Usp}


@allow(*EDITORS)
@require_POST
def move(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    """One place earlier or later, or to where it was let go beside another."""
    said, here = standing_of(request).index.get(TargetGroup, group), matrix_url(organisation, group)
    if said is None:
        raise Http404(group)
    sort, _space, row = request.POST.get("row", "").partition(" ")
    along = matrix_of(request, standing_of(request), said).along(sort) if sort in MODELS else ()
    to = _place([each.id for each in along], row, request.POST)
    if to is None:
        complain(request, _("Nothing is moved: the matrix has changed since you saw it."))
        return saved(request, here, *matrix_swaps(request, matrix_of(request, standing_of(request), said)))
    change = order(MODELS[sort], moved(along, row, to), by=request.member)
    standing = stand_anew(request)
    name = standing.name(next(each for each in along if each.id == row))
    told = _("“%(what)s” is now number %(place)s of %(size)s.")
    tell(request, told % {"what": name, "place": to + 1, "size": len(along)}, undo=change.undo_url)
    return saved(request, here, *matrix_swaps(request, matrix_of(request, standing, said)))


def _place(ids: Sequence[str], row: str, asked: QueryDict) -> int | None:
    """Where the row stands afterwards; None where that cannot be told."""
    if row not in ids:
        return None
    others = [each for each in ids if each != row]
    side, _space, other = asked.get("beside", "").partition(" ")
    if other:
        return others.index(other) + (side == "after") if other in others else None
    steps = {"earlier": -1, "later": 1}
    step = steps.get(str(asked.get("to", "")))
    return None if step is None else min(max(ids.index(row) + step, 0), len(others))
