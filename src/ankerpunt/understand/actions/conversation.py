"""What was heard says something about rows of any noun: those that keep a list of conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.mirror.kinds import Kind, pointing_at
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Change, Member, Owned
    from ankerpunt.understand.models import Conversation

FIELD = "conversations"


def nouns_to_link() -> list[Kind]:
    """The nouns whose rows can name the conversations that they rest on, in the order of the plan."""
    return [
        holder for holder, field in pointing_at("Conversation") if field.name == FIELD and holder.noun != "Organisation"
    ]


def link(conversation: Conversation, *, to: Iterable[Owned], among: Iterable[Owned], by: Member) -> Change:
    """Of the rows that were shown, exactly these rest on the conversation from now on; one act."""
    chosen = {row.pk for row in to}
    with changing(by=by) as change:
        for row in among:
            held = getattr(row, FIELD)
            (held.add if row.pk in chosen else held.remove)(conversation)
    return change


def path_of(noun: Kind) -> str:
    return f"{noun.room}-{noun.path}"


def noun_at(path: str) -> Kind | None:
    return next((noun for noun in nouns_to_link() if path_of(noun) == path), None)
