"""A place of the matrix: read it, fill it, say what shows it; whether or not a cell lies there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.parts.anchoring_place import place_or_404, place_page, row_at
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.views.form import written

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    return page(request, *place_page(request, place_or_404(request, usp, touchpoint)))


@allow(*EDITORS)
def edit_cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    return written(request, kind("Anchoring"), row_at(request, place_or_404(request, usp, touchpoint)))


@allow(*EDITORS)
def add_evidence(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """Evidence may come before anybody wrote down how the cell is anchored: then the cell begins as an idea."""
    under = row_at(request, place_or_404(request, usp, touchpoint))
    return written(request, kind("Evidence"), Evidence(organisation=request.organisation, anchoring=under))
