"""People on paper: one card, or all of a group on sheets to cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.undo import complain
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import Persona, TargetGroup
from ankerpunt.publish.persona import card_of, sheets_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

# More than this is a book and no wall; choose a group.
MOST = 200


@allow(*EVERYONE)
@require_safe
def card(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    standing = standing_of(request)
    if standing.index.get(Persona, slug) is None:
        raise Http404(slug)
    return _paper(card_of(standing.plan, slug, language=language()), f"persona-{slug}.pdf")


@allow(*EVERYONE)
@require_safe
def cards(request: MemberRequest, organisation: str) -> HttpResponse:
    standing, group = standing_of(request), request.GET.get("target_group", "")
    if group and standing.whole.get(TargetGroup, group) is None:
        raise Http404(group)
    people = sorted(standing.index.rows(Persona), key=lambda each: each.target_group)
    ids = [each.id for each in people if group in {"", each.target_group}]
    if not ids or len(ids) > MOST:
        complain(request, _too_many() if ids else _("There is nobody to print yet."))
        return HttpResponseRedirect(kind("Persona").list_address(organisation))
    return _paper(sheets_of(standing.plan, ids, language=language()), f"personas{'-' + group if group else ''}.pdf")


def _too_many() -> str:
    return _("That is more than %(count)s people at once. Choose a group first.") % {"count": MOST}


def _paper(pdf: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )
