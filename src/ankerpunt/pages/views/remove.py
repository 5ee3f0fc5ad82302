"""Removing a row: what goes along is said before, and an undo stands after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import is_htmx, page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.organisation.actions.removal import consequence_of, remove
from ankerpunt.pages.around import around_form
from ankerpunt.pages.registry import filling
from ankerpunt.pages.rows import editable_or_404, row_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def delete_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    row = row_or_404(request, noun, slug)
    consequence, filled = consequence_of(row), filling(noun.noun)
    if row.stays:
        return page(request, filled.templates("stays"), around_form(request, noun, row))
    if request.method == "POST" and consequence.allowed:
        called = standing_of(request).name(row)
        change = remove(row, by=request.member)
        tell(request, _("“%(what)s” is removed.") % {"what": called}, undo=change.undo_url)
        stand_anew(request)
        return saved(request, filled.left(request, row), *(filled.swaps(request, row) if is_htmx(request) else ()))
    context = {**around_form(request, noun, row), "consequence": consequence}
    return page(request, filled.templates("delete"), context, status=409 if request.method == "POST" else 200)
