"""What the promise has to say on pages of the rooms below."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.overviews import may_edit
from ankerpunt.promise.models import Proposition, Usp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import TargetGroup


@register_panel("understand.target_group", order=10)
def propositions(request: Any, groups: Sequence[TargetGroup]) -> Mapping[int, Panel]:
    """What is promised to each group, and with which USPs."""
    found = Proposition.objects.of(request.organisation).filter(target_group__in=groups)
    promised: defaultdict[int, list[Proposition]] = defaultdict(list)
    usps = Prefetch("usps", Usp.objects.of(request.organisation))
    for each in found.exclude(status="retired").prefetch_related(usps).order_by("status", "pk"):
        promised[each.target_group_id].append(each)
    return {group.pk: Panel("promise/panels/propositions.html", _about(request, group, promised)) for group in groups}


def _about(request: MemberRequest, group: TargetGroup, promised: Mapping[int, list[Proposition]]) -> dict[str, Any]:
    organisation, noun = request.organisation.slug, kind("Proposition")
    return {
        "propositions": [(each, noun.address(organisation, each.slug)) for each in promised.get(group.pk, [])],
        "add_url": f"{noun.act_address(organisation, 'new')}?target_group={group.slug}" if may_edit(request) else "",
    }
