"""What the pages of promises show: group by group what is promised, and one promise with its USPs and its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form, findings_about, lines
from ankerpunt.pages.listing import offered
from ankerpunt.plan.facts import driver
from ankerpunt.plan.facts import proposition as promises
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.facts.estrangement_test import recognition
from ankerpunt.plan.nouns import Proposition, TargetGroup, Usp
from ankerpunt.promise.models import Proposition as PropositionRow
from ankerpunt.promise.parts.estrangement_test import summary_of
from ankerpunt.promise.parts.proposition_steps import steps_of
from ankerpunt.promise.parts.usp import hanging_on, said_along, why_not
from ankerpunt.promise.writing import Look
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpResponse

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked
    from ankerpunt.plan.facts.proposition import Held
    from ankerpunt.plan.facts.usp import Saying
    from ankerpunt.promise.forms.proposition import PropositionForm

FINDINGS_SHOWN = 5


@dataclass(frozen=True)
class Shown:
    """A promise with its USPs."""

    promise: Proposition
    usps: tuple[Usp, ...]


@dataclass(frozen=True)
class Promised:
    """What one group was promised."""

    held: Held
    adopted: list[Shown]
    drafts: list[Shown]

    @property
    def group(self) -> TargetGroup:
        return self.held.group


def promised_to(standing: Standing, group: TargetGroup) -> Promised:
    held = promises.held(group, standing.index)

    def shown(found: tuple[Proposition, ...]) -> list[Shown]:
        return [Shown(each, usps.of_proposition(each.id, standing.index)) for each in found]

    return Promised(held, shown(held.adopted), shown(held.drafts))


def groups_of(standing: Standing) -> list[TargetGroup]:
    """Inside comes first (P7)."""
    return sorted(standing.index.rows(TargetGroup), key=lambda group: (group.scope != "internal", group.name))


def entries(request: MemberRequest, asked: Asked) -> list[TargetGroup]:
    """The groups to which something is promised that the address asks for; without such a wish all of them."""
    standing = standing_of(request)
    groups = groups_of(standing)
    if not asked.narrowed and not asked.sought:
        return groups
    rows = asked.among(PropositionRow.objects.of(request.organisation))
    found = standing.found("Proposition", rows.values_list("slug", flat=True))
    of = {each.target_group for each in found}
    word_of = "" if asked.narrowed else asked.sought.casefold()
    return [group for group in groups if group.id in of or (word_of and word_of in group.name.casefold())]


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing = standing_of(request)
    found = [promised_to(standing, group) for group in shown.object_list]
    ids = [each.promise.id for one in found for each in (*one.adopted, *one.drafts)]
    asked = lines(request, findings_about(request, Proposition=ids))
    return {
        "inside": [each for each in found if each.group.scope == "internal"],
        "outside": [each for each in found if each.group.scope == "external"],
        "findings": asked[:FINDINGS_SHOWN],
        "findings_count": len(asked),
        "nothing_asked": _("The check has nothing to ask about these promises."),
        "all_findings_url": address("overview:findings", organisation=request.organisation.slug),
    }


@dataclass(frozen=True)
class UspLine:
    """One USP of a promise: how it may be said, and what hangs on it."""

    usp: Usp
    saying: Saying
    goes_on: Usp | None
    hangs: list[str]
    look: Look

    @property
    def reason(self) -> str:
        return why_not(self.saying)


def about(request: MemberRequest, row: PropositionRow) -> dict[str, list[str]]:
    found = usps.of_proposition(row.slug, standing_of(request).index)
    return {"Proposition": [row.slug], "Usp": [usp.id for usp in found]}


def detail(request: MemberRequest, row: PropositionRow) -> dict[str, Any]:
    standing = standing_of(request)
    index, said = standing.index, standing.said(row)
    group = standing.whole.get(TargetGroup, said.target_group)
    return {
        "heading": said.promise,
        "lead": standing.name(group) if group else "",
        "promise": said,
        "set_aside_note": said_along() if said.replaces else "",
        "group": group,
        "look": Look(said.promise),
        "usps": [_line(standing, usp) for usp in usps.of_proposition(said.id, index)],
        "drivers": driver.in_order(tuple(standing.found("Driver", said.drivers)), index),
        "talks": standing.found("Conversation", said.conversations),
        "foundations": standing.found("Foundation", said.foundations),
        "newer": promises.newer(said, index),
        "earlier": promises.earlier(said, index),
        "inside": standing.whole.get(Proposition, said.internal_first),
        "waiting": promises.waiting(said, index),
        **_on_the_way(standing, said),
    }


def _line(standing: Standing, usp: Usp) -> UspLine:
    waits = usps.waits(usp, standing.index)
    return UspLine(
        usp=usp,
        saying=usps.saying(usp, timezone.localdate()),
        goes_on=standing.whole.get(Usp, usp.replaces) if waits else None,
        hangs=hanging_on(standing, usp),
        look=Look(usp.claim),
    )


def _on_the_way(standing: Standing, said: Proposition) -> dict[str, Any]:
    """What is asked before it can be adopted, and whether people still recognise it."""
    asked = recognition(said, standing.index) if said.replaces else None
    return {
        "recognised": summary_of(asked) if asked else "",
        "steps": steps_of(standing, said, asked) if said.status == "draft" else [],
    }


def begin(request: MemberRequest) -> PropositionRow | HttpResponse:
    """First for whom, then the promise; the USPs come after it."""
    groups = TargetGroupRow.objects.of(request.organisation)
    group = groups.filter(slug=request.GET.get("target_group", "")).first()
    if group is not None:
        return PropositionRow(organisation=request.organisation, target_group=group)
    standing = standing_of(request)
    shown = offered(request, groups_of(standing), standing.name)
    held = [promises.held(each, standing.index) for each in shown["page"].object_list]
    context = {**around_form(request, kind("Proposition")), **shown, "held": held}
    return page(request, "promise/proposition/for_whom.html", context, status=422 if request.method == "POST" else 200)


def writing(_request: MemberRequest, form: PropositionForm) -> dict[str, Any]:
    return {"group": form.instance.target_group}


def after_new(request: MemberRequest, row: PropositionRow) -> str:
    return f"{kind('Usp').act_address(request.organisation.slug, 'new')}?proposition={row.slug}"
