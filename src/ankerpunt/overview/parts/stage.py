"""Where the six stages stand, read from the plan: the lines of the navigation and the home page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.addresses import address
from ankerpunt.kit.shell import StageLine
from ankerpunt.kit.stages import STAGES
from ankerpunt.plan.facts.anchoring import tally
from ankerpunt.plan.facts.stage import begun
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.versions import holding_usps

if TYPE_CHECKING:
    from ankerpunt.kit.stages import Stage
    from ankerpunt.mirror.models import Checkup
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Plan


def stage_lines(index: Index, checkup: Checkup) -> dict[str, StageLine]:
    """One line for each stage, and whether the check has nothing left to ask."""
    plan = index.plan
    words = {
        "understand": _understand(plan),
        "promise": _promise(index),
        "anchor": _anchor(index),
        "activate": _activate(index),
        "listen": _listen(plan),
        "learn": _learn(plan),
    }
    has_begun = begun(plan)
    return {
        stage.code: StageLine(words[stage.code], done=has_begun[stage.code] and not checkup.open(stage=stage.code))
        for stage in STAGES
    }


def _understand(plan: Plan) -> str:
    count = sum(not is_stakeholder(group) for group in plan.target_groups)
    return ngettext("%(count)s target group", "%(count)s target groups", count) % {"count": count}


def _promise(index: Index) -> str:
    usps = index.once(holding_usps)
    lived = sum(usp.state == "lived" for usp in usps)
    return _("%(lived)s of %(count)s USPs lived") % {"lived": lived, "count": len(usps)}


def _anchor(index: Index) -> str:
    found = tally(index)
    return _("%(lived)s of %(count)s experienced") % {"lived": found.experienced, "count": found.size}


def _activate(index: Index) -> str:
    count = index.once(_to_come)
    return ngettext("%(count)s activity to come", "%(count)s activities to come", count) % {"count": count}


def _to_come(plan: Plan) -> int:
    return sum(activity.status in {"planned", "activated"} for activity in plan.activities)


def _listen(plan: Plan) -> str:
    return ngettext("%(count)s story", "%(count)s stories", len(plan.stories)) % {"count": len(plan.stories)}


def _learn(plan: Plan) -> str:
    count = len(plan.learnings)
    return ngettext("%(count)s lesson learned", "%(count)s lessons learned", count) % {"count": count}


@dataclass(frozen=True)
class StageCard:
    """One stage of the loop, as the home page shows it."""

    stage: Stage
    line: StageLine
    url: str
    gates: int


def stage_cards(standing: Standing) -> list[StageCard]:
    told = stage_lines(standing.index, standing.checkup)
    waiting = Counter(standing.findings.gates().leading().order_by().values_list("stage", flat=True))
    organisation = standing.organisation.slug
    return [
        StageCard(
            stage, told[stage.code], address(f"{stage.code}:index", organisation=organisation), waiting[stage.code]
        )
        for stage in STAGES
    ]
