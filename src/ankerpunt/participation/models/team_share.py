from __future__ import annotations

import secrets

from django.db import models
from django.utils.crypto import salted_hmac

from ankerpunt.participation.models.unlinkable import Unlinkable
from ankerpunt.plan.nouns import SLUG_MAX

SALT = "ankerpunt.participation.team"
PERIOD_MAX = 6


class TeamShare(Unlinkable):
    """One line that a team shared, until there are enough teams: where it stands for a value, or about a cell.

    The team is in it only where it wants its name beside it.
    """

    class Kind(models.TextChoices):
        VALUE = "value"
        CELL = "cell"

    key = models.CharField(max_length=32, primary_key=True)
    whose = models.CharField(max_length=SLUG_MAX, db_index=True)
    period = models.CharField(max_length=PERIOD_MAX)
    kind = models.CharField(max_length=5, choices=Kind)
    subject = models.CharField(max_length=SLUG_MAX)
    marker = models.CharField(max_length=SLUG_MAX, blank=True)
    differs = models.BooleanField(default=False)
    stance = models.CharField(max_length=7, blank=True)
    text = models.TextField(blank=True)
    unit = models.CharField(max_length=SLUG_MAX, blank=True)


class TeamTurn(Unlinkable):
    """That some team shared something about a subject in a half year, so that it does so once; not which, nor what.

    An empty subject: it shared anything at all.
    """

    key = models.CharField(max_length=64, primary_key=True)
    whose = models.CharField(max_length=SLUG_MAX, db_index=True)
    period = models.CharField(max_length=PERIOD_MAX)
    subject = models.CharField(max_length=SLUG_MAX, blank=True)


def random_key() -> str:
    return secrets.token_hex(16)


def turn_key(whose: str, unit: str, subject: str, period: str) -> str:
    """Without the key of this installation nobody can work out which team it was."""
    said = f"{whose}\n{unit}\n{subject}\n{period}"
    return salted_hmac(SALT, said, algorithm="sha256").hexdigest()
