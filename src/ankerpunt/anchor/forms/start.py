from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.anchor.models import Touchpoint
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.plan import nouns
from ankerpunt.tables.bullet import without_bullet
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.anchor.parts.touchpoint_start import Choice

MOST_LINES = 40
OWN = "own"


class StartForm(LegibleForm):
    """Moments for the matrix of a group: ticked in a starter set, taken over from another group, or typed as lines."""

    point = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    own = forms.CharField(
        label=gettext_lazy("Your own moments (one on each line, pasting is fine)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, data: Any = None, *, choices: Sequence[Choice]) -> None:
        super().__init__(data)
        self.choices = choices
        self.fields["point"].choices = [(each.value, each.name) for each in choices]  # type: ignore[attr-defined]

    @property
    def status(self) -> int:
        return 422 if self.is_bound and self.errors else 200

    def ticked(self, choice: Choice) -> bool:
        return choice.value in self.data.getlist("point") if self.is_bound else choice.usual  # type: ignore[attr-defined]

    def clean_own(self) -> list[str]:
        """The lines, each once; each is a name as the form of a touchpoint would take it."""
        name: forms.Field = Touchpoint._meta.get_field("name").formfield()
        lines = [" ".join(without_bullet(line).split()) for line in self.cleaned_data["own"].splitlines()]
        found = {key(line): name.clean(line) for line in lines if line}
        if len(found) > MOST_LINES:
            raise ValidationError(_("These are %(count)s lines. Choose at most forty.") % {"count": len(found)})
        return list(found.values())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned["point"] and not cleaned["own"]:
            raise ValidationError(_("Choose at least one moment, or type one of your own."))
        return cleaned

    def points(self) -> list[nouns.Touchpoint]:
        """What was ticked, and what was typed."""
        ticked = set(self.cleaned_data["point"])
        chosen = [
            nouns.Touchpoint(id=each.value, name=each.name, phase=each.phase, moment=each.moment)
            for each in self.choices
            if each.value in ticked
        ]
        return chosen + [nouns.Touchpoint(id=OWN, name=name) for name in self.cleaned_data["own"]]
