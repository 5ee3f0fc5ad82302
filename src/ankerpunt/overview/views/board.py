"""What the board reads: of the whole organisation or of one group, on screen and as one A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.wording import language
from ankerpunt.overview.parts.proposition_board import board_page, sheet_or_404
from ankerpunt.publish.board_paper import board_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def board(request: MemberRequest, organisation: str, group: str = "") -> HttpResponse:
    return page(request, "overview/board.html", board_page(request, group))


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str, group: str = "") -> HttpResponse:
    made = board_of(sheet_or_404(request, group), language=language())
    called = f"board-{group or request.organisation.slug}"
    return HttpResponse(
        made, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{called}.pdf"'}
    )
