"""Putting rows in the archive and bringing them back, each as one act that can be undone.

What cannot be without an archived row goes along on the same day, and comes back with it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind, kinds, pointing_at
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ankerpunt.organisation.models import Change, Member, Owned
    from ankerpunt.organisation.names import Names


class HeldBackError(Exception):
    """A row cannot come back, or go, by itself; the sentence says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def parted(rows: Iterable[Owned], called: Names) -> tuple[list[Owned], str]:
    """The rows that can be put away by themselves, and a sentence about those that stay."""
    going: list[Owned] = []
    staying: dict[str, list[str]] = {}
    for row in rows:
        if row.stays:
            staying.setdefault(str(row.stays), []).append(f"“{called(row)}”")
        else:
            going.append(row)
    stays = _("Left as it was: %(what)s. %(why)s")
    return going, " ".join(stays % {"what": ", ".join(names), "why": why} for why, names in staying.items())


def put_away(rows: Sequence[Owned], *, by: Member, on: date) -> Change:
    """Archive rows with what cannot be without them."""
    return _dated([*rows, *hanging_on(rows, archived_on=None)], on, by=by)


def bring_back(rows: Sequence[Owned], *, by: Member) -> Change:
    """Take rows out of the archive, with what went along with them on that day.

    Raises
    ------
    HeldBackError
        When a row belongs to one that stays in the archive, or to a whole that was fixed without it.
    """
    back, called = list(rows), names_of(by.organisation)
    for day in {row.archived_on for row in rows if row.archived_on}:
        back += hanging_on([row for row in rows if row.archived_on == day], archived_on=day)
    chosen = {(type(row), row.pk) for row in back}
    for row in rows:
        for parent in _parents(row):
            if parent.archived_on and (type(parent), parent.pk) not in chosen:
                sentence = _("“%(what)s” belongs to “%(whole)s”, which is in the archive. Bring that back first.")
                raise HeldBackError(sentence % {"what": called(row), "whole": called(parent)})
        if row.stays:
            raise HeldBackError(f"“{called(row)}”: {row.stays}")
    return _dated(back, None, by=by)


def hanging_on(rows: Iterable[Owned], *, archived_on: date | None) -> list[Owned]:
    """What must point at these rows, however far down, and was archived on that day (None: still counts)."""
    found: dict[tuple[str, int], Owned] = {}
    fresh = _keys(rows)
    while fresh:
        holders = [
            holder
            for noun, keys in fresh.items()
            for each, field in pointing_at(noun)
            if field.required
            for holder in each.model.objects.filter(**{f"{field.name}__in": keys}, archived_on=archived_on)
            if (each.noun, holder.pk) not in found
        ]
        found |= {(type(holder).__name__, holder.pk): holder for holder in holders}
        fresh = _keys(holders)
    return list(found.values())


def counted(rows: Iterable[Owned]) -> list[str]:
    """Say how many of each noun, in the order of the plan: “2 personas”."""
    counts = Counter(type(row).__name__ for row in rows)
    return [f"{counts[name]} {word(name, many=counts[name] != 1)}" for name in kinds() if name in counts]


def _keys(rows: Iterable[Owned]) -> dict[str, set[int]]:
    keys: dict[str, set[int]] = {}
    for row in rows:
        keys.setdefault(type(row).__name__, set()).add(row.pk)
    return keys


def _parents(row: Owned) -> list[Owned]:
    return [getattr(row, field.name) for field in kind(type(row).__name__).ones if field.required]


def _dated(rows: Iterable[Owned], day: date | None, *, by: Member) -> Change:
    with changing(by=by) as change:
        for row in {(type(row), row.pk): row for row in rows}.values():
            row.archived_on = day
            row.save()
    return change
