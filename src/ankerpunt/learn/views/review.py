"""The yearly review, for board and works council: on screen, on paper and in Word (E1 to E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link, Tab
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.booklet import pdf_file, word_file
from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.publish.review.year import review_of, years_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.booklet.blocks import Booklet


@allow(*EVERYONE)
@require_safe
def latest(request: MemberRequest, organisation: str) -> HttpResponse:
    return _shown(request, years_of(standing_of(request).index, timezone.localdate())[0])


@allow(*EVERYONE)
@require_safe
def review(request: MemberRequest, organisation: str, year: int) -> HttpResponse:
    return _shown(request, year)


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str, year: int) -> HttpResponse:
    return pdf_file(as_booklet(_told(request, year)), str(year))


@allow(*EVERYONE)
@require_safe
def word(request: MemberRequest, organisation: str, year: int) -> HttpResponse:
    return word_file(as_word(_told(request, year)), str(year))


def _shown(request: MemberRequest, year: int) -> HttpResponse:
    organisation, told = request.organisation.slug, _told(request, year)

    def to(name: str, of: int = year) -> str:
        return address(f"learn:{name}", organisation=organisation, year=of)

    years = years_of(standing_of(request).index, timezone.localdate())
    context = {
        "told": told,
        "crumbs": [Link(_("Learn"), address("learn:index", organisation=organisation))],
        "tabs": [Tab(str(each), to("review", each), each == year) for each in years],
        "paper_url": to("review_paper"),
        "word_url": to("review_word"),
    }
    return page(request, "learn/review/review.html", context)


def _told(request: MemberRequest, year: int) -> Booklet:
    index, today = standing_of(request).index, timezone.localdate()
    if year not in years_of(index, today):
        raise Http404(str(year))
    return review_of(index, year, today=today, language=language())
