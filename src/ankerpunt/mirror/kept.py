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
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Plan

ORGANISATIONS_KEPT = 16
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
    with _lock:
        kept = _kept.get(organisation.pk)
    steps = _steps_since(organisation.pk, kept)
    if kept is not None and len(steps) == 1 and steps[0][1] == kept.token:
        return kept.plan
    with one_moment():
        now = _brought_up_to_date(organisation.pk, kept) or _read(organisation.pk)
        whole = _newest(organisation.pk) == (now.number, now.token)
    if whole:
        _keep(organisation.pk, now)
    return now.plan


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


def _steps_since(key: int, kept: Kept | None) -> list[Step]:
    if kept is None:
        return []
    steps = Revision.objects.filter(organisation=key, number__gte=kept.number).order_by("number")
    return list(steps.values_list("number", "token", "touched"))


def _newest(key: int) -> tuple[int, str] | None:
    return Revision.objects.filter(organisation=key).order_by("-number").values_list("number", "token").first()


def _read(key: int) -> Kept:
    number, token = _newest(key) or (0, "")
    snapshot = Snapshot.read(key)
    return Kept(number, token, snapshot, snapshot.plan())


def _brought_up_to_date(key: int, kept: Kept | None) -> Kept | None:
    """None where the log does not tell how to come from what is kept to what is there."""
    steps = _steps_since(key, kept)
    if kept is None or not steps or steps[0][:2] != (kept.number, kept.token):
        return None
    touched: defaultdict[str, set[int]] = defaultdict(set)
    for _number, _token, rows in steps[1:]:
        if rows is None:
            return None
        for label, row in rows:
            if (noun := noun_of(label)) is None:
                return None
            touched[noun].add(row)
    snapshot = kept.snapshot.renewed(key, touched)
    plan = _patched(kept, snapshot)
    return Kept(steps[-1][0], steps[-1][1], snapshot, plan)


def _patched(kept: Kept, snapshot: Snapshot) -> Plan:
    """The kept plan with only the tables made anew that differ."""
    lists = {
        table.name: tuple(snapshot.rows[name].values())
        for name, table in tables().items()
        if snapshot.rows[name] is not kept.snapshot.rows[name]
    }
    return msgspec.structs.replace(kept.plan, organisation=snapshot.organisation, **lists)
