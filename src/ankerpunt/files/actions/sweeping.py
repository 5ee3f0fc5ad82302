"""Away with files that nothing names any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from ankerpunt.files import store
from ankerpunt.files.models import StoredFile
from ankerpunt.kit.plan_fields import DigestField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model

# A file that a row named until it was removed can be brought back with it for so long; what was brought along for a
# form that nobody sent is kept for the rest of the week.
REMOVED, UNUSED = timedelta(days=90), timedelta(days=7)
# A file that is being brought along right now may not have its row yet.
JUST_NOW = timedelta(days=1)


def sweep(now: datetime | None = None) -> int:
    """Remove what no row names, and no page of history of the last ninety days; gives how many files went."""
    at = now or timezone.now()
    idle = StoredFile.objects.filter(~_named(at), kept_at__lt=at - UNUSED)
    idle.delete()
    kept = set(StoredFile.objects.values_list("sha256", flat=True))
    gone = [path for sha256, path in store.every() if sha256 not in kept and _is_older(path.stat().st_mtime, at)]
    for path in gone:
        store.discard(path)
    return len(gone)


def _named(at: datetime) -> Q:
    """Whether a row of the organisation, or a page of history that is young enough, names the file."""
    named = Q(pk__in=[])
    for model, field in naming():
        rows = model._base_manager.filter(organisation=OuterRef("organisation"), **{field: OuterRef("sha256")})
        is_history = hasattr(model, "history_date")
        named |= Q(Exists(rows.filter(history_date__gt=at - REMOVED) if is_history else rows))
    return named


def naming() -> Iterator[tuple[type[Model], str]]:
    """Every model that names a file, its history included, with the field that does."""
    for model in apps.get_models():
        fields: Any = model._meta.concrete_fields
        yield from ((model, each.name) for each in fields if isinstance(each, DigestField) and model is not StoredFile)


def _is_older(written: float, at: datetime) -> bool:
    return written < (at - JUST_NOW).timestamp()
