"""Research: every study with its age and what leans on it, one study with its rankings, and writing one down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.facts import facts
from ankerpunt.mirror.forms.object import first_values
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.overviews import findings_about, history_of, lines, naming
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.mirror.uses import uses_of
from ankerpunt.mirror.views.object import crumbs, naming_query
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.plan.facts.research import is_stale
from ankerpunt.understand.forms.research import ResearchForm
from ankerpunt.understand.models import Research, TargetGroup
from ankerpunt.understand.rankings import rankings_of, study_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 30


@allow(*EVERYONE)
@require_safe
def studies(request: MemberRequest, organisation: str) -> HttpResponse:
    noun, sought = kind("Research"), request.GET.get("q", "").strip()
    found = _asked(request, sought).order_by("-conducted_on", "pk")
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "noun": naming(noun, request),
        "crumbs": crumbs(request, noun)[:-1],
        "studies": [
            study_of(standing_of(request), row)
            for row in standing_of(request).found("Research", [each.slug for each in shown.object_list])
        ],
        "page": shown,
        "sought": sought,
        "findings": lines(request, findings_about(request, Research=[row.slug for row in shown.object_list])),
    }
    return page(request, "understand/research/index.html", context)


def _asked(request: MemberRequest, sought: str) -> QuerySet[Research]:
    """The studies that the address asks for."""
    rows = Research.objects.of(request.organisation)
    for name, value in first_values(kind("Research"), request.GET, organisation=request.organisation).items():
        rows = rows.filter(**({f"{name}__in": value} if isinstance(value, list) else {name: value}))
    return rows.filter(naming_query(kind("Research"), sought)) if sought else rows


@allow(*EVERYONE)
@require_safe
def study(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row, noun = get_or_404(request, Research, slug=slug), kind("Research")
    leaning = TargetGroup.objects.of(request.organisation).filter(drivers__research=row, drivers__archived_on=None)
    context = {
        "noun": naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun),
        "facts": facts(request, row),
        "stale": is_stale(standing_of(request).said(row), timezone.localdate()),
        "rankings": rankings_of(standing_of(request), leaning.distinct().values_list("slug", flat=True), of=slug),
        "drivers": naming(kind("Driver"), request),
        "uses": uses_of(request, "Research", slug, without=("Driver",)),
        "findings": lines(request, findings_about(request, Research=[slug])),
        "history": history_of(request, row),
    }
    return page(request, "understand/research/detail.html", context)


@allow(*EDITORS)
def new_study(request: MemberRequest, organisation: str) -> HttpResponse:
    return _form(request, None)


@allow(*EDITORS)
def edit_study(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _form(request, get_or_404(request, Research, slug=slug))


def _form(request: MemberRequest, row: Research | None) -> HttpResponse:
    noun = kind("Research")
    asked = first_values(noun, request.GET, organisation=request.organisation) if row is None else None
    form = ResearchForm(posted(request), instance=row, organisation=request.organisation, initial=asked)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(
            request, _("“%(what)s” is saved.") % {"what": stand_anew(request).name(form.instance)}, undo=change.undo_url
        )
        return saved(request, noun.address(request.organisation.slug, form.instance.slug))
    context = {"noun": naming(noun, request, row), "row": row, "crumbs": crumbs(request, noun, row), "form": form}
    return page(request, "understand/research/form.html", context, status=form.status)
