"""Answering a lesson in its row: what we do with it, and how, or why not (E3)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.learn.models import LearningAnswer
from ankerpunt.organisation.forms.owned import OwnedForm


class RowForm(OwnedForm):
    """The lesson and who answers it are known from the address."""

    class Meta:
        model = LearningAnswer
        fields = ["answer", "reason"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answer: Any = self.fields["answer"]
        answer.widget = forms.RadioSelect(choices=[each for each in answer.choices if each[0]])
        answer.error_messages["required"] = gettext_lazy("Choose what you do with this lesson.")
        self.fields["reason"].label = gettext_lazy("How, or why not?")
        self.fields["reason"].help_text = ""
        self.fields["reason"].widget.attrs["rows"] = 2

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("answer") in {"adapted", "declined"} and not cleaned.get("reason", "").strip():
            self.add_error("reason", gettext_lazy("Write in one sentence how you do it otherwise, or why not."))
        return cleaned
