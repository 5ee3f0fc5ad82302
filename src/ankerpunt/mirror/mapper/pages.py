"""Pages of history for rows that are written in bulk, as single saves would have written them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Max
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.mirror.mapper.shape import Shape
    from ankerpunt.organisation.models import Organisation, Owned, User

Links = dict[str, list[int]]
REASON = "import"


def newest_pages(shape: Shape, organisation: Organisation) -> dict[int, int]:
    """The newest page of each row of a noun, by the row's key."""
    pages = _model(shape)._default_manager.filter(organisation_id=organisation.pk).order_by()
    return dict(pages.values_list("id").annotate(newest=Max("history_id")))


def write_pages(
    shape: Shape, rows: Iterable[tuple[Owned, Links]], kind: Literal["+", "~", "-"], user: User | None
) -> dict[int, int]:
    """Write one page for each row, with the links it holds; gives the new page of each row."""
    model, now = _model(shape), timezone.now()
    pages = [
        model(
            history_date=now,
            history_type=kind,
            history_user=user,
            history_change_reason=REASON,
            links=links,
            **{each.attname: getattr(row, each.attname) for each in model.tracked_fields},
        )
        for row, links in rows
    ]
    return {page.id: page.history_id for page in model._default_manager.bulk_create(pages)}


def _model(shape: Shape) -> Any:
    return shape.model.history.model
