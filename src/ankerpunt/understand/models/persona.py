from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.conversation import Conversation
from ankerpunt.understand.models.research import Research
from ankerpunt.understand.models.target_group import TargetGroup


class Persona(Owned):
    """A conversation partner of flesh and blood whom you could shake hands with."""

    target_group = models.ForeignKey(TargetGroup, models.RESTRICT, related_name="personas")
    name = LineField()
    one_line = LineField(blank=True)
    age = WholeField(nouns.Persona, "age", null=True, blank=True)
    work = LineField(blank=True)
    home = LineField(blank=True)
    day = ProseField(blank=True)
    quote = ProseField(blank=True)
    channels = LinesField()
    language_level = ChoiceField(nouns.Persona, "language_level")
    hears_it_from = LineField(blank=True)
    hard_variant = ProseField(blank=True)
    hard_matters = ProseField(blank=True)
    hard_minutes = WholeField(nouns.Persona, "hard_minutes", null=True, blank=True)
    hard_energy = ChoiceField(nouns.Persona, "hard_energy")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="personas")
    research = models.ManyToManyField(Research, blank=True, related_name="personas")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Persona)]
