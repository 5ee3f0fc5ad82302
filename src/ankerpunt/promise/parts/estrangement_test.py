"""How far the test of a new version is, in words, and the form of each group that gave no answer yet (U4)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.addresses import address
from ankerpunt.mirror.standing import standing_of
from ankerpunt.promise.forms.estrangement_test import EstrangementTestForm
from ankerpunt.promise.models import EstrangementTest
from ankerpunt.understand.models import Conversation, Research, TargetGroup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.estrangement_test import Recognition
    from ankerpunt.promise.models import Proposition

    Choices = list[tuple[int, str]]
    Evidence = defaultdict[int, tuple[Choices, Choices]]

FORMS_SHOWN = 6
PROPOSED = ("recognises", "who_does", "who_does_not", "reasons", "research")


def summary_of(recognition: Recognition) -> str:
    """“1 of 2 groups asked, of 1 we do not know”."""
    count = len(recognition.rows)
    text = ngettext("%(asked)s of %(count)s group asked", "%(asked)s of %(count)s groups asked", count)
    said = text % {"asked": recognition.asked, "count": count}
    if not recognition.unknown:
        return said
    unknown = ngettext("of %(count)s we do not know", "of %(count)s we do not know", recognition.unknown)
    return _("%(asked)s, %(unknown)s") % {"asked": said, "unknown": unknown % {"count": recognition.unknown}}


def rows_of(request: MemberRequest, row: Proposition, found: Recognition, *, editing: bool) -> list[dict[str, Any]]:
    """Each group with its answer; the first without one have an empty form, the rest a link to it."""
    unanswered = [each.group.id for each in found.rows if each.test is None][:FORMS_SHOWN] if editing else []
    groups = list(TargetGroup.objects.of(request.organisation).filter(slug__in=unanswered))
    evidence = _evidence(request, groups)
    forms = {each.slug: form_of(request, row, each, None, evidence=evidence[each.pk]) for each in groups}
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


def answer_at(organisation: str, values: Mapping[str, str]) -> str:
    """The answer of one group has a page of its own."""
    where = {"slug": values["proposition"], "group": values["target_group"]}
    return address("promise:answer", organisation=organisation, **where)


def proposed(asked: Mapping[str, str]) -> dict[str, str]:
    """What a page proposes as the answer, in its address; a person looks at it and changes it."""
    return {name: asked[name] for name in PROPOSED if name in asked}


def form_of(
    request: MemberRequest, row: Proposition, group: TargetGroup, test: EstrangementTest | None, **options: Any
) -> EstrangementTestForm:
    own = {"organisation": request.organisation, "proposition": row, "target_group": group}
    return EstrangementTestForm(
        instance=test or EstrangementTest(**own),
        organisation=request.organisation,
        auto_id=f"{group.slug}_%s",
        **options,
    )
