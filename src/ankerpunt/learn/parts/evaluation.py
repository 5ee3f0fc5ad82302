"""Looking back at a campaign: when, with which questions, and what was answered (E1, E2, E4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, near_day
from ankerpunt.learn.forms.evaluation import SCREENS
from ankerpunt.learn.parts.campaign_effect import short
from ankerpunt.learn.parts.objective import aims
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.facts import evaluation as facts
from ankerpunt.plan.facts.objective import of_campaign
from ankerpunt.plan.nouns import Adjustment, Campaign, Evaluation
from ankerpunt.plan.words import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.learn.models import Evaluation as EvaluationRow
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

CLOSING = "better"
# What people put in and did is never a result, and the page says so.
NO_RESULT = frozenset({"put_in", "done"})


class Turn(Struct, frozen=True):
    """A change of course, with its reason beside it."""

    day: str
    what: str
    reason: str
    url: str


class Told(Struct, frozen=True):
    """One of the five questions with its answer."""

    number: int
    question: str
    lines: tuple[str, ...]
    url: str
    no_result: bool


def campaign_or_404(request: MemberRequest, slug: str) -> Campaign:
    found = standing_of(request).index.get(Campaign, slug)
    if found is None:
        raise Http404(slug)
    return found


def begin_page(request: MemberRequest, campaign: Campaign) -> dict[str, Any]:
    """When to look back, and what was said before."""
    standing, today = standing_of(request), timezone.localdate()
    days = facts.proposed(campaign)
    runs = campaign.ends_on >= today
    before = facts.evaluations(campaign, standing.index)
    return {
        "crumbs": [*crumbs(request, kind("Campaign")), standing.link(campaign)],
        "campaign": campaign,
        "first": "during" if runs else "after",
        "during_kind": "primary" if runs else "secondary",
        "after_kind": "secondary" if runs and days.during else "primary",
        "during": near_day(days.during, today) if days.during else "",
        "after": near_day(days.after, today),
        "before": [
            Link(standing.name(each), screen_url(request.organisation.slug, each.id, facts.next_question(each)))
            for each in before
        ],
        "url": standing.url(campaign),
    }


def screen_url(organisation: str, slug: str, screen: str) -> str:
    return address("learn:question", organisation=organisation, slug=slug, question=screen or CLOSING)


def screen_page(request: MemberRequest, row: EvaluationRow, screen: str) -> dict[str, Any]:
    standing, organisation = standing_of(request), request.organisation.slug
    said: Evaluation = standing.said(row)
    campaign = standing.whole.get(Campaign, said.campaign)
    names, at = list(SCREENS), list(SCREENS).index(screen)
    return {
        "crumbs": [*crumbs(request, kind("Evaluation")), standing.link(said)],
        "number": at + 1,
        "total": len(names),
        "width": f"{100 * (at + 1) / len(names):.0f}",
        "question": _("What can be better next time?") if screen == CLOSING else _question(screen),
        "campaign": standing.name(campaign) if campaign else "",
        "no_result": screen in NO_RESULT,
        "back": screen_url(organisation, row.slug, names[at - 1]) if at else standing.url(said),
        "turns": turns(standing, said.campaign) if screen == "done" else (),
        "turn_url": f"{kind('Adjustment').act_address(organisation, 'new')}?campaign={said.campaign}",
        "aims": aims(standing, of_campaign(campaign, standing.index)) if campaign and screen == "effect" else (),
        "is_last": at == len(names) - 1,
    }


def door(organisation: str, values: Mapping[str, str]) -> str:
    """One looks back with the five questions, and not on the form of every noun."""
    slug = values.get("campaign")
    return address("learn:evaluate", organisation=organisation, slug=slug) if slug else ""


def after(organisation: str, row: EvaluationRow, screen: str) -> str:
    """The next question, or the whole once all were asked."""
    names, at = list(SCREENS), list(SCREENS).index(screen)
    if at + 1 < len(names):
        return screen_url(organisation, row.slug, names[at + 1])
    return kind("Evaluation").address(organisation, row.slug)


def turns(standing: Standing, campaign: str) -> tuple[Turn, ...]:
    found = sorted(standing.index.referring(campaign, by=(Adjustment, "campaign")), key=lambda each: each.adjusted_on)
    return tuple(Turn(date_format(each.adjusted_on), each.what, each.reason, standing.url(each)) for each in found)


def detail(request: MemberRequest, row: EvaluationRow) -> dict[str, Any]:
    """The five answers, the changes of course, how far the objectives are."""
    standing, organisation = standing_of(request), request.organisation.slug
    said: Evaluation = standing.said(row)
    campaign = standing.whole.get(Campaign, said.campaign)
    asking = may_edit(request) and row.archived_on is None
    return {
        "told": [
            Told(
                number,
                _question(each),
                _lines(getattr(said, each)),
                screen_url(organisation, row.slug, each) if asking else "",
                each in NO_RESULT,
            )
            for number, each in enumerate(facts.QUESTIONS, start=1)
        ],
        "effect": short(standing, campaign) if campaign else None,
        "turns": turns(standing, said.campaign),
        "aims": aims(standing, of_campaign(campaign, standing.index)) if campaign else (),
    }


def _question(name: str) -> str:
    return label("Evaluation", name, language=language())


def _lines(answer: Any) -> tuple[str, ...]:
    return tuple(answer) if isinstance(answer, tuple) else tuple(answer.splitlines())
