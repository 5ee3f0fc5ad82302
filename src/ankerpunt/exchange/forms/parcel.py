from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.exchange.zipped import SUFFIX, unpacked
from ankerpunt.kit.wording import language
from ankerpunt.mirror.mapper import RefusedError


class ParcelForm(forms.Form):
    """A ZIP with a plan; what is wrong with it is said line by line."""

    file = forms.FileField(
        label=gettext_lazy("Choose the ZIP"),
        help_text=gettext_lazy("As you downloaded it here, at most 100 MB. You first see what changes."),
        error_messages={"required": gettext_lazy("Choose the ZIP first.")},
        widget=forms.FileInput(attrs={"accept": SUFFIX}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        try:
            with unpacked(file, language=language()):
                pass
        except RefusedError as refused:
            raise forms.ValidationError(list(refused.problems)) from refused
        file.seek(0)
        return file
