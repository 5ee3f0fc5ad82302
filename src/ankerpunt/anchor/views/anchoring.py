"""A place of the matrix: read it, fill it, say what shows it; whether or not a cell lies there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.anchor.forms.evidence import NewEvidenceForm
from ankerpunt.anchor.forms.places import PlacesError, set_all
from ankerpunt.anchor.forms.typed import TypedForm
from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.parts.anchoring_matrix import matrix_of, matrix_url
from ankerpunt.anchor.parts.anchoring_page import matrix_swaps, typed_swaps
from ankerpunt.anchor.parts.anchoring_place import place_or_404, place_page, places_in, row_at, rows_at
from ankerpunt.kit.access import EDITORS, EVERYONE, MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import is_htmx, page, parts, posted, saved
from ankerpunt.kit.status import status_of
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.pages.around import around_form
from ankerpunt.pages.registry import filling
from ankerpunt.pages.views.form import written
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.together.parts.comment_lead import remark_named

if TYPE_CHECKING:
    from ankerpunt.anchor.models import Anchoring
    from ankerpunt.anchor.parts.anchoring_place import Place
    from ankerpunt.kit.htmx import Swap
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    return page(request, *place_page(request, place_or_404(request, usp, touchpoint)))


@allow(*EDITORS)
def edit_cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    return written(request, kind("Anchoring"), row_at(request, place_or_404(request, usp, touchpoint)))


@allow(*EDITORS)
def type_in(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """What was typed in the matrix itself; what cannot be saved is shown in the drawer."""
    place, noun = place_or_404(request, usp, touchpoint), kind("Anchoring")
    row = row_at(request, place)
    form = TypedForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        filling(noun.noun).templates("form"),
        lambda: {**around_form(request, noun, row if row.pk else None), **place.around},
        to=place.url,
        said=lambda saved: _said(place, saved),
        swaps=lambda: _changed(request, usp, touchpoint),
    )


def _said(place: Place, row: Anchoring) -> str:
    stands = status_of("not_applicable" if row.not_applicable else row.state)
    return _("“%(cell)s” now says: %(state)s.") % {"cell": place.called, "state": stands.label}


def _changed(request: MemberRequest, usp: str, touchpoint: str) -> list[Swap]:
    """Of the place as it is now; a place of a promise to nobody lies in no matrix."""
    place = place_or_404(request, usp, touchpoint)
    if place.group is None:
        return []
    shown = matrix_of(request, standing_of(request), place.group)
    return typed_swaps(request, shown, place.usp, place.touchpoint)


@allow(*EDITORS)
@require_POST
def set_places(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    """State, owner or date of many places at once; what cannot be saved says why, and stays in the box."""
    standing, here = standing_of(request), matrix_url(organisation, group)
    said = standing.index.get(TargetGroup, group)
    if said is None:
        raise Http404(group)
    places = places_in(standing, said, request.POST.getlist("place"))
    try:
        change = set_all(rows_at(places), request.POST, by=request.member)
    except PlacesError as refused:
        complain(request, str(refused))
        return parts(request, status=422) if is_htmx(request) else saved(request, here)
    told = ngettext("%(count)s cell is set.", "%(count)s cells are set.", len(places)) % {"count": len(places)}
    tell(request, told, undo=change.undo_url)
    return saved(request, here, *matrix_swaps(request, matrix_of(request, stand_anew(request), said)))


@allow(*EDITORS)
@takes(Size.PHOTO)
def add_evidence(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """Evidence may come before anybody wrote down how the cell is anchored: then the cell begins as an idea."""
    under = row_at(request, place_or_404(request, usp, touchpoint))
    begun = Evidence(organisation=request.organisation, anchoring=under)
    if remark := remark_named(request):
        begun.text, begun.observed_on = remark.without_mentions, timezone.localdate(remark.said_at)
    return written(request, kind("Evidence"), begun, by=NewEvidenceForm)


@allow(*MAY["hand over"])
@require_POST
def hand_over_places(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    """On to who sees to these cells; where nothing is written yet there is nothing to see to."""
    standing = standing_of(request)
    said = standing.index.get(TargetGroup, group)
    if said is None:
        raise Http404(group)
    cells = [place.cell.id for place in places_in(standing, said, request.POST.getlist("place")) if place.cell]
    rows = urlencode({"row": [f"{kind('Anchoring').path}/{cell}" for cell in cells]}, doseq=True)
    to = address("together:hand_over_rows", organisation=organisation)
    return HttpResponseRedirect(f"{to}?{rows}", status=303)
