from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.anchor.models.anchoring import Anchoring
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField, UrlField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Evidence(Owned):
    """What shows that a cell is true, or that it is not; it is dated and it ages."""

    anchoring = models.ForeignKey(Anchoring, models.CASCADE, related_name="evidence")
    text = ProseField()
    stance = ChoiceField(nouns.Evidence, "stance")
    kind = ChoiceField(nouns.Evidence, "kind")
    url = UrlField(blank=True)
    observed_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    answer = ProseField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = LineField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["anchoring", "stance"], name="evidence_of_cell")]
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.Evidence),
            models.CheckConstraint(
                condition=models.Q(answer="", answered_on=None)
                | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="evidence_answer_has_text_and_date",
                violation_error_message=_("An answer needs both its text and its date."),
            ),
        ]
