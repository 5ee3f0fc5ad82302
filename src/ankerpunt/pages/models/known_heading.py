from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.nouns import SLUG_MAX
from ankerpunt.tables.key import key
from ankerpunt.tables.three_way import MARK, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class KnownHeadingQuerySet(models.QuerySet["KnownHeading"]):
    def meant(self, organisation: Organisation, table: str, headings: Iterable[str]) -> dict[str, str]:
        """What headings of such a table stood for, for those that somebody chose before."""
        marks = {mark(key(heading)): heading for heading in headings if heading}
        rows = self.filter(organisation=organisation, table=table, mark__in=marks)
        return {marks[row.mark]: row.means for row in rows}

    def by_mark(self, organisation: Organisation, table: str) -> dict[str, str]:
        """All that was chosen about such a table, by the marks of its headings."""
        return dict(self.filter(organisation=organisation, table=table).values_list("mark", "means"))

    def remember(self, organisation: Organisation, table: str, meant: Mapping[str, str]) -> None:
        """Keep what headings stand for, in place of what they stood for before."""
        said = {mark(key(heading)): means for heading, means in meant.items() if heading}
        rows = [
            KnownHeading(organisation=organisation, table=table, mark=each, means=means) for each, means in said.items()
        ]
        self.bulk_create(
            rows, update_conflicts=True, unique_fields=["organisation", "table", "mark"], update_fields=["means"]
        )


class KnownHeading(models.Model):
    """What a heading stands for in the tables that an organisation brings, so that nobody has to choose it again.

    Of the heading only a mark is kept, and of what is in the table nothing.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    table = models.CharField(max_length=40)
    mark = models.CharField(max_length=2 * MARK)
    means = models.CharField(max_length=SLUG_MAX + 40, blank=True)

    objects = KnownHeadingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "table", "mark"], name="one_meaning_per_heading"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.means}"
