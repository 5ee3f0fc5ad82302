"""Rows of any noun, by its name: the rooms that keep them lie above this one.

The cast: a campaign with its learnings (which keep it where it is), its adjustments (which are removed with it) and
what it answered to a learning (which cannot be without either).
"""

from __future__ import annotations

from itertools import count
from typing import Any

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.tests.sample import one_value
from ankerpunt.organisation.models import Organisation

CAMPAIGNS = "/waterrijk/activate/campaigns/"
LEARNINGS = "/waterrijk/learn/learnings/"
CHOOSE_LEARNINGS = "/waterrijk/select/learn/learnings/"

_numbers = count()


def row_of(noun: str, organisation: Organisation, **values: Any) -> Any:
    """A row with what it cannot do without; what it must point at is made too."""
    found, number = kind(noun), next(_numbers)
    for field in found.table.fields:
        if field.required and field.name not in values:
            of_another = field.kind == "ref"
            values[field.name] = row_of(field.target, organisation) if of_another else one_value(field, number, 1)
    return found.model.objects.create(organisation=organisation, **values)


def rows_of(noun: str, organisation: Organisation) -> Any:
    """The rows of a noun that count."""
    return kind(noun).model.objects.of(organisation)
