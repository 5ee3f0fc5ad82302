"""Home is the loop: six stages, where each stands, and what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.parts.stage import stage_cards
from ankerpunt.pages.around import line_of, may_edit
from ankerpunt.plan.facts import story
from ankerpunt.plan.facts import theme as themes
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

FIRST = STORIES = 3


@allow(*EVERYONE)
@require_safe
def home(request: MemberRequest, organisation: str) -> HttpResponse:
    standing, today = standing_of(request), timezone.localdate()
    theme = themes.coming(standing.index, today)
    context = {
        "stages": stage_cards(standing),
        "first": [line_of(request, each) for each in standing.findings.open().one_of_each(FIRST)],
        "open_count": standing.checkup.open(),
        "rhythm": rhythm_of(standing.index, today),
        "theme": theme,
        "theme_is_now": theme is not None and themes.is_now(theme, today),
        "stories": story.newest(standing.index, STORIES),
        "may_edit": may_edit(request),
    }
    return page(request, "overview/home.html", context)
