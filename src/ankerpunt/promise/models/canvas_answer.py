from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class CanvasAnswer(Owned):
    """What people answered to one question on the way to a foundation."""

    kind = ChoiceField(nouns.CanvasAnswer, "kind")
    question = LineField()
    answer = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.CanvasAnswer)]
