from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.proposition import Proposition
from ankerpunt.understand.models import Conversation, Research, TargetGroup


class EstrangementTest(Owned):
    """The question whether an existing group still recognises itself in the new formula."""

    proposition = models.ForeignKey(Proposition, models.CASCADE, related_name="estrangement_tests")
    target_group = models.ForeignKey(TargetGroup, models.RESTRICT, related_name="estrangement_tests")
    tested_on = models.DateField()
    recognises = ChoiceField(nouns.EstrangementTest, "recognises")
    who_does = ProseField(blank=True)
    who_does_not = ProseField(blank=True)
    reasons = ProseField(blank=True)
    research = models.ForeignKey(Research, models.SET_NULL, null=True, blank=True, related_name="estrangement_tests")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="estrangement_tests")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.EstrangementTest)]

    @property
    def slug_words(self) -> str:
        return f"{self.proposition.slug} {self.target_group.slug}"
