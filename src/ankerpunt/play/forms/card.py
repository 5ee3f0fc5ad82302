from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.play.models.game_card import CARD_MAX
from ankerpunt.tables.bullet import without_bullet

MOST_AT_ONCE = 40
TOO_LONG = _("A card has room for %(most)s characters: “%(start)s…” is longer. Make two cards of it.")


def cards_in(text: str) -> list[str]:
    """The cards of a text with one on each line, each once.

    Raises
    ------
    ValidationError
        When one does not fit on a card.
    """
    lines = (without_bullet(" ".join(line.split())) for line in text.splitlines())
    found = [*dict.fromkeys(line for line in lines if line)]
    for line in found:
        if len(line) > CARD_MAX:
            raise forms.ValidationError(TOO_LONG % {"most": CARD_MAX, "start": line[:30]})
    return found


class PhoneCardForm(LegibleForm):
    """One card from a phone."""

    text = forms.CharField(
        label=_("Write your own card"),
        max_length=CARD_MAX,
        error_messages={"required": _("Write something on the card first.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "id": "card-text"}),
    )

    def clean_text(self) -> str:
        return without_bullet(" ".join(str(self.cleaned_data["text"]).split()))


class CardsForm(LegibleForm):
    """Cards from the table, typed in: one on each line."""

    texts = forms.CharField(
        label=_("Cards from the table"),
        help_text=_("One card on each line. No screen shows who wrote it."),
        error_messages={"required": _("Type at least one card.")},
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=CARD_MAX * MOST_AT_ONCE,
    )

    def clean_texts(self) -> list[str]:
        return cards_in(str(self.cleaned_data["texts"]))


class ActForm(LegibleForm):
    """What is done with the cards that are ticked."""

    pile = forms.CharField(required=False, max_length=60)

    def __init__(self, *args: Any, known: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known

    @property
    def ticked(self) -> list[str]:
        data: Any = self.data
        return [each for each in data.getlist("card") if each in self.known]
