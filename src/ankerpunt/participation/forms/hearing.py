"""What somebody leaves at a door: a text in which nobody is recognised, and a mark by which it comes in once."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.participation.forms.telling import LONGEST, GuardedStory
from ankerpunt.participation.models.told import is_token, new_token


class LeaveForm(GuardedStory):
    text = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": gettext_lazy("Write down what you want to say."),
            "max_length": gettext_lazy("That is more than %(limit_value)d characters. What matters most?"),
        },
    )
    link = forms.CharField(required=False)

    def clean_link(self) -> str:
        typed: str = self.cleaned_data["link"]
        return typed if is_token(typed) else new_token()
