"""What stands around every page and comes from the check: a line for each stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.shell import StageLine, supply_stage_lines
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.parts import stage

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@supply_stage_lines
def stage_lines(request: MemberRequest) -> dict[str, StageLine]:
    standing = standing_of(request)
    return stage.stage_lines(standing.index, standing.checkup)
