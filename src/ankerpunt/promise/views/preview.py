"""What people will read: the claims as a vacancy, the intranet, a website and a social profile would show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import crumbs, findings_about, lines, may_edit
from ankerpunt.promise.models import Profile
from ankerpunt.promise.saying import sayings_of
from ankerpunt.promise.views.proposition import proposition_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

# The rules on slogans, on what may be called lived, and on the contract of a stretch USP.
ON_WORDING = ("P208", "P211", "P212", "P213")


@allow(*EVERYONE)
@require_safe
def preview(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    said = sayings_of(
        row.usps.filter(archived_on=None).select_related("proposition").order_by("order", "pk"), timezone.localdate()
    )
    profiles = Profile.objects.of(request.organisation).filter(target_group=row.target_group_id)
    slugs = [each.usp.slug for each in said]
    context = {
        "row": row,
        "crumbs": crumbs(request, kind("Proposition"), row),
        "said": [each for each in said if each.text],
        "unsaid": [each for each in said if not each.text],
        "profile": profiles.select_related("channel").first(),
        "findings": lines(request, findings_about(request, Usp=slugs).filter(code__in=ON_WORDING)),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/preview/preview.html", context)
