"""What people will read: the claims as a vacancy, the intranet, a website and a social profile would show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import around_form
from ankerpunt.promise.parts.proposition_preview import preview_of
from ankerpunt.promise.views.version import proposition_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def preview(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    context = {**around_form(request, kind("Proposition"), row), **preview_of(request, row)}
    return page(request, "promise/preview/preview.html", context)
