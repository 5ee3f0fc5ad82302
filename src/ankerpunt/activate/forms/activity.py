"""Starting an activity: the check is asked first, and whether those inside hear it before those outside (A5, P7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone

from ankerpunt.activate.models import Activity
from ankerpunt.mirror.actions.decision import dismiss
from ankerpunt.mirror.findings import Draft, checkup_of, would_gate
from ankerpunt.pages.forms.gated import GatedForm

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding

OUTSIDE_FIRST = "C423"
STARTED = "activated"


class StartForm(GatedForm):
    """What stops an activity is mended, said beside it, or answered in writing."""

    class Meta:
        model = Activity
        fields = ["status", "stretch_label"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["status"].widget = forms.HiddenInput()
        self.fields["override_reason"] = self._reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not self.gates and self.early() and not cleaned.get("override_reason", "").strip():
            self.gates = self.early()
            self._refuse()
        return cleaned

    def asks(self) -> list[Finding]:
        """What has to be answered before it starts, as it is now."""
        started = Draft("Activity", self.instance.slug, {"status": STARTED})
        return [*would_gate(self.instance.organisation, started), *self.early()]

    def early(self) -> list[Finding]:
        """That those outside hear it before those inside."""
        found = checkup_of(self.instance.organisation).findings.about("Activity", self.instance.slug)
        return found.open().filter(code=OUTSIDE_FIRST).said()

    def save(self, commit: bool = True) -> Any:
        early = self.early()
        saved = super().save(commit)
        reason = self.cleaned_data.get("override_reason", "")
        for finding in early:
            until = self.instance.starts_on or timezone.localdate()
            dismiss(finding, by=self.by, reason=reason, until=until)
        return saved
