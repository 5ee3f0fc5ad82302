from __future__ import annotations

from typing import Self

from django.db import models

from ankerpunt.participation.keys import KEY_LENGTH
from ankerpunt.participation.models.unlinkable import Unlinkable
from ankerpunt.plan.nouns import SLUG_MAX

ACT_MAX = 36


class LeftQuerySet(models.QuerySet["Left"]):
    def at(self, door: str) -> Self:
        return self.filter(door=door)


class Left(Unlinkable):
    """What somebody left at a door without an account, until a member makes a conversation of it, or not.

    `act` is the act of the member in which it was taken over, so that it waits again where that is undone.
    """

    key = models.CharField(max_length=64, primary_key=True)
    door = models.CharField(max_length=KEY_LENGTH, db_index=True)
    text = models.TextField()
    act = models.CharField(max_length=ACT_MAX, blank=True)
    taken_as = models.CharField(max_length=SLUG_MAX, blank=True)

    objects = LeftQuerySet.as_manager()
