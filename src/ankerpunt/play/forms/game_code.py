from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.participation.keys import SIGNS
from ankerpunt.play.models.game import CODE_LENGTH


class GameCodeForm(LegibleForm):
    """The code of a game by hand, where there is no camera."""

    code = forms.CharField(
        label=_("The code of the game"),
        help_text=_("It is on the screen in the room: six letters and digits."),
        max_length=40,
        error_messages={"required": _("Type the code that is on the screen.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        typed = "".join(each for each in str(self.cleaned_data["code"]).lower() if each.isalnum())
        if len(typed) != CODE_LENGTH or any(each not in SIGNS for each in typed):
            raise forms.ValidationError(_("A code has six letters and digits. Look at the screen once more."))
        return typed
