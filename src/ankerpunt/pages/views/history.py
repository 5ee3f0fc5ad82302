"""All that happened to a row, and the way back to what it was at any moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.htmx import page as shown_page
from ankerpunt.kit.htmx import posted
from ankerpunt.mirror.history import pages_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form
from ankerpunt.pages.forms.earlier import earlier_form
from ankerpunt.pages.history import beside_now, history_of
from ankerpunt.pages.registry import filling
from ankerpunt.pages.rows import editable_or_404, kind_or_404, row_or_404
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 30


@allow(*MAY["read the plan"])
@require_safe
def history(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = kind_or_404(room, table)
    row = row_or_404(request, noun, slug)
    pages = Paginator(pages_of(row), PER_PAGE).get_page(request.GET.get("page"))
    around = around_form(request, noun, row)
    back = around["noun"].history_url if around["noun"].edit_url else ""
    told = history_of(request, row, newest=PER_PAGE, after=max(pages.start_index() - 1, 0), back=back)
    context = {**around, "history": told, "page": pages}
    return shown_page(request, "pages/whole_history.html", context)


@allow(*MAY["change the plan"])
def earlier(request: MemberRequest, organisation: str, room: str, table: str, slug: str, *, page: int) -> HttpResponse:
    """What a row was, beside what it is now; and back to it."""
    noun = editable_or_404(room, table)
    row = row_or_404(request, noun, slug)
    then = get_object_or_404(pages_of(row).exclude(history_type="-"), pk=page)
    day = date_format(localtime(then.history_date), "DATETIME_FORMAT")
    differs = beside_now(request, row, then)
    called = standing_of(request).name(row)
    form = earlier_form(filling(noun.noun).form_class, row, then, by=request.member, data=posted(request))
    return form_page(
        request,
        form,
        "pages/earlier.html",
        lambda: {**around_form(request, noun, row), "day": day, "who": then.history_user, "table": differs},
        to=noun.address(organisation, row.slug),
        said=_("“%(what)s” is again as it was on %(day)s.") % {"what": called, "day": day},
    )
