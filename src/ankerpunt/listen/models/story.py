from django.db import models

from ankerpunt.anchor.models import Evidence, Touchpoint
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation, Usp
from ankerpunt.understand.models import TargetGroup


class Story(Owned):
    """A published story, read before counted."""

    text = ProseField()
    told_on = models.DateField()
    teller = ChoiceField(nouns.Story, "teller")
    form = ChoiceField(nouns.Story, "form")
    outcome = ChoiceField(nouns.Story, "outcome")
    theme = LineField(blank=True)
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="stories")
    touchpoint = models.ForeignKey(Touchpoint, models.SET_NULL, null=True, blank=True, related_name="stories")
    usp = models.ForeignKey(Usp, models.SET_NULL, null=True, blank=True, related_name="stories")
    stance = ChoiceField(nouns.Story, "stance")
    core_value = models.ForeignKey(Foundation, models.SET_NULL, null=True, blank=True, related_name="stories")
    evidence = models.ManyToManyField(Evidence, blank=True, related_name="stories")
    audience = ChoiceField(nouns.Story, "audience")
    chosen_on = models.DateField(null=True, blank=True)
    choosers = WholeField(nouns.Story, "choosers", null=True, blank=True)
    chosen_because = ProseField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "told_on"], name="story_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Story)]
