"""The path to foundations of one's own: the five steps, one step, and the canvases on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind as noun_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form
from ankerpunt.pages.writing import form_page
from ankerpunt.promise.canvas import CANVASES
from ankerpunt.promise.forms.canvas import CanvasForm
from ankerpunt.promise.parts.foundation_canvas import path_of
from ankerpunt.promise.parts.foundation_canvas_paper import SIZES, sheets
from ankerpunt.publish.paper import as_pdf

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def path(request: MemberRequest, organisation: str) -> HttpResponse:
    context = {"path": path_of(standing_of(request)), "sizes": SIZES}
    return page(request, "promise/canvas/path.html", {**around_form(request, noun_of("Foundation")), **context})


@allow(*EDITORS)
def canvas(request: MemberRequest, organisation: str, kind: str) -> HttpResponse:
    if kind not in CANVASES:
        raise Http404(kind)
    form, walked = CanvasForm(CANVASES[kind], posted(request), by=request.member), path_of(standing_of(request))
    around = around_form(request, noun_of("Foundation"))
    where = Link(_("The path to foundations"), reverse("promise:path", kwargs={"organisation": organisation}))
    context = {"path": walked, "stop": walked.stop(kind), "next": walked.after(kind)}
    return form_page(
        request,
        form,
        "promise/canvas/step.html",
        {**around, **context, "crumbs": [*around["crumbs"], where]},
        save=form.save,
        said=_("What you wrote is saved. You can go on whenever you like."),
        to=walked.stop(kind).url,
    )


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str) -> HttpResponse:
    """One canvas or all five, on A4 or A3, empty to write on or with what was written: `?kind=&size=a3&filled=1`."""
    asked, size = request.GET.get("kind", ""), request.GET.get("size", "")
    stops = [stop for stop in path_of(standing_of(request)).stops if asked in {"", stop.canvas.kind}]
    if not stops:
        raise Http404(asked)
    given = sheets(
        request.organisation, stops, size=size if size in SIZES else SIZES[0], filled="filled" in request.GET
    )
    title = _("The path to foundations")
    answer = HttpResponse(as_pdf("canvas", given, language=language(), title=title), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{asked or "canvas"}.pdf"'
    return answer
