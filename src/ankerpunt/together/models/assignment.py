from __future__ import annotations

from typing import Self

from django.db import models

from ankerpunt.organisation.models import Member
from ankerpunt.together.models.beside import Beside, BesideQuerySet


class AssignmentQuerySet(BesideQuerySet["Assignment"]):
    def to(self, member: Member) -> Self:
        return self.filter(member=member)

    def handed_over_by(self, member: Member) -> Self:
        """What this member asked of somebody else."""
        return self.filter(begun_by=member).exclude(member=member)

    def first_due_first(self) -> Self:
        return self.order_by(models.F("due_on").asc(nulls_last=True), "begun_at", "pk")


class Assignment(Beside):
    """A member sees to a row of the plan, until it is done or somebody else does.

    In the plan an owner stays a name or a role; this is who is asked, and never leaves the organisation.
    """

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="assignments")
    due_on = models.DateField(null=True, blank=True)
    done = models.BooleanField(default=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["-begun_at", "-pk"]
        indexes = [models.Index(fields=["member", "ended_in"], name="assignment_of_member")]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "noun", "object"],
                condition=models.Q(ended_in=None),
                name="one_member_sees_to_a_row",
            ),
        ]
