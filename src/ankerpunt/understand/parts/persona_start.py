"""Where a new persona begins: at an empty form, at an example of the library, or at a conversation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ankerpunt.kit.htmx import posted
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.forms.object import first_values
from ankerpunt.understand.forms.persona import NewPersonaForm
from ankerpunt.understand.library import example
from ankerpunt.understand.models import Conversation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.library import Example


class Start:
    """What the address asks for: `?example=`, `?conversation=` (or `?conversations=`), `?target_group=`."""

    def __init__(self, request: MemberRequest) -> None:
        self.organisation = request.organisation
        self.asked = request.GET.copy()
        if talk := self.asked.get("conversation"):
            self.asked["conversations"] = talk

    @cached_property
    def example(self) -> Example | None:
        return example(self.asked.get("example", ""))

    @cached_property
    def talk(self) -> Conversation | None:
        asked = self.asked.get("conversations")
        return Conversation.objects.of(self.organisation).filter(slug=asked).first() if asked else None

    @property
    def values(self) -> dict[str, Any]:
        """The first values of the form."""
        found = first_values(kind("Persona"), self.asked, organisation=self.organisation)
        if self.talk:
            found |= {"quote": self.talk.words, "heard": "\n".join(filter(None, [self.talk.wish, self.talk.struggle]))}
        return {**(self.example.values(language()) if self.example else {}), **found}


def new_form(request: MemberRequest) -> NewPersonaForm:
    start = Start(request)
    return NewPersonaForm(
        posted(request),
        organisation=request.organisation,
        by=request.member,
        initial=start.values,
        example=start.example,
        talk=start.talk,
    )
