"""The story of the half year: for which values it was chosen, and what there is to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.listen.parts.story_call import around
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.facts.story import chosen_for, told_about
from ankerpunt.plan.nouns import Foundation, Story

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

# So many as five people read in half an hour.
OFFERED = 12


class Chosen(Struct, frozen=True):
    """A core value, the story that was chosen for it in this half year, and where one chooses."""

    value: str
    story: Story | None
    url: str


def of_values(request: MemberRequest) -> list[Chosen]:
    standing, today = standing_of(request), timezone.localdate()
    return [
        Chosen(
            standing.name(value),
            chosen_for(value, standing.index, today),
            address("listen:choose_story", organisation=request.organisation.slug, value=value.id),
        )
        for value in core_values(standing.index)
    ]


def value_or_404(request: MemberRequest, slug: str) -> Foundation:
    found = standing_of(request).index.get(Foundation, slug)
    if found is None or found.kind != "core_value":
        raise Http404(slug)
    return found


def offered(request: MemberRequest, value: Foundation) -> list[tuple[str, str]]:
    """The newest stories about a value, and the one that somebody comes from."""
    told, asked = told_about(value, standing_of(request).index), request.GET.get("story", "")
    some = [each for at, each in enumerate(told) if at < OFFERED or each.id == asked]
    return [(each.id, each.text) for each in some]


def shown(request: MemberRequest, value: Foundation) -> dict[str, Any]:
    standing = standing_of(request)
    of = request.organisation.slug
    return {
        "crumbs": around(request)["crumbs"][:-1],
        "value": standing.name(value),
        "now": chosen_for(value, standing.index, timezone.localdate()),
        "told": bool(told_about(value, standing.index)),
        "ask_url": f"{address('listen:new_call', organisation=of)}?core_value={value.id}",
    }
