from __future__ import annotations

import secrets

from django.db import models

from ankerpunt.organisation.models import Organisation


def new_token() -> str:
    return secrets.token_hex(8)


class Revision(models.Model):
    """One step in the life of a plan: which rows were touched, so that a plan in memory can be brought up to date.

    The token tells a step that was rolled back from the one that came in its place under the same number.
    `touched` holds a list of `[model label, key]`; null means that anything may have changed.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveBigIntegerField()
    token = models.CharField(max_length=16)
    touched = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "number"], name="one_revision_of_each_number")]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.number}"
