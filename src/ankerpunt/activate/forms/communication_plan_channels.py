from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.typed_fields import EuroField
from ankerpunt.science.channels.asked import AIMS

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.science.channels.asked import Aim

BUDGET = "budget"
MOST_CENTS = 10_000_000_000


def plain(cents: int) -> str:
    """An amount as it stands in an address, and is read back as the same."""
    return f"{cents / 100:.2f}" if cents % 100 else str(cents // 100)


class ChannelsForm(LegibleForm):
    """How much money, and what for. Nothing of it is stored: it stands in the address of the page."""

    budget = EuroField(
        label=gettext_lazy("How much money is there a year?"),
        help_text=gettext_lazy("In euros. Only to look: the budget of the plan stays as it is."),
    )

    def __init__(self, data: QueryDict, *, budget_cents: int) -> None:
        self.aim: Aim = next((aim for aim in AIMS if aim == data.get("aim")), AIMS[0])
        self.own_cents = budget_cents
        super().__init__(data if BUDGET in data else None, initial={BUDGET: budget_cents or None})

    def clean_budget(self) -> int:
        cents: int = self.cleaned_data[BUDGET]
        if cents > MOST_CENTS:
            raise forms.ValidationError(_("That is too much to calculate with here. Type at most 100 million euros."))
        return cents

    @property
    def cents(self) -> int:
        """What is calculated with: what was typed, or what the plan has."""
        found: Any = self.cleaned_data.get(BUDGET) if self.is_bound and self.is_valid() else None
        return self.own_cents if found is None else int(found)

    @property
    def typed(self) -> str:
        """The money as the buttons of the page send it along."""
        return plain(self.cents)

    @property
    def status(self) -> int:
        return 422 if self.is_bound and not self.is_valid() else 200
