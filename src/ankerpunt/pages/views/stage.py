"""The page on which a stage opens: the questions of one target group, and the lists of everything behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import line_of, may_edit
from ankerpunt.pages.parts.stage import shelves_of, stage_path
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.organisation.request import MemberRequest

FINDINGS_SHOWN = 2


def stage_page(code: str) -> Callable[[MemberRequest, str], HttpResponse]:
    """The view on a stage, for the urls of its room."""

    @allow(*EVERYONE)
    @require_safe
    def index(request: MemberRequest, organisation: str) -> HttpResponse:
        asked = standing_of(request).findings.open().filter(stage=code, mood="not_right").leading()
        shown = stage(code)
        context = {
            "stage": shown,
            "may_edit": may_edit(request),
            "example": EXAMPLES["TargetGroup"].say(language()),
            "path": stage_path(request, shown, request.path),
            "shelves": shelves_of(request, shown),
            "not_right": [line_of(request, each) for each in asked[:FINDINGS_SHOWN].together()],
        }
        return page(request, "pages/stage.html", context)

    return index
