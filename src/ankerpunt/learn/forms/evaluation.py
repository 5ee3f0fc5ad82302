"""Looking back with the team: one question on a screen, and each answer is kept at once (E1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import modelform_factory
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.learn.models import Evaluation
from ankerpunt.organisation.forms.owned import OwnedForm

if TYPE_CHECKING:
    from collections.abc import Mapping

# Which fields stand on which screen.
SCREENS: Mapping[str, tuple[str, ...]] = {
    "put_in": ("put_in",),
    "done": ("done",),
    "heard": ("heard",),
    "did_differently": ("did_differently",),
    "effect": ("effect", "objective_reached"),
    "better": ("went_well", "went_wrong", "can_be_better"),
}


class ScreenForm(OwnedForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 6 if len(self.Meta.fields) == 1 else 3  # type: ignore[attr-defined]


def screen_form(screen: str) -> type[ScreenForm]:
    found: Any = modelform_factory(Evaluation, form=ScreenForm, fields=SCREENS[screen])
    return found  # type: ignore[no-any-return]


class BeginForm(LegibleForm):
    """While it runs, or once it is over."""

    moment = forms.ChoiceField(
        choices=[("during", ""), ("after", "")],
        error_messages={"required": gettext_lazy("Choose whether the campaign is still running.")},
    )
