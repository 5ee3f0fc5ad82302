"""A door for conversations, and what becomes of what people leave there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made, save_once
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.organisation.gone import act_of
from ankerpunt.organisation.models import Change
from ankerpunt.participation.models import Left
from ankerpunt.understand.models import Conversation, ConversationDoor

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.understand.forms.conversation import ConversationForm
    from ankerpunt.understand.forms.conversation_door import ConversationDoorForm

A_DAY = timedelta(days=1)


def open_door(form: ConversationDoorForm, *, by: Member) -> ConversationDoor | None:
    """Open it once, however often the form is sent; None: show it again."""
    with turn_of(by.organisation_id):
        doors = ConversationDoor.objects.of(by.organisation)
        if (made := made_before(form, by)) and (known := doors.filter(key=made.row).first()):
            return known
        if not form.is_valid():
            return None
        row = form.save()
        note_made(form, by, row.key)
    return row


def close_door(door: ConversationDoor) -> None:
    """From today on nothing is left there; what waits still waits."""
    yesterday = timezone.localdate() - A_DAY
    ConversationDoor.objects.filter(pk=door.pk, ends_on__gt=yesterday).update(ends_on=yesterday)


def waiting_at(organisation: Organisation) -> list[tuple[Left, ConversationDoor]]:
    """What nobody took over yet, or what was taken over and undone; no row knows when it came."""
    doors = {door.key: door for door in ConversationDoor.objects.of(organisation)}
    rows = list(Left.objects.filter(door__in=doors).order_by("key"))
    taken = [row.taken_as for row in rows if row.act]
    there = set(Conversation.objects.filter(organisation=organisation, slug__in=taken).values_list("slug", flat=True))
    return [(row, doors[row.door]) for row in rows if not row.act or row.taken_as not in there]


def take_over(form: ConversationForm, left: Left, *, by: Member) -> Sent | None:
    """Make it a conversation of the plan, as the editor left it in the form; undone, it waits again."""
    with transaction.atomic():
        saved = save_once(form, by=by)
        if saved is not None and (act := act_of(form.instance, newest_page(form.instance))):
            Left.objects.filter(pk=left.pk).update(act=str(act.pk), taken_as=saved.slug)
    return saved


def leave_out(left: Left) -> None:
    Left.objects.filter(pk=left.pk).delete()


def forget_what_was_left() -> None:
    """What became a conversation yesterday or before goes, and what nobody took over in time."""
    for door in ConversationDoor.objects.all():
        taken = Left.objects.at(door.key).exclude(act="")
        old = Change.objects.filter(organisation=door.organisation_id, made_at__lt=timezone.now() - A_DAY)
        settled = {str(key) for key in old.filter(pk__in=[row.act for row in taken]).values_list("pk", flat=True)}
        there = Conversation.objects.filter(organisation=door.organisation_id).values("slug")
        taken.filter(act__in=settled, taken_as__in=there).delete()
    for door in ConversationDoor.objects.all().past_waiting():
        Left.objects.at(door.key).delete()
