from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Channel(Owned):
    """A way along which people reach us or we reach them, with its effect and cost per contact."""

    name = LineField()
    kind = ChoiceField(nouns.Channel, "kind")
    media = ChoiceField(nouns.Channel, "media")
    effect = ChoiceField(nouns.Channel, "effect")
    effect_source = LineField(blank=True)
    cost_low_cents = WholeField(nouns.Channel, "cost_low_cents", null=True, blank=True)
    cost_cents = WholeField(nouns.Channel, "cost_cents", null=True, blank=True)
    cost_high_cents = WholeField(nouns.Channel, "cost_high_cents", null=True, blank=True)
    cost_source = LineField(blank=True)
    minutes_low = WholeField(nouns.Channel, "minutes_low", null=True, blank=True)
    minutes = WholeField(nouns.Channel, "minutes", null=True, blank=True)
    minutes_high = WholeField(nouns.Channel, "minutes_high", null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Channel)]
