"""What a campaign or a plan owes: the earlier lessons that it is to answer, and which it answered (E3).

Every lesson at every campaign is more than anybody answers. So a campaign owes those on its processes, those of the
campaign that it follows, and the few others that lie nearest; what holds for all is answered once for a plan.
"""

from datetime import date

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, Campaign, CommunicationPlan, Evaluation, Learning, LearningAnswer
from ankerpunt.science.learnings import Asking, Lesson, Tags, owed, rank, tag_score


class Debt(Struct, frozen=True):
    """A lesson that is owed an answer, and the answer where there is one."""

    learning: Learning
    answer: LearningAnswer | None


def of_plan(plan: CommunicationPlan, index: Index) -> tuple[Debt, ...]:
    """List the lessons that hold for all, as a plan owes them: once, whichever of its campaigns answered.

    Parameters
    ----------
    plan
        The plan.
    index
        What of the plan document counts.

    Returns
    -------
    tuple of Debt
        Those known before the last of its campaigns begins, and those out of no campaign.

    References
    ----------
    METHOD E3.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> plan = CommunicationPlan(id="p", title="P", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> always = Learning(id="l", text="Herhaal elk half jaar.", applies_to_all=True)
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), plans=(plan,), learnings=(always,)))
    >>> [(debt.learning.id, debt.answer) for debt in of_plan(plan, index)]
    [('l', None)]
    """
    campaigns = index.referring(plan.id, by=(Campaign, "plan"))
    last = max((plan.starts_on, *(each.starts_on for each in campaigns)))
    given = {each.learning: each for each in _answers_of_plan(plan, index)}
    found = (each for each in index.rows(Learning) if each.applies_to_all)
    return tuple(Debt(each, given.get(each.id)) for each in found if _known_before(each, last, index))


def of_campaign(campaign: Campaign, index: Index) -> tuple[Debt, ...]:
    """List what a campaign owes: on the same process, of the one that it follows, and the best others.

    Without a plan it answers for itself what holds for all. What has nothing in common with it is no other that lies
    near, nor is a lesson of another process, unless its group and means outweigh that.

    References
    ----------
    METHOD E3.
    """
    return index.once_for(("owed", campaign.id), lambda index: _of_campaign(campaign, index))


def _of_campaign(campaign: Campaign, index: Index) -> tuple[Debt, ...]:
    given = {each.learning: each for each in index.referring(campaign.id, by=(LearningAnswer, "campaign"))}
    # By their ids: lessons that come out the same are not owed by the order of rows.
    earlier = sorted((each for each in index.rows(Learning) if _is_earlier(each, campaign, index)), key=_by_id)
    asking, lessons = _asking(campaign, index), [_lesson(each) for each in earlier]
    found, scores = owed(asking, lessons), dict(rank(asking, lessons))
    apart = {each.key for each in lessons if tag_score(asking.tags, each) < 0}
    others = [key for key in found.others if scores[key] > 0 and key not in apart]
    alone = found.for_all if campaign.plan is None else ()
    owes = dict.fromkeys((*alone, *found.same, *found.followed, *others))
    # What was answered without being owed stays readable; archived lessons are not in the index.
    answered = (each.id for each in index.rows(Learning) if each.id in given)
    rows = (index.get(Learning, key) for key in dict.fromkeys((*owes, *answered)))
    return tuple(Debt(each, given.get(each.id)) for each in rows if each)


def _by_id(row: Learning) -> str:
    return row.id


def _asking(campaign: Campaign, index: Index) -> Asking:
    means = {each.means for each in index.referring(campaign.id, by=(Activity, "campaign")) if each.means}
    tags = Tags(frozenset(campaign.processes), frozenset(campaign.target_groups), frozenset(means))
    follows = frozenset({campaign.follows}) if campaign.follows else frozenset[str]()
    return Asking(tags, f"{campaign.title}. {campaign.goal}", follows)


def _lesson(learning: Learning) -> Lesson:
    tags = Tags(frozenset(learning.processes), frozenset(learning.target_groups), frozenset(learning.means))
    return Lesson(learning.id, tags, learning.text, learning.applies_to_all, learning.campaign or "")


def unanswered(debts: tuple[Debt, ...]) -> tuple[Learning, ...]:
    """Give the lessons that wait for an answer."""
    return tuple(each.learning for each in debts if each.answer is None)


def behind(activity: Activity, index: Index) -> tuple[Learning, ...]:
    """Give the lessons that its campaign and its plan have not answered: what an activity waits for."""
    campaign = index.get(Campaign, activity.campaign)
    plan = index.get(CommunicationPlan, activity.plan or (campaign.plan if campaign else None))
    return (
        *(unanswered(of_plan(plan, index)) if plan else ()),
        *(unanswered(of_campaign(campaign, index)) if campaign else ()),
    )


def _answers_of_plan(plan: CommunicationPlan, index: Index) -> tuple[LearningAnswer, ...]:
    """Give its own after those of its campaigns: what was said of all of it comes first."""
    campaigns = index.referring(plan.id, by=(Campaign, "plan"))
    of_them = (index.referring(each.id, by=(LearningAnswer, "campaign")) for each in campaigns)
    return (*(each for some in of_them for each in some), *index.referring(plan.id, by=(LearningAnswer, "plan")))


def _is_earlier(learning: Learning, campaign: Campaign, index: Index) -> bool:
    return learning.campaign != campaign.id and _known_before(learning, campaign.starts_on, index)


def _known_before(learning: Learning, day: date, index: Index) -> bool:
    """A lesson is known once its campaign has ended and was looked back at, if it was."""
    source = index.get(Campaign, learning.campaign)
    if source is None:
        return True
    looked = [each.evaluated_on for each in index.referring(source.id, by=(Evaluation, "campaign"))]
    return max(source.ends_on, min(looked, default=source.ends_on)) < day
