from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.models import Unit
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


class TeamLinkForm(LegibleForm):
    """For which team a link is; only of five people or more."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=gettext_lazy("Which team is it for?"),
        empty_label=gettext_lazy("choose a team"),
        help_text=gettext_lazy("With five people or more. A link that the team still had does not work any more then."),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = Unit.objects.of(organisation).large_enough().filter(archived_on=None)
        unit.label_from_instance = names_of(organisation, apart=True)
