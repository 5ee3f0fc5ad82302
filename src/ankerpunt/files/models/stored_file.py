from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from ankerpunt.kit.plan_fields import DigestField
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    from typing import Self


class StoredFileQuerySet(models.QuerySet["StoredFile"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def bytes(self) -> int:
        """What these files take together."""
        return int(self.aggregate(total=models.Sum("size"))["total"] or 0)


class StoredFile(models.Model):
    """That an organisation keeps a file: without such a row its members do not see what another organisation keeps."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    sha256 = DigestField()
    media = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    kept_at = models.DateTimeField(default=timezone.now)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "sha256"], name="files_once_in_an_organisation"),
        ]
        indexes = [models.Index(fields=["sha256"], name="files_by_content")]

    def __str__(self) -> str:
        return self.sha256
