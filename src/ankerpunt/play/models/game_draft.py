from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.fields import StructField
from ankerpunt.plan.nouns import SLUG_MAX
from ankerpunt.play.models.game import BYTES, Game, new_key


class GameDraftQuerySet(models.QuerySet["GameDraft"]):
    def of(self, game: Game) -> Self:
        return self.filter(game=game)

    def open(self) -> Self:
        return self.filter(state=GameDraft.State.OPEN)


class GameDraft(models.Model):
    """What a step proposes for the plan: a noun with some of its fields, until a member confirms it on its own form.

    Once confirmed, `row` is the id of what it became; the page of that row says from which game it came.
    """

    class State(models.TextChoices):
        OPEN = "open", _("waits")
        CONFIRMED = "confirmed", _("is in the plan")
        LEFT = "left", _("left out")

    key = models.CharField(max_length=2 * BYTES, primary_key=True, default=new_key)
    game = models.ForeignKey(Game, on_delete=models.CASCADE, related_name="drafts")
    step = models.CharField(max_length=20)
    noun = models.CharField(max_length=40)
    text = models.TextField()
    values = StructField(dict[str, str], default=dict)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    row = models.SlugField(max_length=SLUG_MAX, blank=True)

    objects = GameDraftQuerySet.as_manager()

    class Meta:
        ordering = ["key"]
        indexes = [models.Index(fields=["noun", "row"], name="game_draft_by_row")]

    def __str__(self) -> str:
        return f"GameDraft {self.key[:6]}"
