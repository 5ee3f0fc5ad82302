from __future__ import annotations

import math
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.plan_fields import LineField
from ankerpunt.organisation.models import Organisation
from ankerpunt.participation.keys import SIGNS
from ankerpunt.plan.nouns import SLUG_MAX

if TYPE_CHECKING:
    from datetime import datetime

    from ankerpunt.text import Language

BYTES, CODE_LENGTH = 16, 6
MOST_MINUTES = 240


def new_key() -> str:
    return secrets.token_hex(BYTES)


def new_code() -> str:
    """Six signs, of some 700 million: read from a screen, and typed on a phone while the game lasts."""
    return "".join(secrets.choice(SIGNS) for _each in range(CODE_LENGTH))


class PlayedStep(Struct, frozen=True):
    """A step as this game words it: what an organisation rewords later does not change a game that was played."""

    id: str
    name: str
    question: str
    trap: str
    minutes: int
    columns: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


class GameQuerySet(models.QuerySet["Game"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def playing(self) -> Self:
        return self.filter(state=Game.State.PLAYING)


class Game(models.Model):
    """One time that a group plays: its steps, where it is, and its clock. Who plays is known to nobody.

    It is no noun of the plan: what it leaves there are rows that a member confirmed. A step counts from 1.
    """

    class State(models.TextChoices):
        PLAYING = "playing", _("being played")
        ENDED = "ended", _("over")

    class Variant(models.TextChoices):
        FULL = "full", _("All steps, together, with a clock")
        SHORT = "short", _("Six steps, together, with a clock")
        ALONE = "alone", _("At your own pace, without a clock")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=2 * BYTES, unique=True, default=new_key, editable=False)
    code = models.CharField(max_length=CODE_LENGTH, unique=True, default=new_code, editable=False)
    title = LineField()
    language = models.CharField(max_length=2, choices=[("nl", "Nederlands"), ("en", "English")], default="nl")
    variant = models.CharField(max_length=5, choices=Variant, default=Variant.FULL)
    state = models.CharField(max_length=7, choices=State, default=State.PLAYING)
    played_on = models.DateField(default=timezone.localdate)
    steps = StructField(tuple[PlayedStep, ...], default=tuple)
    step = models.PositiveSmallIntegerField(default=1)
    locked = models.BooleanField(default=False)
    revealed = models.BooleanField(default=False)
    # The clock: the moment at which the step is over, or while it stands still what is left of it.
    clock_ends_at = models.DateTimeField(null=True)
    clock_left = models.DurationField(null=True)
    # About whom it is, once that is known: the persona of the plan.
    persona = models.SlugField(max_length=SLUG_MAX, blank=True)

    objects = GameQuerySet.as_manager()

    class Meta:
        ordering = ["-played_on", "-pk"]
        indexes = [models.Index(fields=["organisation", "-played_on"], name="game_newest_first")]

    def __str__(self) -> str:
        return f"Game {self.key[:6]}"

    @property
    def is_over(self) -> bool:
        return self.state == self.State.ENDED

    @property
    def is_alone(self) -> bool:
        return self.variant == self.Variant.ALONE

    @property
    def speech(self) -> Language:
        return "en" if self.language == "en" else "nl"

    @property
    def now(self) -> PlayedStep:
        found: PlayedStep = self.steps[self.step - 1]
        return found

    @property
    def clock_stands_still(self) -> bool:
        return self.clock_left is not None

    def seconds_left(self, at: datetime | None = None) -> int:
        """What is left of the step; nothing below zero, as nobody is late in a game."""
        if self.clock_left is not None:
            left = self.clock_left
        elif self.clock_ends_at is not None:
            left = self.clock_ends_at - (at or timezone.now())
        else:
            left = timedelta()
        return max(0, math.ceil(left.total_seconds()))
