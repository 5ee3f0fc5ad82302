"""Moving rows: letting them point at something else, many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Change, Member, Owned
    from ankerpunt.organisation.names import Names


def move(rows: Sequence[Owned], *, to: Mapping[str, Owned], by: Member) -> Change:
    """Let every row point at these rows, as one act.

    Raises
    ------
    ValidationError
        With one sentence for each row that cannot be there; then nothing is moved.
    """
    refusals: list[str] = []
    called = names_of(by.organisation)
    with changing(by=by) as change:
        for row in rows:
            refusals += _moved(row, to, called)
        if refusals:
            raise ValidationError(refusals)
    return change


def _moved(row: Owned, to: Mapping[str, Owned], called: Names) -> list[str]:
    """Move one row, or say why it cannot be there."""
    for name, target in to.items():
        setattr(row, name, target)
    try:
        row.full_clean()
    except ValidationError as wrong:
        return [f"“{called(row)}”: {message}" for message in wrong.messages]
    row.save()
    return []
