"""The estrangement test: old and new formula, and for each existing group a place to answer."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.pages.around import crumbs, findings_about, lines, may_edit
from ankerpunt.promise.forms.estrangement_test import EstrangementTestForm
from ankerpunt.promise.models import EstrangementTest, Proposition
from ankerpunt.promise.recognition import Asked, Recognition, recognition_of
from ankerpunt.promise.views.proposition import proposition_or_404, url_of
from ankerpunt.promise.views.version import versions
from ankerpunt.understand.models import Conversation, Research

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest

FORMS_SHOWN = 6


@allow(*EVERYONE)
@require_safe
def recognition(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = changed_or_404(request, slug)
    return page(request, "promise/estrangement_test/test.html", _context(request, row))


def changed_or_404(request: MemberRequest, slug: str) -> Proposition:
    """A version that replaces another; only a change asks this question."""
    row = proposition_or_404(request, slug)
    if row.replaces is None:
        raise Http404(slug)
    return row


def _context(request: MemberRequest, row: Proposition) -> dict[str, Any]:
    found = recognition_of(row)
    editing = may_edit(request) and row.status != "retired"
    return {
        "row": row,
        "crumbs": crumbs(request, kind("Proposition"), row),
        "recognition": found,
        "rows": _rows(request, row, found, editing=editing),
        "findings": lines(request, findings_about(request, Proposition=[row.slug]).filter(code="U106")),
        "may_edit": editing,
        **versions(row),
    }


def _rows(request: MemberRequest, row: Proposition, found: Recognition, *, editing: bool) -> list[dict[str, Any]]:
    """Each group with its answer; the first without one have an empty form, the rest a link to it."""
    open_rows = [each for each in found.rows if each.test is None][:FORMS_SHOWN] if editing else []
    evidence = _evidence(request, open_rows)
    forms = {each.group.pk: _form(request, row, each, evidence=evidence[each.group.pk]) for each in open_rows}
    return [{"asked": each, "form": forms.get(each.group.pk)} for each in found.rows]


def _evidence(request: MemberRequest, rows: Sequence[Asked]) -> defaultdict[int, tuple[list[Any], list[Any]]]:
    """The conversations with these groups and the research on them: two queries."""
    found: defaultdict[int, tuple[list[Any], list[Any]]] = defaultdict(lambda: ([], []))
    groups = [each.group.pk for each in rows]
    talks = Conversation.objects.of(request.organisation).filter(target_group__in=groups)
    for talk in talks.order_by("-held_on", "-pk"):
        found[talk.target_group_id or 0][0].append(talk)
    research = Research.objects.of(request.organisation).filter(target_groups__in=groups).distinct()
    for each in research.order_by("-conducted_on", "-pk").prefetch_related("target_groups"):
        for group in each.target_groups.all():
            found[group.pk][1].append(each)
    return found


def _form(request: MemberRequest, row: Proposition, asked: Asked, **options: Any) -> EstrangementTestForm:
    own = {"organisation": request.organisation, "proposition": row, "target_group": asked.group}
    instance = asked.test or EstrangementTest(**own)
    return EstrangementTestForm(
        instance=instance, organisation=request.organisation, auto_id=f"{asked.group.slug}_%s", **options
    )


@allow(*EDITORS)
def answer(request: MemberRequest, organisation: str, slug: str, group: str) -> HttpResponse:
    """The answer of one group, given or changed."""
    row = changed_or_404(request, slug)
    asked = next((each for each in recognition_of(row).rows if each.group.slug == group), None)
    if asked is None:
        raise Http404(group)
    form = _form(request, row, asked, data=posted(request))
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The answer of this group is saved."), undo=change.undo_url)
        return saved(request, f"{url_of(row, 'recognition')}#group-{group}")
    context = {"row": row, "asked": asked, "form": form, "crumbs": crumbs(request, kind("Proposition"), row)}
    return page(request, "promise/estrangement_test/answer.html", context, status=form.status)
