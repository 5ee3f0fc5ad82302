"""A form that makes one row, however often it is sent: twice by impatience, or again after a lost connection.

Every form on a new row has a key; `pages.writing.form_page` saves by `save_once`. What is no form on a row takes
`KeyedForm` as a base and asks `made_before` within the act, after which `note_made` writes down what it made.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms

from ankerpunt.kit.typed import CARRIED
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.gone import act_of
from ankerpunt.organisation.history import current
from ankerpunt.organisation.models import Receipt

if TYPE_CHECKING:
    from uuid import UUID

    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Change, Member


class KeyedForm(forms.Form):
    """The key travels with the form, and with the draft that the browser keeps of it."""

    key = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput(attrs={"data-draft-key": ""}))

    @property
    def sent_key(self) -> UUID | None:
        try:
            found: UUID | None = forms.UUIDField(required=False).clean(self.data.get(self.add_prefix("key"), ""))
        except forms.ValidationError:
            return None
        return found

    @property
    def digest(self) -> str:
        """What was typed, in short: the same key with other words is another form, sent from a page that was left."""
        data: Any = self.data
        sent = data.lists() if hasattr(data, "lists") else data.items()
        told = sorted((name, str(value)) for name, value in sent if name.rpartition("-")[2] not in CARRIED)
        return hashlib.blake2b(repr(told).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True)
class Sent:
    """The row that the form made or changed, now or the first time, and how to take it back."""

    slug: str
    undo_url: str = ""


def save_once(form: OwnedForm, *, by: Member) -> Sent | None:
    """Save a form as one act, or find what it made before. None: show it again; `form.conflict` may say why."""
    new = form.instance.pk is None
    with changing(by=by) as change:
        if new and (made := made_before(form, by)) and (row := made.row_of(type(form.instance))):
            form.instance = row
            return Sent(row.slug, made.undo_url)
        if not form.is_valid():
            return None
        if form.says_nothing_new:
            act = act_of(form.instance, form.instance.newest_page)
            return Sent(form.instance.slug, act.undo_url if act and act.user_id == by.user_id else "")
        form.save()
        if new:
            note_made(form, by, form.instance.slug, change=change)
    return Sent(form.instance.slug, change.undo_url)


def made_before(form: KeyedForm, by: Member) -> Receipt | None:
    """What this form made when it was sent before, with the same words."""
    if form.sent_key is None:
        return None
    made = Receipt.objects.filter(organisation=by.organisation_id, key=form.sent_key, digest=form.digest)
    return made.select_related("change__organisation", "organisation").first()


def note_made(form: KeyedForm, by: Member, row: str, *, change: Change | None = None) -> None:
    """Write down what a form made, within the act that makes it."""
    if form.sent_key is None:
        return
    made = Receipt(organisation=by.organisation, key=form.sent_key, digest=form.digest, row=row)
    act = current.get()
    made.change_id = change.pk if change and act and act.touched else None  # an act is written when it is over
    Receipt.objects.bulk_create(
        # Where it was made before and taken back, it is made again.
        [made],
        update_conflicts=True,
        unique_fields=["organisation", "key", "digest"],
        update_fields=["row", "change"],
    )
    Receipt.objects.expired().clear()
