"""The estrangement test: old and new formula, and for each existing group a place to answer."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

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
from ankerpunt.promise.forms.estrangement_test import EstrangementTestForm
from ankerpunt.promise.models import EstrangementTest, Proposition
from ankerpunt.promise.parts.estrangement_test import summary_of
from ankerpunt.promise.parts.version import versions
from ankerpunt.promise.views.version import proposition_or_404, url_of
from ankerpunt.understand.models import Conversation, Research, TargetGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.estrangement_test import Recognition

    Choices = list[tuple[int, str]]
    Evidence = defaultdict[int, tuple[Choices, Choices]]

FORMS_SHOWN = 6


@allow(*EVERYONE)
@require_safe
def recognition(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row, found = changed_or_404(request, slug)
    around = around_form(request, kind("Proposition"), row)
    editing = around["may_edit"] and row.status != "retired"
    context = {
        "recognised": summary_of(found),
        "rows": _rows(request, row, found, editing=editing),
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


def _rows(request: MemberRequest, row: Proposition, found: Recognition, *, editing: bool) -> list[dict[str, Any]]:
    """Each group with its answer; the first without one have an empty form, the rest a link to it."""
    unanswered = [each.group.id for each in found.rows if each.test is None][:FORMS_SHOWN] if editing else []
    groups = list(TargetGroup.objects.of(request.organisation).filter(slug__in=unanswered))
    evidence = _evidence(request, groups)
    forms = {each.slug: _form(request, row, each, None, evidence=evidence[each.pk]) for each in groups}
    standing = standing_of(request)
    return [
        {
            "asked": each,
            "form": forms.get(each.group.id),
            "talks": standing.found("Conversation", each.test.conversations if each.test else ()),
            "research": standing.found("Research", filter(None, [each.test.research if each.test else None])),
        }
        for each in found.rows
    ]


def _evidence(request: MemberRequest, groups: Sequence[TargetGroup]) -> Evidence:
    """The conversations with these groups and the research on them: two queries."""
    found: Evidence = defaultdict(lambda: ([], []))
    called = standing_of(request).name
    talks = Conversation.objects.of(request.organisation).filter(target_group__in=groups)
    for talk in talks.order_by("-held_on", "-pk"):
        found[talk.target_group_id or 0][0].append((talk.pk, called(talk)))
    research = Research.objects.of(request.organisation).filter(target_groups__in=groups).distinct()
    for each in research.order_by("-conducted_on", "-pk").prefetch_related("target_groups"):
        for group in each.target_groups.all():
            found[group.pk][1].append((each.pk, called(each)))
    return found


def _form(
    request: MemberRequest, row: Proposition, group: TargetGroup, test: EstrangementTest | None, **options: Any
) -> EstrangementTestForm:
    own = {"organisation": request.organisation, "proposition": row, "target_group": group}
    return EstrangementTestForm(
        instance=test or EstrangementTest(**own),
        organisation=request.organisation,
        auto_id=f"{group.slug}_%s",
        **options,
    )


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
        _form(request, row, of, test, data=posted(request)),
        "promise/estrangement_test/answer.html",
        {**around_form(request, kind("Proposition"), row), "asked": asked},
        said=_("The answer of this group is saved."),
        to=f"{url_of(row, 'recognition')}#group-{group}",
    )
