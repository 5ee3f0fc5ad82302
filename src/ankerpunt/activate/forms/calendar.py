from __future__ import annotations

from datetime import timedelta
from hashlib import blake2s
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ankerpunt.activate.models import Activity
from ankerpunt.kit.carried import carry
from ankerpunt.organisation.forms.conflict import Version
from ankerpunt.organisation.forms.owned import OwnedForm, newest_page

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.plan import nouns

WEEK = timedelta(weeks=1)
STEPS = {"earlier": -1, "later": 1}
LONGEST = 500


def seen_on(activity: nouns.Activity | Activity) -> str:
    """The days of an activity as a mark: whoever moves it has seen these, and not where a colleague put it since."""
    said = (activity.starts_on, activity.ends_on)
    return blake2s(repr(said).encode(), digest_size=8).hexdigest()


class MoveForm(OwnedForm):
    """Another first day; the last one moves along. A button moves it a week; why can be written beside it."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    because = forms.CharField(
        label=_("Why then"),
        help_text=_("This is kept with the note of the activity."),
        max_length=LONGEST,
        required=False,
    )

    class Meta:
        model = Activity
        fields = ["starts_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].required = True
        self.fields["seen"].initial = seen_on(self.instance)
        if self.is_bound and self.data.get(self.add_prefix("seen")) == seen_on(self.instance):
            newest = newest_page(self.instance)
            self._open_again(Version(newest, newest))

    @property
    def days(self) -> timedelta:
        """From its first to its last day."""
        first, last = self.instance.starts_on, self.instance.ends_on
        return last - first if first and last else timedelta(0)

    def clean_starts_on(self) -> date:
        day: date = self.cleaned_data["starts_on"]
        if step := STEPS.get(self.data.get(self.add_prefix("step"), "")):
            day += step * WEEK
            carry(self, starts_on=date_format(day), step=None)
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("starts_on") and self.conflict is None:
            if self.instance.ends_on:
                self.instance.ends_on = cleaned["starts_on"] + self.days
            if because := cleaned.get("because", "").strip():
                self.instance.note = "\n".join(filter(None, (self.instance.note, because)))
        return cleaned
