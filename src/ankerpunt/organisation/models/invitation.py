from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models.organisation import Organisation

SALT = "ankerpunt.organisation.invitation"
VALID_FOR = timedelta(days=14)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def open(self) -> Self:
        return self.filter(sent_at__gt=timezone.now() - VALID_FOR)

    def unsent(self) -> Self:
        """Those whose letter did not go yet."""
        return self.open().exclude(mailed=True)

    def expired(self) -> Self:
        return self.filter(sent_at__lte=timezone.now() - VALID_FOR)

    def by_token(self, token: str) -> Invitation | None:
        """The invitation of a link, or nothing when the link is false, withdrawn, used or too old."""
        try:
            pk = signing.loads(token, salt=SALT, max_age=VALID_FOR)
        except signing.BadSignature:
            return None
        return self.open().select_related("organisation", "invited_by").filter(pk=pk).first()


class Invitation(models.Model):
    """Someone was asked by e-mail to become a member; kept until they come, or it is withdrawn or too old."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.READER)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField(default=timezone.now)
    # Whether the mail server took the letter, once it was asked; where it did not, an admin passes the link on.
    mailed = models.BooleanField(null=True, default=None)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                "organisation",
                Lower("email"),
                name="invitation_once_per_address",
                violation_error_message=_("This person has been invited already."),
            ),
            models.CheckConstraint(condition=models.Q(role__in=list(Role.values)), name="invitation_role_known"),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def token(self) -> str:
        return signing.dumps(self.pk, salt=SALT)

    @property
    def valid_until(self) -> datetime:
        return self.sent_at + VALID_FOR
