"""What somebody fills in to reckon with a menu. Nothing of it is stored: it stands in the address of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.typed_fields import EuroField, WholeFormField
from ankerpunt.science.cafeteria import MOST_OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.forms.boundfield import BoundField
    from django.http import QueryDict

    from ankerpunt.plan.nouns import CafeteriaOption, TargetGroup

MOST_TIMES = 366


class SimulationForm(forms.Form):
    people = WholeFormField(label=_("How many people are in the group?"), min_value=0, max_value=10**7)
    budget = EuroField(
        label=_("Budget for one person a year"),
        help_text=_("In euros. Or leave this empty and fill in a salary."),
        required=False,
    )
    salary = EuroField(
        label=_("Or: gross monthly salary"),
        help_text=_("Then the budget is the percentage of the choice budget, over twelve months."),
        required=False,
    )
    wage_bill = EuroField(
        label=_("Taxable wage bill of the whole organisation a year"),
        help_text=_("For the free space of the work-cost scheme."),
        required=False,
    )
    used = EuroField(
        label=_("Free space that goes to other things already"),
        help_text=_("Such as the Christmas parcel. In euros a year."),
        required=False,
    )
    on = forms.DateField(
        label=_("Rates on which day?"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    def __init__(self, data: QueryDict | None, *, group: TargetGroup, options: Sequence[CafeteriaOption]) -> None:
        self.options = [option for option in options if option.cost_cents is not None]
        if data is not None:
            data = data.copy()
            for option in self.options:
                data.setdefault(_times(option), "1")
        super().__init__(data, initial={"people": group.size or 0, "on": timezone.localdate()})
        for name in ("budget", "salary", "wage_bill", "used"):
            self.fields[name].widget.attrs["inputmode"] = "decimal"
        for at, option in enumerate(self.options):
            self.fields[_choose(option)] = forms.BooleanField(
                label=option.name, required=False, initial=at < MOST_OPTIONS
            )
            self.fields[_times(option)] = WholeFormField(
                label=_("How often a year"), min_value=1, max_value=MOST_TIMES, initial=1, required=False
            )

    @property
    def lines(self) -> Iterator[tuple[CafeteriaOption, BoundField, BoundField]]:
        """Each option with its box and its number."""
        return ((option, self[_choose(option)], self[_times(option)]) for option in self.options)

    @property
    def questions(self) -> list[BoundField]:
        return [self[name] for name in ("people", "budget", "salary", "wage_bill", "used", "on")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if sum(bool(cleaned.get(_choose(option))) for option in self.options) > MOST_OPTIONS:
            self.add_error(None, _("Choose at most 16 options at once."))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """What was filled in; before anybody did, what the page begins with."""
        if self.is_bound:
            return self.cleaned_data
        return {name: self.get_initial_for_field(field, name) for name, field in self.fields.items()}

    def chosen(self) -> list[tuple[CafeteriaOption, int]]:
        """The options that were chosen, and how often a person takes each in a year."""
        answers = self.answers()
        return [(option, answers.get(_times(option)) or 1) for option in self.options if answers.get(_choose(option))]


def _choose(option: CafeteriaOption) -> str:
    return f"choose-{option.id}"


def _times(option: CafeteriaOption) -> str:
    return f"times-{option.id}"
