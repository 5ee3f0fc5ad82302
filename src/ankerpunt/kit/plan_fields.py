"""Model fields for what a noun of the plan can hold: lines, prose, choices, whole numbers, shares and lists.

A field that names its noun takes its choices and limits from the plan page, so that they are written once.
Migrations see plain Django fields, so that they never need this module.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.legible import in_one_line
from ankerpunt.plan.links import completed, is_link, meant
from ankerpunt.plan.nouns import CLOCK, DIGEST, Count, Line
from ankerpunt.plan.tables import Field, fields_of
from ankerpunt.plan.typed import whole
from ankerpunt.tables.bullet import without_bullet

if TYPE_CHECKING:
    from ankerpunt.plan.nouns import Noun

    CharField = models.CharField[str, str]
    TextField = models.TextField[str, str]
    BigIntegerField = models.BigIntegerField[Any, Any]
    FloatField = models.FloatField[Any, Any]
else:
    CharField, TextField, BigIntegerField, FloatField = (
        models.CharField,
        models.TextField,
        models.BigIntegerField,
        models.FloatField,
    )

LINE_MAX = 300
PROSE_MAX = 20_000
LINK_SHOWN = 80

NO_LINK = _("“%(typed)s” is not a link. A link begins with https://; copy it from the address bar of the page.")
MEANT = _("“%(typed)s” is not a link. Do you mean %(meant)s?")
COUNT_MAX = 10**9
A_TIME = _("Write a time as 14:30.")
TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:u|uur|h)?\.?", re.IGNORECASE)


def field_of(noun: type[Noun], name: str) -> Field:
    return next(field for field in fields_of(noun) if field.name == name)


class Plain:
    """A field that migrations know by the name of the Django field under it."""

    under: ClassVar[str]

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, arguments, options = super().deconstruct()  # type: ignore[misc]
        return name, f"django.db.models.{self.under}", arguments, options


class LineFormField(forms.CharField):
    """One line; what is pasted over several lines is kept in one."""

    def to_python(self, value: Any) -> str:
        return in_one_line(str(super().to_python(value) or ""))


class LineField(Plain, CharField):
    """One line of text."""

    under = "CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LINE_MAX)
        super().__init__(*args, **kwargs)

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": LineFormField, **options})


def be_a_link(typed: str) -> None:
    """A link that a page may lead to; the sentence says what to do about any other."""
    if not is_link(typed):
        guess = meant(typed)
        sentence = MEANT if guess else NO_LINK
        raise ValidationError(sentence, code="link", params={"typed": typed[:LINK_SHOWN], "meant": guess})


class UrlFormField(forms.CharField):
    """A link as people type it or copy it; “www.waterrijk.nl” is completed."""

    default_validators = [be_a_link]

    def to_python(self, value: Any) -> str:
        return completed(str(super().to_python(value) or ""))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        # A browser's own field for links refuses “www.” and mailto.
        return {**super().widget_attrs(widget), "inputmode": "url"}


class UrlField(LineField):
    """A link; what an earlier version kept and is none stays, and is shown as text."""

    default_validators = [be_a_link]

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": UrlFormField, **options})


class DigestField(Plain, CharField):
    """The SHA-256 of a file that a row has; the file is kept as long as a row, or its history, names it."""

    under = "CharField"

    default_validators = [RegexValidator(DIGEST)]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)


class ClockFormField(forms.CharField):
    """A time as people write it: 14:30, 14.30 uur, 9u."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 8})
    default_validators = [RegexValidator(CLOCK, A_TIME)]

    def to_python(self, value: Any) -> str:
        typed = str(super().to_python(value) or "")
        found = TIME.fullmatch(typed.strip())
        return f"{int(found[1]):02}:{found[2] or '00'}" if found else typed


class ClockField(Plain, CharField):
    """A time of day, or nothing."""

    under = "CharField"

    default_validators = [RegexValidator(CLOCK, A_TIME)]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 5)
        super().__init__(*args, **kwargs)

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": ClockFormField, "max_length": None, **options})


class ProseField(Plain, TextField):
    """Text of any number of lines, with an end."""

    under = "TextField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", PROSE_MAX)
        super().__init__(*args, **kwargs)


class ChoiceField(Plain, CharField):
    """One word out of the list that the noun allows; its label comes from `plan.words`, in the form."""

    under = "CharField"

    def __init__(self, noun: type[Noun] | None = None, name: str = "", **kwargs: Any) -> None:
        if noun is not None:
            field = field_of(noun, name)
            kwargs["choices"] = [(word, word) for word in field.choices if word]
            kwargs["blank"] = "" in field.choices
            if not field.required and field.default:
                kwargs["default"] = field.default
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)


class WholeField(Plain, BigIntegerField):
    """A whole number between the limits that the noun sets."""

    under = "BigIntegerField"

    def __init__(self, noun: type[Noun] | None = None, name: str = "", **kwargs: Any) -> None:
        if noun is not None:
            field = field_of(noun, name)
            bounds = [(MinValueValidator, field.at_least), (MaxValueValidator, field.at_most)]
            kwargs["validators"] = [validator(int(limit)) for validator, limit in bounds if limit is not None]
        super().__init__(**kwargs)


class NumberField(Plain, FloatField):
    """A number between the limits that the noun sets."""

    under = "FloatField"

    def __init__(self, noun: type[Noun] | None = None, name: str = "", **kwargs: Any) -> None:
        if noun is not None:
            field = field_of(noun, name)
            bounds = [(MinValueValidator, field.at_least), (MaxValueValidator, field.at_most)]
            kwargs["validators"] = [validator(limit) for validator, limit in bounds if limit is not None]
        super().__init__(**kwargs)


class PercentField(Plain, FloatField):
    """A share in percent [0, 100]."""

    under = "FloatField"

    default_validators = [MinValueValidator(0), MaxValueValidator(100)]


class ItemsFormField(forms.CharField):
    """A list that is typed as one item on each line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(self.typed, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        lines = value.splitlines() if isinstance(value, str) else map(self.typed, value or ())
        return self.items([line.strip() for line in lines])

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except ValidationError:
            return True

    def typed(self, item: Any) -> str:
        """How one item is typed."""
        return str(item)

    def items(self, lines: list[str]) -> tuple[Any, ...]:
        """What the lines stand for."""
        raise NotImplementedError


class LinesFormField(ItemsFormField):
    default_error_messages = {
        "long": _("This line is too long; use at most %(longest)s characters: “%(start)s…”"),
    }

    def items(self, lines: list[str]) -> tuple[str, ...]:
        for line in lines:
            if len(line) > LINE_MAX:
                raise ValidationError(self.error_messages["long"], "long", {"longest": LINE_MAX, "start": line[:40]})
        return tuple(filter(None, map(without_bullet, lines)))


class CountsFormField(ItemsFormField):
    """An empty line between the counts is an unknown count."""

    default_error_messages = {
        "count": _("“%(line)s” is not a count. Use whole numbers, one on each line; leave a line empty if unknown."),
    }

    def typed(self, item: int | None) -> str:
        return "" if item is None else str(item)

    def items(self, lines: list[str]) -> tuple[int | None, ...]:
        while lines and not lines[-1]:
            lines.pop()
        return tuple(map(self._count, lines))

    def _count(self, line: str) -> int | None:
        if not line:
            return None
        count = whole(line)
        if count is None or not 0 <= count <= COUNT_MAX:
            raise ValidationError(self.error_messages["count"], "count", {"line": line})
        return count


class ChoicesFormField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> Any:
        return tuple(super().clean(value))


class LinesField(StructField):
    """A list of lines."""

    form_class: type[forms.Field] = LinesFormField

    def __init__(self, shape: Any = tuple[Line, ...], **options: Any) -> None:
        super().__init__(shape, **{"default": tuple, "blank": True, **options})

    def formfield(self, **options: Any) -> Any:
        return models.Field.formfield(self, **{"form_class": self.form_class, "show_hidden_initial": False, **options})


class CountsField(LinesField):
    """A series of counts; None is a count that nobody knows."""

    form_class = CountsFormField

    def __init__(self, shape: Any = tuple[Count | None, ...], **options: Any) -> None:
        super().__init__(shape, **options)


class ChoicesField(LinesField):
    """Any number of words out of the list that the noun allows, given as the type that the noun gives the field."""

    form_class = ChoicesFormField

    def formfield(self, **options: Any) -> Any:
        words = get_args(get_args(self.shape)[0])
        return super().formfield(**{"choices": [(word, word) for word in words], **options})
