from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models.change import Change
from ankerpunt.organisation.models.organisation import Organisation

if TYPE_CHECKING:
    from ankerpunt.organisation.models.owned import Owned

KEPT_FOR = timedelta(days=30)


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def expired(self) -> ReceiptQuerySet:
        return self.filter(made_at__lte=timezone.now() - KEPT_FOR)

    def clear(self) -> None:
        """Nothing depends on a receipt, so nothing has to be read first."""
        self._raw_delete(self.db)

    clear.alters_data = True  # type: ignore[attr-defined]


class Receipt(models.Model):
    """A form that was saved, by the key that it was opened with and what was typed; sent again, it finds this."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    digest = models.CharField(max_length=32, default="")
    row = models.CharField(max_length=100, blank=True)
    # A form that made a row made it in an act, which the second answer can undo as well.
    change = models.ForeignKey(Change, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "key", "digest"], name="receipt_once")]

    def __str__(self) -> str:
        return str(self.key)

    @property
    def undo_url(self) -> str:
        return self.change.undo_url if self.change else ""

    def row_of(self, model: type[Owned]) -> Owned | None:
        """The row that was made, unless it was taken back: then the form may make it again."""
        found: Owned | None = model._base_manager.filter(organisation=self.organisation_id, slug=self.row).first()
        if found is not None:
            found.organisation = self.organisation
        return found
