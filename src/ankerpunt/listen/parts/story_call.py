"""What the pages of calls for stories show. How many people told something is shown nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import word
from ankerpunt.listen.forms.story_call import VALUE
from ankerpunt.listen.models import StoryCall
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.site import site
from ankerpunt.plan.nouns import Foundation, Unit, Usp
from ankerpunt.publish.invitation import Invitation, on_paper
from ankerpunt.publish.qr import qr_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

ASKED_ABOUT = "core_value"


def around(request: MemberRequest) -> dict[str, Any]:
    """The way here: the stage, the reading room, the calls."""
    organisation = request.organisation.slug
    room = Link(_("Reading room"), kind("Story").list_address(organisation))
    calls = Link(_("Calls for stories"), address("listen:calls", organisation=organisation))
    return {"crumbs": [Link(stage("listen").name, f"/{organisation}/listen/"), room, calls], "calls_url": calls.url}


def listed(request: MemberRequest) -> dict[str, Any]:
    rows = StoryCall.objects.of(request.organisation)
    organisation = request.organisation.slug
    found = [(row, address("listen:call", organisation=organisation, key=row.key)) for row in rows]
    return {
        **around(request),
        "crumbs": around(request)["crumbs"][:-1],
        "open": [each for each in found if each[0].is_open],
        "ended": [each for each in found if not each[0].is_open],
        "new_url": address("listen:new_call", organisation=organisation),
    }


def first(request: MemberRequest) -> dict[str, Any]:
    """About the value that one comes from, a question is proposed."""
    value = standing_of(request).index.get(Foundation, request.GET.get(ASKED_ABOUT, ""))
    unit = {"unit": request.member.unit.slug} if request.member.unit else {}
    if value is None:
        return {**unit, "question": _("Tell about one moment at work that stayed with you.")}
    name = standing_of(request).name(value)
    asked = _("Tell about one moment in which you saw %(value)s. Or missed it.")
    question = asked % {"value": name[:1].lower() + name[1:]}
    return {**unit, "about": f"{VALUE}{value.id}", "question": question}


def shown(request: MemberRequest, row: StoryCall) -> dict[str, Any]:
    standing, url = standing_of(request), whole_address(row)
    about = standing.whole.get(Foundation, row.core_value) or standing.whole.get(Usp, row.usp)
    unit = standing.whole.get(Unit, row.unit)
    return {
        "call": row,
        "url": url,
        "qr": qr_of(url),
        "about": standing.link(about) if about else None,
        "unit": standing.name(unit) if unit else "",
        "teller": word("Story", "teller", row.teller),
        "audience": word("Story", "audience", row.audience),
        "card_url": address("listen:call_card", organisation=request.organisation.slug, key=row.key),
    }


def whole_address(row: StoryCall) -> str:
    """What people are given; it begins with the address of this site."""
    return site() + address("participation:tell", key=row.key)


def invitation_of(row: StoryCall) -> Invitation:
    return Invitation(
        organisation=row.organisation.name,
        question=row.question,
        asked_by=row.asked_by,
        until=row.ends_on,
        address=on_paper(whole_address(row)),
        kind="story",
    )
