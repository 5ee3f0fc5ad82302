"""A theme in what people tell: a word that is proposed, confirmed in people's own words, or given another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.plan_fields import LINE_MAX

if TYPE_CHECKING:
    from collections.abc import Sequence


class ThemeForm(LegibleForm):
    """What the theme is called, and which stories it is about."""

    theme = forms.CharField(
        label=gettext_lazy("What do you call this theme?"),
        max_length=LINE_MAX,
        error_messages={"required": gettext_lazy("Give the theme a name, in the words of your own people.")},
    )
    stories = forms.MultipleChoiceField(
        label=gettext_lazy("Which stories are about it?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose the stories that are about it.")},
    )

    def __init__(self, *args: Any, stories: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = frozenset(slug for slug, _text in stories)
        chosen: Any = self.fields["stories"]
        chosen.choices = stories
