from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.activate.parts.activity_feed import owners_of_activities
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.tables.key import key
from ankerpunt.tables.three_way import mark

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.mirror.standing import Standing

ALL, GROUP, OWNER = "calendar", "calendar-group", "calendar-owner"


class FeedForm(KeyedForm, LegibleForm):
    """What goes in a calendar: everything, what is for one group, or what one owner does."""

    about = forms.ChoiceField(label=gettext_lazy("What do you want in your calendar?"))

    def __init__(self, data: QueryDict | None, *, standing: Standing) -> None:
        super().__init__(data)
        field: Any = self.fields["about"]
        groups = sorted((standing.name(row), row.id) for row in standing.index.rows(TargetGroup))
        owners = owners_of_activities(standing)
        field.choices = [
            (ALL, _("All activities")),
            *([(_("For one group"), [(f"{GROUP} {slug}", name) for name, slug in groups])] if groups else []),
            *([(_("Of one owner"), [(f"{OWNER} {mark(key(each))}", each) for each in owners])] if owners else []),
        ]

    @property
    def chosen(self) -> tuple[str, str]:
        """Of which kind the calendar is, and what it is about."""
        kind, _space, about = self.cleaned_data["about"].partition(" ")
        return kind, about
