from __future__ import annotations

from django import forms

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.promise.models import StretchMeasurement, StretchStep, Usp


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

    def save(self, commit: bool = True) -> StretchMeasurement:
        saved: StretchMeasurement = super().save(commit)
        usp = Usp.objects.get(pk=saved.usp_id)  # as it is now, not as it was when the page was asked for
        newest = usp.measurements.order_by("-measured_on").first()
        if newest is not None and newest.value != usp.stretch_current:
            usp.stretch_current = newest.value
            usp.save()
        return saved
