"""A promise as people will read it: what may be said of its USPs, and the profile of its group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.nouns import Profile, ProfileChannel, Proposition, TargetGroup
from ankerpunt.promise.parts.usp import why_not

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.promise.models import Proposition as PropositionRow

# The rules on slogans, on what may be called lived, and on the contract of a stretch USP.
ON_WORDING = ("P208", "P211", "P212", "P213")


def preview_of(request: MemberRequest, row: PropositionRow) -> dict[str, Any]:
    standing, today = standing_of(request), timezone.localdate()
    promise, index = standing.said(row), standing.index
    said = [usps.saying(usp, today) for usp in usps.of_proposition(promise.id, index)]
    profile = next(iter(index.referring(promise.target_group, by=(Profile, "target_group"))), None)
    inside = standing.whole.get(Proposition, promise.internal_first)
    return {
        "promise": promise,
        "group": standing.whole.get(TargetGroup, promise.target_group),
        "supported": inside is not None and inside.status == "adopted",
        "said": [each for each in said if each.text],
        "unsaid": [(each.usp, why_not(each)) for each in said if not each.text],
        "profile": profile,
        "channel": standing.whole.get(ProfileChannel, profile.channel) if profile else None,
        "findings": lines(
            request, findings_about(request, Usp=[each.usp.id for each in said]).filter(code__in=ON_WORDING)
        ),
    }
