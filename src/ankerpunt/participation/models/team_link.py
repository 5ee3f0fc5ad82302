from __future__ import annotations

import hashlib
import secrets
from typing import Self

from django.db import models

from ankerpunt.participation.models.unlinkable import Unlinkable
from ankerpunt.plan.nouns import SLUG_MAX

BYTES = 16  # 128 bits: nobody finds a link by trying


class TeamLinkQuerySet(models.QuerySet["TeamLink"]):
    def by_token(self, token: str) -> Self:
        return self.filter(key=digest_of(token))


class TeamLink(Unlinkable):
    """What one team needs to share something, once: it goes when it is used. Its key is the digest of the link."""

    key = models.CharField(max_length=64, primary_key=True)
    whose = models.CharField(max_length=SLUG_MAX, db_index=True)
    unit = models.CharField(max_length=SLUG_MAX)

    objects = TeamLinkQuerySet.as_manager()


def new_token() -> str:
    return secrets.token_urlsafe(BYTES)


def digest_of(token: str) -> str:
    """A token has 128 bits of chance, so that a plain digest of it leads nowhere."""
    return hashlib.sha256(token.encode()).hexdigest()
