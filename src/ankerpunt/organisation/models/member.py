from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models.organisation import Organisation
from ankerpunt.organisation.models.unit import Unit


class MemberQuerySet(models.QuerySet["Member"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def active(self) -> Self:
        return self.filter(active=True, user__is_active=True)


class Member(models.Model):
    """A person's place in one organisation."""

    Role = Role

    class Digest(models.TextChoices):
        DAILY = "daily", _("every day, if there is any")
        WEEKLY = "weekly", _("on Monday, if there is any")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.READER)
    active = models.BooleanField(_("active"), default=True)
    # Where somebody works, so that a story is read first by somebody of another department (L10).
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="members")
    weekly_invitation = models.BooleanField(_("a weekly e-mail that invites to a conversation"), default=False)
    invited_on = models.DateField(null=True, editable=False)
    # The day of this visit and of the one before, for the member's own "since your last visit"; shown to nobody else.
    here_on = models.DateField(null=True, editable=False)
    here_before = models.DateField(null=True, editable=False)
    digest = models.CharField(max_length=6, choices=Digest, default="", blank=True)
    digested_at = models.DateTimeField(null=True, editable=False)
    joined = models.DateTimeField(auto_now_add=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering = ["user__name", "user__email"]
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "user"], name="member_once_per_organisation"),
            models.CheckConstraint(condition=models.Q(role__in=list(Role.values)), name="member_role_known"),
        ]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def is_last_admin(self) -> bool:
        """Whether the organisation would be without an admin when this member left."""
        if self.role != Role.ADMIN or not self.active:
            return False
        others = Member.objects.of(self.organisation).active().filter(role=Role.ADMIN).exclude(pk=self.pk)
        return not others.exists()

    def works_elsewhere_than(self, unit: Unit) -> bool:
        """Whether this member is of another department: not of the unit, of one above it or of one below it.

        Of a member who did not say where they work it is not known, and then it does not count.
        """
        if self.unit is None:
            return False
        return self.unit.pk not in unit.branch() and unit.pk not in self.unit.branch()
