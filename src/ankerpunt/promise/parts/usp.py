"""What the page of a USP shows: how it may be said, how far its open contract is, where it comes from and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form, crumbs
from ankerpunt.pages.listing import offered
from ankerpunt.plan.facts import driver
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.facts.proposition import is_fixed
from ankerpunt.plan.nouns import Proposition, Usp
from ankerpunt.promise.models import Proposition as PropositionRow
from ankerpunt.promise.models import Usp as UspRow
from ankerpunt.promise.parts.usp_contract import contract_of
from ankerpunt.promise.writing import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import HttpResponse

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.usp import Saying
    from ankerpunt.plan.nouns import Noun
    from ankerpunt.promise.forms.usp import UspForm


def why_not(saying: Saying) -> str:
    """Why a USP may not be said; nothing where it may."""
    return {
        "": "",
        "overdue": _("Its date is past. It may no longer be claimed."),
        "unworded": _("This is not true yet, and nobody wrote down how to say that openly."),
    }[saying.reason]


def said_along() -> str:
    """Where decisions on the page of a new version come from."""
    return _("What was decided about the previous version is kept where the words stayed the same.")


def counted(counts: Mapping[type[Noun], int]) -> list[str]:
    """How many there are of each noun: “5 anchorings”."""
    return [f"{count} {word(noun.__name__, many=count != 1)}" for noun, count in counts.items()]


def hanging_on(standing: Standing, usp: Usp) -> list[str]:
    return counted(usps.hanging(usp, standing.index))


def about(request: MemberRequest, row: UspRow) -> dict[str, list[str]]:
    standing = standing_of(request)
    return {"Usp": [row.slug], "StretchStep": [step.id for step in usps.steps(standing.said(row), standing.index)]}


def detail(request: MemberRequest, row: UspRow) -> dict[str, Any]:
    standing, today = standing_of(request), timezone.localdate()
    said = standing.said(row)
    promise = standing.whole.get(Proposition, said.proposition)
    group = usps.group_of(said, standing.whole)
    return {
        "heading": said.claim,
        "lead": standing.name(group) if group else "",
        "crumbs": crumbs(request, kind("Proposition"), promise),
        "usp": said,
        "set_aside_note": said_along() if said.replaces else "",
        "promise": promise,
        "group": group,
        "look": Look(said.claim),
        "contract": contract_of(standing, said, today),
        "waits": usps.waits(said, standing.index),
        "goes_on": standing.whole.get(Usp, said.replaces),
        "hangs": hanging_on(standing, said),
        "drivers": driver.in_order(tuple(standing.found("Driver", said.drivers)), standing.index),
        "talks": standing.found("Conversation", said.conversations),
    }


def begin(request: MemberRequest) -> UspRow | HttpResponse:
    """Without a promise there is no USP: choose one that is still a draft."""
    rows = PropositionRow.objects.of(request.organisation)
    promise = rows.filter(slug=request.GET.get("proposition", "")).first()
    if promise is None:
        drafts = [each for each in standing_of(request).index.rows(Proposition) if not is_fixed(each)]
        context = {**around_form(request, kind("Usp")), **offered(request, drafts, lambda each: each.promise)}
        return page(request, "promise/usp/of_what.html", context, status=422 if request.method == "POST" else 200)
    if promise.is_fixed:
        return page(request, "promise/usp/fixed.html", {**around_form(request, kind("Usp")), "promise": promise})
    written = usps.of_proposition(promise.slug, standing_of(request).index)
    return UspRow(organisation=request.organisation, proposition=promise, order=_after(written))


def _after(written: Iterable[Usp]) -> int:
    return max((each.order for each in written), default=0) + 1


def writing(request: MemberRequest, form: UspForm) -> dict[str, Any]:
    promise, index = form.instance.proposition, standing_of(request).index
    written = usps.of_proposition(promise.slug, index)
    return {
        "promise": promise,
        "lead": promise.promise,
        "crumbs": crumbs(request, kind("Proposition"), promise),
        "back": "" if form.instance.pk else kind("Proposition").address(request.organisation.slug, promise.slug),
        "written": written,
        "number": len(written) + 1,
        "enough": len(written) >= usps.MOST,
    }


def contract_at(organisation: str, usp: str, field: str) -> str:
    """What is not true yet is typed in the contract about it."""
    return address("promise:edit_contract", organisation=organisation, slug=usp) if field in usps.CONTRACT else ""


def to_promise(request: MemberRequest, row: UspRow) -> str:
    return kind("Proposition").address(request.organisation.slug, row.proposition.slug)


def after_new(request: MemberRequest, row: UspRow) -> str:
    """A stretch USP asks for its contract; then comes the next USP, until there are enough."""
    organisation, promise = request.organisation.slug, row.proposition
    if row.state == "stretch":
        return address("promise:edit_contract", organisation=organisation, slug=row.slug)
    if len(usps.of_proposition(promise.slug, standing_of(request).index)) < usps.FEWEST:
        return f"{kind('Usp').act_address(organisation, 'new')}?proposition={promise.slug}"
    return kind("Proposition").address(organisation, promise.slug)
