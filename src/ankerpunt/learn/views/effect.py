"""What a campaign did, on screen and on paper; everybody reads it, or it teaches nobody (E2)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.activate.models import Campaign
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted
from ankerpunt.learn.parts import campaign_effect as parts
from ankerpunt.learn.parts.evaluation import campaign_or_404
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.booklet import pdf_file, word_file
from ankerpunt.pages.writing import form_page
from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.word.writer import as_word

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.booklet.blocks import Booklet

TEMPLATE = "learn/effect/effect.html"


@allow(*EVERYONE)
@require_safe
def effect(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    said = campaign_or_404(request, slug)
    form = parts.rival_form(request, get_or_404(request, Campaign, slug=slug), said) if may_edit(request) else None
    return page(request, TEMPLATE, parts.page(request, said, form))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def rival(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    said, row = campaign_or_404(request, slug), get_or_404(request, Campaign, slug=slug)
    form = parts.rival_form(request, row, said, posted(request))
    return form_page(
        request,
        form,
        TEMPLATE,
        partial(parts.page, request, said, form),
        said=_("What else it may have been is written down."),
        to=address("learn:effect", organisation=organisation, slug=slug),
    )


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return pdf_file(as_booklet(_told(request, slug)), slug)


@allow(*EVERYONE)
@require_safe
def word(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return word_file(as_word(_told(request, slug)), slug)


def _told(request: MemberRequest, slug: str) -> Booklet:
    told = parts.paper(request, campaign_or_404(request, slug))
    if told is None:
        raise Http404(slug)
    return told
