from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.promise.models import StretchMeasurement, StretchStep

if TYPE_CHECKING:
    from datetime import date


class StepForm(OwnedForm):
    """One step by which a claim becomes true."""

    class Meta:
        model = StretchStep
        fields = ["text", "due_on", "done_on"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}


class MeasurementForm(OwnedForm):
    """Where a claim stands today; the newest one is also what the contract says it is now."""

    class Meta:
        model = StretchMeasurement
        fields = ["measured_on", "value", "source"]

    def clean_measured_on(self) -> date:
        day: date = self.cleaned_data["measured_on"]
        others = StretchMeasurement.objects.filter(usp=self.instance.usp, measured_on=day).exclude(pk=self.instance.pk)
        if others.exists():
            raise forms.ValidationError(_("There is a measurement of this day already."))
        return day

    def save(self, commit: bool = True) -> StretchMeasurement:
        saved: StretchMeasurement = super().save(commit)
        usp = saved.usp
        newest = usp.measurements.order_by("-measured_on").first()
        if newest is not None and newest.value != usp.stretch_current:
            usp.stretch_current = newest.value
            usp.save()
        return saved
