"""Every step in the life of a plan is logged, in the transaction that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from ankerpunt.mirror.models import Revision
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.models.organisation import TouchedRow, plan_revised

if TYPE_CHECKING:
    from collections.abc import Collection

# How many steps stay in the log, and how many rows a step names before it says "anything".
STEPS_KEPT = 256
ROWS_NAMED = 500


@receiver(plan_revised)
def log(organisation: Organisation, number: int, token: str, touched: Collection[TouchedRow] | None, **_: Any) -> None:
    named = None if touched is None or len(touched) > ROWS_NAMED else [list(row) for row in touched]
    Revision.objects.create(organisation=organisation, number=number, token=token, touched=named)
    if number % STEPS_KEPT == 0:
        Revision.objects.filter(organisation=organisation, number__lte=number - STEPS_KEPT).delete()


@receiver(post_delete, sender=Organisation)
def forget(instance: Organisation, **_: Any) -> None:
    """Its rows logged their own removal after the log had gone."""
    Revision.objects.filter(organisation=instance.pk).delete()
