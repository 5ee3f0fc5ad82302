"""The page on which a stage opens: what is kept there, how much of it, and what the check asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import method_of
from ankerpunt.mirror.kinds import kinds_in
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import line_of
from ankerpunt.pages.parts.stage import shelf_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.organisation.request import MemberRequest

FINDINGS_SHOWN = 5


def stage_page(code: str) -> Callable[[MemberRequest, str], HttpResponse]:
    """The view on a stage, for the urls of its room."""

    @allow(*EVERYONE)
    @require_safe
    def index(request: MemberRequest, organisation: str) -> HttpResponse:
        found = standing_of(request).findings.open().filter(stage=code).leading()
        context = {
            "stage": stage(code),
            "method": " ".join(dict.fromkeys(line for each in kinds_in(code) for line in method_of(each.noun).split())),
            "shelves": [shelf_of(request, noun) for noun in kinds_in(code)],
            "findings": [line_of(request, each) for each in found[:FINDINGS_SHOWN].together()],
            "findings_count": found.count(),
        }
        return page(request, "pages/stage.html", context)

    return index
