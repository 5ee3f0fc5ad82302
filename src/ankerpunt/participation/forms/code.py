from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.participation.parts.sheet import code_in

LONGEST = 300  # of a whole address that is pasted


class CodeForm(LegibleForm):
    """A code by hand, where there is no camera."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_(
            "Eight letters and digits, on your slip or in your mail. Capitals, spaces and hyphens do not matter."
        ),
        max_length=LONGEST,
        error_messages={"required": _("Type your code: it has eight letters and digits.")},
        widget=forms.TextInput(
            attrs={"form": "code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    all_optional = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound and self.errors:
            self.fields["code"].widget.attrs["autofocus"] = True

    def clean_code(self) -> str:
        return code_in(self.cleaned_data["code"])
