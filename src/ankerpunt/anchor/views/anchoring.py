"""A place of the matrix: read it, fill it, say what shows it; whether or not a cell lies there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.anchor.forms.typed import TypedForm
from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.parts.anchoring_matrix import matrix_of, typed_swaps
from ankerpunt.anchor.parts.anchoring_place import place_or_404, place_page, row_at
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.status import status_of
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form
from ankerpunt.pages.registry import filling
from ankerpunt.pages.views.form import written
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
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
        said=_("“%(place)s” now says: %(state)s.") % {"place": place.called, "state": _stands(form)},
        swaps=lambda: _changed(request, usp, touchpoint),
    )


def _stands(form: TypedForm) -> str:
    not_here = form.data.get("not_here") if form.is_bound else ""
    return (
        str(status_of("not_applicable" if not_here else form.data.get("state") or "idea").label)
        if form.is_bound
        else ""
    )


def _changed(request: MemberRequest, usp: str, touchpoint: str) -> list[Swap]:
    """Of the place as it is now; a place of a promise to nobody lies in no matrix."""
    place = place_or_404(request, usp, touchpoint)
    if place.group is None:
        return []
    shown = matrix_of(request, standing_of(request), place.group)
    return typed_swaps(request, shown, place.usp, place.touchpoint)


@allow(*EDITORS)
def add_evidence(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    """Evidence may come before anybody wrote down how the cell is anchored: then the cell begins as an idea."""
    under = row_at(request, place_or_404(request, usp, touchpoint))
    return written(request, kind("Evidence"), Evidence(organisation=request.organisation, anchoring=under))
