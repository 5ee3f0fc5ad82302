from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.understand.models.sent_conversation import WHY_MAX


class RefuseForm(LegibleForm):
    """Why it does not come in, for who sent it."""

    why = forms.CharField(
        label=gettext_lazy("Why does it not come in?"),
        help_text=gettext_lazy("Your colleague reads this. For example: we spoke with the same person last week."),
        max_length=WHY_MAX,
        error_messages={"required": gettext_lazy("Write one sentence for your colleague.")},
    )
