"""What of a plan counts: the rows that are not in the archive."""

from typing import Any

from msgspec.structs import replace

from ankerpunt.plan.nouns import Plan, Row
from ankerpunt.plan.tables import Table, tables


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
    rows: dict[str, tuple[Row, ...]] = {table.name: getattr(plan, table.name) for table in tables().values()}
    if not any(row.archived_on for each in rows.values() for row in each):
        return plan
    gone: dict[str, set[str]] = {}
    for noun, table in tables().items():
        # A noun's references point at tables before its own; one at its own table is always optional.
        kept, gone[noun] = [], {row.id for row in rows[table.name] if row.archived_on}
        for row in rows[table.name]:
            changes = None if row.archived_on else _without(row, table, gone)
            if changes is None:
                gone[noun].add(row.id)
            else:
                kept.append(replace(row, **changes) if changes else row)
        rows[table.name] = tuple(kept)
    return replace(plan, **rows)


def _without(row: Row, table: Table, gone: dict[str, set[str]]) -> dict[str, Any] | None:
    """Give the references to change so that nothing points at what is gone; None if the row cannot be without."""
    changes: dict[str, Any] = {}
    for field in table.refs:
        absent, value = gone.get(field.target), getattr(row, field.name)
        if not absent or not value:
            continue
        if field.many:
            if not absent.isdisjoint(value):
                changes[field.name] = tuple(each for each in value if each not in absent)
        elif value in absent:
            if field.required:
                return None
            changes[field.name] = None
    return changes
