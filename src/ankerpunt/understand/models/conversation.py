from django.db import models
from django.utils.formats import date_format

from ankerpunt.check.label import shorten
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned, Unit
from ankerpunt.plan import nouns
from ankerpunt.understand.models.target_group import TargetGroup


class Conversation(Owned):
    """A talk with someone who matters, as a summary without names; it says what was heard, not who listened."""

    held_on = models.DateField()
    partner = ChoiceField(nouns.Conversation, "partner")
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="conversations")
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="conversations")
    summary = ProseField(blank=True)
    words = ProseField(blank=True)
    wish = ProseField(blank=True)
    dream = ProseField(blank=True)
    struggle = ProseField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "held_on"], name="conversation_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Conversation)]

    def __str__(self) -> str:
        heard = self.words or self.summary or self.wish or self.struggle
        return shorten(f"{date_format(self.held_on, 'SHORT_DATE_FORMAT')}: {heard}")
