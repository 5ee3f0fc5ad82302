"""What the path of Learn shows of a group: what its campaigns taught, and what the next one does with that (E1–E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.pages.path import Answer
from ankerpunt.plan.facts.path import campaigns_for, learnings_for
from ankerpunt.plan.nouns import Evaluation, Inspiration, LearningAnswer
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.pages.path import Walker
    from ankerpunt.plan.nouns import Learning

SHOWN = 4


def back(walk: Walker) -> Answer:
    index, campaigns = walk.standing.index, campaigns_for(walk.group.id, walk.standing.index)
    found = [each for campaign in campaigns for each in index.referring(campaign.id, by=(Evaluation, "campaign"))]
    bare = next((each for each in campaigns if not index.referring(each.id, by=(Evaluation, "campaign"))), None)
    new = walk.new_url("Evaluation", campaign=bare.id) if bare else ""
    begin = walk.new_url("Campaign", target_groups=walk.group.id)
    return Answer(
        question=_("What went well, and what did not?"),
        why=_("Look back at a campaign with those who made it.")
        if campaigns
        else _("There was no campaign for this group yet."),
        rows=tuple(walk.row(each, note=date_format(each.evaluated_on)) for each in found[:SHOWN]),
        example=walk.example("Evaluation"),
        act=walk.act_at(_("Look back at it"), new, "history")
        if bare
        else None
        if campaigns
        else walk.act_at(_("Begin a campaign"), begin, "add"),
        change=walk.change(_("Add another"), new) if new else None,
    )


def lesson(walk: Walker) -> Answer:
    index = walk.standing.index
    campaigns, found = campaigns_for(walk.group.id, index), learnings_for(walk.group.id, index)
    new = walk.new_url("Learning", campaign=campaigns[-1].id) if campaigns else ""
    return Answer(
        question=_("What did we learn?"),
        why=_("One sentence that somebody else can use next time."),
        rows=tuple(walk.row(each, note=word("Learning", "strength", each.strength)) for each in found[:SHOWN]),
        example=walk.example("Learning"),
        act=walk.act_at(_("Write down a lesson"), new, "learn") if new else None,
        change=walk.change(_("Add another"), new) if new else None,
    )


def use(walk: Walker) -> Answer:
    index, found = walk.standing.index, learnings_for(walk.group.id, walk.standing.index)
    bare = [each for each in found if not index.referring(each.id, by=(LearningAnswer, "learning"))]
    return Answer(
        question=_("What do we do with that?"),
        why=_("The next campaign answers every lesson: we do it, we do it otherwise, or we do not, and why."),
        rows=tuple(walk.row(each, note=_answer(walk, each)) for each in (bare or list(found))[:SHOWN]),
        example=walk.example("LearningAnswer"),
        act=walk.act(_("Answer a lesson"), "LearningAnswer", "message", learning=bare[0].id) if bare else None,
    )


def _answer(walk: Walker, learning: Learning) -> str:
    given = walk.standing.index.referring(learning.id, by=(LearningAnswer, "learning"))
    said = [sentence_case(word("LearningAnswer", "answer", each.answer)) for each in given]
    return ", ".join(dict.fromkeys(said)) or _("No answer yet")


def elsewhere(walk: Walker) -> Answer:
    found = walk.standing.index.referring(walk.group.id, by=(Inspiration, "target_groups"))
    new = walk.new_url("Inspiration", target_groups=walk.group.id)
    return Answer(
        question=_("What did we see elsewhere?"),
        why=_("Keep a good example where everyone finds it again."),
        rows=tuple(walk.row(each, note=shorten(each.source)) for each in found[:SHOWN]),
        example=walk.example("Inspiration"),
        act=walk.act_at(_("Keep an example"), new, "star"),
        change=walk.change(_("Add another"), new),
    )
