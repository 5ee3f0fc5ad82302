"""Into the matrix and out of it again: what was pasted, and the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from ankerpunt.anchor.brought.proposal import TAKE
from ankerpunt.anchor.brought.workbook import written
from ankerpunt.anchor.forms.bring import BringForm
from ankerpunt.anchor.parts.anchoring_bring import showing
from ankerpunt.anchor.parts.anchoring_matrix import matrix_url
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.typed import signature
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.plan.facts.owner import owners
from ankerpunt.plan.nouns import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@allow(*EDITORS)
@takes(Size.TABLE)
def bring(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    """Bring a table into the matrix: first what would change, then all of it or nothing."""
    form = BringForm(
        posted(request), request.FILES or None, standing=standing_of(request), group=_group(request, group)
    )
    if form.is_bound and form.step == TAKE:
        if sent := form.take(standing=stand_anew(request), by=request.member):
            if count := form.taken:
                told = ngettext("%(count)s cell is in the matrix.", "%(count)s cells are in the matrix.", count)
                tell(request, told % {"count": count}, undo=sent.undo_url)
            return saved(request, matrix_url(organisation, group))
    elif form.is_bound:
        form.is_valid()
    context = {**showing(form), "writer": signature(request)}
    return page(request, "anchor/matrix/bring.html", context, status=form.status)


@allow(*EVERYONE)
@require_safe
def workbook(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    """The matrix to take along, with the owners that are named most first."""
    standing, said = standing_of(request), _group(request, group)
    content = written(
        grid(said.id, standing.index),
        organisation=organisation,
        group=said.id,
        owners=list(owners(standing.index)),
        language=language(),
    )
    attached = f'attachment; filename="matrix-{said.id}.xlsx"'
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": attached})


def _group(request: MemberRequest, slug: str) -> TargetGroup:
    found = standing_of(request).index.get(TargetGroup, slug)
    if found is None:
        raise Http404(slug)
    return found
