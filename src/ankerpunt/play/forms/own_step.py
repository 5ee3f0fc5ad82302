from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.play.models.game import MOST_MINUTES
from ankerpunt.play.models.game_card import CARD_MAX

TOO_LONG = _("A card has room for %(most)s characters: “%(start)s…” is longer.")
EMPTY = _("Left empty it is ours.")


class OwnStepForm(LegibleForm):
    """A step in the words of the organisation."""

    name = forms.CharField(label=_("What is the step called?"), help_text=EMPTY, max_length=300, required=False)
    question = forms.CharField(
        label=_("What do you ask?"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    trap = forms.CharField(
        label=_("What does the facilitator watch out for?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    cards = forms.CharField(
        label=_("Example cards"),
        help_text=_("One on each line. They lie on the table when the step begins."),
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=1, max_value=MOST_MINUTES)
    all_optional = True

    def clean_cards(self) -> str:
        lines = [" ".join(line.split()) for line in str(self.cleaned_data["cards"]).splitlines()]
        for line in lines:
            if len(line) > CARD_MAX:
                raise forms.ValidationError(TOO_LONG % {"most": CARD_MAX, "start": line[:30]})
        return "\n".join(line for line in lines if line)
