"""A story that its teller agreed to comes into the plan; and what waits too long goes."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.listen.models import Story, StoryCall, StoryLink
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.participation.models import Told

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member

STANCES = {"success": "for", "failure": "against"}
# An id of its own would be made of the words; the words go when their teller takes them back.
NAMED = "verhaal-"
RANDOM_BYTES = 4


def publish(told: Told, call: StoryCall, *, by: Member) -> Story:
    """Make it a story of the plan, which its teller finds by the same link; nothing of it waits any more.

    It is no act that a member can take back: what goes in with the teller's word goes out with it.
    """
    with turn_of(by.organisation_id):
        Told.objects.select_for_update().get(pk=told.pk, state=Told.State.AGREED)
        usp, value = _row("Usp", call.usp, by), _row("Foundation", told.value or call.core_value, by)
        story: Story = Story.objects.create(
            organisation=by.organisation,
            slug=f"{NAMED}{secrets.token_hex(RANDOM_BYTES)}",
            text=told.text,
            told_on=timezone.localdate(),
            teller=call.teller,
            form="written",
            outcome=told.outcome,
            core_value=value,
            usp=usp,
            stance=STANCES.get(told.outcome, "") if usp else "",
            audience=told.audience,
        )
        StoryLink.objects.create(digest=told.key, key=story.pk, organisation=by.organisation)
        Told.objects.filter(pk=told.pk).delete()
    return story


def _row(noun: str, slug: str, by: Member) -> Any:
    """The row that the call or the teller named, if it is still there."""
    return kind(noun).model.objects.of(by.organisation).filter(slug=slug).first() if slug else None


def forget_what_waited() -> None:
    """What nobody published in time goes; no row knows when it came, so that it goes by its call."""
    for call in StoryCall.objects.all().past_waiting():
        Told.objects.for_call(call.key).delete()
