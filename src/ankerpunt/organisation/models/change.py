from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ankerpunt.organisation.models.organisation import Organisation

FIRST = 5


class Change(models.Model):
    """One act of one member on the plan: which rows it touched, and the pages of their history before and after.

    `touched` holds `[model label, pk, history id before or null, history id after]` for every row. An import touches
    every row of a plan, so what a list of changes tells of an act is kept beside it: the `first` few of them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="changes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    touched = models.JSONField(default=list)
    first = models.JSONField(default=list, editable=False)
    undoes = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="undone_by")

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [models.Index(fields=["organisation", "-made_at"], name="change_latest_first")]

    def __str__(self) -> str:
        return str(self.id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if "touched" not in self.get_deferred_fields():
            self.first = self.touched[:FIRST]
        super().save(*args, **kwargs)

    @property
    def undo_url(self) -> str:
        """Where to undo it; nothing to undo is an empty address."""
        return reverse("organisation:undo", args=[self.organisation.slug, self.id]) if self.first else ""
