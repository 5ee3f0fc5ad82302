from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models import Organisation

KEPT_FOR = timedelta(days=1)
MOST = 3  # of each way lie here at once; the oldest makes way


class ParcelQuerySet(models.QuerySet["Parcel"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def here(self) -> Self:
        return self.filter(made_at__gt=timezone.now() - KEPT_FOR)

    def making_way(self, parcel: Parcel) -> list[Parcel]:
        """What is one too many, now that there is a new one."""
        return list(self.filter(organisation=parcel.organisation_id, way=parcel.way).order_by("-made_at")[MOST:])

    def past_keeping(self) -> Self:
        return self.filter(made_at__lte=timezone.now() - KEPT_FOR)


class Parcel(models.Model):
    """A whole plan as one ZIP on its way out or in; it lies here for a day. It says nothing of who sent it."""

    class Way(models.TextChoices):
        OUT = "out"
        IN = "in"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=3, choices=Way)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now)

    objects = ParcelQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [models.CheckConstraint(condition=models.Q(way__in=["out", "in"]), name="parcel_way_known")]

    def __str__(self) -> str:
        return f"{self.way} {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        for other in Parcel.objects.making_way(self):
            other.delete()

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self.path.unlink(missing_ok=True)
        return super().delete(*args, **kwargs)

    @property
    def path(self) -> Path:
        """Where it lies, apart from the files that are kept: no backup takes it along."""
        return parcels() / f"{self.id}.zip"


def parcels() -> Path:
    files: Path = settings.FILES
    folder = files / "parcels"
    folder.mkdir(parents=True, exist_ok=True, mode=settings.FILE_UPLOAD_DIRECTORY_PERMISSIONS)
    return folder
