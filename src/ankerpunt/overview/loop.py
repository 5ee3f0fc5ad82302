"""Where the six stages stand, read from the plan: the lines of the navigation and the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.shell import StageLine
from ankerpunt.plan.facts.anchoring import tally
from ankerpunt.plan.versions import holding_usps

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.models import Checkup
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Plan, Story, Theme

STORIES = 3


def stage_lines(index: Index, checkup: Checkup) -> dict[str, StageLine]:
    """One line for each stage, and whether the check has nothing left to ask but hints."""
    plan = index.plan
    words = {
        "understand": _understand(plan),
        "promise": _promise(plan),
        "anchor": _anchor(index),
        "activate": _activate(plan),
        "listen": _listen(plan),
        "learn": _learn(plan),
    }
    asked = counts_of(checkup)
    begun = _begun(plan)
    return {
        code: StageLine(text, done=begun[code] and not (asked[code]["gate"] or asked[code]["warning"]))
        for code, text in words.items()
    }


def counts_of(checkup: Checkup) -> dict[str, dict[str, int]]:
    """How many findings are open, by stage and severity."""
    return {
        str(stage): {str(severity): n for severity, n in counts.items()} for stage, counts in checkup.counts.items()
    }


def _begun(plan: Plan) -> dict[str, bool]:
    return {
        "understand": bool(plan.target_groups),
        "promise": bool(plan.usps),
        "anchor": bool(plan.anchorings),
        "activate": bool(plan.activities),
        "listen": bool(plan.stories),
        "learn": bool(plan.learnings),
    }


def _understand(plan: Plan) -> str:
    count = len(plan.target_groups)
    return ngettext("%(count)s target group", "%(count)s target groups", count) % {"count": count}


def _promise(plan: Plan) -> str:
    usps = holding_usps(plan)
    lived = sum(usp.state == "lived" for usp in usps)
    return _("%(lived)s of %(count)s USPs lived") % {"lived": lived, "count": len(usps)}


def _anchor(index: Index) -> str:
    found = tally(index)
    return _("%(lived)s of %(count)s experienced") % {"lived": found.experienced, "count": found.size}


def _activate(plan: Plan) -> str:
    count = sum(activity.status in {"planned", "activated"} for activity in plan.activities)
    return ngettext("%(count)s activity to come", "%(count)s activities to come", count) % {"count": count}


def _listen(plan: Plan) -> str:
    return ngettext("%(count)s story", "%(count)s stories", len(plan.stories)) % {"count": len(plan.stories)}


def _learn(plan: Plan) -> str:
    count = len(plan.learnings)
    return ngettext("%(count)s lesson learned", "%(count)s lessons learned", count) % {"count": count}


def theme_of(plan: Plan, today: date) -> Theme | None:
    """This quarter's theme, or else the next one."""
    now = (today.year, (today.month + 2) // 3)
    coming = [theme for theme in plan.themes if (theme.year, theme.quarter) >= now]
    return min(coming, key=lambda theme: (theme.year, theme.quarter), default=None)


def is_now(theme: Theme, today: date) -> bool:
    return (theme.year, theme.quarter) == (today.year, (today.month + 2) // 3)


def newest_stories(plan: Plan) -> list[Story]:
    return sorted(plan.stories, key=lambda story: (story.told_on, story.id), reverse=True)[:STORIES]
