"""The team for which conversations are held in this browser: remembered as long as the session, never with a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.organisation.models import Unit
from ankerpunt.understand.models import Conversation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def team_of(request: MemberRequest) -> Unit | None:
    """The team of the last conversation that was written down here, or the only one that can be shown by itself."""
    teams = Unit.objects.of(request.organisation).large_enough()
    if (last := request.session.get(_key(request))) is not None:
        return teams.filter(slug=last).first() if last else None
    only = list(teams[:2])
    return only[0] if len(only) == 1 else None


def remember_team(request: MemberRequest, conversation: str) -> None:
    slugs = Conversation.objects.of(request.organisation).values_list("unit__slug", flat=True)
    request.session[_key(request)] = slugs.filter(slug=conversation).first() or ""


def _key(request: MemberRequest) -> str:
    return f"team-of-{request.organisation.slug}"
