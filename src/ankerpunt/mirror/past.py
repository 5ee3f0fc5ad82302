"""Rows as they were on an earlier day, out of their history.

    known_since(organisation)                       the first day of which anything is known
    rows_on(standing, day, Anchoring={"usp": keys})  what these rows were at the end of that day

One query a noun, however long the history.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Max, Min
from django.utils import timezone

from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.organisation.models import Change
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Noun, Plan
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation

Rows = dict[int, Noun]


def known_since(organisation: Organisation) -> date | None:
    """The day of the first act; what was before it is known to nobody here."""
    first = Change.objects.filter(organisation=organisation).aggregate(first=Min("made_at"))["first"]
    return timezone.localtime(first).date() if first else None


def rows_on(standing: Standing, day: date, **narrowed: tuple[str, Collection[int] | None]) -> Index:
    """The rows of these nouns at the end of a day, each narrowed by a reference: to these keys, or to what was found.

    What is pointed at has the id that it has now. Links to many are left out.
    """
    found: dict[str, Rows] = {}
    for name, (field, keys) in narrowed.items():
        shape = shapes()[name]
        target = next(each.target for each in shape.refs if each.name == field)
        about = {f"{field}_id__in": list(found[target] if keys is None else keys)}
        found[name] = _rows(shape, standing, day, about, found)
    lists: dict[str, Any] = {tables()[name].name: tuple(rows.values()) for name, rows in found.items()}
    return Index(Plan(organisation=standing.plan.organisation, **lists))


def _rows(
    shape: Shape, standing: Standing, day: date, about: Mapping[str, list[int]], found: Mapping[str, Rows]
) -> Rows:
    end = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
    of = standing.organisation.pk
    pages: Any = shape.model.history.model.objects.filter(organisation_id=of, history_date__lt=end).order_by()
    ever = pages.filter(**about).values("id")
    last = pages.filter(id__in=ever).values("id").annotate(last=Max("history_id")).values("last")
    rows = pages.filter(**about, history_id__in=last).exclude(history_type="-").order_by("id")
    return {page.id: _said(shape, page, standing, found) for page in rows}


def _said(shape: Shape, page: Any, standing: Standing, found: Mapping[str, Rows]) -> Noun:
    values = {field.name: getattr(page, shape.attname(field)) for field in shape.columns}
    for field in shape.refs:
        values[field.name] = _id(field.target, values[field.name], standing, found)
    now = standing.by_key(shape.name, page.id)
    return shape.noun(id=now.id if now else page.slug, **values)


def _id(noun: str, key: int | None, standing: Standing, found: Mapping[str, Rows]) -> str | None:
    """The id of what is pointed at; of what is gone, one that nothing else has."""
    if key is None:
        return None
    row = found.get(noun, {}).get(key) or standing.by_key(noun, key)
    return row.id if row else f"gone-{key}"
