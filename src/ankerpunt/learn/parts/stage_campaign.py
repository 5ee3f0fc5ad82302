"""The campaigns on the page on which Learn opens: five questions of each, from looking back to the next one (E1–E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.check.effect import effects
from ankerpunt.check.owing import of_campaign, of_plan, unanswered
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, word
from ankerpunt.learn.parts.learning_answer import owed_url
from ankerpunt.pages.path import Act, Answer, AskedStep, Others, Row, Said, Ways
from ankerpunt.plan.facts.evaluation import evaluations, is_judged
from ankerpunt.plan.nouns import Campaign, CommunicationPlan, Inspiration, Learning, LearningAnswer
from ankerpunt.plan.speech import shorten
from ankerpunt.publish.campaign.telling import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.pages.path import Progress
    from ankerpunt.plan.nouns import Noun

SHOWN = 4


class CampaignWays(Ways, frozen=True, kw_only=True):
    """The path of one campaign."""

    campaign: Campaign

    def to(self, page: str) -> str:
        return address(f"learn:{page}", organisation=self.organisation, slug=self.campaign.id)


def campaigns(standing: Standing) -> Sequence[Campaign]:
    """Those that began most recently first, then those to come."""
    today, found = timezone.localdate(), standing.index.rows(Campaign)
    begun = sorted((each for each in found if each.starts_on <= today), key=lambda each: each.starts_on)
    return [*begun, *sorted((each for each in found if each.starts_on > today), key=lambda each: each.starts_on)]


def steps(standing: Standing, said: Noun, may_edit: bool) -> list[AskedStep]:
    """The first question without an answer is next; of a campaign to come that is what it owes."""
    ways = CampaignWays(standing=standing, may_edit=may_edit, campaign=cast("Campaign", said))
    asked = [ask(ways) for ask in ASKED]
    first = next((at for at, (progress, _answer) in enumerate(asked) if progress not in {"done", "later"}), None)
    return list(_steps(asked, first))


def _steps(asked: list[tuple[Progress, Answer]], first: int | None) -> Iterator[AskedStep]:
    for at, (progress, answer) in enumerate(asked):
        yield AskedStep(at + 1, "next" if at == first else progress, answer)


def _back(ways: CampaignWays) -> tuple[Progress, Answer]:
    campaign, found = ways.campaign, evaluations(ways.campaign, ways.standing.index)
    begun = campaign.starts_on <= timezone.localdate()
    newest = next(iter(found), None)
    said = (
        [
            Said(head=word("Evaluation", field, capital=True), text=text, url=ways.standing.url(newest))
            for field in ("went_well", "went_wrong")
            if (text := getattr(newest, field).strip())
        ]
        if newest
        else []
    )
    answer = Answer(
        question=_("What went well, and what did not?"),
        why=_("Five plain questions, twenty minutes, with those who took part.")
        if begun
        else _("It begins on %(day)s.") % {"day": date_format(campaign.starts_on)},
        said=tuple(said),
        told=_("You have looked back.") if found and not said else "",
        act=ways.act_at(_("Look back with the team"), ways.to("evaluate"), "history", drawer=False)
        if begun and not found
        else None,
        change=ways.change(_("Change"), ways.edit_url(newest)) if newest else None,
    )
    return "done" if found else "begun" if begun else "later", answer


def _helped(ways: CampaignWays) -> tuple[Progress, Answer]:
    index = ways.standing.index
    found = next(iter(effects(ways.campaign, index)), None)
    judged = any(is_judged(each) for each in evaluations(ways.campaign, index))
    begun = ways.campaign.starts_on <= timezone.localdate()
    if found is None or found.verdict.during.said == "none_yet":
        why = _("From twelve months of counts before it on, it can be told whether it helped.")
        look = Act(label=_("Look at what is needed"), url=ways.to("effect"), icon="chart")
        return "later", Answer(question=_("Did it help?"), why=why, also=look if begun else None)
    told = tell(found, index, language=language())
    asks = found.verdict.during.told and not judged
    else_ = _("What else may have caused it? Without an answer this is a difference.") if asks else ""
    answer = Answer(
        question=_("Did it help?"),
        why="",
        told=f"{told.summary} {else_}".strip(),
        act=ways.act_at(_("Write down what else it may be"), ways.to("effect"), "edit", drawer=False) if asks else None,
        change=Link(_("Look at the figures"), ways.to("effect")),
    )
    return "begun" if asks else "done", answer


def _learned(ways: CampaignWays) -> tuple[Progress, Answer]:
    index = ways.standing.index
    found = index.referring(ways.campaign.id, by=(Learning, "campaign"))
    new = ways.new_url("Learning", campaign=ways.campaign.id)
    begun = ways.campaign.starts_on <= timezone.localdate()
    answer = Answer(
        question=_("What did we learn?"),
        why=_("One sentence that somebody else can use next time."),
        rows=tuple(ways.row(each, note=word("Learning", "strength", each.strength)) for each in found[:SHOWN]),
        example=ways.example("Learning") if begun else "",
        act=ways.act_at(_("Write down a lesson"), new, "learn") if begun and not found else None,
        change=ways.change(_("Add a lesson"), new) if found else None,
    )
    return "done" if found else "begun" if begun else "later", answer


def _use(ways: CampaignWays) -> tuple[Progress, Answer]:
    """Of a campaign that is over what others do with its lessons, of one to come what it owes itself."""
    if ways.campaign.ends_on >= timezone.localdate():
        return _owed(ways)
    index = ways.standing.index
    found = index.referring(ways.campaign.id, by=(Learning, "campaign"))
    given = [(each, index.referring(each.id, by=(LearningAnswer, "learning"))) for each in found]
    told = ngettext(
        "%(answered)s of its %(count)s lessons has an answer of a later campaign.",
        "%(answered)s of its %(count)s lessons have an answer of a later campaign.",
        sum(bool(answers) for _each, answers in given),
    ) % {"answered": sum(bool(answers) for _each, answers in given), "count": len(given)}
    rows = tuple(
        Row(text=shorten(each.text, 90), url=ways.standing.url(each), note=_answers(answers))
        for each, answers in given[:SHOWN]
        if answers
    )
    answer = Answer(
        question=_("What do we do with that?"),
        why=_("The next campaign opens with these lessons."),
        told=told if found else "",
        rows=rows,
    )
    return ("done" if all(answers for _each, answers in given) else "later") if found else "later", answer


def _answers(answers: Sequence[LearningAnswer]) -> str:
    return ", ".join(dict.fromkeys(word("LearningAnswer", "answer", each.answer) for each in answers))


def _owed(ways: CampaignWays) -> tuple[Progress, Answer]:
    index, campaign = ways.standing.index, ways.campaign
    plan = index.get(CommunicationPlan, campaign.plan)
    debts = (*(of_plan(plan, index) if plan else ()), *of_campaign(campaign, index))
    open_, url = unanswered(debts), owed_url(ways.organisation, campaign)
    count = len(open_)
    label = ngettext("Answer %(count)s lesson", "Answer %(count)s lessons", count) % {"count": count}
    answer = Answer(
        question=_("Which lessons do we use?"),
        why=_("No earlier lesson belongs here."),
        rows=tuple(ways.row(each, text=shorten(each.text, 90)) for each in open_[:SHOWN]),
        told="" if open_ or not debts else _("Every lesson has its answer."),
        act=ways.act_at(label, url, "learn", drawer=False) if open_ else None,
        change=Link(_("Look at the answers"), url) if debts else None,
    )
    return "begun" if open_ else "done", answer


def _elsewhere(ways: CampaignWays) -> tuple[Progress, Answer]:
    index, campaign = ways.standing.index, ways.campaign
    used = index.referring(campaign.id, by=(Inspiration, "campaigns"))
    about = (index.referring(each, by=(Inspiration, "processes")) for each in campaign.processes)
    found = list(dict.fromkeys((*used, *(each for some in about for each in some))))
    new = ways.new_url("Inspiration", campaigns=campaign.id)
    answer = Answer(
        question=_("What do we keep of others?"),
        why=_("Keep a good example where everyone finds it again."),
        rows=tuple(ways.row(each, note=shorten(each.source)) for each in found[:SHOWN]),
        change=ways.change(_("Keep an example"), new),
    )
    return "done" if found else "later", answer


ASKED: tuple[Callable[[CampaignWays], tuple[Progress, Answer]], ...] = (_back, _helped, _learned, _use, _elsewhere)
OF_CAMPAIGNS = Others(noun="Campaign", asked="campaign", found=campaigns, steps=steps)
