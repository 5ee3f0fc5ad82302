from __future__ import annotations

import secrets
from collections.abc import Iterable

from django.conf import settings
from django.db import connection, models
from django.dispatch import Signal

from ankerpunt.kit.access import Role
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField
from ankerpunt.organisation.models.slug import free_slug, refuse_reserved, slug_field
from ankerpunt.plan import nouns
from ankerpunt.plan.addresses import ORGANISATION_WORDS

# The label of a model, and the key of a row.
TouchedRow = tuple[str, int]

# Sent in the transaction of the change, with `organisation`, the new `number` and `token` of its plan, and `touched`: a
# list of rows, or None for anything.
plan_revised = Signal()


REVISE = """
    UPDATE organisation_organisation SET plan_revision = plan_revision + 1, plan_token = %s
    WHERE id = %s RETURNING plan_revision
"""


class Organisation(models.Model):
    """Whose plan this is; every query starts here."""

    slug = slug_field(unique=True)
    name = LineField()
    kind = ChoiceField(nouns.Organisation, "kind", max_length=20)
    residents = models.PositiveIntegerField(null=True, blank=True)
    employees = models.PositiveIntegerField(null=True, blank=True)
    school_region = ChoiceField(nouns.Organisation, "school_region", max_length=10)
    places = LinesField()

    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    # Together the stamp of the plan: the token tells a revision that was rolled back from the one in its place.
    plan_revision = models.PositiveBigIntegerField(default=0, editable=False)
    plan_token = models.CharField(max_length=16, default="", editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["municipality", "care", "welfare", "business", "other"]),
                name="organisation_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        if not self.slug:
            self.slug = free_slug(
                self.name, otherwise="Organisation", among=Organisation.objects.all(), reserved=ORGANISATION_WORDS
            )
        refuse_reserved(self.slug, ORGANISATION_WORDS)
        if not self._state.adding and kwargs.get("update_fields") is None:
            # The revision may be newer in the database than it is here.
            names = {field.name for field in self._meta.concrete_fields if not field.primary_key}
            kwargs["update_fields"] = names - {"plan_revision", "plan_token"}
        super().save(*args, **kwargs)  # type: ignore[arg-type]
        self.revise(())

    @property
    def has_admin(self) -> bool:
        """Whether there is someone who can sign in and invite the others."""
        return self.members.filter(role=Role.ADMIN, active=True, user__is_active=True).exists()

    def revise(self, touched: Iterable[TouchedRow] | None = None) -> None:
        """Say that the plan changed: whatever was worked out from it (findings, search) is stale now.

        `touched` names the rows that were written or removed; without it anything may have changed.
        """
        token = secrets.token_hex(8)
        with connection.cursor() as cursor:
            cursor.execute(REVISE, [token, self.pk])
            number = cursor.fetchone()[0]
        rows = None if touched is None else list(touched)
        plan_revised.send(sender=Organisation, organisation=self, number=number, token=token, touched=rows)
