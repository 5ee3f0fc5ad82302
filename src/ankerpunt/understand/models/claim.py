from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.conversation import Conversation
from ankerpunt.understand.models.persona import Persona
from ankerpunt.understand.models.research import Research


class Claim(Owned):
    """Something we say about a persona, marked assumption or evidence, with its source."""

    persona = models.ForeignKey(Persona, models.CASCADE, related_name="claims")
    text = ProseField()
    basis = ChoiceField(nouns.Claim, "basis")
    conversation = models.ForeignKey(Conversation, models.SET_NULL, null=True, blank=True, related_name="claims")
    research = models.ForeignKey(Research, models.SET_NULL, null=True, blank=True, related_name="claims")
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Claim)]
