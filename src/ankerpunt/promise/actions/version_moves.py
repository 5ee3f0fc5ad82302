"""What goes along when a new version of a promise is adopted: everything that points at a USP which goes on.

The plan itself says what can point at a USP or at a promise, so that a noun which is made later moves along too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import UniqueConstraint

from ankerpunt.mirror.findings import Draft
from ankerpunt.mirror.kinds import Kind, pointing_at
from ankerpunt.plan.facts.usp import OWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ankerpunt.organisation.models import Owned
    from ankerpunt.plan.tables import Field
    from ankerpunt.promise.models import Proposition, Usp


@dataclass(frozen=True)
class Move:
    """One row that points at something old, and what it will point at instead."""

    kind: Kind
    field: Field
    row: Owned
    there: dict[int, Owned]  # the key of what it points at now: what it will point at

    @property
    def targets(self) -> list[Owned]:
        """Where a field that holds many will point."""
        targets = [self.there.get(each.pk, each) for each in getattr(self.row, self.field.name).all()]
        return list(dict.fromkeys(targets))


def successors(draft: Proposition) -> dict[int, Usp]:
    """The old USPs that go on, by their key, and the USP of the draft in which each does."""
    return {
        usp.replaces_id: usp for usp in draft.usps.filter(archived_on=None).order_by("-order", "-pk") if usp.replaces_id
    }


def moves_of(draft: Proposition) -> list[Move]:
    """Every row that goes along with the draft; a few queries for each noun that can point at one."""
    if draft.replaces_id is None:
        return []
    found = list(_moves("Usp", dict(successors(draft))))
    return [*found, *_moves("Proposition", {draft.replaces_id: draft})]


def _moves(noun: str, there: dict[int, Any]) -> Iterator[Move]:
    for kind, field in pointing_at(noun):
        if (kind.noun, field.name) in OWN:
            continue
        rows = kind.model._base_manager.filter(**{f"{field.name}__in": list(there)}).distinct().order_by("pk")
        taken = _taken(kind, field, there)
        yield from (Move(kind, field, row, there) for row in rows if not _clashes(row, field, there, taken))


Taken = dict[tuple[str, ...], set[tuple[Any, ...]]]


def _taken(kind: Kind, field: Field, there: dict[int, Any]) -> Taken:
    """What the new rows have already where there can be only one, such as a cell at a touchpoint."""
    unique = [tuple(each.fields) for each in kind.model._meta.constraints if isinstance(each, UniqueConstraint)]
    rows = kind.model._base_manager.filter(**{f"{field.name}__in": list(there.values())})
    return {fields: set(rows.values_list(*fields)) for fields in unique if field.name in fields}


def _clashes(row: Owned, field: Field, there: dict[int, Any], taken: Taken) -> bool:
    """Whether the new USP has this cell or measurement already: then the old one keeps its own."""

    def value(name: str) -> Any:
        column: Any = row._meta.get_field(name)
        key = getattr(row, column.attname)
        return there[key].pk if name == field.name else key

    return any(tuple(value(name) for name in fields) in known for fields, known in taken.items())


def move(each: Move) -> None:
    if each.field.many:
        getattr(each.row, each.field.name).set(each.targets)
        return
    setattr(each.row, each.field.name, each.there[getattr(each.row, f"{each.field.name}_id")])
    each.row.save()


def after_adoption(draft: Proposition, moves: Iterable[Move]) -> list[Draft]:
    """The plan as it will be once the draft is adopted, for the check to judge beforehand."""
    drafts = [Draft(each.kind.noun, each.row.slug, {each.field.name: _slugs(each)}) for each in moves]
    old = draft.replaces
    return drafts + ([Draft("Proposition", old.slug, {"status": "retired"})] if old and old.status == "adopted" else [])


def _slugs(each: Move) -> Any:
    if each.field.many:
        return tuple(target.slug for target in each.targets)
    return each.there[getattr(each.row, f"{each.field.name}_id")].slug
