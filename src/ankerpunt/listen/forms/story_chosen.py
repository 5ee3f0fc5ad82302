"""The story of the half year: five people or more choose it together, and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.plan_fields import PROSE_MAX
from ankerpunt.kit.typed_fields import WholeFormField

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 5


class ChosenForm(LegibleForm):
    """Which one, why, and by how many; what they said of the others is noted nowhere."""

    story = forms.ChoiceField(
        label=gettext_lazy("Which story says most about what changes?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one of the stories.")},
    )
    choosers = WholeFormField(
        label=gettext_lazy("By how many people did you choose?"),
        help_text=gettext_lazy("Five or more, of different teams. One person's favourite is no choice."),
        error_messages={"required": gettext_lazy("Say how many of you chose.")},
    )
    because = forms.CharField(
        label=gettext_lazy("Why this one?"),
        help_text=gettext_lazy("In the words of the people who chose."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=PROSE_MAX,
        error_messages={"required": gettext_lazy("Write down why. That is what others learn from.")},
    )

    def __init__(self, *args: Any, stories: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["story"]
        chosen.choices = stories

    def clean_choosers(self) -> int:
        many: int = self.cleaned_data["choosers"]
        if many < FEWEST:
            raise forms.ValidationError(
                gettext_lazy("Choose with five people or more. Ask a few more, of other teams.")
            )
        return many
