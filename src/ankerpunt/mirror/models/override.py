from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.plan.nouns import SLUG_MAX


class Override(Owned):
    """A gate opened in writing by a named member; it stays visible."""

    rule = LineField()
    noun = LineField()
    object = models.SlugField(max_length=SLUG_MAX)
    reason = ProseField()
    decided_by = LineField()
    decided_on = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "noun", "object"], name="override_of_object")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Override)]
