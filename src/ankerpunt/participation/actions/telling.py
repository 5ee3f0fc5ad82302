"""A story on its way: it comes in once, a second reader says something of it, and its teller decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from ankerpunt.participation.models import Told
from ankerpunt.participation.models.told import digest_of

if TYPE_CHECKING:
    from ankerpunt.participation.forms.telling import LastWordForm, TellForm

State = Told.State


def tell(form: TellForm) -> str:
    """Keep a story; gives the link of its teller. Sent twice it is there once."""
    said = form.cleaned_data
    Told.objects.get_or_create(
        key=digest_of(said["link"]),
        defaults={
            "call": form.call.key,
            "text": said["text"],
            "outcome": said["outcome"],
            "value": said["value"],
            "audience": said["audience"],
        },
    )
    return str(said["link"])


def agree(told: Told, form: LastWordForm) -> Told:
    """What was read before may be published; other words of the teller are read first.

    Nothing happens where the second reader or the teller came first.
    """
    text = form.cleaned_data["text"]
    was_read = told.state == State.BACK and text in {told.text, told.proposal}
    with transaction.atomic():
        rows = Told.objects.select_for_update().filter(pk=told.pk, state=told.state)
        rows.update(
            text=text,
            audience=form.cleaned_data["audience"],
            state=State.AGREED if was_read else State.TOLD,
            remark="",
            proposal="",
        )
    return Told.objects.get(pk=told.pk)


def put_back(told: Told, *, remark: str, proposal: str) -> None:
    """Give it to the teller, with what the second reader says and proposes."""
    Told.objects.filter(pk=told.pk, state=State.TOLD, text=told.text).update(
        state=State.BACK, remark=remark, proposal=proposal if proposal != told.text else ""
    )


def take_back(told: Told) -> None:
    """The teller does not want it to be read any more."""
    Told.objects.filter(pk=told.pk).delete()
