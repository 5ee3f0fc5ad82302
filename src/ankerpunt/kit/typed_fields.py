"""Form fields that read numbers, amounts and days as people write them; `plan.typed` does the reading.

What was read is shown in a way that is read back as the same, so that a form that nobody touched changes nothing.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan import typed
from ankerpunt.plan.advice import both_ways
from ankerpunt.plan.days import day_meant, lacks_year
from ankerpunt.plan.nouns import YEARS
from ankerpunt.plan.scalars import may_be_thousands
from ankerpunt.plan.sentences import SENTENCES

if TYPE_CHECKING:
    from ankerpunt.text import Language

LONGEST_SHOWN = 40


def _language() -> Language:
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def refuse_far(day: date) -> None:
    """Refuse a day of a year that no plan is about."""
    if day.year not in YEARS:
        found, first, last = formats.date_format(day, "j F Y"), str(YEARS[0]), str(YEARS[-1])
        raise ValidationError(SENTENCES["far"].say(_language(), found=found, first=first, last=last), code="far")


class TypedField(forms.Field):
    """A field that is typed as text and holds something else; subclasses say how it is read and shown."""

    inputmode: ClassVar[str] = ""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), **({"inputmode": self.inputmode} if self.inputmode else {})}

    def to_python(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return self.read(value.strip()) if value.strip() else None

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else self.shown(value)

    def read(self, text: str) -> Any:
        """What a text stands for."""
        raise NotImplementedError

    def shown(self, value: Any) -> str:
        """How a value is typed."""
        raise NotImplementedError

    def refused(self, code: str, text: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params={"typed": text[:LONGEST_SHOWN]})


class WholeFormField(TypedField):
    """A whole number: “200”, “1.200”, “ca. 200”."""

    inputmode = "numeric"
    default_error_messages = {
        "whole": _("“%(typed)s” is not a whole number. Type digits, for example 200."),
        "low": _("“%(typed)s” is too low here."),
        "high": _("“%(typed)s” is too high here."),
    }

    def __init__(self, *, min_value: int | None = None, max_value: int | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.low, self.high = min_value, max_value

    def prepare_value(self, value: Any) -> Any:
        return value

    def read(self, text: str) -> int:
        value = typed.whole(text)
        if value is None:
            raise self.refused("whole", text)
        if self.low is not None and value < self.low:
            raise self.refused("low", text)
        if self.high is not None and value > self.high:
            raise self.refused("high", text)
        return value


class DecimalFormField(TypedField):
    """A number: “12,5”, “80%”, “1 200”; one that may be thousands is asked for again."""

    inputmode = "decimal"
    default_error_messages = {
        "number": _("“%(typed)s” is not a number. Type digits, for example 12 or 12.5."),
    }

    def read(self, text: str) -> float:
        plain = text.replace(",", ".")
        if may_be_thousands(plain):
            sentence = SENTENCES["either"].say(_language(), found=text, both=both_ways(plain).say(_language()))
            raise ValidationError(sentence, code="either")
        value = typed.decimal(text)
        if value is None:
            raise self.refused("number", text)
        return value

    def shown(self, value: Any) -> str:
        text = f"{Decimal(repr(float(value))).normalize():f}"
        text = f"{text}0" if may_be_thousands(text) else text
        return text.replace(".", str(formats.get_format("DECIMAL_SEPARATOR")))


class EuroField(TypedField):
    """An amount that people type in euros and the plan holds in cents: “1.250”, “1250,50”, “€ 12,-”."""

    inputmode = "decimal"
    default_error_messages = {
        "amount": _("“%(typed)s” is not an amount. Type euros, for example 1250 or 1250,50."),
        "negative": _("An amount cannot be below zero."),
    }

    def read(self, text: str) -> int:
        cents = typed.cents(text)
        if cents is None:
            raise self.refused("amount", text)
        if cents < 0:
            raise self.refused("negative", text)
        return cents

    def shown(self, value: Any) -> str:
        return str(formats.number_format(Decimal(value) / 100, decimal_pos=2 if value % 100 else 0, use_l10n=True))


class DayFormField(TypedField):
    """A day, or a period of which the first or the last day is meant: “22 maart 2027”, “week 12 2027”, “Q4 2027”."""

    default_error_messages = {
        "day": _("“%(typed)s” is not a day. Type it like 15 November 2027, week 12 2027 or Q4 2027."),
    }

    def __init__(self, *, edge: typed.Edge, **options: Any) -> None:
        super().__init__(**options)
        self.edge = edge

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "autocomplete": "off", "data-day": ""}

    def read(self, text: str) -> date:
        if found := typed.day(text, self.edge):
            return found
        if lacks_year(text):
            raise ValidationError(SENTENCES["which_year"].say(_language(), found=text), code="which_year")
        if meant := day_meant(text):
            return date.fromisoformat(meant)
        raise self.refused("day", text)

    def shown(self, value: Any) -> str:
        return str(formats.date_format(value, "j F Y"))
