"""The mix of means on one page (C7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from ankerpunt.activate.parts.activity_means import showing
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def means(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "activate/means/page.html", showing(request))
