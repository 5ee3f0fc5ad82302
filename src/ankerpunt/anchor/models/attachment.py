from django.db import models

from ankerpunt.anchor.models.evidence import Evidence
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import DigestField, LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Attachment(Owned):
    """A photo or another file that shows a piece of evidence; what it holds is kept in `files`."""

    evidence = models.ForeignKey(Evidence, models.CASCADE, related_name="attachments")
    name = LineField()
    sha256 = DigestField()
    size = WholeField(nouns.Attachment, "size")
    alt = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Attachment)]
