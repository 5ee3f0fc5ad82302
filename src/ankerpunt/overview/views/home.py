"""Home is the loop: six stages, where each stands, and what to do first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.stages import STAGES
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview import loop
from ankerpunt.pages.around import lines, may_edit
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.kit.shell import StageLine
    from ankerpunt.kit.stages import Stage
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Story

FIRST = 3


@dataclass(frozen=True)
class StageCard:
    """One stage of the loop."""

    stage: Stage
    line: StageLine
    url: str
    findings_url: str
    gates: int
    warnings: int


@dataclass(frozen=True)
class Told:
    """A story on the home page."""

    text: str
    told_on: date
    url: str


@allow(*EVERYONE)
@require_safe
def home(request: MemberRequest, organisation: str) -> HttpResponse:
    standing, today = standing_of(request), timezone.localdate()
    theme = loop.theme_of(standing.plan, today)
    context = {
        "stages": _stages(request, standing),
        "first": lines(request, standing.findings.open()[:FIRST]),
        "open_count": standing.checkup.open(),
        "rhythm": rhythm_of(standing.plan, today),
        "theme": theme,
        "theme_url": kind("Theme").address(organisation, theme.id) if theme else "",
        "new_conversation_url": kind("Conversation").act_address(organisation, "new") if may_edit(request) else "",
        "theme_is_now": theme is not None and loop.is_now(theme, today),
        "stories": _told(request, loop.newest_stories(standing.plan)),
    }
    return page(request, "overview/home.html", context)


def _stages(request: MemberRequest, standing: Standing) -> list[StageCard]:
    told = loop.stage_lines(standing.index, standing.checkup)
    asked = loop.counts_of(standing.checkup)
    where = {"organisation": request.organisation.slug}
    return [
        StageCard(
            stage=stage,
            line=told[stage.code],
            url=reverse(f"{stage.code}:index", kwargs=where),
            findings_url=f"{reverse('overview:findings', kwargs=where)}?stage={stage.code}",
            gates=asked[stage.code]["gate"],
            warnings=asked[stage.code]["warning"],
        )
        for stage in STAGES
    ]


def _told(request: MemberRequest, stories: list[Story]) -> list[Told]:
    organisation = request.organisation.slug
    return [Told(story.text, story.told_on, kind("Story").address(organisation, story.id)) for story in stories]
