"""A past for the matrix of the demo, so that it can be compared with a year ago: made up, as its people are."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.organisation.models import Change
from ankerpunt.organisation.signals import turn_page

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation

# More than a year ago, so that a year ago is known.
THEN = timedelta(weeks=60)
# What said less at that time, and what was not there yet.
EARLIER = {
    "ict-u2-beoordelen": "agreed",
    "ict-u3-werkplek": "in_practice",
    "kcc-u1-onboarding": "in_practice",
    "kcc-u1-samenwerken": "agreed",
    "kcc-u2-ontwikkelen": "in_practice",
    "kcc-u3-onboarding": "idea",
    "kcc-u3-overleg": "experienced",
    "soc-u1-overleg": "agreed",
    "soc-u1-werkplek": "in_practice",
}
NEW = ("ict-u2-belonen", "kcc-u1-beoordelen", "kcc-u2-belonen", "kcc-u3-vertrek", "soc-u2-vertrek")


def give_the_matrix_a_past(organisation: Organisation) -> None:
    """Of the cells that the plan has: they began long ago, and some of them as less than they are now."""
    then = timezone.now() - THEN
    Change.objects.filter(organisation=organisation).update(made_at=then)
    cells, seen = (model.history.model.objects.filter(organisation=organisation) for model in (Anchoring, Evidence))
    cells.exclude(slug__in=NEW).update(history_date=then)
    seen.filter(observed_on__lte=then.date()).update(history_date=then)
    for row in Anchoring.objects.of(organisation).filter(slug__in=EARLIER):
        cells.filter(slug=row.slug).update(state=EARLIER[row.slug])
        turn_page(row)
