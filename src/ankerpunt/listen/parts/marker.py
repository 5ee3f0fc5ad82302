"""The list of markers: value by value, with its three levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.listen.parts.team_reflection_talk import ValueTalk, values_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.paginator import Page

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked


def entries(request: MemberRequest, asked: Asked) -> Sequence[ValueTalk]:
    """Every value, also without a sentence; of a search or a narrower list those that have one in it."""
    found = values_of(standing_of(request))
    if not (asked.narrowed or asked.sought):
        return found
    slugs = set(asked.among(asked.noun.model.objects.of(request.organisation)).values_list("slug", flat=True))
    return [each for each in found if any(one.id in slugs for level in each.levels for one in level.markers)]


def listed(request: MemberRequest, _shown: Page[Any]) -> dict[str, Any]:
    return {"may_edit": may_edit(request)}
