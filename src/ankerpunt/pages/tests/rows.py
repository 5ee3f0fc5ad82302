"""Rows of any noun, by its name: the rooms that keep them lie above this one.

The cast: a campaign with its learnings (which keep it where it is), its adjustments (which are removed with it) and
what it answered to a learning (which cannot be without either).
"""

from __future__ import annotations

from typing import Any

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.tests import factories
from ankerpunt.organisation.models import Organisation

CAMPAIGNS = "/waterrijk/activate/campaigns/"
LEARNINGS = "/waterrijk/learn/learnings/"
CHOOSE_LEARNINGS = "/waterrijk/select/learn/learnings/"

__all__ = ["CAMPAIGNS", "CHOOSE_LEARNINGS", "LEARNINGS", "row_of", "rows_of"]


def row_of(noun: str, organisation: Organisation, **values: Any) -> Any:
    """A row of a noun; a learning is one out of a campaign."""
    if noun == "Learning":
        values.setdefault("campaign", factories.row_of("Campaign", organisation))
    return factories.row_of(noun, organisation, **values)


def rows_of(noun: str, organisation: Organisation) -> Any:
    """The rows of a noun that count."""
    return kind(noun).model.objects.of(organisation)
