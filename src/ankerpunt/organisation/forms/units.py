"""A number with its unit: what stands behind the number may say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.plan.tables import noun
from ankerpunt.plan.typed import numbers_in_units, share_in, unit_said

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.owned import OwnedForm


def say_units(form: OwnedForm, cleaned: dict[str, Any]) -> None:
    """A percent sign behind a number says its unit, where that was left empty."""
    for name, unit in numbers_in_units(noun(type(form.instance).__name__)):
        typed = form.data.get(form.add_prefix(name))
        if not {name, unit} <= cleaned.keys() or share_in(typed) is None:
            continue
        if said := unit_said(cleaned[unit]):
            cleaned[unit] = said
        else:
            sentence = _("“%(typed)s” is a percentage, but the unit here is “%(unit)s”. Change one of the two.")
            form.add_error(name, sentence % {"typed": typed, "unit": cleaned[unit]})
