from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Column, Link, Table
from ankerpunt.kit.wording import language, sentence_case
from ankerpunt.organisation.parts.organisation import tabs_of
from ankerpunt.overview.parts import stage_collected
from ankerpunt.overview.retention import KEPT

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def kept(request: MemberRequest, organisation: str) -> HttpResponse:
    """What is kept and for how long, as the code has it."""
    speech = language()
    rows = [tuple(sentence_case(each.say(speech)) for each in (row.about, row.what, row.how_long)) for row in KEPT]
    columns = [Column(_("About whom")), Column(_("What")), Column(_("How long"))]
    context = {"table": Table(_("What is kept, and for how long"), columns, rows), "tabs": tabs_of(request)}
    return page(request, "overview/kept.html", context)


@allow(*EVERYONE)
@require_safe
def collected(request: MemberRequest, organisation: str) -> HttpResponse:
    """By what one listens here, why, and until when (L9)."""
    crumbs = [Link(_("Listen"), address("listen:index", organisation=organisation))]
    context = {"things": stage_collected.collected(request), "table": stage_collected.kept(), "crumbs": crumbs}
    return page(request, "overview/collected.html", context)
