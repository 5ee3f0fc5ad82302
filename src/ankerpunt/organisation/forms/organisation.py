from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from ankerpunt.kit.wording import dress
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Organisation]
else:
    ModelForm = forms.ModelForm


class OrganisationForm(ModelForm):
    class Meta:
        model = Organisation
        fields = ["name", "kind", "residents", "employees", "school_region", "places", "language"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self, "Organisation")
