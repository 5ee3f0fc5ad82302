"""What colleagues can pass on about a promise: for members, and by a link for those without an account (C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ankerpunt.activate.parts.advocacy import PICTURE, chosen, context_of, drawn, shown_of, subject_of
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import Standing, standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.advocacy import kit
from ankerpunt.showing.showable import showable

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.advocacy import Kit


@allow(*EVERYONE)
@require_safe
def advocacy(request: MemberRequest, organisation: str) -> HttpResponse:
    if PICTURE in request.GET:
        standing, today = standing_of(request), timezone.localdate()
        subject = chosen(standing, request.GET.get("about", ""), today)
        found = kit(subject, standing.index, today) if subject else None
        if (picture := _picture(request, found, request.organisation)) is None:
            raise Http404(PICTURE)
        return picture
    return page(request, "activate/advocacy/page.html", context_of(request))


@allow(*EVERYONE)
@require_safe
def not_so(request: MemberRequest, organisation: str) -> HttpResponse:
    """Where a member says that a text is not right: as counter-evidence, or to those who may write it down."""
    if may_edit(request):
        return HttpResponseRedirect(f"{kind('Evidence').act_address(organisation, 'new')}?stance=against")
    return HttpResponseRedirect(address("understand:send_in", organisation=organisation))


@showable("advocacy_plan", gettext_lazy("Texts for colleagues"), noun="CommunicationPlan", on_row=False)
def of_plan(request: HttpRequest, owner: Organisation, slug: str) -> HttpResponse | None:
    return _shown(request, owner, "plan", slug)


@showable("advocacy_activity", gettext_lazy("Texts for colleagues"), noun="Activity", on_row=False)
def of_activity(request: HttpRequest, owner: Organisation, slug: str) -> HttpResponse | None:
    return _shown(request, owner, "activity", slug)


@showable("advocacy_usp", gettext_lazy("Texts for colleagues"), noun="Usp", on_row=False)
def of_usp(request: HttpRequest, owner: Organisation, slug: str) -> HttpResponse | None:
    return _shown(request, owner, "usp", slug)


def _shown(request: HttpRequest, owner: Organisation, word: str, slug: str) -> HttpResponse | None:
    """The page, or a picture of one text on it; nothing where the subject was removed or lies in the archive."""
    index = Standing(owner).index
    subject = subject_of(word, slug, index)
    if subject is None:
        return None
    found = kit(subject, index, timezone.localdate())
    if PICTURE in request.GET:
        return _picture(request, found, owner)
    context = shown_of(found, owner, f"?language={language()}&")
    return HttpResponse(render_to_string("activate/advocacy/shown.html", context, request))


def _picture(request: HttpRequest, found: Kit | None, owner: Organisation) -> HttpResponse | None:
    """Drawn when it is asked for; what is not offered has none."""
    asked = request.GET.get(PICTURE, "")
    piece = next((each for each in (found.pieces if found else ()) if each.id == asked), None)
    if piece is None:
        return None
    attached = {"Content-Disposition": f'attachment; filename="{piece.id}.png"'}
    return HttpResponse(drawn(piece, owner), content_type="image/png", headers=attached)
