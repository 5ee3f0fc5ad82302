"""The rows of one organisation as nouns, by primary key: what a plan document is made of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ankerpunt.mirror.mapper.moment import one_moment
from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan import nouns
from ankerpunt.plan.nouns import Noun, Plan
from ankerpunt.plan.tables import fields_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.db.models import QuerySet

Rows = dict[int, Noun]
LOOKED_UP_AT_ONCE = 500


@dataclass
class Snapshot:
    """One organisation at one moment. Reading it takes one query a table and one a link table, at any size."""

    organisation: nouns.Organisation
    rows: dict[str, Rows] = field(default_factory=dict)

    @classmethod
    def read(cls, organisation: int, only: Iterable[str] | None = None) -> Snapshot:
        """With `only` just these nouns, and those that they point at, however far along."""
        wanted = None if only is None else _along(only)
        with one_moment():
            found = cls(_organisation(organisation))
            for shape in shapes().values():
                found.rows[shape.name] = {} if wanted and shape.name not in wanted else found.fetch(shape, organisation)
        return found

    def fetch(self, shape: Shape, organisation: int, only: Iterable[int] | None = None) -> Rows:
        """The rows of one noun, or those of these keys; what they point at must be here already."""
        raw = [row for query in _columns(shape, organisation, only) for row in query]
        links = [self._links(shape, at, organisation, only) for at in range(len(shape.links))]
        own = {row[0]: row[1] for row in raw}
        resolve = [
            (2 + at, own if each.target == shape.name else None, self.rows.get(each.target, {}))
            for at, each in enumerate(shape.columns)
            if each.kind == "ref"
        ]
        names = ["id", *(each.name for each in shape.columns), *(each.name for each in shape.links)]
        noun, nothing = shape.noun, ()
        found: Rows = {}
        for row in raw:
            values = list(row)
            for at, same, others in resolve:
                if (target := values[at]) is not None:
                    values[at] = same[target] if same is not None and target in same else others[target].id
            values += [link.get(row[0], nothing) for link in links]
            found[row[0]] = noun(**dict(zip(names, values[1:], strict=True)))
        return found

    def renewed(self, organisation: int, touched: Mapping[str, Iterable[int]], *, itself: bool = True) -> Snapshot:
        """This snapshot with the touched rows read again, and the rows that pointed at what is no longer there.

        `itself` says that the organisation may have changed too.
        """
        new = Snapshot(_organisation(organisation) if itself else self.organisation, dict(self.rows))
        again = defaultdict(set, {name: set(keys) for name, keys in touched.items()})
        for shape in shapes().values():
            if again[shape.name]:
                gone = new._renew(shape, organisation, again[shape.name])
                for other, key in new._pointing_at(shape.name, gone):
                    again[other].add(key)
                if again[shape.name] - set(touched.get(shape.name, ())) and gone:
                    new._renew(shape, organisation, again[shape.name])
        return new

    def _renew(self, shape: Shape, organisation: int, keys: set[int]) -> set[str]:
        """Read these rows again; gives the ids that exist no more."""
        old, found = self.rows[shape.name], self.fetch(shape, organisation, keys)
        rows = {key: row for key, row in old.items() if key not in keys or key in found} | found
        self.rows[shape.name] = rows if _in_order(found, old) else dict(sorted(rows.items()))
        return {old[key].id for key in keys if key in old} - {row.id for row in found.values()}

    def _pointing_at(self, name: str, ids: set[str]) -> Iterator[tuple[str, int]]:
        """The rows that point at any of these ids."""
        if not ids:
            return
        for shape in shapes().values():
            for ref in (each for each in (*shape.columns, *shape.links) if each.target == name):
                said = attrgetter(ref.name)
                for key, row in self.rows[shape.name].items():
                    if not ids.isdisjoint(said(row)) if ref.many else said(row) in ids:
                        yield shape.name, key

    def plan(self) -> Plan:
        lists: dict[str, Any] = {table.name: tuple(self.rows[name].values()) for name, table in tables().items()}
        return Plan(organisation=self.organisation, **lists)

    def keys(self, name: str) -> dict[str, int]:
        """The primary key of each id of a noun."""
        return {row.id: key for key, row in self.rows[name].items()}

    def _links(
        self, shape: Shape, at: int, organisation: int, only: Iterable[int] | None
    ) -> dict[int, tuple[str, ...]]:
        link = shape.links[at]
        through, here, there = shape.through(link)
        others = self.rows[link.target]
        found: defaultdict[int, list[str]] = defaultdict(list)
        pairs = through._default_manager.order_by("pk").values_list(here, there)
        for query in _narrowed(pairs, here, f"{here.removesuffix('_id')}__organisation", organisation, only):
            for row, other in query:
                found[row].append(others[other].id)
        return {row: tuple(ids) for row, ids in found.items()}


def _along(names: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    fresh = set(names)
    while fresh:
        found |= fresh
        fresh = {ref.target for name in fresh for ref in tables()[name].refs} - found
    return frozenset(found)


def _organisation(key: int) -> nouns.Organisation:
    names = [each.name for each in fields_of(nouns.Organisation)]
    row = Organisation.objects.values("slug", *names).get(pk=key)
    return nouns.Organisation(id=row.pop("slug"), **row)


def _columns(shape: Shape, organisation: int, only: Iterable[int] | None) -> Iterator[QuerySet[Any, Any]]:
    names = [shape.attname(each) for each in shape.columns]
    rows = shape.model._base_manager.order_by("pk").values_list("pk", "slug", *names)
    return _narrowed(rows, "pk", "organisation", organisation, only)


def _narrowed(
    rows: QuerySet[Any, Any], key: str, owner: str, organisation: int, only: Iterable[int] | None
) -> Iterator[QuerySet[Any, Any]]:
    """The rows of the organisation; where keys are given only those, some hundreds a query."""
    rows = rows.filter(**{owner: organisation})
    if only is None:
        yield rows
        return
    keys = sorted(only)
    for start in range(0, len(keys), LOOKED_UP_AT_ONCE):
        yield rows.filter(**{f"{key}__in": keys[start : start + LOOKED_UP_AT_ONCE]})


def _in_order(found: Rows, old: Rows) -> bool:
    """Whether rows that are added at the end come after all others."""
    added = [key for key in found if key not in old]
    return not added or not old or min(added) > max(old)
