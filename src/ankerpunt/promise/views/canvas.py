"""The path to foundations of one's own: the five steps, one step, and the canvases on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind as noun_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.promise.canvas import CANVASES
from ankerpunt.promise.forms.canvas import CanvasForm
from ankerpunt.promise.path import path_of
from ankerpunt.promise.print_canvas import SIZES, sheets
from ankerpunt.publish.paper import as_pdf

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def path(request: MemberRequest, organisation: str) -> HttpResponse:
    context = {
        "path": path_of(request.organisation),
        "crumbs": crumbs(request, noun_of("Foundation")),
        "may_edit": may_edit(request),
        "sizes": SIZES,
    }
    return page(request, "promise/canvas/path.html", context)


@allow(*EDITORS)
def canvas(request: MemberRequest, organisation: str, kind: str) -> HttpResponse:
    if kind not in CANVASES:
        raise Http404(kind)
    walked = path_of(request.organisation)
    form = CanvasForm(walked.stop(kind), posted(request), by=request.member)
    if request.method == "POST" and (change := form.save()):
        tell(request, _("What you wrote is saved. You can go on whenever you like."), undo=change.undo_url)
        return saved(request, walked.stop(kind).url)
    where = Link(_("The path to foundations"), reverse("promise:path", kwargs={"organisation": organisation}))
    context = {
        "path": walked,
        "stop": walked.stop(kind),
        "next": walked.after(kind),
        "crumbs": [*crumbs(request, noun_of("Foundation")), where],
        "form": form,
    }
    return page(request, "promise/canvas/step.html", context, status=form.status)


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str) -> HttpResponse:
    """One canvas or all five, on A4 or A3, empty to write on or with what was written: `?kind=&size=a3&filled=1`."""
    walked = path_of(request.organisation)
    asked, size = request.GET.get("kind", ""), request.GET.get("size", "")
    stops = [stop for stop in walked.stops if asked in {"", stop.canvas.kind}]
    if not stops:
        raise Http404(asked)
    given = sheets(
        request.organisation, stops, size=size if size in SIZES else SIZES[0], filled="filled" in request.GET
    )
    title = _("The path to foundations")
    answer = HttpResponse(as_pdf("canvas", given, language=language(), title=title), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{asked or "canvas"}.pdf"'
    return answer
