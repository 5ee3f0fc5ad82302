"""History keeps links too and notes which act a page belongs to; the organisation hears that its plan changed."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import m2m_changed, pre_delete
from django.dispatch import receiver
from simple_history.signals import post_create_historical_record, pre_create_historical_record

from ankerpunt.organisation.history import UNKNOWN, current
from ankerpunt.organisation.links import links_from, links_to
from ankerpunt.organisation.models import Owned
from ankerpunt.organisation.models.owned import ELSEWHERE, pages


@receiver(pre_delete)
def keep_links(instance: models.Model, **_: Any) -> None:
    """When history writes its last page the links are gone already; remember them."""
    if isinstance(instance, Owned):
        instance.__dict__["_last_links"] = {**links_from(instance), **links_to(instance)}


@receiver(pre_create_historical_record)
def write_links(instance: models.Model, history_instance: Any, **_: Any) -> None:
    if not isinstance(instance, Owned) or history_instance.history_type == "+":
        return
    last = instance.__dict__.pop("_last_links", None)
    history_instance.links = links_from(instance) if last is None else last


@receiver(m2m_changed)
def refuse_elsewhere(
    instance: models.Model, action: str, model: type[models.Model], pk_set: set[Any] | None, **_: Any
) -> None:
    """A link stays within one organisation, whichever side it is made from."""
    if action != "pre_add" or not isinstance(instance, Owned) or not issubclass(model, Owned):
        return
    if model._default_manager.filter(pk__in=pk_set or ()).exclude(organisation=instance.organisation_id).exists():
        raise ValidationError(ELSEWHERE, code="elsewhere")


@receiver(m2m_changed)
def write_changed_links(
    instance: models.Model, action: str, reverse: bool, model: type[models.Model], pk_set: set[Any] | None, **_: Any
) -> None:
    if action not in {"post_add", "post_remove", "post_clear"} or pk_set == set():
        return
    rows = model._default_manager.filter(pk__in=pk_set or ()) if reverse else [instance]
    for row in rows:
        if isinstance(row, Owned):
            turn_page(row)


def turn_page(row: Owned) -> None:
    """Within one act the row's newest page is completed; otherwise a new page begins."""
    recording = current.get()
    key = (row._meta.label_lower, row.pk)
    if recording is not None and key in recording.touched:
        row.history.filter(pk=recording.touched[key][1]).update(links=links_from(row))
    else:
        pages.create_historical_record(row, "~")


@receiver(post_create_historical_record)
def note(instance: models.Model, history_instance: Any, **_: Any) -> None:
    if not isinstance(instance, Owned):
        return
    recording = current.get()
    if recording is None:
        instance.organisation.revise([(instance._meta.label_lower, instance.pk)])
        return
    key, page = (instance._meta.label_lower, instance.pk), history_instance.pk
    before = recording.touched[key][0] if key in recording.touched else _page_before(instance, history_instance)
    recording.touched[key] = (before, page)
    instance.newest_page = page


def _page_before(row: Owned, page: Any) -> int | None:
    """The page that tells what the row was: for a row that is gone that is its last page itself."""
    if page.history_type == "+":
        return None
    if page.history_type == "-":
        return int(page.pk)
    if row.newest_page:
        return row.newest_page
    earlier = type(page)._default_manager.filter(id=row.pk, history_id__lt=page.pk)
    return int(earlier.order_by("-history_id").values_list("history_id", flat=True).first() or UNKNOWN)
