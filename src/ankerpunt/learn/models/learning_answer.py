from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.activate.models import Campaign, CommunicationPlan
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.learn.models.learning import Learning
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class LearningAnswer(Owned):
    """What a campaign, or all of a plan, does with an earlier lesson: adopt, adapt or decline, with the reason."""

    learning = models.ForeignKey(Learning, models.CASCADE, related_name="answers")
    campaign = models.ForeignKey(Campaign, models.CASCADE, null=True, blank=True, related_name="learning_answers")
    plan = models.ForeignKey(CommunicationPlan, models.CASCADE, null=True, blank=True, related_name="learning_answers")
    answer = ChoiceField(nouns.LearningAnswer, "answer")
    reason = ProseField(blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.LearningAnswer),
            models.UniqueConstraint(
                fields=["learning", "campaign"],
                name="one_answer_per_learning_and_campaign",
                violation_error_message=_("This campaign has answered this learning already."),
            ),
            models.UniqueConstraint(
                fields=["learning", "plan"],
                name="one_answer_per_learning_and_plan",
                violation_error_message=_("This plan has answered this learning already."),
            ),
        ]

    @property
    def slug_words(self) -> str:
        whose = self.campaign or self.plan
        return f"{whose.slug if whose else ''} {self.learning.slug}"
