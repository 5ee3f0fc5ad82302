"""Where to move rows to: one choice for each thing that a row of the noun belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import Kind, kind
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation, Owned
    from ankerpunt.plan.tables import Field


def movable(noun: Kind) -> list[Field]:
    """The fields along which rows of this noun can be moved."""
    return [field for field in noun.ones if field.target != noun.noun]


class MoveForm(forms.Form):
    def __init__(self, *args: Any, noun: Kind, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in movable(noun):
            choice = forms.ModelChoiceField(
                kind(field.target).model.objects.of(organisation),
                label=word(noun.noun, field.name),
                required=False,
                empty_label=gettext_lazy("Leave as it is"),
            )
            choice.label_from_instance = names_of(organisation, apart=True)  # type: ignore[assignment]
            self.fields[field.name] = choice

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Choose where these go."))
        return cleaned

    @property
    def targets(self) -> dict[str, Owned]:
        return {name: target for name, target in self.cleaned_data.items() if target is not None}
