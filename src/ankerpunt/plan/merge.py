"""Lay what was read from the files of a plan together, table by table, and tell of what is no part of a plan."""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct

from ankerpunt.plan import expected
from ankerpunt.plan.collect import Collector, Spot
from ankerpunt.plan.comments import SCHEMA
from ankerpunt.plan.nouns import Noun, Organisation
from ankerpunt.plan.problem import shorten
from ankerpunt.plan.reader import Path, Tree
from ankerpunt.plan.scalars import Figure, Meaning, meaning_of
from ankerpunt.plan.tables import Field, fields_of, tables
from ankerpunt.plan.typed import numbers_in_units, share_in, unit_said
from ankerpunt.text import Text

# What YAML reads as one text or name because a space is missing, or is no ordinary one.
SQUEEZED = re.compile(r"(?P<no_space>[a-z_]\w*:)(?=\S)|(?P<hard_space>.*:\u00a0)")
SQUEEZED_NAME = re.compile(r"(?P<no_space_dash>-)(?=[^\s-])|(?P<hard_space>.*\u00a0)")


class Merged(Struct):
    """The tables of all files together, and where each row came from.

    ``starts`` holds for each table the index at which the rows of each file begin.
    """

    organisation: tuple[Tree, Any] | None
    rows: dict[str, list[Any]]
    starts: dict[str, list[tuple[int, Tree]]]

    def spot(self, table: str, index: int, *rest: str | int) -> Spot:
        """Find the place in its own file of a row of a table, or of something in that row."""
        starts = self.starts[table]
        start, tree = starts[bisect_right(starts, index, key=lambda pair: pair[0]) - 1]
        return Spot(tree, (table, index - start, *rest))


def merge(trees: Sequence[Tree], collect: Collector) -> Merged:
    """Lay the tables of all files behind each other."""
    merged = Merged(organisation=None, rows={}, starts={})
    for tree in trees:
        if tree.root is None:
            continue
        if not isinstance(tree.root, dict):
            mismatch(collect, Spot(tree, ()), tree.root, expected.WHOLE)
            continue
        _strangers(tree, collect)
        if tree.cut:
            _cut(tree, collect)
        for name, value in tree.root.items():
            if name in _nouns():
                _take(merged, tree, name, value, collect)
    return merged


def mismatch(collect: Collector, spot: Spot, value: Any, wanted: Text, *, write: str = "") -> None:
    """Tell of a value that is not what is wanted."""
    if wanted is expected.MAPPING and isinstance(value, str) and (slip := SQUEEZED.match(value)):
        write = shorten(f"{slip[0]} {value[slip.end() :].strip()}") if slip["no_space"] else ""
        collect.add(slip.lastgroup or "", spot, write=write)
        return
    collect.add("shape", spot, expected=wanted, found=expected.found(value), write=write)


def _take(merged: Merged, tree: Tree, name: str, value: Any, collect: Collector) -> None:
    if name == "organisation":
        if merged.organisation is not None:
            other = Spot(merged.organisation[0], (name,))
            collect.add("two_organisations", Spot(tree, (name,)), other=other)
        else:
            merged.organisation = (tree, value)
            _understand(Organisation, value)
    elif isinstance(value, list):
        rows = merged.rows.setdefault(name, [])
        merged.starts.setdefault(name, []).append((len(rows), tree))
        rows += value
        for row in value:
            _understand(_nouns()[name], row)
    elif value is not None:
        mismatch(collect, Spot(tree, (name,)), value, expected.ROWS)


def _understand(noun: type[Noun], row: Any) -> None:
    """Make numbers, days, truths, links and lists of what is in a row as text, as far as its noun takes them."""
    if not isinstance(row, dict):
        return
    for name in _lists(noun) & row.keys():
        if isinstance(row[name], str):
            row[name] = [row[name]]
    for name, unit in numbers_in_units(noun):
        share, said = share_in(row.get(name)), unit_said(row.get(unit))
        if share is not None and said:
            row |= {name: Figure(str(share)), unit: said}
    meanings = _meanings(noun)
    for name in meanings.keys() & row.keys():
        value, meaning = row[name], meanings[name]
        row[name] = [meaning(item) for item in value] if isinstance(value, list) else meaning(value)


def _strangers(tree: Tree, collect: Collector) -> None:
    """Tell of what is no part of a plan; in one sentence where next to nothing in the file looks like one."""
    names = _nouns()
    unknown = {name: collect.nearest(name, names) for name in tree.root if name not in names and name != SCHEMA}
    near = sum(map(bool, unknown.values()))
    if len(unknown) > 1 and len(unknown) == len(tree.root) and near * 2 < len(unknown):
        collect.add("no_plan", Spot(tree, ()))
        return
    for name, nearest in unknown.items():
        if slip := SQUEEZED_NAME.match(name):
            collect.add(
                slip.lastgroup or "", Spot(tree, (name,)), write=f"- {shorten(name[1:])}" if name[0] == "-" else ""
            )
        else:
            collect.add("unknown_table", Spot(tree, (name,)), found=shorten(name), nearest=nearest)


def _cut(tree: Tree, collect: Collector) -> None:
    """Tell of every text that goes on behind a sign at which YAML stops reading."""
    for path, (text, comment) in tree.places().behind.items():
        field = _field_at(path)
        if field and field.kind == "str" and not field.is_id:
            written = json.dumps(shorten(f"{text} {comment}".strip()), ensure_ascii=False)
            lead = "-" if field.many else f"{field.name}:"
            collect.add("cut", Spot(tree, path), found=shorten(comment), write=f"{lead} {written}")


def _field_at(path: Path) -> Field | None:
    """Find the field that a path leads to, or into; None if it leads to no field."""
    noun = _nouns().get(str(path[0])) if path else None
    at = 1 if noun is Organisation else 2
    if noun is None or len(path) <= at:
        return None
    return next((field for field in fields_of(noun) if field.name == path[at]), None)


@cache
def _nouns() -> Mapping[str, type[Noun]]:
    return {"organisation": Organisation, **{table.name: table.noun for table in tables().values()}}


@cache
def _lists(noun: type[Noun]) -> frozenset[str]:
    """Name the lists of which people write a single one without brackets."""
    return frozenset(field.name for field in fields_of(noun) if field.many and field.kind in ("ref", "choice", "str"))


@cache
def _meanings(noun: type[Noun]) -> Mapping[str, Meaning]:
    found = ((field.name, meaning_of(field)) for field in fields_of(noun))
    return {name: meaning for name, meaning in found if meaning}
