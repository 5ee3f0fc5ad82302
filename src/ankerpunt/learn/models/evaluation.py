from django.db import models

from ankerpunt.activate.models import Campaign
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LinesField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Evaluation(Owned):
    """Five plain questions, what went well and wrong, and an effect only beside what else it may have been."""

    campaign = models.ForeignKey(Campaign, models.RESTRICT, related_name="evaluations")
    evaluated_on = models.DateField()
    moment = ChoiceField(nouns.Evaluation, "moment")
    put_in = ProseField(blank=True)
    done = ProseField(blank=True)
    heard = LinesField()
    did_differently = ProseField(blank=True)
    effect = ProseField(blank=True)
    went_well = ProseField(blank=True)
    went_wrong = ProseField(blank=True)
    can_be_better = ProseField(blank=True)
    objective_reached = ChoiceField(nouns.Evaluation, "objective_reached")
    method = ProseField(blank=True)
    baseline = ProseField(blank=True)
    rival_explanation = ProseField(blank=True)
    nothing_else = models.BooleanField(default=False)
    uncertainty = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Evaluation)]

    @property
    def slug_words(self) -> str:
        return f"{self.campaign.slug} {self.evaluated_on}"
