"""What a row beside the plan is: about a row of the plan, begun in one act and ended in another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.plan.nouns import SLUG_MAX

if TYPE_CHECKING:
    from uuid import UUID

KEPT_FOR = timedelta(days=90)

Row_co = TypeVar("Row_co", bound="Beside", covariant=True)


class BesideQuerySet(models.QuerySet[Row_co]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def standing(self) -> Self:
        """Those that nobody took back, replaced or finished."""
        return self.filter(ended_in=None)

    def about(self, noun: str, slug: str) -> Self:
        return self.filter(noun=noun, object=slug)

    def past_keeping(self) -> Self:
        """Taken back, replaced or done long ago."""
        return self.filter(ended_at__lt=timezone.now() - KEPT_FOR)

    def end(self, *, act: UUID, by: Member) -> int:
        return self.update(ended_in=act, ended_at=timezone.now(), ended_by=by)


class Beside(models.Model):
    """About a row of the plan, named by its noun and its id as a decision of the check is.

    It is not changed but replaced: an act begins rows and ends others, so that taking it back is the same for all.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    noun = models.CharField(max_length=40)
    object = models.SlugField(max_length=SLUG_MAX)
    begun_in = models.UUIDField()
    begun_at = models.DateTimeField(default=timezone.now)
    begun_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_in = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.noun} {self.object}"
