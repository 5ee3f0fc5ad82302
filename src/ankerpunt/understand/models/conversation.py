from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned, Unit
from ankerpunt.plan import nouns
from ankerpunt.plan.naming import own_words
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

    @property
    def slug_words(self) -> str:
        return f"{self.held_on} {own_words(self)}"
