from __future__ import annotations

from typing import Any

from django import forms

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.models import ChoiceArgument


class ArgumentForm(OwnedForm):
    """One argument for or against one route; the choice that it belongs to is known."""

    class Meta:
        model = ChoiceArgument
        fields = ["route", "stance", "text", "target_group"]
        widgets = {"stance": forms.RadioSelect, "route": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.fields["target_group"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["target_group"]
