from __future__ import annotations

from typing import Any

from django import forms

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.actions.target_group_choice import table_for_arguments
from ankerpunt.understand.models import ChoiceArgument


class ArgumentForm(OwnedForm):
    """One argument for or against one route; a new one goes to the look that is open, or opens one."""

    class Meta:
        model = ChoiceArgument
        fields = ["route", "stance", "text", "target_group"]
        widgets = {"stance": forms.RadioSelect, "route": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.fields["target_group"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["target_group"]

    def save(self, commit: bool = True) -> ChoiceArgument:
        if self.instance.choice_id is None:
            assert self.by is not None
            self.instance.choice = table_for_arguments(by=self.by)
        saved: ChoiceArgument = super().save(commit)
        return saved
