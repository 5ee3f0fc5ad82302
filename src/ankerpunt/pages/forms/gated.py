"""A form that a gate can stop: the step is taken when the plan is mended, or when a member writes down why not.

class CellForm(GatedForm): ...
form = CellForm(posted(request), instance=cell, organisation=request.organisation, by=request.member)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from msgspec.structs import replace

from ankerpunt.kit.wording import language
from ankerpunt.mirror.actions.decision import override
from ankerpunt.mirror.findings import Draft, would_gate
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.plan.tables import Field, fields_of, noun

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.models import Member, Owned

# The steps that gates guard: the field of a noun, and the values that take the step.
STEPS = {
    "Proposition": ("status", {"adopted"}),
    "Usp": ("state", {"lived"}),
    "Anchoring": ("state", {"experienced"}),
    "CommunicationPlan": ("status", {"adopted"}),
    "Activity": ("status", {"activated", "done"}),
}
NEW = "new"


class GatedForm(OwnedForm):
    override_reason = forms.CharField(
        label=gettext_lazy("Why do you go on all the same?"),
        help_text=gettext_lazy("This stays visible with your name, in the check and in the printed plan."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    by: Member

    def __init__(self, *args: Any, by: Member, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        self.gates: list[Finding] = []
        self._reason = self.fields.pop("override_reason")
        if self.is_bound and self.add_prefix("override_reason") in self.data:
            self.fields["override_reason"] = self._reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors or not self._takes_step(cleaned):
            return cleaned
        self.gates = would_gate(self.by.organisation, *self._drafts(cleaned))
        if self.gates and not cleaned.get("override_reason", "").strip():
            self._refuse()
        return cleaned

    def save(self, commit: bool = True) -> Any:
        saved = super().save(commit)
        reason = self.cleaned_data.get("override_reason", "")
        for finding in self.gates:
            override(_now_about(finding, saved), by=self.by, reason=reason)
        return saved

    @property
    def _noun(self) -> str:
        return type(self.instance).__name__

    def _takes_step(self, cleaned: dict[str, Any]) -> bool:
        field, values = STEPS.get(self._noun, ("", set()))
        return field in self.changed_data and cleaned.get(field) in values

    def _drafts(self, cleaned: dict[str, Any]) -> list[Draft]:
        """What changes when the form is saved; a form that changes other rows too adds them."""
        return [self._draft(cleaned)]

    def _draft(self, cleaned: dict[str, Any]) -> Draft:
        fields = {field.name: field for field in fields_of(noun(self._noun))}
        typed = {name: _plan_value(fields[name], value) for name, value in cleaned.items() if name in fields}
        if self.instance.pk is not None:
            return Draft(self._noun, self.instance.slug, typed)
        known = {
            name: _plan_value(field, getattr(self.instance, name))
            for name, field in fields.items()
            if field.required and name not in typed
        }
        return Draft(self._noun, NEW, {**known, **typed})

    def _refuse(self) -> None:
        speech = language()
        for finding in self.gates:
            self.add_error(None, f"{finding.title(speech)}. {finding.message(speech)} {finding.way_out(speech)}")
        self.add_error(None, _("A gate stops this step. Mend it first, or write down why you go on."))
        self.fields["override_reason"] = self._reason


def _plan_value(field: Field, value: Any) -> Any:
    """A value of the form as the plan document holds it."""
    if field.kind == "ref":
        return tuple(row.slug for row in value) if field.many else (value.slug if value else None)
    return tuple(value) if field.many else value


def _now_about(finding: Finding, row: Owned) -> Any:
    """The finding on a row that did not exist yet when it was asked."""
    return replace(finding, object=row.slug) if finding.object == NEW else finding
