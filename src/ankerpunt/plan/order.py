"""The one order in which a plan stands, so that the same plan is always the same text."""

import re
from typing import Any

import msgspec

from ankerpunt.plan.nouns import Noun, Plan
from ankerpunt.plan.tables import Table, tables

NUMBERS = re.compile(r"(\d+)")

Key = tuple[str | int, ...]


def natural(name: str) -> Key:
    """Order names as people do: by the numbers in them.

    Examples
    --------
    >>> sorted(["ac10", "ac2", "ac1"], key=natural)
    ['ac1', 'ac2', 'ac10']
    """
    parts = NUMBERS.split(name)
    return tuple(int(part) if position % 2 else part for position, part in enumerate(parts))


def canonical(plan: Plan) -> Plan:
    """Put every table in order of its ids, and sort references.

    A table with an ``order`` field is put in that order first, within what its rows belong to: USPs by
    proposition and order. Lists of other values stay as they were written. A plan that is in order already is
    given back as it is.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Unit
    >>> units = (Unit(id="u10", name="Tien"), Unit(id="u9", name="Negen"))
    >>> [unit.id for unit in canonical(Plan(organisation=Organisation(id="o", name="O"), units=units)).units]
    ['u9', 'u10']
    """
    changed: dict[str, tuple[Noun, ...]] = {}
    for table in tables().values():
        rows: tuple[Noun, ...] = getattr(plan, table.name)
        ordered = _ordered(table, rows)
        if ordered != rows:
            changed[table.name] = ordered
    return msgspec.structs.replace(plan, **changed) if changed else plan


def _ordered(table: Table, rows: tuple[Noun, ...]) -> tuple[Noun, ...]:
    lists = [field.name for field in table.refs if field.many]
    explicit = any(field.name == "order" for field in table.fields)
    within = next((field.name for field in table.refs if field.required), "") if explicit else ""

    def key(row: Noun) -> tuple[Key, int, Key, str]:
        # The id itself comes last, so that ids that read as the same number ("u1", "u01") keep one order.
        place = natural(getattr(row, within)) if within else ()
        return place, getattr(row, "order", 0) if explicit else 0, natural(row.id), row.id

    return tuple(_with_sorted_lists(row, lists) for row in sorted(rows, key=key))


def _with_sorted_lists(row: Noun, lists: list[str]) -> Noun:
    changed: dict[str, Any] = {}
    for name in lists:
        refs: tuple[str, ...] = getattr(row, name)
        if len(refs) > 1:
            ordered = tuple(sorted(set(refs), key=lambda ref: (natural(ref), ref)))
            if ordered != refs:
                changed[name] = ordered
    return msgspec.structs.replace(row, **changed) if changed else row
