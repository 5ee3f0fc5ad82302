"""What of a plan counts: the rows that are not in the archive."""

from collections.abc import Collection
from operator import is_
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.plan.nouns import Plan, Row
from ankerpunt.plan.tables import Field, Table, tables


class Sifted(Struct, frozen=True):
    """A plan, what of it counts, and by noun the ids of what does not."""

    plan: Plan
    counting: Plan
    gone: dict[str, frozenset[str]]


def in_force(plan: Plan) -> Plan:
    """Leave out what is in the archive, and with it whatever cannot be without it.

    A row that must point at an archived row is left out too; a row that may point at one no longer does.

    Parameters
    ----------
    plan
        The plan; it is never changed. Without an archive it is given back as it is.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Driver, Organisation, TargetGroup
    >>> plan = Plan(
    ...     organisation=Organisation(id="o", name="O"),
    ...     target_groups=(TargetGroup(id="ict", name="ICT", scope="internal", archived_on=date(2026, 11, 2)),),
    ...     drivers=(Driver(id="d1", target_group="ict", name="tijd om te leren"),),
    ... )
    >>> in_force(plan).target_groups, in_force(plan).drivers
    ((), ())
    """
    return sift(plan).counting


def sift(plan: Plan, before: Sifted | None = None) -> Sifted:
    """Leave out what does not count, table by table: a table that loses nothing is handed on as it is.

    Parameters
    ----------
    plan
        The plan; it is never changed.
    before
        An earlier state of it, already sifted: a table that is the same is not gone through again.
    """
    gone: dict[str, frozenset[str]] = {}
    changed: dict[str, Any] = {}
    for name, table in tables().items():
        # A noun's references point at tables before its own; one at its own table is always optional.
        rows: tuple[Row, ...] = getattr(plan, table.name)
        if before is not None and rows is getattr(before.plan, table.name) and _as_before(table, gone, before):
            kept, gone[name] = getattr(before.counting, table.name), before.gone[name]
        else:
            kept, gone[name] = _sifted(rows, table, gone)
        if kept is not rows:
            changed[table.name] = kept
    return Sifted(plan, replace(plan, **changed) if changed else plan, gone)


def _as_before(table: Table, gone: dict[str, frozenset[str]], before: Sifted) -> bool:
    return all(gone.get(ref.target, before.gone[ref.target]) == before.gone[ref.target] for ref in table.refs)


def _sifted(
    rows: tuple[Row, ...], table: Table, gone: dict[str, frozenset[str]]
) -> tuple[tuple[Row, ...], frozenset[str]]:
    """Give the rows of a table that count, and the ids of the others."""
    own = {row.id for row in rows if row.archived_on}
    absent: list[tuple[Field, Collection[str]]] = [
        (ref, gone[ref.target]) for ref in table.refs if gone.get(ref.target)
    ]
    if not own and not absent:
        return rows, frozenset()
    absent += [(ref, own) for ref in table.refs if ref.target == table.noun.__name__]
    kept: list[Row] = []
    for row in rows:
        changes = None if row.archived_on else _without(row, absent)
        if changes is None:
            own.add(row.id)
        else:
            kept.append(replace(row, **changes) if changes else row)
    same = len(kept) == len(rows) and all(map(is_, kept, rows))
    return rows if same else tuple(kept), frozenset(own)


def _without(row: Row, absent: list[tuple[Field, Collection[str]]]) -> dict[str, Any] | None:
    """Give the references to change so that nothing points at what is gone; None if the row cannot be without."""
    changes: dict[str, Any] = {}
    for field, ids in absent:
        value = getattr(row, field.name)
        if not value:
            continue
        if field.many:
            if any(each in ids for each in value):
                changes[field.name] = tuple(each for each in value if each not in ids)
        elif value in ids:
            if field.required:
                return None
            changes[field.name] = None
    return changes
