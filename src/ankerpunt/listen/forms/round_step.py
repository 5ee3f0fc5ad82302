"""The small forms on the way of a round: what the works council said, and slips that were left."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.plan_fields import LINE_MAX


class AgreedForm(LegibleForm):
    who = forms.CharField(
        label=gettext_lazy("Who said so for the works council?"),
        help_text=gettext_lazy("For example: the chair, in the meeting of 3 February."),
        max_length=LINE_MAX,
    )


class SparesForm(LegibleForm):
    codes = forms.CharField(
        label=gettext_lazy("Codes of the slips that are left"),
        help_text=gettext_lazy(
            "Scan them or type them, one on each line. Of a scanned slip the whole address may be here."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
        max_length=200_000,
    )

    def clean_codes(self) -> list[str]:
        """The code is the last part of an address."""
        return [
            line.strip().rstrip("/").rpartition("/")[2]
            for line in self.cleaned_data["codes"].splitlines()
            if line.strip()
        ]
