from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LinesField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.foundation import Foundation
from ankerpunt.understand.models import Conversation, Driver, TargetGroup

FIXED = _("This promise is adopted: its sentence, its group and its claims change only in a new version.")


class Proposition(Owned):
    """The promise to one target group in one sentence, with why it fits and how it differs."""

    target_group = models.ForeignKey(TargetGroup, models.RESTRICT, related_name="propositions")
    promise = ProseField()
    why = ProseField(blank=True)
    differs = ProseField(blank=True)
    asks = LinesField()
    status = ChoiceField(nouns.Proposition, "status")
    adopted_on = models.DateField(null=True, blank=True)
    replaces = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="replaced_by")
    internal_first = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="external_after")
    foundations = models.ManyToManyField(Foundation, blank=True, related_name="propositions")
    drivers = models.ManyToManyField(Driver, blank=True, related_name="propositions")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="propositions")

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["target_group", "status"], name="proposition_of_group")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Proposition)]

    def clean(self) -> None:
        """What was adopted keeps its sentence and its group, and is no draft again."""
        super().clean()
        before = Proposition._base_manager.filter(pk=self.pk).first()
        if before is None or not before.is_fixed:
            return
        if not self.is_fixed or (before.promise, before.target_group_id) != (self.promise, self.target_group_id):
            raise ValidationError(FIXED, code="fixed")

    @property
    def is_fixed(self) -> bool:
        """What was adopted keeps its formula: the promise and its claims. A change of it is a new version."""
        return self.status != "draft"
