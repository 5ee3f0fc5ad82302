"""Carries an organisation from its rows to a plan document and back; finds the models by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.mirror.mapper.difference import Difference, RefusedError
from ankerpunt.mirror.mapper.snapshot import Snapshot
from ankerpunt.mirror.mapper.writing import Written, planned, write

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Plan

__all__ = ["Difference", "RefusedError", "Snapshot", "Written", "planned", "read", "write"]


def read(organisation: Organisation) -> Plan:
    """The organisation as a plan document, in the same number of queries at any size."""
    return Snapshot.read(organisation.pk).plan()
