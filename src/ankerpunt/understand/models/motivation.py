from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoicesField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.conversation import Conversation
from ankerpunt.understand.models.persona import Persona


class Motivation(Owned):
    """Our goal beside what is in it for this person, however selfish."""

    persona = models.ForeignKey(Persona, models.CASCADE, related_name="motivations")
    goal = ProseField()
    answer = ProseField(blank=True)
    kinds = ChoicesField(nouns.Motivation.__annotations__["kinds"])
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="motivations")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Motivation)]
