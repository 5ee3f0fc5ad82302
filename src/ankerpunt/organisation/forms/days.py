"""Days of what happened: none is yet to come, and what is written down now mostly happened today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.owned import OwnedForm

# Of what is mostly written down on the day itself.
TODAY = frozenset(
    {
        *("adjusted_on", "decided_on", "evaluated_on", "found_on", "held_on"),
        *("measured_on", "observed_on", "tested_on", "told_on"),
    }
)
HAPPENED = TODAY | {"answered_on", "checked_on", "conducted_on", "done_on", "lived_since", "size_on"}


def begin_today(form: OwnedForm) -> None:
    """Propose today on a new row; it can be changed."""
    if form.instance.pk is None:
        for name in TODAY & form.fields.keys():
            form.initial[name] = form.initial.get(name) or timezone.localdate()


def refuse_what_is_to_come(form: OwnedForm, cleaned: dict[str, Any]) -> None:
    """A day that was there before may stay."""
    for name in sorted(HAPPENED & cleaned.keys() & set(form.changed_data)):
        if cleaned[name] is not None and cleaned[name] > timezone.localdate():
            form.add_error(name, _("This day is yet to come. On which day was it?"))
