"""What somebody types on their phone: a story, how it ended, and what it is about; and the last word on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.pages.forms.guarded import REFUSALS
from ankerpunt.participation.models.told import is_token, new_token
from ankerpunt.science.deidentify import Mark, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.participation.telling import Call

LONGEST = 4000
OUTCOMES = ("success", "failure", "")
AUDIENCES = ("inside", "outside")


class GuardedStory(LegibleForm):
    """A story in which nobody may be recognised: what points at a person is refused, likely names are shown."""

    text = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": gettext_lazy("Tell in a few sentences what happened."),
            "max_length": gettext_lazy("That is more than %(limit_value)d characters. Tell one moment."),
        },
    )

    def __init__(self, *args: Any, known: Iterable[str], pointing: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known, self.pointing = tuple(known), tuple(pointing)
        self.marks: tuple[Mark, ...] = ()

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].strip().replace("\r\n", "\n")
        self.marks = marked(text, known=self.known, pointing=self.pointing)
        for mark in self.marks:
            if mark.structured:
                self.add_error("text", REFUSALS[mark.kind] % {"what": mark.text})
        return text


def marked(text: str, *, known: Iterable[str], pointing: Iterable[str]) -> tuple[Mark, ...]:
    """What could point at somebody: likely names, and the teams and places by which colleagues know who it was."""
    found = list(marks(text, known=known))
    for name in pointing:
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            if all(match.end() <= each.start or match.start() >= each.end for each in found):
                found.append(Mark(match.start(), match.end(), "name", match.group()))
    return tuple(sorted(found))


class TellForm(GuardedStory):
    """One story; the link by which its teller finds it again is drawn before it is sent, so that it comes in once."""

    outcome = forms.ChoiceField(choices=[(each, each) for each in OUTCOMES], required=False)
    value = forms.ChoiceField(required=False)
    audience = forms.ChoiceField(choices=[(each, each) for each in AUDIENCES], required=False)
    link = forms.CharField(required=False)

    def __init__(self, *args: Any, call: Call, **kwargs: Any) -> None:
        super().__init__(*args, known=call.known, pointing=call.pointing, **kwargs)
        self.call = call
        values: Any = self.fields["value"]
        values.choices = [("", ""), *((each.id, each.name) for each in call.values)]

    def clean_audience(self) -> str:
        return self.cleaned_data["audience"] if self.call.outside and self.cleaned_data["audience"] else "inside"

    def clean_link(self) -> str:
        """One that is no link of ours is drawn anew: a browser could have been made to send one that others know."""
        typed: str = self.cleaned_data["link"]
        return typed if is_token(typed) else new_token()


class LastWordForm(GuardedStory):
    """The story as its teller wants it, once a second reader said something."""

    audience = forms.ChoiceField(choices=[(each, each) for each in AUDIENCES], required=False)

    def __init__(self, *args: Any, call: Call, **kwargs: Any) -> None:
        super().__init__(*args, known=call.known, pointing=call.pointing, **kwargs)
        self.call = call

    def clean_audience(self) -> str:
        return self.cleaned_data["audience"] if self.call.outside and self.cleaned_data["audience"] else "inside"


def said_of(outcome: str, *, about_promise: bool) -> str:
    """How a teller says that it ended; about a promise it says whether it was kept."""
    if about_promise:
        words = {"success": _("Yes, it was kept"), "failure": _("No, it was not")}
    else:
        words = {"success": _("Well"), "failure": _("Badly")}
    return words.get(outcome, _("I would rather not say"))
