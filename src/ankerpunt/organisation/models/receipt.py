from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models.organisation import Organisation

KEPT_FOR = timedelta(days=30)


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def expired(self) -> ReceiptQuerySet:
        return self.filter(made_at__lte=timezone.now() - KEPT_FOR)


class Receipt(models.Model):
    """A form that was saved, by the key that it was opened with; sent again after a bad connection, it finds this."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    row = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="receipt_once")]

    def __str__(self) -> str:
        return str(self.key)
