"""What the page of a partner shows: what they contribute, who speaks to them, and for what (C5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.nouns import Activity

if TYPE_CHECKING:
    from ankerpunt.activate.models import Partner as PartnerRow
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Partner


def detail(request: MemberRequest, row: PartnerRow) -> dict[str, Any]:
    standing, organisation = standing_of(request), request.organisation.slug
    said: Partner = standing.said(row)
    activities = standing.index.referring(said.id, by=(Activity, "partners"))
    edit = kind("Partner").act_address(organisation, "edit", said.id) if may_edit(request) else ""
    return {
        "contributes": said.contributes,
        "spoken_by": said.spoken_by,
        "processes": standing.found("Process", said.processes),
        "holds": standing.found("TargetGroup", said.holds),
        "groups": [each for each in standing.found("TargetGroup", said.target_groups) if each.id not in said.holds],
        "activities": [each for each in activities if each.status != "cancelled"],
        "contributes_edit": f"{edit}#id_contributes" if edit else "",
        "spoken_edit": f"{edit}#id_spoken_by" if edit else "",
        "facts": [],
    }
