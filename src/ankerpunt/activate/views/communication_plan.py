"""The communication plan as a document: to read, to hand to a board, and to go on with in Word (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.activate.forms.communication_plan import WordForm
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs
from ankerpunt.pages.booklet import pdf_file, word_file
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.publish.booklet.brief import brief_of
from ankerpunt.publish.booklet.pdf import as_booklet, as_page
from ankerpunt.publish.booklet.whole import booklet_of
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.booklet.blocks import Booklet


@allow(*EVERYONE)
@require_safe
def read(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    plan = plan_or_404(request, slug)
    context = {
        "plan": plan,
        "told": _told(request, slug, booklet_of),
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing_of(request).link(plan)],
    }
    return page(request, "activate/communication_plan/read.html", context)


@allow(*EVERYONE)
@require_safe
def whole(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return pdf_file(as_booklet(_told(request, slug, booklet_of)), slug)


@allow(*EVERYONE)
@require_safe
def brief(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return pdf_file(as_page(_told(request, slug, brief_of)), f"{slug}-1")


@allow(*EVERYONE)
@takes(Size.PHOTO)
@require_http_methods(["GET", "HEAD", "POST"])
def word(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A Word file, in the house style of a document that is sent along; of that document nothing is kept."""
    plan = plan_or_404(request, slug)
    form = WordForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        told = _told(request, slug, booklet_of)
        try:
            return word_file(as_word(told, house_style=form.style), slug)
        except Refusal as no:
            form.add_error("house_style", no.sentence.say(language()))
    context = {
        "form": form,
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing_of(request).link(plan)],
        "back": standing_of(request).url(plan),
    }
    return page(request, "activate/communication_plan/word.html", context, status=422 if form.errors else 200)


def _told(request: MemberRequest, slug: str, work_out: Callable[..., Booklet]) -> Booklet:
    plan = plan_or_404(request, slug)
    return work_out(standing_of(request).plan, plan.id, today=timezone.localdate(), language=language())


def plan_or_404(request: MemberRequest, slug: str) -> CommunicationPlan:
    found = standing_of(request).index.get(CommunicationPlan, slug)
    if found is None:
        raise Http404(slug)
    return found
