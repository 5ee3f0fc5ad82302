"""What every noun of a plan has in the database: an organisation, a slug, a history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ankerpunt.organisation.history import author_of
from ankerpunt.organisation.models.organisation import Organisation
from ankerpunt.organisation.models.slug import free_slug, refuse_reserved, slug_field
from ankerpunt.plan.naming import own_words

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

ELSEWHERE = _("You cannot point at something of another organisation.")

Row_co = TypeVar("Row_co", bound="Owned", covariant=True)


class OwnedQuerySet(models.QuerySet[Row_co]):
    """What a noun's own queryset starts from; see `Unit` for how a noun names its own."""

    def of(self, organisation: Organisation) -> Self:
        """The rows of one organisation that count: how every query starts."""
        return self.with_archived(organisation).filter(archived_on=None)

    def with_archived(self, organisation: Organisation) -> Self:
        """The rows of one organisation, those in the archive included."""
        return self.filter(organisation=organisation)

    def update(self, **values: Any) -> int:
        """Writes without history, so the organisations of these rows are told here."""
        rows = list(self.order_by().values_list("organisation", "pk"))
        changed = super().update(**values)
        self._revise(rows)
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs: Iterable[Row_co], *args: Any, **options: Any) -> list[Row_co]:
        made = super().bulk_create(objs, *args, **options)
        self._revise([(row.organisation_id, row.pk) for row in made])
        return made

    bulk_create.alters_data = True  # type: ignore[attr-defined]

    def _revise(self, rows: list[tuple[int, int]]) -> None:
        label, touched = self.model._meta.label_lower, defaultdict(list)
        for owner, key in rows:
            touched[owner].append((label, key))
        for organisation in Organisation.objects.filter(pk__in=touched):
            organisation.revise(touched[organisation.pk])


class HistoryRow(models.Model):
    """What a row was at one moment, its many-to-many links included (`{"conversations": [3, 8]}`)."""

    links = models.JSONField(default=dict)

    class Meta:
        abstract = True


pages = HistoricalRecords(inherit=True, bases=[HistoryRow], get_user=author_of, no_db_index=["organisation"])


class Owned(models.Model):
    """A noun of one organisation's plan.

    A subclass gives the fields of its noun and, where it has a Meta of its own, inherits this one:
    `class Meta(Owned.Meta): constraints = [*Owned.Meta.constraints, …]`. An empty slug is made from `slug_words`. What
    people call a row is not asked of the row but of the plan: `names_of(organisation)` in `organisation.names`.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+", editable=False)
    slug = slug_field(blank=True)
    archived_on = models.DateField(null=True, blank=True)

    circle = _("This points round in a circle, back to itself. Choose another one, or none.")

    # The newest page of its history, where that was read or written with this row.
    newest_page: int | None = None

    history = pages
    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "slug"],
                name="%(app_label)s_%(class)s_slug",
                violation_error_message=_("This id is taken."),
            )
        ]

    def __str__(self) -> str:
        """For developers and logs; a page never shows it."""
        return f"{type(self).__name__} {self.slug}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            model = type(self)
            rows = model._default_manager.filter(organisation=self.organisation_id)
            self.slug = free_slug(self.slug_words, otherwise=model.__name__, among=rows)
        refuse_reserved(self.slug)
        super().save(*args, **kwargs)

    @property
    def slug_words(self) -> str:
        """The words that an id is made of; a row that lies between others takes theirs."""
        return own_words(self)

    @property
    def stays(self) -> StrPromise | str:
        """Why this row is not archived, or brought back, by itself; empty where it can be."""
        return ""

    def clean(self) -> None:
        """A row points at rows of its own organisation only."""
        super().clean()
        for field in self._meta.concrete_fields:
            if not isinstance(field.related_model, type) or not issubclass(field.related_model, Owned):
                continue
            target = getattr(self, field.name, None)
            if target is not None and target.organisation_id != self.organisation_id:
                raise ValidationError(ELSEWHERE, code="elsewhere")
        self.refuse_circles()

    def refuse_circles(self) -> None:
        """A row never points at itself, nor round by others of its noun: no plan document can say that."""
        for field in self._meta.concrete_fields:
            if self.pk is None or field.related_model is not type(self) or getattr(self, field.attname) is None:
                continue
            rows = type(self)._base_manager.filter(organisation=self.organisation_id).exclude(**{field.name: None})
            points = {**dict(rows.values_list("pk", field.attname)), self.pk: getattr(self, field.attname)}
            here, seen = points[self.pk], {self.pk}
            while here in points and here not in seen:
                seen.add(here)
                here = points[here]
            if here == self.pk:
                raise ValidationError({field.name: self.circle}, code="cycle")
