from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Self

from django.db import models

from ankerpunt.check.causes import gather
from ankerpunt.check.finding import Finding as Said
from ankerpunt.kit.fields import StructField
from ankerpunt.mirror.models.checkup import Checkup

if TYPE_CHECKING:
    from ankerpunt.check.rule import Severity, Stage


class FindingQuerySet(models.QuerySet["Finding"]):
    """Reads findings in the order of the check. Each is about one row; what has one cause is told together."""

    def about(self, noun: str, *slugs: str) -> Self:
        return self.filter(noun=noun, object__in=slugs)

    def open(self) -> Self:
        return self.filter(status="open")

    def gates(self) -> Self:
        """What stops the next step."""
        return self.open().filter(severity="gate")

    def of(self, *, stage: Stage | None = None, severity: Severity | None = None) -> Self:
        chosen = {"stage": stage, "severity": severity}
        return self.filter(**{name: value for name, value in chosen.items() if value})

    def leading(self) -> Self:
        """One for each cause: what a list shows and counts."""
        return self.filter(leads=True)

    def said(self) -> list[Said]:
        """What is said of each row, which says its texts in either language."""
        return list(self.values_list("said", flat=True))

    def together(self) -> list[Said]:
        """The findings of these causes, each naming all that it concerns; one query."""
        parts = self.model._default_manager.filter(checkup__in=self.values("checkup"), cause__in=self.values("cause"))
        return list(gather(parts.said()))

    def one_of_each(self, number: int) -> list[Said]:
        """The first findings, at most one of each rule, for a page with room for a few; two queries."""
        of_each = self.leading().order_by().values("place").annotate(first=models.Min("pk")).order_by("place")
        return self.filter(pk__in=list(of_each.values_list("first", flat=True)[:number])).together()

    def by_object(self) -> dict[str, list[Said]]:
        """The findings of each object, for pages that show many objects of one noun."""
        found: defaultdict[str, list[Said]] = defaultdict(list)
        for slug, said in self.values_list("object", "said"):
            found[slug].append(said)
        return dict(found)


class Finding(models.Model):
    """What the newest check says of one row, as plain data; a text is made of it when it is shown.

    Those with one cause are told together: the first of them leads.
    """

    checkup = models.ForeignKey(Checkup, on_delete=models.CASCADE, related_name="findings")
    place = models.CharField(max_length=8)
    cause = models.CharField(max_length=32)
    leads = models.BooleanField()
    code = models.CharField(max_length=8)
    mood = models.CharField(max_length=12)
    severity = models.CharField(max_length=8)
    stage = models.CharField(max_length=12)
    status = models.CharField(max_length=12)
    noun = models.CharField(max_length=40)
    object = models.CharField(max_length=80)
    detail = models.TextField(blank=True)
    digest = models.CharField(max_length=32)
    said = StructField(Said)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["place", "noun", "object", "detail"]
        constraints = [models.UniqueConstraint(fields=["checkup", "digest"], name="one_finding_of_each")]
        indexes = [
            models.Index(fields=["checkup", "noun", "object"], name="finding_of_object"),
            models.Index(fields=["checkup", "severity", "status"], name="finding_that_asks"),
            models.Index(fields=["checkup", "cause"], name="finding_of_cause"),
            models.Index(
                fields=["checkup", "status", "place"], condition=models.Q(leads=True), name="finding_that_leads"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.noun} {self.object}"
