from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.plan.nouns import SLUG_MAX

BYTES = 16  # 128 bits: nobody finds one by trying
KEPT_FOR = timedelta(days=90)


class SecretLinkQuerySet(models.QuerySet["SecretLink"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def working(self) -> Self:
        until = models.Q(ends_on=None) | models.Q(ends_on__gte=timezone.localdate())
        return self.filter(until, withdrawn_at=None)

    def by_token(self, token: str) -> SecretLink | None:
        """The link of a token, if it works."""
        return self.working().filter(digest=digest_of(token)).select_related("organisation").first()

    def past_keeping(self) -> Self:
        """Those that stopped working long ago."""
        before = timezone.now() - KEPT_FOR
        return self.filter(models.Q(withdrawn_at__lt=before) | models.Q(ends_on__lt=before.date()))


class SecretLink(models.Model):
    """Anyone who has it sees one page, without an account, until a day or until it is withdrawn.

    Of its token only the digest is kept.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    object = models.SlugField(max_length=SLUG_MAX, blank=True)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ends_on = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = SecretLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["organisation", "-made_at"], name="secret_link_newest_first")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object}"

    @property
    def works(self) -> bool:
        return self.withdrawn_at is None and (self.ends_on is None or self.ends_on >= timezone.localdate())


def new_token() -> str:
    return secrets.token_urlsafe(BYTES)


def digest_of(token: str) -> str:
    """A token has 128 bits of chance, so that a plain digest of it leads nowhere."""
    return hashlib.sha256(token.encode()).hexdigest()
