from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.plan_fields import LineField
from ankerpunt.listen.models.round import BYTES, Round, new_key
from ankerpunt.organisation.models import Organisation
from ankerpunt.science.kept import read
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.science.kept import Studied, Unestimated

SCREENS, EACH_SHOWS, VERSIONS = 9, 4, 20


class StudyItem(Struct, frozen=True):
    """What people choose between: its words, and the driver that they came from, if any, by its id."""

    id: str
    name: str
    driver: str = ""


class StudyQuerySet(models.QuerySet["Study"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def of_store(self, key: str) -> Self:
        """The one whose answers are, or were, kept under this key: of its round, or its own."""
        own = models.Q(round__isnull=True, key=key)
        return self.filter(own | models.Q(round__key=key)).select_related("organisation", "round")


class Study(models.Model):
    """A preference study: what is asked of whom, and what is known of all of them together once it is estimated.

    Answers are never here: they are in the store of the study until they are estimated, and then nowhere (R12). It is
    no noun of the plan; what it leaves there is research, drivers and a proposition.
    """

    class Source(models.TextChoices):
        PHONES = "phones", _("asked on phones")
        FILE = "file", _("answers of another tool")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=2 * BYTES, unique=True, default=new_key, editable=False)
    title = LineField()
    question = LineField(blank=True)
    target_group = models.ForeignKey(TargetGroup, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=6, choices=Source, default=Source.PHONES)
    # Asked on phones it has a round, for whom, when and by which codes; answers of another tool have none.
    round = models.OneToOneField(Round, on_delete=models.CASCADE, null=True, blank=True, related_name="study")
    items = StructField(tuple[StudyItem, ...], default=tuple)
    screens = models.PositiveSmallIntegerField(default=SCREENS)
    each_shows = models.PositiveSmallIntegerField(default=EACH_SHOWS)
    versions = models.PositiveSmallIntegerField(default=VERSIONS)
    seed = models.PositiveIntegerField(default=1)
    # Where it comes from, as far as that is not said by the rest; an example says that it was made up.
    note = LineField(blank=True)
    begun_at = models.DateTimeField(default=timezone.now)
    estimated_on = models.DateField(null=True)
    # What is known of everybody together: averages, spread and shares; nobody's answers can be worked out from it.
    result = models.JSONField(null=True)

    objects = StudyQuerySet.as_manager()

    class Meta:
        ordering = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def names(self) -> list[str]:
        return [each.name for each in self.items]

    @property
    def is_file(self) -> bool:
        return self.source == self.Source.FILE

    @property
    def found(self) -> Studied | Unestimated | None:
        """What came of it, once something did."""
        return None if self.result is None else read(self.result)
