"""Fields that carry the shapes of a plan document."""

from __future__ import annotations

from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext_lazy as _


class StructField(models.JSONField):
    """A list or struct of the plan document in one JSON column; `shape` is the type that the noun gives it.

    The value in Python is what the noun holds: a tuple of words, a tuple of structs. Migrations see a plain
    JSON column, so that a change of shape needs a migration only when rows must change.

    `places = StructField(tuple[Line, ...], default=tuple, blank=True)`
    """

    default_error_messages = {"shape": _("This does not have the right shape: %(problem)s")}

    def __init__(self, shape: Any, **options: Any) -> None:
        self.shape = shape
        self._decoder = msgspec.json.Decoder(shape)
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.JSONField", list(arguments), dict(options)

    def clone(self) -> Any:
        own: Any = type(self)
        _name, _path, arguments, options = self.deconstruct()
        return own(self.shape, *arguments, **options)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if isinstance(value, str) and not isinstance(expression, KeyTransform):
            return self._decoder.decode(value)
        return self._shaped(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> Any:
        try:
            return self._shaped(super().to_python(value))
        except msgspec.ValidationError as problem:
            raise ValidationError(self.error_messages["shape"], "shape", {"problem": problem}) from problem

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if not prepared and not hasattr(value, "as_sql"):
            value = msgspec.to_builtins(value)
            self._shaped(value)  # what could not be read again is not written
        return super().get_db_prep_value(value, connection, prepared)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(msgspec.to_builtins(value), model_instance)

    def value_to_string(self, obj: models.Model) -> Any:
        return msgspec.to_builtins(self.value_from_object(obj))

    def _shaped(self, value: Any) -> Any:
        return value if value is None else msgspec.convert(value, self.shape)
