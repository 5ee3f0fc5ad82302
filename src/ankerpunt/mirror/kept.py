"""The plan of an organisation, kept in memory and brought up to date with what changed since.

A full read of a large plan takes a third of a second, and the check asks for the plan after every change. So each
process keeps the last plan of some organisations, and reads only the rows that the log of revisions names.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from ankerpunt.mirror.mapper import Snapshot
from ankerpunt.mirror.mapper.moment import one_moment
from ankerpunt.mirror.mapper.shape import noun_of
from ankerpunt.mirror.models import Revision
from ankerpunt.mirror.recent import Recent
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.archive import Sifted, sift
from ankerpunt.plan.index import Index
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.plan.nouns import Plan

Stamp = tuple[int, str]
Step = tuple[int, str, list[tuple[str, int]] | None]


@dataclass(frozen=True)
class Kept:
    """A plan as it was at one step of the log, with what was looked up in it."""

    number: int
    token: str
    snapshot: Snapshot
    sifted: Sifted
    whole: Index
    counting: Index

    @property
    def plan(self) -> Plan:
        return self.sifted.plan

    @classmethod
    def of(cls, stamp: Stamp, snapshot: Snapshot, plan: Plan, before: Kept | None = None) -> Kept:
        """What was looked up before in tables that are the same is taken over."""
        sifted = sift(plan, before.sifted if before else None)
        whole = Index(plan, before.whole if before else None)
        counting = whole if sifted.counting is plan else Index(sifted.counting, before.counting if before else None)
        return cls(*stamp, snapshot, sifted, whole, counting)


_kept: Recent[Kept] = Recent()


def plan_of(organisation: Organisation) -> Plan:
    """The plan as it is now; equal to what a full read gives."""
    return kept_of(organisation).plan


def kept_of(organisation: Organisation, *, stamp: Stamp | None = None) -> Kept:
    """The plan with the keys of its rows.

    With `stamp` the caller has just read how new the plan is, and while nothing changed no query is made.
    """
    kept = _kept.get(organisation.pk)
    if kept is not None and (kept.number, kept.token) == (stamp or _stamp(organisation.pk)):
        return kept
    with one_moment():
        now = _brought_up_to_date(organisation.pk, kept) or _read(organisation.pk)
    _kept.put(organisation.pk, now)
    return now


def part_of(organisation: Organisation, nouns: Collection[str]) -> Plan:
    """These nouns of the plan, and those that they point at; all of it where this process keeps it already.

    For a page that everyone may open: a visitor is no reason to read a whole plan.
    """
    known = _kept.get(organisation.pk) is not None
    return plan_of(organisation) if known else Snapshot.read(organisation.pk, nouns).plan()


def stamp_of(organisation: Organisation) -> Stamp:
    """How new the plan was when this organisation was read."""
    return organisation.plan_revision, organisation.plan_token


def forget() -> None:
    """Let go of everything that is kept in this process."""
    _kept.clear()


def _stamp(key: int) -> Stamp | None:
    return Organisation.objects.filter(pk=key).values_list("plan_revision", "plan_token").first()


def _read(key: int) -> Kept:
    stamp = _stamp(key) or (0, "")
    snapshot = Snapshot.read(key)
    return Kept.of(stamp, snapshot, snapshot.plan())


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
    return Kept.of(steps[-1][:2], snapshot, _patched(kept, snapshot), kept)


def _patched(kept: Kept, snapshot: Snapshot) -> Plan:
    """The kept plan with only the tables made anew that differ."""
    lists = {
        table.name: tuple(snapshot.rows[name].values())
        for name, table in tables().items()
        if snapshot.rows[name] is not kept.snapshot.rows[name]
    }
    return msgspec.structs.replace(kept.plan, organisation=snapshot.organisation, **lists)
