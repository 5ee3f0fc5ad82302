from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    from datetime import date

BYTES = 16


def new_key() -> str:
    return secrets.token_hex(BYTES)


class RoundQuerySet(models.QuerySet["Round"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def that_count(self) -> Self:
        """Those of which people were asked something, or will be: each keeps its distance from the others (R3, R4)."""
        return self.exclude(state__in=[Round.State.DRAFT, Round.State.CALLED_OFF])

    def asked(self) -> Self:
        """Those that are no drafts: people may come to them by an address."""
        return self.exclude(state=Round.State.DRAFT)

    def running(self) -> Self:
        return self.filter(state__in=[Round.State.INVITING, Round.State.OPEN])

    def to_open(self, today: date) -> Self:
        """Whose day has come, and of whom everybody has a code: letters that are under way are waited for."""
        ready = models.Q(way=Round.Way.DRAWN) | models.Q(letters_done=True)
        return self.filter(ready, state=Round.State.INVITING, opens_on__lte=today)


class Round(models.Model):
    """The text of a round, whom it asks and what came of it; no answer and no code is ever kept here.

    It is no noun of the plan: what it leaves there is what was heard.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("being prepared")
        INVITING = "inviting", _("codes are made")
        OPEN = "open", _("open")
        RELEASED = "released", _("the words can be read")
        STOPPED = "stopped", _("broken off, without words")
        LOST = "lost", _("broken off: its answers are gone")
        CALLED_OFF = "called_off", _("called off before it opened")

    WITHOUT_WORDS = (State.STOPPED, State.LOST, State.CALLED_OFF)

    class Way(models.TextChoices):
        DRAWN = "drawn", _("With a code out of a bowl")
        MAILED = "mailed", _("With a code by e-mail")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=2 * BYTES, unique=True, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    purpose = ProseField(blank=True)
    afterwards = ProseField(blank=True)
    units = StructField(tuple[str, ...], default=tuple)
    # Where the people of a unit worked that is newer than an earlier round; and people per unit, counted from a table.
    origins = StructField(dict[str, tuple[str, ...]], default=dict)
    people = StructField(dict[str, int], default=dict)
    counted_on = models.DateField(null=True)
    opens_on = models.DateField()
    closes_on = models.DateField()
    words_on = models.DateField()
    way = models.CharField(max_length=6, choices=Way, default=Way.DRAWN)
    begun_at = models.DateTimeField(default=timezone.now)
    agreed_on = models.DateField(null=True)
    agreed_by = LineField(blank=True)
    formed_on = models.DateField(null=True)
    # Codes by e-mail: how many letters there are and were taken, and whether all were tried; addresses are nowhere.
    letters = models.PositiveIntegerField(default=0)
    letters_sent = models.PositiveIntegerField(default=0)
    letters_done = models.BooleanField(default=False)
    closed_on = models.DateField(null=True)
    took_part = models.CharField(max_length=16, blank=True)
    blocked_nl = models.TextField(blank=True)
    blocked_en = models.TextField(blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_on", "-pk"]
        indexes = [models.Index(fields=["organisation", "-opens_on"], name="round_newest_first")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")), name="round_closes_after_it_opens"
            ),
            models.CheckConstraint(
                condition=models.Q(words_on__gt=models.F("closes_on")), name="round_words_after_it_closes"
            ),
        ]

    def __str__(self) -> str:
        return f"Round {self.key[:6]}"

    def signed(self, signed_as: str) -> int | None:
        """Which member began or approved it, by their key."""
        found = (each.member_id for each in self.signatures.all() if each.signed_as == signed_as)
        return next(found, None)

    @property
    def is_study(self) -> bool:
        """Whether it asks a preference study, in the place of closed questions."""
        return hasattr(self, "study")

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def is_over(self) -> bool:
        return self.state == self.State.RELEASED or self.state in self.WITHOUT_WORDS

    @property
    def is_closing(self) -> bool:
        """Whether its last day is over and its words are being made."""
        return self.state == self.State.OPEN and self.closes_on < timezone.localdate()

    @property
    def is_blocked(self) -> bool:
        """Whether the auditor would not let the words out."""
        return bool(self.blocked_nl)

    @property
    def last_day(self) -> date:
        """The real one, once it is known."""
        return self.closed_on or self.closes_on
