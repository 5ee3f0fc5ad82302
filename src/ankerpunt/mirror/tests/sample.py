"""A plan in which every field of every noun says something, made from the page of nouns itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ankerpunt.mirror.mapper import Written, write
from ankerpunt.organisation.models import Organisation as Tenant
from ankerpunt.plan.nouns import Noun, Organisation, Plan
from ankerpunt.plan.tables import Field, tables

TODAY = date(2026, 11, 15)
LATER = ("ends_on", "valid_until", "review_on", "until", "target_on")
FIRSTS = ("first_month",)


def sample_plan(rows: int = 3, *, slug: str = "waterrijk") -> Plan:
    """The plan with this many rows of each noun; every field is filled that may be,
    and of several rows the last is in the archive."""
    made: dict[str, tuple[Noun, ...]] = {}
    for name, table in tables().items():
        made[name] = tuple(_row(name, number, rows) for number in range(rows))
        assert table.noun.__name__ == name
    organisation = Organisation(
        id=slug,
        name="Gemeente Waterrijk",
        kind="municipality",
        residents=68_400,
        employees=612,
        school_region="middle",
        places=("Waterrijk", "Oudedijk"),
    )
    lists: dict[str, Any] = {table.name: made[name] for name, table in tables().items()}
    return Plan(organisation=organisation, **lists)


def write_afresh(plan: Plan, *, into: Tenant) -> Written:
    """Write a plan where another was, of which nothing stays: what was adopted there could not say something else."""
    write(Plan(organisation=plan.organisation), into=into)
    return write(plan, into=into)


def slug_of(noun: str, number: int) -> str:
    return f"{noun.lower()}-{number}"


def _row(name: str, number: int, rows: int) -> Noun:
    table = tables()[name]
    values = {field.name: _value(name, field, number, rows) for field in table.fields}
    if number == 0 or number < rows - 1:
        values["archived_on"] = None
    if name == "Usp" and values["state"] != "lived":
        values["lived_since"] = None
    return table.noun(id=slug_of(name, number), **values)


def _value(name: str, field: Field, number: int, rows: int) -> Any:
    if field.kind == "ref" and field.target == name:
        return slug_of(name, number - 1) if number else None
    if field.many:
        return tuple(one_value(field, number + step, rows) for step in range(min(rows, 2)))
    return one_value(field, number, rows)


def one_value(field: Field, number: int, rows: int) -> Any:
    if field.kind == "ref":
        return slug_of(field.target, number % rows)
    if field.kind == "choice":
        return field.choices[number % len(field.choices)]
    if field.kind == "date":
        if field.name in FIRSTS:
            return date(2025, 1 + number % 12, 1)
        return TODAY + timedelta(days=number % 300 + (400 if field.name in LATER else 0))
    if field.kind == "bool":
        return number % 2 == 1
    if field.kind in {"int", "float"}:
        low, high = int(field.at_least or 0), int(min(field.at_most or 100, 100_000))
        whole = low + number % (max(high - low, 0) + 1)
        return whole if field.kind == "int" else whole + (0.25 if whole < high else 0.0)
    if field.name == "object":
        return slug_of("Usp", number % rows)
    marked = ((field.is_clock, f"{number % 24:02}:30"), (field.is_digest, f"{number:064x}"))
    return next((text for marks, text in marked if marks), None) or f"{field.name} {number}: élk woord telt “écht”"
