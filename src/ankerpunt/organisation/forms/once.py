"""A form that makes one row, however often it is sent: twice by impatience, or again after a lost connection.

class ConversationForm(OnceForm): ...

`pages.writing.form_page` saves by `save_once`, which does for any other form what `save_or_conflict` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms
from django.db import IntegrityError, transaction

from ankerpunt.organisation.forms.owned import OwnedForm, save_or_conflict
from ankerpunt.organisation.models import Receipt

if TYPE_CHECKING:
    from uuid import UUID

    from ankerpunt.organisation.models import Member


class OnceForm(OwnedForm):
    """The key travels with the form, and with the draft that the browser keeps of it."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput(attrs={"data-draft-key": ""}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = uuid4

    @property
    def sent_key(self) -> UUID | None:
        try:
            found: UUID | None = self.fields["key"].clean(self.data.get(self.add_prefix("key"), ""))
        except forms.ValidationError:
            return None
        return found


@dataclass(frozen=True)
class Sent:
    """The row that the form made or changed, now or the first time, and how to take it back if it was now."""

    slug: str
    undo_url: str = ""


def save_once(form: OwnedForm, *, by: Member) -> Sent | None:
    """Save a form; of a `OnceForm` on a new row, find the one that it made before. None: show the form again."""
    if not isinstance(form, OnceForm) or form.instance.pk is not None:
        return _sent(form, by)
    if earlier := _earlier(form, by):
        return earlier
    if not form.is_valid():
        # Perhaps because the same form was first: its name is there already.
        return _earlier(form, by)
    try:
        with transaction.atomic():
            return _save(form, by)
    except IntegrityError:
        # The same form came in twice at once, and the other one was first.
        if earlier := _earlier(form, by):
            return earlier
        raise


def _earlier(form: OnceForm, by: Member) -> Sent | None:
    receipts = Receipt.objects.filter(organisation=by.organisation, key=form.sent_key) if form.sent_key else None
    receipt = receipts.first() if receipts is not None else None
    if receipt is None:
        return None
    form.instance.slug = receipt.row
    return Sent(receipt.row)


def _save(form: OnceForm, by: Member) -> Sent | None:
    receipt = Receipt.objects.create(organisation=by.organisation, key=form.sent_key or uuid4())
    sent = _sent(form, by)
    if sent is None:
        return None
    receipt.row = sent.slug
    receipt.save(update_fields=["row"])
    Receipt.objects.expired().delete()
    return sent


def _sent(form: OwnedForm, by: Member) -> Sent | None:
    change = save_or_conflict(form, by=by)
    return None if change is None else Sent(form.instance.slug, change.undo_url)
