"""Looking back with the team, one question on a screen, on a phone too (E1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.activate.models import Campaign
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.learn.actions.evaluation import begin
from ankerpunt.learn.forms.evaluation import SCREENS, BeginForm, screen_form
from ankerpunt.learn.models import Evaluation
from ankerpunt.learn.parts import evaluation as parts
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import acted, form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def evaluate(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    campaign, form = get_or_404(request, Campaign, slug=slug), BeginForm(posted(request))
    if request.method == "POST" and form.is_valid():
        row, change = begin(campaign, form.cleaned_data["moment"], by=request.member)
        said = _("What you answer is kept at once.")
        return acted(request, change, said, to=parts.screen_url(organisation, row.slug, next(iter(SCREENS))))
    context = {**parts.begin_page(request, parts.campaign_or_404(request, slug)), "form": form}
    return page(request, "learn/evaluation/begin.html", context, status=422 if form.errors else 200)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: MemberRequest, organisation: str, slug: str, question: str) -> HttpResponse:
    if question not in SCREENS:
        raise Http404(question)
    row = get_or_404(request, Evaluation, slug=slug)
    form = screen_form(question)(posted(request), instance=row, organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        "learn/evaluation/question.html",
        partial(parts.screen_page, request, row, question),
        said=_("Kept."),
        to=parts.after(organisation, row, question),
    )
