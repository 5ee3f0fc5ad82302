"""What the pages of research show: how old each study is, and which drivers lean on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines, naming
from ankerpunt.plan.facts.research import is_stale
from ankerpunt.plan.nouns import Driver
from ankerpunt.understand.parts.driver import rankings_of, study_of

if TYPE_CHECKING:
    from django.core.paginator import Page

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import Research


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing, slugs = standing_of(request), [row.slug for row in shown.object_list]
    return {
        "studies": [study_of(standing, study) for study in standing.found("Research", slugs)],
        "findings": lines(request, findings_about(request, Research=slugs)),
    }


def detail(request: MemberRequest, row: Research) -> dict[str, Any]:
    standing = standing_of(request)
    leaning = standing.index.referring(row.slug, by=(Driver, "research"))
    groups = dict.fromkeys(driver.target_group for driver in leaning)
    return {
        "stale": is_stale(standing.said(row), timezone.localdate()),
        "rankings": rankings_of(standing, groups, of=row.slug),
        "drivers": naming(kind("Driver"), request),
    }
