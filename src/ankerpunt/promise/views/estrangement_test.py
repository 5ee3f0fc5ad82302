"""The estrangement test: old and new formula, and for each existing group a place to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form, findings_about, lines
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.facts.estrangement_test import recognition as recognition_of
from ankerpunt.promise.models import EstrangementTest, Proposition
from ankerpunt.promise.parts.estrangement_test import form_of, proposed, rows_of, summary_of
from ankerpunt.promise.parts.proposition_version import versions
from ankerpunt.promise.views.version import proposition_or_404, url_of
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.estrangement_test import Recognition


@allow(*EVERYONE)
@require_safe
def recognition(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row, found = changed_or_404(request, slug)
    around = around_form(request, kind("Proposition"), row)
    editing = around["may_edit"] and row.status != "retired"
    context = {
        "recognised": summary_of(found),
        "rows": rows_of(request, row, found, editing=editing),
        "findings": lines(request, findings_about(request, Proposition=[row.slug]).filter(code="U106")),
        "may_edit": editing,
        **versions(standing_of(request), standing_of(request).said(row)),
    }
    return page(request, "promise/estrangement_test/test.html", {**around, **context})


def changed_or_404(request: MemberRequest, slug: str) -> tuple[Proposition, Recognition]:
    """A version that replaces another, with how far its test is; only a change asks this question."""
    row, standing = proposition_or_404(request, slug), standing_of(request)
    if row.replaces_id is None:
        raise Http404(slug)
    return row, recognition_of(standing.said(row), standing.index)


@allow(*EDITORS)
def answer(request: MemberRequest, organisation: str, slug: str, group: str) -> HttpResponse:
    """The answer of one group, given or changed."""
    row, found = changed_or_404(request, slug)
    asked = next((each for each in found.rows if each.group.id == group), None)
    if asked is None:
        raise Http404(group)
    of, known = get_or_404(request, TargetGroup, slug=group), asked.test.id if asked.test else ""
    test = EstrangementTest.objects.of(request.organisation).filter(slug=known).first()
    return form_page(
        request,
        form_of(request, row, of, test, data=posted(request), initial=proposed(request.GET)),
        "promise/estrangement_test/answer.html",
        {**around_form(request, kind("Proposition"), row), "asked": asked},
        said=_("The answer of this group is saved."),
        to=f"{url_of(row, 'recognition')}#group-{group}",
    )
