"""How far all objectives are (E2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.learn.parts.objective import aims
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.nouns import Objective

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def reached(request: MemberRequest, organisation: str) -> HttpResponse:
    standing = standing_of(request)
    context = {
        "crumbs": crumbs(request, kind("Objective")),
        "aims": aims(standing, standing.index.rows(Objective)),
        "new_url": kind("Objective").act_address(organisation, "new") if may_edit(request) else "",
    }
    return page(request, "learn/objective/reached.html", context)
