"""The page of what a campaign did: three answers, the question about other causes, the figure, and the money (E2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.check.effect import effects
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import language
from ankerpunt.learn.forms.effect import RivalForm
from ankerpunt.learn.models import Evaluation as EvaluationRow
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.facts.evaluation import evaluations
from ankerpunt.publish.campaign.figure import figure_of
from ankerpunt.publish.campaign.paper import paper_of
from ankerpunt.publish.campaign.telling import tell

if TYPE_CHECKING:
    from ankerpunt.activate.models import Campaign as CampaignRow
    from ankerpunt.check.effect import Effect
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Campaign
    from ankerpunt.publish.booklet.blocks import Booklet

ASKED = "process"


def page(request: MemberRequest, campaign: Campaign, form: RivalForm | None = None) -> dict[str, Any]:
    """Of the process that the address asks for, or of the first; without counts it says what is needed."""
    standing, organisation = standing_of(request), request.organisation.slug
    found = effects(campaign, standing.index)
    shown = next((each for each in found if each.process.id == request.GET.get(ASKED)), next(iter(found), None))
    edit = kind("Campaign").act_address(organisation, "edit", campaign.id)
    around = {
        "crumbs": [*crumbs(request, kind("Campaign")), standing.link(campaign)],
        "campaign": campaign,
        "may_edit": may_edit(request),
        "controls_url": f"{edit}?field=controls",
        "bring_url": address("activate:bring_contacts", organisation=organisation),
        "channels_url": kind("Channel").list_address(organisation),
        "paper_url": address("learn:effect_paper", organisation=organisation, slug=campaign.id),
        "word_url": address("learn:effect_word", organisation=organisation, slug=campaign.id),
    }
    return {**around, **_of(standing, shown, found), "form": form} if shown else around


def short(standing: Standing, campaign: Campaign) -> dict[str, Any] | None:
    """The headline and the three answers, for the page of an evaluation; None without counts."""
    found = next(iter(effects(campaign, standing.index)), None)
    if found is None:
        return None
    url = address("learn:effect", organisation=standing.organisation.slug, slug=campaign.id)
    return {"told": tell(found, standing.index, language=language()), "url": url}


def rival_form(request: MemberRequest, row: CampaignRow, said: Campaign, data: Any = None) -> RivalForm:
    """On the newest evaluation of a campaign, or on one of today."""
    newest = next(iter(evaluations(said, standing_of(request).index)), None)
    found = newest and EvaluationRow.objects.of(request.organisation).filter(slug=newest.id).first()
    today = timezone.localdate()
    begun = EvaluationRow(campaign=row, evaluated_on=today, moment="during" if said.ends_on >= today else "after")
    return RivalForm(data, instance=found or begun, organisation=request.organisation, by=request.member)


def paper(request: MemberRequest, campaign: Campaign) -> Booklet | None:
    """The same as a document; None without counts."""
    standing = standing_of(request)
    found = effects(campaign, standing.index)
    if not found:
        return None
    return paper_of(found, standing.index, today=timezone.localdate(), language=language())


def _of(standing: Standing, shown: Effect, found: tuple[Effect, ...]) -> dict[str, Any]:
    tabs = [Tab(standing.name(each.process), f"?{ASKED}={each.process.id}", each is shown) for each in found]
    return {
        "told": tell(shown, standing.index, language=language()),
        "figure": figure_of(shown, language=language()),
        "tabs": tabs if len(tabs) > 1 else (),
    }
