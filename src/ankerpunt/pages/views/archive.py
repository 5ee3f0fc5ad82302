"""One row into the archive and out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.actions.archive import HeldBackError, bring_back, counted, hanging_on, put_away
from ankerpunt.pages.around import around_form
from ankerpunt.pages.registry import filling
from ankerpunt.pages.rows import editable_or_404, row_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def archive_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    row, filled = row_or_404(request, noun, slug), filling(noun.noun)
    if row.stays:
        return page(request, filled.templates("stays"), around_form(request, noun, row))
    if request.method == "POST":
        change = put_away([row], by=request.member, on=timezone.localdate())
        called = standing_of(request).name(row)
        tell(request, _("“%(what)s” is in the archive.") % {"what": called}, undo=change.undo_url)
        return saved(request, filled.left(request, row))
    context = {**around_form(request, noun, row), "goes_along": counted(hanging_on([row], archived_on=None))}
    return page(request, filled.templates("archive"), context)


@allow(*EDITORS)
@require_POST
def restore_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    row = row_or_404(request, noun, slug)
    try:
        change = bring_back([row], by=request.member)
    except HeldBackError as refusal:
        complain(request, refusal.sentence)
    else:
        tell(request, _("“%(what)s” is back.") % {"what": standing_of(request).name(row)}, undo=change.undo_url)
    return saved(request, noun.address(organisation, row.slug))
