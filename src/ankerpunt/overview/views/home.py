"""Home is the loop: what is promised, shown and recognised, what to do next, and what changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, Role, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.forms.target_group import FirstGroupForm
from ankerpunt.overview.parts.change import by_others, last_visit, told
from ankerpunt.overview.parts.stage import stage_cards
from ankerpunt.overview.parts.target_group_begin import begin_of
from ankerpunt.overview.parts.usp_loop import loop_of
from ankerpunt.pages.around import line_of, may_edit
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.facts import story
from ankerpunt.plan.facts import theme as themes
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

FIRST = STORIES = 3
CHANGES = 4


@allow(*EVERYONE)
@require_safe
def home(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "overview/home.html", {**_around(request), "form": lambda: first_group(request)})


@allow(*EDITORS)
@require_POST
def begin(request: MemberRequest, organisation: str) -> HttpResponse:
    """The first group, typed on home itself."""
    path = address("understand:index", organisation=organisation)
    return form_page(
        request,
        first_group(request),
        "overview/home.html",
        lambda: _around(request),
        to=lambda group: f"{path}?group={group.slug}",
    )


def first_group(request: MemberRequest) -> FirstGroupForm:
    return FirstGroupForm(posted(request), organisation=request.organisation, by=request.member)


def _around(request: MemberRequest) -> dict[str, Any]:
    standing, today = standing_of(request), timezone.localdate()
    steps = standing.findings.open().filter(mood="next_step")
    theme, since = themes.coming(standing.index, today), last_visit(request.member, today)
    return {
        "today": today,
        "stages": stage_cards(standing),
        "loop": loop_of(standing),
        "begin": lambda: begin_of(request),
        "first": [line_of(request, each) for each in steps.one_of_each(FIRST)],
        "since": since,
        "changes": told(request, by_others(request, since)[:CHANGES]),
        "rhythm": rhythm_of(standing.index, today),
        "theme": theme,
        "theme_is_now": theme is not None and themes.is_now(theme, today),
        "theme_usps": standing.found("Usp", theme.usps) if theme else [],
        "stories": story.to_read(standing.index, STORIES - 1, timezone.localdate()),
        "may_edit": may_edit(request),
        "may_invite": request.member.role == Role.ADMIN,
    }
