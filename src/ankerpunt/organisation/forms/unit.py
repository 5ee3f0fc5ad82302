from __future__ import annotations

from typing import Any

from django import forms

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.models import Unit

INDENT = "\u2003"


class UnitForm(OwnedForm):
    """A unit's name, its place in the tree, how many people it has and its mission."""

    class Meta:
        model = Unit
        fields = ["name", "parent", "size", "mission"]
        widgets = {"mission": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["parent"]
        own = self.instance.branch() if self.instance.pk else set()
        tree = [(unit, depth) for unit, depth in field.queryset.tree() if unit.pk not in own]
        field.queryset = field.queryset.exclude(pk__in=own)
        field.choices = [("", field.empty_label), *((unit.pk, INDENT * depth + unit.name) for unit, depth in tree)]
