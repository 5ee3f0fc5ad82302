"""Two people saved the same row: what each of them made of every field, and what it was before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from ankerpunt.organisation.models import User

NOTHING = "–"


@dataclass(frozen=True)
class Difference:
    """One field that two people left different."""

    key: str  # the name of the choice in the form that is sent again
    label: str
    mine: str
    theirs: str
    keep: str  # what is proposed: "mine" or "theirs" where only one of them changed it, else ""


@dataclass(frozen=True)
class Conflict:
    """Someone else saved the row while this form was open."""

    who: User | None
    when: datetime
    differences: list[Difference]


def difference(field: forms.BoundField, *, mine: Any, theirs: Any, base: Any) -> Difference | None:
    """Compare three versions of one field; None where both people left it the same."""
    if same(mine, theirs):
        return None
    keep = "mine" if same(theirs, base) else "theirs" if same(mine, base) else ""
    key = field.form.add_prefix(f"keep-{field.name}")
    return Difference(key, str(field.label), shown(field.field, mine), shown(field.field, theirs), keep)


def value(field: forms.Field, raw: Any) -> Any:
    """A stored value as the form would clean it; as it is where the form would not have it (any more)."""
    try:
        return field.clean(field.prepare_value(raw))
    except ValidationError:
        return raw


def same(one: Any, other: Any) -> bool:
    return bool(_comparable(one) == _comparable(other))


def _comparable(found: Any) -> Any:
    if isinstance(found, models.Model):
        return found.pk
    if isinstance(found, (list, tuple, models.QuerySet)):
        keys: Iterable[Any] = (_comparable(each) for each in found)
        return tuple(keys) if isinstance(found, tuple) else frozenset(keys)
    return "" if found is None else found


def shown(field: forms.Field, found: Any) -> str:
    """Write a value as a person reads it."""
    if isinstance(found, bool):
        return str(_("yes") if found else _("no"))
    if isinstance(found, (list, tuple, models.QuerySet)):
        return "\n".join(shown(field, each) for each in found) or NOTHING
    if found is None or found == "":
        return NOTHING
    if isinstance(field, forms.ModelChoiceField) and isinstance(found, models.Model):
        return field.label_from_instance(found)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(field.choices).get(found, found))  # type: ignore[arg-type]
    return str(formats.localize(found))
