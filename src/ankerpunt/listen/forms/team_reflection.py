from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from ankerpunt.listen.models import TeamReflection
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Unit


class TeamReflectionForm(GatedForm):
    """What a team said together; it is named only where it is large enough."""

    class Meta:
        model = TeamReflection
        fields = plan_fields(nouns.TeamReflection)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team: Any = self.fields["unit"]
        # A unit of unknown size is offered, so that the refusal can say what is missing.
        large = Q(size=None) | Q(size__gte=FEWEST_PEOPLE) | Q(pk=self.instance.unit_id)
        team.queryset = team.queryset.filter(large)
        team.empty_label = _("the team is not named")

    def clean_unit(self) -> Unit | None:
        unit: Unit | None = self.cleaned_data["unit"]
        if unit is None or unit.is_large_enough:
            return unit
        if unit.size is None:
            raise forms.ValidationError(
                _("It is not known how many people work in %(unit)s. Fill that in first, or name no team.")
                % {"unit": unit.name}
            )
        raise forms.ValidationError(
            _("Fewer than five people work in %(unit)s, so what it says is about persons. Leave its name out.")
            % {"unit": unit.name}
        )
