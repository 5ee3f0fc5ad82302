from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm

A_MONTH, A_YEAR = timedelta(days=30), timedelta(days=366)


class SecretLinkForm(KeyedForm, LegibleForm):
    """Until when somebody may look."""

    ends_on = forms.DateField(
        label=gettext_lazy("Until when does the link work?"),
        help_text=gettext_lazy("At most a year. You can withdraw it earlier."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("ends_on", timezone.localdate() + A_MONTH)

    def clean_ends_on(self) -> Any:
        day, today = self.cleaned_data["ends_on"], timezone.localdate()
        if day < today:
            raise forms.ValidationError(_("This day is past. Choose one that is to come."))
        if day > today + A_YEAR:
            raise forms.ValidationError(_("That is too far away. Choose a day within a year."))
        return day
