"""The plan of an organisation, kept in memory and brought up to date with what changed since.

A full read of a large plan takes a third of a second, and the check asks for the plan after every change. So each
process keeps the last plan of some organisations, and reads only the rows that the log of revisions names.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from ankerpunt.mirror.mapper import Snapshot
from ankerpunt.mirror.mapper.moment import one_moment
from ankerpunt.mirror.mapper.shape import noun_of
from ankerpunt.mirror.models import Revision
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.plan.nouns import Plan

ORGANISATIONS_KEPT = 16
Stamp = tuple[int, str]
Step = tuple[int, str, list[tuple[str, int]] | None]


@dataclass(frozen=True)
class Kept:
    """A plan as it was at one step of the log."""

    number: int
    token: str
    snapshot: Snapshot
    plan: Plan


_kept: OrderedDict[int, Kept] = OrderedDict()
_lock = Lock()


def plan_of(organisation: Organisation) -> Plan:
    """The plan as it is now; equal to what a full read gives."""
    return kept_of(organisation).plan


def kept_of(organisation: Organisation, *, stamp: Stamp | None = None) -> Kept:
    """The plan with the keys of its rows.

    With `stamp` the caller has just read how new the plan is, and while nothing changed no query is made.
    """
    with _lock:
        kept = _kept.get(organisation.pk)
    if kept is not None and (kept.number, kept.token) == (stamp or _stamp(organisation.pk)):
        return kept
    with one_moment():
        now = _brought_up_to_date(organisation.pk, kept) or _read(organisation.pk)
    _keep(organisation.pk, now)
    return now


def part_of(organisation: Organisation, nouns: Collection[str]) -> Plan:
    """These nouns of the plan, and those that they point at; all of it where this process keeps it already.

    For a page that everyone may open: a visitor is no reason to read a whole plan.
    """
    with _lock:
        known = organisation.pk in _kept
    return plan_of(organisation) if known else Snapshot.read(organisation.pk, nouns).plan()


def stamp_of(organisation: Organisation) -> Stamp:
    """How new the plan was when this organisation was read."""
    return organisation.plan_revision, organisation.plan_token


def forget() -> None:
    """Let go of everything that is kept in this process."""
    with _lock:
        _kept.clear()


def _keep(key: int, kept: Kept) -> None:
    with _lock:
        _kept[key] = kept
        _kept.move_to_end(key)
        while len(_kept) > ORGANISATIONS_KEPT:
            _kept.popitem(last=False)


def _stamp(key: int) -> Stamp | None:
    return Organisation.objects.filter(pk=key).values_list("plan_revision", "plan_token").first()


def _read(key: int) -> Kept:
    number, token = _stamp(key) or (0, "")
    snapshot = Snapshot.read(key)
    return Kept(number, token, snapshot, snapshot.plan())


def _brought_up_to_date(key: int, kept: Kept | None) -> Kept | None:
    """None where the log does not tell how to come from what is kept to what is there."""
    if kept is None:
        return None
    log = Revision.objects.filter(organisation=key, number__gte=kept.number).order_by("number")
    steps: list[Step] = list(log.values_list("number", "token", "touched"))
    if not steps or steps[0][:2] != (kept.number, kept.token):
        return None
    touched: defaultdict[str, set[int]] = defaultdict(set)
    for _number, _token, rows in steps[1:]:
        if rows is None:
            return None
        for label, row in rows:
            if (noun := noun_of(label)) is None:
                return None
            touched[noun].add(row)
    # A step that names no row is a change of the organisation itself.
    itself = any(not rows for _number, _token, rows in steps[1:])
    snapshot = kept.snapshot.renewed(key, touched, itself=itself)
    return Kept(steps[-1][0], steps[-1][1], snapshot, _patched(kept, snapshot))


def _patched(kept: Kept, snapshot: Snapshot) -> Plan:
    """The kept plan with only the tables made anew that differ."""
    lists = {
        table.name: tuple(snapshot.rows[name].values())
        for name, table in tables().items()
        if snapshot.rows[name] is not kept.snapshot.rows[name]
    }
    return msgspec.structs.replace(kept.plan, organisation=snapshot.organisation, **lists)
