from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.anchor.forms.typed import TypedForm, seen_in
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.anchor.models import Anchoring
    from ankerpunt.organisation.models import Change, Member

SET = ("state", "owner", "due_on")


class PlacesError(Exception):
    """One of the places cannot be saved so; the sentence says which and why, and none is."""


def set_all(rows: Sequence[tuple[str, Anchoring]], typed: Mapping[str, str], *, by: Member) -> Change:
    """Give places the same state, owner or date, as one act; what is left empty stays as it is in each.

    `rows` comes as the name of each place and its row, saved or new.

    Raises
    ------
    PlacesError
        When there is none, or one cannot be saved so: a date that is none, a gate that asks for evidence.
    """
    if not rows:
        raise PlacesError(_("Nothing is saved: the matrix has changed since you chose these cells."))
    with changing(by=by) as change:
        for called, row in rows:
            form = TypedForm(_said(row, typed), instance=row, organisation=by.organisation, by=by)
            if not form.is_valid():
                reasons = " ".join(str(reason) for reasons in form.errors.values() for reason in reasons)
                raise PlacesError(_("Nothing is saved. “%(cell)s”: %(why)s") % {"cell": called, "why": reasons})
            form.save()
    return change


def _said(row: Anchoring, typed: Mapping[str, str]) -> dict[str, Any]:
    """What stands there, and over it what was typed."""
    said = {"text": row.text, "state": row.state, "owner": row.owner, "due_on": row.due_on, "seen": seen_in(row)}
    return said | {name: typed[name] for name in SET if typed.get(name, "").strip()}
