from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.play.forms.card import cards_in
from ankerpunt.play.models.game import MOST_MINUTES
from ankerpunt.publish.game import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping


class OwnStepForm(LegibleForm):
    """A step in the words of the organisation, which fit on the poster; where they differ, with ours beside."""

    name = forms.CharField(label=gettext_lazy("What is the step called?"), max_length=LONGEST["name"], required=False)
    question = forms.CharField(
        label=gettext_lazy("What do you ask?"),
        max_length=LONGEST["question"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    trap = forms.CharField(
        label=gettext_lazy("What does the facilitator watch out for?"),
        max_length=LONGEST["trap"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    cards = forms.CharField(
        label=gettext_lazy("Example cards"),
        help_text=gettext_lazy("One on each line. They lie on the table when the step begins."),
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("How many minutes?"), min_value=1, max_value=MOST_MINUTES, required=False
    )
    all_optional = True

    def __init__(self, *args: Any, ours: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, text in ours.items():
            said = self.fields[name].help_text
            self.fields[name].help_text = " ".join(filter(None, [str(said), _("Ours: “%(text)s”") % {"text": text}]))

    def clean_question(self) -> str:
        return " ".join(str(self.cleaned_data["question"]).split())

    def clean_trap(self) -> str:
        return " ".join(str(self.cleaned_data["trap"]).split())

    def clean_cards(self) -> str:
        return "\n".join(cards_in(str(self.cleaned_data["cards"])))
