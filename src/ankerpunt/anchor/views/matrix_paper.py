"""The matrix on paper: of one group, or of all groups on one large sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.publish.matrix import SIZES, matrix_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.matrix import Size


@allow(*EVERYONE)
@require_safe
def group_paper(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    return _paper(request, [group], "a3")


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str) -> HttpResponse:
    return _paper(request, [], "a1")


def _paper(request: MemberRequest, groups: Sequence[str], usual: Size) -> HttpResponse:
    """On the sheet that was asked for: `?size=a4`."""
    size = next((each for each in SIZES if each == request.GET.get("size")), usual)
    plan = standing_of(request).plan
    try:
        made = matrix_of(plan, groups, size=size, today=timezone.localdate(), language=language())
    except LookupError as nothing:
        raise Http404(*groups) from nothing
    called = "-".join(["matrix", *(groups or [request.organisation.slug]), size])
    return HttpResponse(
        made, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{called}.pdf"'}
    )
