"""What a second reader says of a story."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.participation.forms.telling import LONGEST, GuardedStory


class SecondReadForm(GuardedStory):
    """What the reader noticed, and how it could be told so that nobody is recognised; both may stay as they are."""

    remark = forms.CharField(
        label=gettext_lazy("What do you want to say to the teller?"),
        help_text=gettext_lazy(
            "For example: in our organisation everybody knows who this is. Leave it empty where it is good as it is."
        ),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    field_order = ["text", "remark"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = gettext_lazy("The story as you would show it")
        self.fields["text"].help_text = gettext_lazy(
            "Change only what could lead to somebody. The teller sees both, and has the last word."
        )
        self.fields["text"].widget = forms.Textarea(attrs={"rows": 9, "maxlength": LONGEST})
