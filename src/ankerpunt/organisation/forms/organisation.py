from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxValueValidator

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import dress
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan import nouns
from ankerpunt.plan.tables import fields_of

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Organisation]
else:
    ModelForm = forms.ModelForm


class OrganisationForm(ModelForm, LegibleForm):
    class Meta:
        model = Organisation
        fields = ["name", "kind", "residents", "employees", "school_region", "places", "language"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self, "Organisation")
        for field in fields_of(nouns.Organisation):
            if field.at_most is not None:
                # The database could hold more than a plan can say.
                self.fields[field.name].validators.append(MaxValueValidator(int(field.at_most)))
