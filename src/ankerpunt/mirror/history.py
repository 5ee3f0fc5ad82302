"""Who changed what of an object, and when, told in the words of the plan.

    pages_of(usp)                       the pages of its history, newest first, with who wrote them
    entries_of(usp, standing)[:10]      what each page changed, in a fixed number of queries
    since(usp, page, standing)          what is different now from what it was on that page

An entry's changes hold what a reader can be shown: texts, dates, labels of choices, names of what is pointed at.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from django.utils.translation import gettext as _

from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.organisation.links import links_from
from ankerpunt.organisation.models import Owned, User

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.tables import Field

NEWEST = 50
Kind = Literal["created", "changed", "removed"]
KINDS: dict[str, Kind] = {"+": "created", "~": "changed", "-": "removed"}
Names = dict[str, dict[int, str]]


@dataclass(frozen=True)
class FieldChange:
    """One field before and after. A reference is the name of what it points at; a list is a list of names."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Entry:
    """One page of an object's history; `user` is None where nobody was signed in, such as an import."""

    page: int
    at: datetime
    user: User | None
    kind: Kind
    reason: str
    changes: tuple[FieldChange, ...]


def pages_of(row: Owned) -> QuerySet[Any]:
    """The pages of a row's history, newest first; also of a row that was removed, as long as its key is known."""
    pages: QuerySet[Any] = row.history.model.objects.filter(id=row.pk, organisation_id=row.organisation_id)
    return pages.select_related("history_user").order_by("-history_id")


def entries_of(row: Owned, standing: Standing, *, newest: int = NEWEST, after: int = 0) -> list[Entry]:
    """What the newest pages changed, newest first, `after` so many. A page that changed nothing is left out."""
    shape = shapes()[type(row).__name__]
    pages = list(pages_of(row)[after : after + newest + 1])
    names = _names(shape, pages, standing)
    found = [_entry(shape, page, before, names) for page, before in pairwise([*pages, None])]
    return [entry for entry in found[:newest] if entry.changes or entry.kind != "changed"]


def since(row: Owned, page: Any, standing: Standing) -> tuple[FieldChange, ...]:
    """The fields that say something else now than on a page of the row's history: first now, then what it was."""
    shape, model = shapes()[type(row).__name__], type(page)
    now = model(links=links_from(row), **{each.attname: getattr(row, each.attname) for each in model.tracked_fields})
    return tuple(_changes(shape, page, now, _names(shape, [page, now], standing)))


def _entry(shape: Shape, page: Any, before: Any, names: Names) -> Entry:
    changes = tuple(_changes(shape, page, before, names)) if before is not None and page.history_type == "~" else ()
    return Entry(
        page=page.pk,
        at=page.history_date,
        user=page.history_user,
        kind=KINDS[page.history_type],
        reason=page.history_change_reason or "",
        changes=changes,
    )


def _changes(shape: Shape, page: Any, before: Any, names: Names) -> Iterator[FieldChange]:
    if page.slug != before.slug:
        yield FieldChange("id", before.slug, page.slug)
    for field in shape.columns:
        old, new = (getattr(each, shape.attname(field)) for each in (before, page))
        if old != new:
            yield FieldChange(field.name, _shown(field, old, names), _shown(field, new, names))
    for field in shape.links:
        old, new = (each.links.get(field.name, []) for each in (before, page))
        if set(old) != set(new):
            yield FieldChange(field.name, _listed(field, old, names), _listed(field, new, names))


def _shown(field: Field, value: Any, names: Names) -> Any:
    if field.kind != "ref" or value is None:
        return value
    return names[field.target].get(value, _("(removed)"))


def _listed(field: Field, keys: list[int], names: Names) -> tuple[str, ...]:
    return tuple(sorted(names[field.target].get(key, _("(removed)")) for key in keys))


def _names(shape: Shape, pages: list[Any], standing: Standing) -> Names:
    """The names of everything that the pages point at, as far as it is still there."""
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for page in pages:
        for field in shape.refs:
            wanted[field.target].add(getattr(page, shape.attname(field)))
        for field in shape.links:
            wanted[field.target].update(page.links.get(field.name, ()))
    return {
        noun: {key: standing.name(row) for key in keys if (row := standing.by_key(noun, key)) is not None}
        for noun, keys in wanted.items()
    }
