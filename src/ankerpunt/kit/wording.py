"""The words of the plan on forms and pages, in the language of the reader.

Labels, help and choices are written once, in `plan.words`; `dress` puts them on a form's fields and gives every field
the input that suits what it holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django import forms
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ankerpunt.kit.typed_fields import DayFormField, DecimalFormField, EuroField, WholeFormField, refuse_far
from ankerpunt.plan.speech import say_euro
from ankerpunt.plan.tables import Field, fields_of, noun
from ankerpunt.plan.typed import edge_of
from ankerpunt.plan.values import CENTS
from ankerpunt.plan.words import help_line, label
from ankerpunt.text import capital

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.text import Language

DAYS_OF_WEEK = 7
METHOD_LINES = re.compile(r"\b[UPACLEG]\d{1,2}\b")


def language() -> Language:
    """The reader's language, as the pure wing knows it."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def word(
    name: str, field: str | None = None, choice: str | None = None, *, many: bool = False, capital: bool = False
) -> str:
    """What users call a noun, a field or a choice, in the reader's language; with a capital where it begins."""
    said = label(name, field, choice, many=many, language=language())
    return sentence_case(said) if capital else said


def method_of(name: str) -> str:
    """The lines of the method that a noun carries: “U5 U6”."""
    return " ".join(METHOD_LINES.findall(noun(name).__doc__ or ""))


def sentence_case(text: str) -> str:
    return capital(text)


def short_month(day: date, *, with_day: bool = False) -> str:
    """Say “dec 2026” in Dutch and “Dec 2026” in English; with the day “22 dec” and “22 Dec”."""
    month = "b" if language() == "nl" else "M"
    return formats.date_format(day, f"j {month}" if with_day else f"{month} Y")


def near_day(day: date, today: date) -> str:
    """Say “today”, “tomorrow”, “yesterday”, within a week the day of the week, and else “15 dec” or “15 dec 2027”."""
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    away = (day - today).days
    if away in near:
        return near[away]
    if abs(away) < DAYS_OF_WEEK:
        return formats.date_format(day, "l")
    month = "b" if language() == "nl" else "M"
    return formats.date_format(day, f"j {month}" if day.year == today.year else f"j {month} Y")


def euros(cents: int) -> str:
    """Say “€ 1.250” or “€ 1.250,50” in Dutch, “€1,250” in English, as the sentences of the check do."""
    return say_euro(cents, language())


def percent(share: float) -> str:
    """Say “17,05%” in Dutch and “17.05%” in English."""
    return f"{formats.number_format(int(share) if share == int(share) else share)}%"


def dress(form: forms.BaseForm, name: str) -> None:
    """Give the fields of a form on the noun `name` their words and their inputs."""
    known = {field.name: field for field in fields_of(noun(name))}
    for key, field in list(form.fields.items()):
        if key in known:
            form.fields[key] = _dressed(field, known[key], name)


def _dressed(field: forms.Field, plan: Field, name: str) -> forms.Field:
    field = _typed(field, plan)
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
        field.validators = [*field.validators, refuse_far]
        if not isinstance(field, DayFormField):
            field.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    elif isinstance(field.widget, forms.Textarea):
        field.widget.attrs["rows"] = 4 if plan.many else 3
    return field


def _typed(field: forms.Field, plan: Field) -> forms.Field:
    """The field that reads what people type, in the place of one that reads what a computer writes."""
    own = {"required": field.required, "initial": field.initial, "disabled": field.disabled}
    own |= {"label": field.label, "help_text": field.help_text}
    if plan.name.endswith(CENTS):
        return EuroField(**own)
    if isinstance(field, forms.FloatField):
        return DecimalFormField(**own)
    if isinstance(field, forms.IntegerField):
        return WholeFormField(**own)
    if isinstance(field, forms.DateField) and (edge := edge_of(plan)):
        return DayFormField(edge=edge, **own)
    return field


def _dress_reference(field: forms.Field, empty: str) -> None:
    if isinstance(field, forms.ModelMultipleChoiceField):
        choices = field.choices
        field.widget = forms.CheckboxSelectMultiple()
        field.widget.choices = choices
    elif isinstance(field, forms.ModelChoiceField) and field.empty_label is not None:
        field.empty_label = empty
