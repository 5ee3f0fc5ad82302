"""Sharing examples as a plan file, and taking those of another organisation in (E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.plan.document import parse
from ankerpunt.plan.problem import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.plan.nouns import Inspiration

LARGEST = 2_000_000  # bytes


class ShareForm(LegibleForm):
    chosen = forms.MultipleChoiceField(
        label=gettext_lazy("Which examples do you share?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one example.")},
    )

    def __init__(self, *args: Any, offered: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["chosen"]
        chosen.choices = offered


class BringForm(LegibleForm):
    """A plan file; only its examples are taken in."""

    file = forms.FileField(
        label=gettext_lazy("The file that you got"),
        help_text=gettext_lazy("A plan file (.yaml or .json). Only the examples in it are taken in."),
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml,.json"}),
        error_messages={"required": gettext_lazy("Choose the file that you got.")},
    )
    rows: tuple[Inspiration, ...] = ()

    def clean_file(self) -> Any:
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(gettext_lazy("This file is too large. Ask for the examples alone."))
        try:
            self.rows = parse([(file.name, file.read())]).inspirations
        except DocumentError:
            raise forms.ValidationError(
                gettext_lazy("This is no plan file, or it is damaged. Ask for the file once more.")
            ) from None
        if not self.rows:
            raise forms.ValidationError(gettext_lazy("There are no examples in this file."))
        return file
