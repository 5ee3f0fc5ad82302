"""A promise for somebody without an account: what may be said of it, as people will read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ankerpunt.mirror.kept import part_of
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Proposition, TargetGroup
from ankerpunt.showing.showable import showable

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.organisation.models import Organisation

READ = ("TargetGroup", "Proposition", "Usp")


@showable("promise", gettext_lazy("A promise"), noun="Proposition")
def shown(request: HttpRequest, owner: Organisation, slug: str) -> HttpResponse | None:
    """Nothing where the promise was removed, lies in the archive, or holds no more."""
    index, today = Index(in_force(part_of(owner, READ))), timezone.localdate()
    promise = index.get(Proposition, slug)
    if promise is None or promise.status == "retired":
        return None
    said = [usps.saying(usp, today) for usp in usps.of_proposition(promise.id, index)]
    context = {
        "owner": owner,
        "group": index.get(TargetGroup, promise.target_group),
        "promise": promise,
        "said": [each for each in said if each.text],
        "today": today,
    }
    return HttpResponse(render_to_string("promise/shown/page.html", context, request))
