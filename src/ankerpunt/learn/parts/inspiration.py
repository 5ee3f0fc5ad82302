"""The library of examples: what there is to begin with, and what is shared with another organisation (E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language
from ankerpunt.learn.library import examples
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs
from ankerpunt.plan.document import dumps
from ankerpunt.plan.nouns import Inspiration, Organisation, Plan

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.core.paginator import Page

    from ankerpunt.organisation.request import MemberRequest


def starters(_request: MemberRequest) -> list[dict[str, str]]:
    speech = language()
    return [
        {
            "title": each.title.say(speech),
            "text": each.text.say(speech),
            "why": each.why.say(speech),
            "source": each.source if isinstance(each.source, str) else each.source.say(speech),
            "url": each.url,
        }
        for each in examples()
    ]


def listed(request: MemberRequest, _shown: Page[Any]) -> dict[str, Any]:
    return {"share_url": address("learn:share", organisation=request.organisation.slug)}


def offered(request: MemberRequest) -> list[tuple[str, str]]:
    standing = standing_of(request)
    return [(each.id, standing.name(each)) for each in standing.index.rows(Inspiration)]


def share_page(request: MemberRequest) -> dict[str, Any]:
    return {
        "crumbs": crumbs(request, kind("Inspiration")),
        "offered": bool(offered(request)),
        "bring_url": address("learn:bring_inspirations", organisation=request.organisation.slug),
    }


def as_file(request: MemberRequest, chosen: Collection[str]) -> str:
    """A plan with nothing but these examples: without what they point at here, and with where they come from."""
    index = standing_of(request).index
    whose = index.plan.organisation
    rows = tuple(
        replace(
            each,
            source=each.source or whose.name,
            processes=(),
            target_groups=(),
            campaigns=(),
            plans=(),
        )
        for each in index.rows(Inspiration)
        if each.id in chosen
    )
    return dumps(Plan(organisation=Organisation(id=whose.id, name=whose.name, kind=whose.kind), inspirations=rows))
