"""What a phone is told of a door for conversations."""

from __future__ import annotations

from ankerpunt.mirror.kept import plan_of
from ankerpunt.pages.forms.guarded import known_words
from ankerpunt.participation.hearing import Door, heard_at
from ankerpunt.understand.models import ConversationDoor


class Doors:
    def door(self, key: str) -> Door | None:
        row = ConversationDoor.objects.filter(key=key).select_related("organisation").first()
        if row is None:
            return None
        return Door(
            key=row.key,
            organisation=row.organisation.name,
            language=row.organisation.language,
            question=row.question,
            asked_by=row.asked_by,
            ends_on=row.ends_on,
            is_open=row.is_open,
            known=tuple(known_words(plan_of(row.organisation))),
        )


heard_at(Doors())
