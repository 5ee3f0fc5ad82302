"""Tell where rows that each fit their noun do not fit together."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ankerpunt.plan.addresses import ORGANISATION_WORDS, ROW_WORDS
from ankerpunt.plan.characters import first_unseen
from ankerpunt.plan.collect import Collector, Spot
from ankerpunt.plan.merge import Merged
from ankerpunt.plan.nouns import SLUG, YEARS, Noun
from ankerpunt.plan.problem import shorten
from ankerpunt.plan.reader import Path
from ankerpunt.plan.shape import Row, Shaped
from ankerpunt.plan.tables import Field, Table, fields_of, tables
from ankerpunt.plan.words import label_pair

PERIODS = (
    ("starts_on", "ends_on"),
    ("adopted_on", "valid_until"),
    ("decided_on", "review_on"),
    ("decided_on", "until"),
    ("observed_on", "review_on"),
    ("baseline_on", "target_on"),
)


def inspect(shaped: Shaped, merged: Merged, collect: Collector) -> None:
    """Tell of ids that cannot be, references to nothing, circles, periods that end early and unusable characters.

    Parameters
    ----------
    shaped
        The rows that fit their noun, and every id that exists.
    merged
        Where each row came from.
    collect
        Takes what is found.
    """
    if shaped.organisation is not None and merged.organisation is not None:
        spot = Spot(merged.organisation[0], ("organisation",))
        if shaped.organisation.id in ORGANISATION_WORDS:
            collect.add("reserved", Spot(spot.tree, (*spot.path, "id")), found=shaped.organisation.id)
        _values(fields_of(type(shaped.organisation)), shaped.organisation, spot, collect)
    for name, table in tables().items():
        rows = shaped.rows[name]
        _ids(table, rows, merged, collect)
        _loose_values(table, rows, merged, collect)
        _periods(table, rows, merged, collect)
        for field in table.refs:
            _dangling(table, field, shaped, merged, collect)
            if field.target == name and not field.many:
                _circles(table, field, rows, merged, collect)


def _ids(table: Table, rows: Sequence[Row], merged: Merged, collect: Collector) -> None:
    seen: dict[str, int] = {}
    for index, row in rows:
        if row.id.endswith("\n"):  # in Python the pattern of an id lets one line feed pass
            collect.add("control", merged.spot(table.name, index, "id"), found="U+000A")
        if row.id in ROW_WORDS:
            collect.add("reserved", merged.spot(table.name, index, "id"), found=row.id)
        first = seen.setdefault(row.id, index)
        if first != index:
            spot, other = merged.spot(table.name, index, "id"), merged.spot(table.name, first)
            collect.add("duplicate_id", spot, found=row.id, other=other)


def _dangling(table: Table, field: Field, shaped: Shaped, merged: Merged, collect: Collector) -> None:
    noun, known = label_pair(field.target), shaped.known[field.target]
    for index, path, item in _references(table.noun.__name__, field, shaped):
        if item not in known:
            spot, nearest = merged.spot(table.name, index, *path), collect.nearest(item, known)
            collect.add("dangling", spot, found=item, nearest=nearest, noun=noun)


def _references(noun: str, field: Field, shaped: Shaped) -> Iterator[tuple[int, Path, str]]:
    """Give every id that a row points at with a field; of a row that does not fit, only what is an id."""
    for index, row in shaped.rows[noun]:
        for path, item in _each(field, getattr(row, field.name)):
            if item is not None:
                yield index, path, item
    for index, raw in shaped.broken.get(noun, ()):
        value = raw.get(field.name)
        if isinstance(value, list) != field.many:
            continue
        for path, item in _each(field, tuple(value) if isinstance(value, list) else value):
            if isinstance(item, str) and re.search(SLUG, item):
                yield index, path, item


def _circles(table: Table, field: Field, rows: Sequence[Row], merged: Merged, collect: Collector) -> None:
    points: Mapping[str, str] = {row.id: getattr(row, field.name) or "" for _, row in rows}
    where = {row.id: index for index, row in rows}
    settled: set[str] = set()
    for start in points:
        walked: list[str] = []
        seen: set[str] = set()
        here = start
        while here in points and here not in settled and here not in seen:
            walked.append(here)
            seen.add(here)
            here = points[here]
        if here in seen:
            found = shorten(" → ".join([*walked[walked.index(here) :], here]))
            collect.add("cycle", merged.spot(table.name, where[here], field.name), found=found)
        settled |= seen


def _periods(table: Table, rows: Sequence[Row], merged: Merged, collect: Collector) -> None:
    names = {field.name for field in table.fields}
    for begin, end in PERIODS:
        if {begin, end} <= names:
            for index, row in rows:
                start, stop = getattr(row, begin), getattr(row, end)
                if start is not None and stop is not None and stop < start:
                    spot = merged.spot(table.name, index, end)
                    collect.add("backwards", spot, found=stop.isoformat(), start=start.isoformat())


def _loose_values(table: Table, rows: Sequence[Row], merged: Merged, collect: Collector) -> None:
    fields = tuple(field for field in table.fields if field.kind in ("str", "float", "date"))
    for index, row in rows:
        if _unusable(fields, row):
            _values(fields, row, merged.spot(table.name, index), collect)


def _unusable(fields: Sequence[Field], row: Noun) -> bool:
    """Look quickly whether anything in a row needs a closer look: most rows do not."""
    for field in fields:
        value = getattr(row, field.name)
        if field.kind == "float":
            if value is not None and not math.isfinite(value):
                return True
        elif field.kind == "date":
            if value is not None and value.year not in YEARS:
                return True
        elif first_unseen("\n".join(value) if field.many else value or ""):
            return True
    return False


def _values(fields: Sequence[Field], row: Noun, spot: Spot, collect: Collector) -> None:
    for field in fields:
        for path, value in _each(field, getattr(row, field.name)):
            place = Spot(spot.tree, (*spot.path, *path))
            if isinstance(value, float) and not math.isfinite(value):
                collect.add("not_finite", place)
            elif isinstance(value, date) and value.year not in YEARS:
                collect.add("far", place, found=value.isoformat(), first=str(YEARS[0]), last=str(YEARS[-1]))
            elif isinstance(value, str) and (unseen := first_unseen(value)):
                collect.add("control", place, found=unseen)


def _each(field: Field, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, tuple):
        yield from (((field.name, position), item) for position, item in enumerate(value))
    else:
        yield (field.name,), value
