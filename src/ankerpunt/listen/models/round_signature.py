from __future__ import annotations

from django.db import models

from ankerpunt.listen.models.round import Round
from ankerpunt.organisation.models import Member


class RoundSignature(models.Model):
    """Who began a round, and which other member looked at its teams; apart from its numbers, which are nobody's."""

    BEGAN, APPROVED = "began", "approved"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="signatures")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    signed_as = models.CharField(max_length=8, choices=[(BEGAN, BEGAN), (APPROVED, APPROVED)])

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "signed_as"], name="round_signed_once_as")]

    def __str__(self) -> str:
        return self.signed_as
