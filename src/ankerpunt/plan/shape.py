"""Make nouns of what was read, and tell of every row and field that does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Struct

from ankerpunt.plan import expected
from ankerpunt.plan.advice import advice, both_ways
from ankerpunt.plan.collect import Collector, Spot
from ankerpunt.plan.days import lacks_year, period
from ankerpunt.plan.merge import Merged, mismatch
from ankerpunt.plan.nouns import Noun, Organisation, Plan
from ankerpunt.plan.problem import shorten
from ankerpunt.plan.reader import Tree
from ankerpunt.plan.scalars import Figure, may_be_thousands
from ankerpunt.plan.tables import Field, fields_of, tables
from ankerpunt.plan.words import label_pair
from ankerpunt.text import capital

Row = tuple[int, Noun]


class Shaped(Struct):
    """The rows that fit their noun and those that do not, by noun name, and the ids of both."""

    organisation: Organisation | None
    rows: Mapping[str, Sequence[Row]]
    known: Mapping[str, frozenset[str]]
    broken: Mapping[str, Sequence[tuple[int, Mapping[str, Any]]]] = {}

    def plan(self) -> Plan | None:
        """Lay the rows together as a plan; None without an organisation."""
        if self.organisation is None:
            return None
        rows = {table.name: tuple(row for _, row in self.rows[name]) for name, table in tables().items()}
        return Plan(organisation=self.organisation, **rows)  # type: ignore[arg-type]


def shape(merged: Merged, trees: Sequence[Tree], collect: Collector) -> Shaped:
    """Turn every row into its noun; rows that do not fit are told of and left out."""
    if merged.organisation is None:
        collect.add("no_organisation", Spot(trees[0], ()))
        organisation = None
    else:
        tree, value = merged.organisation
        organisation = _row(Organisation, value, Spot(tree, ("organisation",)), collect)
    rows: dict[str, Sequence[Row]] = {}
    known: dict[str, frozenset[str]] = {}
    broken: dict[str, Sequence[tuple[int, Mapping[str, Any]]]] = {}
    for noun_name, table in tables().items():
        read = merged.rows.get(table.name, [])
        rows[noun_name] = list(_rows(table.noun, table.name, read, merged, collect))
        fit = {index for index, _ in rows[noun_name]}
        broken[noun_name] = [(at, row) for at, row in enumerate(read) if at not in fit and isinstance(row, dict)]
        ids = (row.get("id") for row in read if isinstance(row, dict))
        known[noun_name] = frozenset(found for found in ids if isinstance(found, str))
    return Shaped(organisation=organisation, rows=rows, known=known, broken=broken)


def whole(merged: Merged) -> Plan | None:
    """Turn everything into a plan at once; None if anything does not fit."""
    if merged.organisation is None:
        return None
    try:
        return msgspec.convert({"organisation": merged.organisation[1], **merged.rows}, Plan)
    except msgspec.ValidationError:
        return None


def shaped(plan: Plan) -> Shaped:
    """See a plan as its rows."""
    rows: dict[str, Sequence[Row]] = {name: list(enumerate(getattr(plan, t.name))) for name, t in tables().items()}
    known = {name: frozenset(row.id for _, row in numbered) for name, numbered in rows.items()}
    return Shaped(organisation=plan.organisation, rows=rows, known=known)


def _rows(noun: type[Noun], table: str, read: list[Any], merged: Merged, collect: Collector) -> Iterator[Row]:
    for index, value in enumerate(read):
        row = _row(noun, value, merged.spot(table, index), collect)
        if row is not None:
            yield index, row


def _row(noun: type[Noun], value: Any, spot: Spot, collect: Collector) -> Any:
    if not isinstance(value, dict):
        mismatch(collect, spot, value, expected.MAPPING)
        return None
    hints = _hints(noun)
    required = {name for name, (field, _) in hints.items() if field.required}
    filled = {name: found for name, found in value.items() if found is not None or name in required}
    try:
        return msgspec.convert(filled, noun)
    except msgspec.ValidationError:
        if collect.full:
            collect.count()
        else:
            _tell(noun, filled, spot, collect)
        return None


def _tell(noun: type[Noun], row: dict[str, Any], spot: Spot, collect: Collector) -> None:
    """Tell of every field of a row that does not fit."""
    hints = _hints(noun)
    for name, (field, _) in hints.items():
        if field.required and name not in row:
            collect.add("required", spot, expected=expected.expected(field), field=name)
    for name, value in row.items():
        place = Spot(spot.tree, (*spot.path, name))
        if name not in hints:
            singular = label_pair(noun.__name__)
            title = msgspec.structs.replace(singular, nl=capital(singular.nl), en=capital(singular.en))
            collect.add("unknown_field", place, found=shorten(name), nearest=collect.nearest(name, hints), noun=title)
            continue
        field, hint = hints[name]
        if field.many and isinstance(value, list):
            for position, item in enumerate(value):
                if not _fits(item, get_args(hint)[0]):
                    _misfit(collect, Spot(spot.tree, (*place.path, position)), item, noun, field)
        elif not _fits(value, hint):
            _misfit(collect, place, value, noun, field)


def _misfit(collect: Collector, spot: Spot, value: Any, noun: type[Noun], field: Field) -> None:
    """Tell of a value that does not fit its field, or of an item of a list that does not."""
    if field.kind == "float" and field.at_most is None and may_be_thousands(value):
        text = value.text if isinstance(value, Figure) else value
        collect.add("either", spot, found=text, both=both_ways(text))
        return
    if field.kind == "date" and isinstance(value, str) and (lacks_year(value) or period(value)):
        _no_day(collect, spot, value)
        return
    inside = field.many and isinstance(spot.path[-1], int)
    wanted = expected.expected_one(field) if inside or not field.many else expected.expected(field)
    write = advice(noun.__name__, field, value) if inside or not field.many else ""
    mismatch(collect, spot, value, wanted, write=write)


def _no_day(collect: Collector, spot: Spot, value: str) -> None:
    """Tell of a day without its year, or of a period where one day is meant."""
    found = period(value)
    if found:
        collect.add("period", spot, found=shorten(value), day=found[0].isoformat())
    else:
        collect.add("which_year", spot, found=shorten(value))


def _fits(value: Any, hint: Any) -> bool:
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return False
    return True


@cache
def _hints(noun: type[Noun]) -> Mapping[str, tuple[Field, Any]]:
    hints = get_type_hints(noun, include_extras=True)
    fields = (Field(name="id", kind="ref", required=True), *fields_of(noun))
    return {field.name: (field, hints[field.name]) for field in fields}
