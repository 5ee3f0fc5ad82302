"""A conversation that a reader sends in, and what an editor does with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made, save_once
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.organisation.gone import act_of
from ankerpunt.organisation.models import Owned
from ankerpunt.understand.models import SentConversation

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.models import Member
    from ankerpunt.understand.forms.conversation import ConversationForm


def send_in(form: ConversationForm, *, by: Member) -> SentConversation | None:
    """Send it in once, however often the form is sent; None: show it again."""
    with turn_of(by.organisation_id):
        sent = SentConversation.objects.of(by.organisation)
        if (made := made_before(form, by)) and (known := sent.filter(pk=made.row).first()):
            return known
        if not form.is_valid():
            return None
        said = {name: text for name, value in form.cleaned_data.items() if (text := _said(value)) and _is_told(name)}
        row = SentConversation.objects.create(organisation=by.organisation, sent_by=by, said=said)
        note_made(form, by, str(row.pk))
    return row


def take_over(form: ConversationForm, sent: SentConversation, *, by: Member) -> Sent | None:
    """Make it a conversation of the plan, as the editor left it in the form; undone, it waits again."""
    with transaction.atomic():
        saved = save_once(form, by=by)
        if saved is not None and (act := act_of(form.instance, newest_page(form.instance))):
            taken = SentConversation.objects.filter(pk=sent.pk)
            taken.update(taken_in=act.pk, taken_as=saved.slug, answered_at=timezone.now())
    return saved


def refuse(sent: SentConversation, *, why: str) -> None:
    now = timezone.now()
    SentConversation.objects.filter(pk=sent.pk).waiting().update(refused_at=now, answered_at=now, why=why)


def reopen(sent: SentConversation) -> None:
    SentConversation.objects.filter(pk=sent.pk).exclude(refused_at=None).update(
        refused_at=None, answered_at=None, why=""
    )


def _said(value: Any) -> str:
    if isinstance(value, Owned):
        return value.slug
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _is_told(name: str) -> bool:
    """What the form asks to be sure, or carries, is no part of what was heard."""
    return name not in {"key", "opened", "nobody", "looked_at"}
