from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.play.models import Game

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Game]
else:
    ModelForm = forms.ModelForm


class GameForm(ModelForm, KeyedForm, LegibleForm):
    """What a game needs to begin."""

    class Meta:
        model = Game
        fields = ["title", "variant", "language"]
        widgets = {"variant": forms.RadioSelect, "language": forms.RadioSelect}
        labels = {
            "title": _("What is it about?"),
            "variant": _("How do you play?"),
            "language": _("In which language?"),
        }
        help_texts = {"title": _("It is above every screen. For example “Moving house”.")}

    field_order = ["title", "variant", "language", "key"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].error_messages["required"] = _("Say in a few words what the game is about.")
