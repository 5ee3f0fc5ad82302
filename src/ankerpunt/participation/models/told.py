from __future__ import annotations

import hashlib
import re
import secrets
from typing import Self

from django.db import models

from ankerpunt.participation.keys import KEY_LENGTH
from ankerpunt.participation.models.unlinkable import Unlinkable
from ankerpunt.plan.nouns import SLUG_MAX

BYTES = 16  # 128 bits: nobody finds a link by trying
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


class ToldQuerySet(models.QuerySet["Told"]):
    def for_call(self, call: str) -> Self:
        return self.filter(call=call)

    def by_token(self, token: str) -> Told | None:
        return self.filter(key=digest_of(token)).first()


class Told(Unlinkable):
    """A story until it is published: what was told, and what a second reader says of it. It is never in the plan.

    Its key is the digest of the teller's own link, which only the teller has. In `back` it waits for the teller, in
    `agreed` for a member to publish it.
    """

    class State(models.TextChoices):
        TOLD = "told"
        BACK = "back"
        AGREED = "agreed"

    key = models.CharField(max_length=64, primary_key=True)
    call = models.CharField(max_length=KEY_LENGTH, db_index=True)
    text = models.TextField()
    outcome = models.CharField(max_length=8, blank=True)
    value = models.CharField(max_length=SLUG_MAX, blank=True)
    audience = models.CharField(max_length=8, default="inside")
    state = models.CharField(max_length=6, choices=State, default=State.TOLD)
    remark = models.TextField(blank=True)
    proposal = models.TextField(blank=True)

    objects = ToldQuerySet.as_manager()


def new_token() -> str:
    return secrets.token_urlsafe(BYTES)


def is_token(typed: str) -> bool:
    return TOKEN.fullmatch(typed) is not None


def digest_of(token: str) -> str:
    """A token has 128 bits of chance, so that a plain digest of it leads nowhere."""
    return hashlib.sha256(token.encode()).hexdigest()
