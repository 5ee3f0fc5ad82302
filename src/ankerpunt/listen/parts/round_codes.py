"""The page on which codes are made, and the slips themselves: set in memory, and forgotten there."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.round import invite
from ankerpunt.listen.actions.round_release import group_titles
from ankerpunt.listen.parts.round import asking_of, crumbs_of, to_page, url_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.participation.store import signs
from ankerpunt.publish.listening.slips import slips_of
from ankerpunt.publish.paper import let_go

if TYPE_CHECKING:
    from ankerpunt.listen.models import Round
    from ankerpunt.organisation.request import MemberRequest

CODE = "{code}"
SIGNS = 6  # of the key: few to type, and a coarser drawing to scan


def codes_page(request: MemberRequest, round_: Round, *, refused: str) -> dict[str, Any]:
    asking = asking_of(round_, standing_of(request))
    return {
        "round": round_,
        "crumbs": crumbs_of(request.organisation.slug, to_page(round_), of=round_),
        "back": url_of(round_),
        "refused": refused,
        "groups": asking.groups,
        "codes": asking.codes,
        "again": not round_.is_draft,
    }


def printed(request: MemberRequest, round_: Round) -> bytes:
    """Make the codes and set them on paper: groups and slips in an order that chance gives."""
    standing, draw = standing_of(request), secrets.SystemRandom()
    made = invite(round_, standing)
    round_.refresh_from_db()
    titles = group_titles(round_)
    groups = list(made)
    draw.shuffle(groups)
    for codes in made.values():
        draw.shuffle(codes)
    begin = f"{request.build_absolute_uri(reverse('participation:find'))}{round_.key[:SIGNS]}/"
    try:
        return slips_of(
            asking_of(round_, standing),
            {titles[group]: [signs.shown(code) for code in made[group]] for group in groups},
            address=f"{begin}{CODE}/",
            short=begin.partition("://")[2],
            language=language(),
        )
    finally:
        let_go()
