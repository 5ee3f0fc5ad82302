"""What the organisation stands on, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror import overviews
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.views.object import crumbs
from ankerpunt.promise.ground import layers_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def foundations(request: MemberRequest, organisation: str) -> HttpResponse:
    layers = layers_of(request, timezone.localdate())
    slugs = [ground.foundation.slug for layer in layers for ground in layer.grounds]
    asked = overviews.findings_about(request, Foundation=slugs, Organisation=[request.organisation.slug])
    context = {
        "noun": overviews.naming(kind("Foundation"), request),
        "crumbs": crumbs(request, kind("Foundation"))[:-1],
        "layers": layers,
        "begun": bool(slugs),
        "findings": overviews.lines(request, asked.filter(stage="promise")),
    }
    return page(request, "promise/foundation/overview.html", context)
