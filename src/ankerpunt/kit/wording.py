"""The words of the plan on forms and pages, in the language of the reader.

Labels, help and choices are written once, in `plan.words`; `dress` puts them on a form's fields and gives every field
the input that suits what it holds.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan.tables import Field, fields_of, noun
from ankerpunt.plan.words import help_line, label
from ankerpunt.text import capital

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.text import Language

CENTS = "_cents"
METHOD_LINES = re.compile(r"\b[UPACLEG]\d{1,2}\b")


def language() -> Language:
    """The reader's language, as the pure wing knows it."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def word(name: str, field: str | None = None, choice: str | None = None, *, many: bool = False) -> str:
    """What users call a noun, a field or a choice, in the reader's language."""
    return label(name, field, choice, many=many, language=language())


def method_of(name: str) -> str:
    """The lines of the method that a noun carries: “U5 U6”."""
    return " ".join(METHOD_LINES.findall(noun(name).__doc__ or ""))


def sentence_case(text: str) -> str:
    return capital(text)


def short_month(day: date, *, with_day: bool = False) -> str:
    """Say “dec 2026” in Dutch and “Dec 2026” in English; with the day “22 dec” and “22 Dec”."""
    month = "b" if language() == "nl" else "M"
    return formats.date_format(day, f"j {month}" if with_day else f"{month} Y")


def euros(cents: int) -> str:
    """Say “€ 1.250” or “€ 1.250,50” in Dutch, “€ 1,250” in English."""
    return "€ " + formats.number_format(Decimal(cents) / 100, decimal_pos=2 if cents % 100 else 0, force_grouping=True)


def percent(share: float) -> str:
    """Say “17,05%” in Dutch and “17.05%” in English."""
    return f"{formats.number_format(int(share) if share == int(share) else share)}%"


class EuroField(forms.CharField):
    """An amount that people type in euros and the plan holds in cents: "1.250", "1250,50" and "€ 12" all read well."""

    default_error_messages = {
        "amount": _("“%(typed)s” is not an amount. Type euros, for example 1250 or 1250,50."),
        "negative": _("An amount cannot be below zero."),
    }

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int):
            return value
        return formats.number_format(Decimal(value) / 100, decimal_pos=2 if value % 100 else 0, use_l10n=True)

    def to_python(self, value: Any) -> Any:
        typed = str(value or "").replace("€", "").replace("\u00a0", "").replace(" ", "")
        if not typed:
            return None
        try:
            cents = Decimal(_plain(typed)) * 100
        except InvalidOperation as wrong:
            raise ValidationError(self.error_messages["amount"], code="amount", params={"typed": value}) from wrong
        if not cents.is_finite() or cents != cents.to_integral_value():
            raise ValidationError(self.error_messages["amount"], code="amount", params={"typed": value})
        if cents < 0:
            raise ValidationError(self.error_messages["negative"], code="negative")
        return int(cents)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(self.prepare_value(initial)) != self.to_python(data))
        except ValidationError:
            return True


def _plain(typed: str) -> str:
    """The amount with a point before the cents, however thousands and cents were marked."""
    head, mark, tail = typed.rpartition("," if typed.rfind(",") > typed.rfind(".") else ".")
    if mark and len(tail) != 3:  # three figures after the mark are thousands
        return head.replace(".", "").replace(",", "") + "." + tail
    return typed.replace(".", "").replace(",", "")


def dress(form: forms.BaseForm, name: str) -> None:
    """Give the fields of a form on the noun `name` their words and their inputs."""
    known = {field.name: field for field in fields_of(noun(name))}
    for key, field in list(form.fields.items()):
        if key in known:
            form.fields[key] = _dressed(field, known[key], name)


def _dressed(field: forms.Field, plan: Field, name: str) -> forms.Field:
    if plan.name.endswith(CENTS):
        field = EuroField(required=field.required, initial=field.initial, disabled=field.disabled)
        field.widget.attrs["inputmode"] = "decimal"
    field.label = word(name, plan.name)
    field.help_text = field.help_text or help_line(name, plan.name, language=language())
    if plan.kind == "choice" and isinstance(field, forms.ChoiceField):
        blank = [("", word(name, plan.name, ""))] if not plan.many and not field.required else []
        field.choices = blank + [
            (choice, sentence_case(word(name, plan.name, choice))) for choice in plan.choices if choice
        ]
        if plan.many:
            field.widget = forms.CheckboxSelectMultiple(choices=field.choices)
    elif plan.kind == "ref":
        _dress_reference(field, word(name, plan.name, ""))
    elif plan.kind == "date":
        field.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    elif isinstance(field.widget, forms.Textarea):
        field.widget.attrs["rows"] = 4 if plan.many else 3
    return field


def _dress_reference(field: forms.Field, empty: str) -> None:
    if isinstance(field, forms.ModelMultipleChoiceField):
        choices = field.choices
        field.widget = forms.CheckboxSelectMultiple()
        field.widget.choices = choices
    elif isinstance(field, forms.ModelChoiceField) and field.empty_label is not None:
        field.empty_label = empty
