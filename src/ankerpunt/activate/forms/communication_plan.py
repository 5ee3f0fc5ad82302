from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm


class WordForm(LegibleForm):
    """The house style of a plan in Word: any document of the organisation, or none."""

    house_style = forms.FileField(
        label=gettext_lazy("Your house style"),
        help_text=gettext_lazy(
            "A Word document or template (.docx or .dotx): its styles, head and foot are used. We do not keep it."
        ),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.dotx"}),
    )

    @property
    def style(self) -> bytes | None:
        file: Any = self.cleaned_data.get("house_style")
        return file.read() if file else None
