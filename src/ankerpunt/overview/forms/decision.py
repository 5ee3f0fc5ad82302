from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.forms import modelform_factory
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.organisation.forms.owned import OwnedForm

if TYPE_CHECKING:
    from ankerpunt.mirror.models import Dismissal, Override

FIRST_LOOK = timedelta(days=90)


class OverrideForm(KeyedForm, LegibleForm):
    """Open a gate in writing."""

    reason = forms.CharField(
        label=_("Why do you go on all the same?"),
        help_text=_("This stays visible with your name, in the check and in the printed plan."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
    until = forms.DateField(
        label=_("Until when does this hold?"),
        help_text=_("Leave it empty to let it hold until somebody takes it back."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        required=False,
    )

    @property
    def status(self) -> int:
        """The status to answer with when the form is shown."""
        return 422 if self.errors else 200

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until and until < timezone.localdate():
            raise forms.ValidationError(_("This day is past. Choose today or later."))
        return until


class DismissForm(OverrideForm):
    """Set a warning or a hint aside, until a date."""

    reason = forms.CharField(
        label=_("Why is this not needed now?"),
        help_text=_("Others can read this, so that they need not ask again."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
    until = forms.DateField(
        label=_("Until when?"),
        help_text=_("On that day the check asks it again."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = timezone.localdate() + FIRST_LOOK


@cache
def decided_form(model: type[Override | Dismissal]) -> type[OwnedForm]:
    """The form on a decision that was made: why, and until when."""
    found: Any = modelform_factory(model, form=OwnedForm, fields=["reason", "until"])
    return cast("type[OwnedForm]", found)
