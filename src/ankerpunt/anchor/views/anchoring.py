"""A cell of the matrix: read it, fill it, change it. In the drawer beside the matrix, or as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.anchor.cell import Place, place_or_404, place_url
from ankerpunt.anchor.forms.cell import CellForm
from ankerpunt.anchor.models import Anchoring, Touchpoint
from ankerpunt.anchor.views.matrix import swaps
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import Swap, is_htmx, page, parts, posted
from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import findings_about, history_of, lines, may_edit, naming
from ankerpunt.pages.writing import form_page
from ankerpunt.promise.models import Usp

if TYPE_CHECKING:
    from typing import Any

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def anchoring(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A cell under its id, as the check and the plan document name it."""
    found = get_or_404(request, Anchoring.objects.select_related("usp", "touchpoint"), slug=slug)
    return HttpResponseRedirect(place_url(organisation, found.usp.slug, found.touchpoint.slug))


@allow(*EVERYONE)
@require_safe
def cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    place = place_or_404(request, usp, touchpoint)
    return page(request, "anchor/cell/cell.html", cell_context(request, place, row_of(place) if place.cell else None))


@allow(*EDITORS)
def edit_cell(request: MemberRequest, organisation: str, usp: str, touchpoint: str) -> HttpResponse:
    place = place_or_404(request, usp, touchpoint)
    form = CellForm(posted(request), instance=row_of(place), organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        "anchor/cell/form.html",
        {"place": place},
        said=_("The cell is saved."),
        answer=lambda: show_again(request, place, form.instance),
    )


def row_of(place: Place) -> Anchoring:
    """The row to write: the one that lies there, or a new one."""
    organisation = place.standing.organisation
    if place.cell is not None:
        rows = Anchoring.objects.with_archived(organisation).select_related("usp", "touchpoint")
        return rows.get(slug=place.cell.id)
    return Anchoring(
        organisation=organisation,
        usp=Usp.objects.with_archived(organisation).get(slug=place.usp.id),
        touchpoint=Touchpoint.objects.with_archived(organisation).get(slug=place.touchpoint.id),
    )


def cell_context(request: MemberRequest, place: Place, row: Anchoring | None) -> dict[str, Any]:
    """What the page of a place shows; `row` is what the database keeps there, if anybody filled it."""
    proofs = place.proofs(timezone.localdate())
    cells = [place.cell.id] if place.cell else []
    evidence = [proof.evidence.id for proof in proofs]
    return {
        "place": place,
        "noun": naming(kind("Anchoring"), request, row),
        "proofs": proofs,
        "change": word("Anchoring", "kind", place.cell.kind) if place.cell and place.cell.kind else "",
        "findings": lines(request, findings_about(request, Anchoring=cells, Evidence=evidence)),
        "history": history_of(request, row) if row else [],
        "may_edit": may_edit(request),
    }


def show_again(request: MemberRequest, place: Place, row: Anchoring) -> HttpResponse:
    """After a change: the cell as it is now, and what changed on the matrix behind it."""
    if not is_htmx(request):
        return HttpResponseRedirect(place.url, status=303)
    now = place_or_404(request, place.usp.id, place.touchpoint.id)
    context = {
        **cell_context(request, now, row),
        "layout": "layouts/drawer.html",
        "in_drawer": True,
        "page_url": place.url,
    }
    drawer = Swap("#drawer-content", "anchor/cell/cell.html", context, how="innerHTML")
    answer = parts(request, drawer, *(swaps(request, now.group) if now.group else ()))
    answer.headers["HX-Replace-Url"] = place.url
    return answer
