"""The links of a row: the many-to-many links that it holds, in their order, and those of others that go with it."""

from __future__ import annotations

from typing import Any

from django.db import models

from ankerpunt.organisation.models.owned import Owned

Links = dict[str, list[Any]]


def links_from(row: Owned) -> Links:
    """What a row links to: `{"conversations": [8, 3]}`."""
    found: Links = {}
    for field in row._meta.many_to_many:
        rows = _rows(field).filter(**{field.m2m_column_name(): row.pk}).order_by("pk")
        found[field.name] = list(rows.values_list(field.m2m_reverse_name(), flat=True))
    return found


def links_to(row: Owned) -> Links:
    """What others hold that vanishes with the row: `{"understand.driver.research": [5]}`.

    Many-to-many links, for which the place in the order counts too (`[[holder, place], …]`), and references that
    are emptied.
    """
    found: Links = {}
    for relation in row._meta.related_objects:
        model, field = relation.related_model, relation.field
        if not issubclass(model, Owned):
            continue
        key = f"{model._meta.label_lower}.{field.name}"
        if isinstance(field, models.ManyToManyField):
            holders = _rows(field).filter(**{field.m2m_reverse_name(): row.pk})
            pks = list(holders.order_by("pk").values_list(field.m2m_column_name(), flat=True))
            found[key] = [[pk, _place(field, pk, row.pk)] for pk in pks]
        elif relation.on_delete is models.SET_NULL:
            found[key] = list(model._base_manager.filter(**{field.name: row.pk}).values_list("pk", flat=True))
    return {key: pks for key, pks in found.items() if pks}


def relink(row: Owned, name: str, targets: list[Any]) -> None:
    """Make the row link to these, in this order, as far as they exist."""
    field: Any = row._meta.get_field(name)
    here, there = field.m2m_column_name(), field.m2m_reverse_name()
    known = set(field.related_model._base_manager.filter(pk__in=targets).values_list("pk", flat=True))
    through = field.remote_field.through
    _rows(field).filter(**{here: row.pk}).delete()
    through._base_manager.bulk_create(through(**{here: row.pk, there: pk}) for pk in targets if pk in known)


def relink_holder(model: type[Owned], name: str, holders: list[Any], row: Owned) -> list[Owned]:
    """Give others back their links to a row that exists again; gives those that changed."""
    field: Any = model._meta.get_field(name)
    places = {each[0]: each[1] for each in holders} if field.many_to_many else dict.fromkeys(holders)
    changed: list[Owned] = []
    for holder in model._base_manager.filter(pk__in=places):
        if not field.many_to_many:
            if getattr(holder, field.attname) is None:
                setattr(holder, name, row)
                holder.save()
        elif row.pk not in (linked := links_from(holder)[name]):
            place = places[holder.pk]
            relink(holder, name, [*linked[:place], row.pk, *linked[place:]])
            changed.append(holder)
    return changed


def _rows(field: Any) -> models.QuerySet[Any]:
    rows: models.QuerySet[Any] = field.remote_field.through._base_manager.all()
    return rows


def _place(field: Any, holder: Any, target: Any) -> int:
    rows = _rows(field).filter(**{field.m2m_column_name(): holder}).order_by("pk")
    return list(rows.values_list(field.m2m_reverse_name(), flat=True)).index(target)
