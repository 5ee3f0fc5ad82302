"""Why do we claim this, and what came of it? The whole chain of a USP on one page."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import MemberRequest
from ankerpunt.overview.parts.usp import Trace
from ankerpunt.pages.around import findings_about, lines
from ankerpunt.plan.nouns import Usp


@allow(*EVERYONE)
@require_safe
def trace(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    standing = standing_of(request)
    usp = standing.index.get(Usp, slug)
    if usp is None:
        raise Http404(slug)
    found = Trace(usp, standing.index)
    rows = {"Usp": [usp], "Anchoring": found.cells, "Evidence": found.evidence()}
    about = findings_about(request, **{noun: [row.id for row in each] for noun, each in rows.items()})
    context = {
        "usp": usp,
        "why": found.why,
        "here": [found.here],
        "outcome": found.outcome,
        "crumbs": [Link(word("Usp", many=True, capital=True), kind("Usp").list_address(organisation))],
        "usp_url": kind("Usp").address(organisation, slug),
        "findings": lines(request, about),
    }
    return page(request, "overview/trace.html", context)
