from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp
from ankerpunt.understand.models import Motivation, Persona, TargetGroup


class Message(Owned):
    """What we say for a process or USP, answering what is in it for the partner."""

    text = ProseField()
    kind = ChoiceField(nouns.Message, "kind")
    part_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="parts")
    question = ProseField(blank=True)
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="messages")
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="messages")
    persona = models.ForeignKey(Persona, models.SET_NULL, null=True, blank=True, related_name="messages")
    motivation = models.ForeignKey(Motivation, models.SET_NULL, null=True, blank=True, related_name="messages")
    usps = models.ManyToManyField(Usp, blank=True, related_name="messages")
    stretch_label = models.BooleanField(default=False)
    language = ChoiceField(nouns.Message, "language")
    language_level = ChoiceField(nouns.Message, "language_level")
    due_on = models.DateField(null=True, blank=True)
    moment = LineField(blank=True)
    approved_by = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Message)]
