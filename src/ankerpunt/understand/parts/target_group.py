"""What the pages of target groups show: the portfolio, and one group with everything that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import lines
from ankerpunt.plan.facts.target_group import is_stakeholder, lacks_source
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of
from ankerpunt.understand.parts.target_group_list import FINDINGS_SHOWN, ShownGroups, entries_of
from ankerpunt.understand.parts.target_group_portfolio import Portfolio
from ankerpunt.understand.parts.target_group_sections import sections_of

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.db.models import QuerySet

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import TargetGroup


def narrow(request: MemberRequest, rows: QuerySet[TargetGroup]) -> QuerySet[TargetGroup]:
    return rows.filter(slug__in=[group.id for group in ShownGroups(request).found])


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    groups, standing = ShownGroups(request), standing_of(request)
    found: Any = shown.paginator.object_list
    slugs = found.values_list("slug", flat=True)
    people = [group for group in standing.found("TargetGroup", slugs) if not is_stakeholder(group)]
    return {
        "shown": groups,
        "portfolio": Portfolio(people, standing.plan.organisation),
        "entries": entries_of(standing, [row.slug for row in shown.object_list]),
        "findings": lines(request, groups.findings(), FINDINGS_SHOWN),
    }


def detail(request: MemberRequest, row: TargetGroup) -> dict[str, Any]:
    standing = standing_of(request)
    said = standing.said(row)
    return {
        "lacks_source": lacks_source(said),
        "lead": said.description,
        "sections": sections_of(standing, said),
        "rhythm": rhythm_of(standing.index, timezone.localdate(), group=row.slug),
    }
