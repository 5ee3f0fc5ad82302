"""Stories that wait: for a second reader of another department, for their teller, or to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import word
from ankerpunt.listen.asking import known_in_stories, pointing_in_stories
from ankerpunt.listen.models import StoryCall
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.participation.forms.telling import marked
from ankerpunt.participation.models import Told
from ankerpunt.participation.parts.told import Piece, pieces
from ankerpunt.plan.nouns import Foundation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Plan

State = Told.State


class Waiting(Struct, frozen=True):
    """One story that waits: what was asked, what was told, and what its teller said of it."""

    told: Told
    call: StoryCall
    pieces: Sequence[Piece]
    value: str
    outcome: str
    audience: str
    read_url: str
    publish_url: str


def may_read(member: Member, call: StoryCall) -> bool:
    """Whoever asked for stories does not read them first, and of a team somebody of another department does."""
    if member.role not in MAY["read stories before they are published"] or call.made_by_id == member.pk:
        return False
    unit = Unit.objects.with_archived(call.organisation).filter(slug=call.unit).first() if call.unit else None
    return unit is None or member.works_elsewhere_than(unit)


def has_a_reader(call: StoryCall) -> bool:
    members = Member.objects.of(call.organisation).active().select_related("unit")
    return any(may_read(member, call) for member in members)


def waiting(request: MemberRequest) -> list[Waiting]:
    """What this member can read now, and what may be shown. No row knows when it came."""
    if request.member.role not in MAY["read stories before they are published"]:
        return []
    calls = {call.key: call for call in StoryCall.objects.of(request.organisation).select_related("organisation")}
    rows = list(Told.objects.filter(call__in=calls).exclude(state=State.BACK).order_by("-state", "key"))
    open_to = {key for key in {told.call for told in rows} if may_read(request.member, calls[key])}
    return [
        waiting_of(request, told, calls[told.call])
        for told in rows
        if told.state == State.AGREED or told.call in open_to
    ]


def waiting_of(request: MemberRequest, told: Told, call: StoryCall) -> Waiting:
    standing, of = standing_of(request), {"organisation": request.organisation.slug, "key": told.key}
    value = standing.index.get(Foundation, told.value)
    reads = told.state == State.TOLD
    return Waiting(
        told=told,
        call=call,
        pieces=pieces(told.text, marked(told.text, **words_of(standing.plan))),
        value=standing.name(value) if value else "",
        outcome=word("Story", "outcome", told.outcome) if told.outcome else "",
        audience=word("Story", "audience", told.audience),
        read_url=address("listen:read_told", **of) if reads else "",
        publish_url="" if reads else address("listen:publish_told", **of),
    )


def words_of(plan: Plan) -> dict[str, tuple[str, ...]]:
    return {"known": known_in_stories(plan), "pointing": pointing_in_stories(plan)}


def told_or_404(request: MemberRequest, key: str, state: str) -> tuple[Told, StoryCall]:
    """A story in this state of a call of this organisation; one that the member may not read yet is not there."""
    told = Told.objects.filter(key=key, state=state).first()
    call = StoryCall.objects.of(request.organisation).filter(key=told.call).first() if told else None
    if told is None or call is None or (state == State.TOLD and not may_read(request.member, call)):
        raise Http404(key)
    return told, call
