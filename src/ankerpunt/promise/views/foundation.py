"""What the organisation stands on, kind by kind, and one foundation with where it comes from and where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages import around as overviews
from ankerpunt.pages.around import crumbs
from ankerpunt.pages.facts import facts
from ankerpunt.pages.uses import uses_of
from ankerpunt.promise.ground import canvas_url, ground_of, layers_of
from ankerpunt.promise.models import Foundation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

ORIGIN = {"source_document", "source_page", "adopted_on", "valid_until"}


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


@allow(*EVERYONE)
@require_safe
def foundation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row, noun = get_or_404(request, Foundation, slug=slug), kind("Foundation")
    context = {
        "row": row,
        "noun": overviews.naming(noun, request, row),
        "crumbs": crumbs(request, noun),
        "kind_name": sentence_case(word("Foundation", "kind", row.kind)),
        "signs_name": word("Foundation", "recognised_by"),
        "ground": ground_of(request, row, timezone.localdate()),
        "origin": [fact for fact in facts(request, row) if fact.name in ORIGIN],
        "canvas_url": canvas_url(organisation, row.kind) if overviews.may_edit(request) else "",
        "uses": uses_of(request, "Foundation", slug),
        "findings": overviews.lines(request, overviews.findings_about(request, Foundation=[slug])),
        "history": overviews.history_of(request, row),
    }
    return page(request, "promise/foundation/detail.html", context)
