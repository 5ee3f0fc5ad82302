from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation, Usp


class Heard(Owned):
    """What a round left: the word of one group, or of everybody, on a value or a USP."""

    heard_on = models.DateField()
    kind = ChoiceField(nouns.Heard, "kind")
    foundation = models.ForeignKey(Foundation, models.SET_NULL, null=True, blank=True, related_name="heard")
    usp = models.ForeignKey(Usp, models.SET_NULL, null=True, blank=True, related_name="heard")
    together_with = ProseField(blank=True)
    word = ChoiceField(nouns.Heard, "word")

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "heard_on"], name="heard_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Heard)]

    @property
    def slug_words(self) -> str:
        subject = self.foundation or self.usp
        return f"{subject.slug if subject else self.kind} {self.heard_on}"
