"""The questions that a stage asks of one target group, in the order of the method, and which have an answer.

Everything is about one group (U1), and each question builds on those above it: who are they, what did we
hear, who is one of them. What counts as an answer is said here and nowhere else: pages, the dots beside a group's name
and home ask this module.
"""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts import touchpoint
from ankerpunt.plan.facts.activity import is_arranged, is_priced
from ankerpunt.plan.facts.anchoring import evidence_of, grid, is_only_said, is_outweighed, lacking, says_nothing
from ankerpunt.plan.facts.conversation import with_group
from ankerpunt.plan.facts.driver import is_asked, on_opinion, ranking
from ankerpunt.plan.facts.estrangement_test import recognition
from ankerpunt.plan.facts.marker import has_each_value_some
from ankerpunt.plan.facts.persona import is_unanswered
from ankerpunt.plan.facts.proposition import held
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.facts.usp import enough, holding, of_proposition, unmet
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Campaign,
    CommunicationPlan,
    EstrangementTest,
    Evaluation,
    Foundation,
    Inspiration,
    Learning,
    LearningAnswer,
    Message,
    Motivation,
    Objective,
    Persona,
    Profile,
    Proposition,
    Story,
    TargetGroup,
    TeamReflection,
)

Progress = Literal["done", "next", "later"]
Tells = Callable[[TargetGroup, Index], bool]
# Activities that are over or called off ask for no owner, day or budget any more.
TO_COME = frozenset({"planned", "activated"})


class Question(Struct, frozen=True):
    """One question of a path: what answers it, and of which groups it is asked.

    ``rules`` are those of the check whose conditions it shares: what one of them asks of a group has no answer yet.
    """

    code: str
    answered: Tells
    asked: Tells = lambda _group, _index: True
    rules: tuple[str, ...] = ()


class Step(Struct, frozen=True):
    """A question of one group, and whether it has an answer, is the next one, or can wait."""

    code: str
    progress: Progress


def path(stage: str, group: TargetGroup, index: Index) -> tuple[Step, ...]:
    """Lay out the questions that a stage asks of a group.

    Parameters
    ----------
    stage
        ``understand``, ``promise``, ``anchor``, ``activate``, ``listen`` or ``learn``.
    group
        The target group.
    index
        What of the plan counts.

    Returns
    -------
    tuple of Step
        In the order of the method. At most one is next: the first without an answer.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> desk = TargetGroup(id="desk", name="The desk", scope="internal", description="They hear it first.")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), target_groups=(desk,)))
    >>> [step.progress for step in path("understand", desk, index)]
    ['done', 'next', 'later', 'later', 'later']
    """
    asked = [question for question in PATHS[stage] if question.asked(group, index)]
    answered = [question.answered(group, index) for question in asked]
    first = answered.index(False) if False in answered else None

    def progress(place: int) -> Progress:
        return "next" if place == first else "done" if answered[place] else "later"

    return tuple(Step(question.code, progress(place)) for place, question in enumerate(asked))


def worked_on(group: str, index: Index) -> Proposition | None:
    """Find the promise to a group, given by its id, that asks for work: a draft before what holds."""
    found = index.get(TargetGroup, group)
    promised = held(found, index) if found else None
    return next(iter((*promised.drafts, *promised.adopted)), None) if promised else None


def told_for(promise: Proposition, index: Index) -> tuple[str, ...]:
    """Name the conversations that a promise and its USPs rest on."""
    behind = (each.conversations for each in of_proposition(promise.id, index))
    return tuple(dict.fromkeys([*promise.conversations, *(slug for some in behind for slug in some)]))


def campaigns_for(group: str, index: Index) -> tuple[Campaign, ...]:
    """List the campaigns for a group, given by its id, in the order of the document."""
    return tuple(each for each in index.referring(group, by=(Campaign, "target_groups")) if each.archived_on is None)


def objectives_for(group: str, index: Index) -> tuple[Objective, ...]:
    """List the objectives of a group, given by its id: first its own, then those of its campaigns and plans."""
    own = index.referring(group, by=(Objective, "target_group"))
    campaigns = (each.id for each in campaigns_for(group, index))
    plans = (each.id for each in index.referring(group, by=(CommunicationPlan, "target_groups")))
    shared = [
        *(each for campaign in campaigns for each in index.referring(campaign, by=(Objective, "campaign"))),
        *(each for plan in plans for each in index.referring(plan, by=(Objective, "plan"))),
    ]
    found = dict.fromkeys([*own, *(each for each in shared if each.target_group is None)])
    return tuple(each for each in found if each.archived_on is None)


def activities_for(group: str, index: Index) -> tuple[Activity, ...]:
    """List the activities for a group, given by its id, that are still to be done."""
    found = index.referring(group, by=(Activity, "target_groups"))
    return tuple(each for each in found if each.status in TO_COME and each.archived_on is None)


def learnings_for(group: str, index: Index) -> tuple[Learning, ...]:
    """List what campaigns for a group, given by its id, taught."""
    found = (index.referring(each.id, by=(Learning, "campaign")) for each in campaigns_for(group, index))
    return tuple(each for some in found for each in some if each.archived_on is None)


def _of_people(group: TargetGroup, _index: Index) -> bool:
    return not is_stakeholder(group)


def _is_described(group: TargetGroup, _index: Index) -> bool:
    """More is known of them than a name: what they have in common, how many they are, or where they work."""
    known = group.size is not None or group.share is not None or bool(group.units)
    return known or bool(group.description.strip() or group.note.strip())


def _was_heard(group: TargetGroup, index: Index) -> bool:
    return bool(with_group(group.id, index))


def _has_a_face(group: TargetGroup, index: Index) -> bool:
    return bool(index.referring(group.id, by=(Persona, "target_group")))


def _is_drawn(group: TargetGroup, index: Index) -> bool:
    """On research, not on opinion."""
    return bool(ranking(group.id, index)) and not on_opinion(group.id, index)


def _may_be_drawn(group: TargetGroup, index: Index) -> bool:
    return not is_stakeholder(group) and is_asked(group, index)


def _gets_something(group: TargetGroup, index: Index) -> bool:
    """Every person of the group has something in it, for each of our goals."""
    people = index.referring(group.id, by=(Persona, "target_group"))
    goals = [index.referring(person.id, by=(Motivation, "persona")) for person in people]
    return bool(goals) and all(each and not any(map(is_unanswered, each)) for each in goals)


def _stands_for_something(_group: TargetGroup, index: Index) -> bool:
    return bool(index.rows(Foundation))


def _is_promised(group: TargetGroup, index: Index) -> bool:
    return held(group, index).there is not None


def _is_made_true(group: TargetGroup, index: Index) -> bool:
    promise = worked_on(group.id, index)
    if promise is None or not enough(promise.id, index):
        return False
    return not any(unmet(each, index) for each in of_proposition(promise.id, index) if each.state == "stretch")


def _recognises(group: TargetGroup, index: Index) -> bool:
    """A new version waits for the groups that it changes (U4); a first promise for somebody who told us."""
    promise = worked_on(group.id, index)
    if promise is None:
        return False
    if promise.replaces:
        return recognition(promise, index).done
    asked = index.referring(promise.id, by=(EstrangementTest, "proposition"))
    return bool(told_for(promise, index)) or any(each.recognises != "unknown" for each in asked)


def _is_told_in_short(group: TargetGroup, index: Index) -> bool:
    holds = holding(index)
    found = index.referring(group.id, by=(Profile, "target_group"))
    return any(each.what_we_deliver.strip() and holds.issuperset(each.usps) for each in found)


def _has_touchpoints(group: TargetGroup, index: Index) -> bool:
    return bool(touchpoint.journey(group.id, index)) and touchpoint.enough(group, index)


def _is_told_everywhere(group: TargetGroup, index: Index) -> bool:
    """Each USP can be noticed somewhere, at each touchpoint one notices something, and every cell says what."""
    laid = grid(group.id, index)
    if any(says_nothing(cell) for cell in laid.cells.values()):
        return False
    told = [place for place, cell in laid.cells.items() if cell.text.strip() or cell.not_applicable.strip()]
    usps, points = {usp for usp, _point in told}, {point for _usp, point in told}
    return (
        bool(told)
        and all(each.id in usps for each in laid.usps)
        and all(each.id in points for each in laid.touchpoints)
    )


def _somebody_sees_to_it(group: TargetGroup, index: Index) -> bool:
    cells = [cell for cell in grid(group.id, index).cells.values() if not cell.not_applicable.strip()]
    return bool(cells) and not any(lacking(cell) for cell in cells)


def _is_proven(group: TargetGroup, index: Index) -> bool:
    said = [each for each in grid(group.id, index).cells.values() if each.state in {"in_practice", "experienced"}]
    return bool(said) and all(any(each.stance == "for" for each in evidence_of(cell, index)) for cell in said)


def _is_recognised(group: TargetGroup, index: Index) -> bool:
    """Somebody told of it or saw it, and nothing speaks louder against it."""
    laid = grid(group.id, index)
    doubted = any(is_only_said(cell, index) or is_outweighed(cell, index) for cell in laid.cells.values())
    return bool(laid.counts["experienced"]) and not laid.counts["contradicted"] and not doubted


def _has_a_goal(group: TargetGroup, index: Index) -> bool:
    return bool(objectives_for(group.id, index))


def _has_a_message(group: TargetGroup, index: Index) -> bool:
    return bool(index.referring(group.id, by=(Message, "target_group")))


def _is_reached(group: TargetGroup, index: Index) -> bool:
    return bool(activities_for(group.id, index))


def _is_planned(group: TargetGroup, index: Index) -> bool:
    found = activities_for(group.id, index)
    return bool(found) and all(is_arranged(each) for each in found)


def _has_a_price(group: TargetGroup, index: Index) -> bool:
    found = activities_for(group.id, index)
    return bool(found) and all(is_priced(each) for each in found)


def _told_a_story(group: TargetGroup, index: Index) -> bool:
    return bool(index.referring(group.id, by=(Story, "target_group")))


def _has_signs(_group: TargetGroup, index: Index) -> bool:
    return has_each_value_some(index)


def _has_teams(group: TargetGroup, _index: Index) -> bool:
    return bool(group.units)


def _teams_looked(group: TargetGroup, index: Index) -> bool:
    """One of its teams did, or one that is not named: it may be theirs, and nobody asks which it was."""
    return any(each.unit is None or each.unit in group.units for each in index.rows(TeamReflection))


def _looked_back(group: TargetGroup, index: Index) -> bool:
    return any(index.referring(each.id, by=(Evaluation, "campaign")) for each in campaigns_for(group.id, index))


def _learned(group: TargetGroup, index: Index) -> bool:
    return bool(learnings_for(group.id, index))


def _uses_it(group: TargetGroup, index: Index) -> bool:
    found = learnings_for(group.id, index)
    return bool(found) and all(index.referring(each.id, by=(LearningAnswer, "learning")) for each in found)


def _looked_elsewhere(group: TargetGroup, index: Index) -> bool:
    return bool(index.referring(group.id, by=(Inspiration, "target_groups")))


PATHS: dict[str, tuple[Question, ...]] = {
    "understand": (
        Question("whom", _is_described),
        Question("heard", _was_heard, rules=("U122",)),
        Question("face", _has_a_face, _of_people, rules=("U107",)),
        Question("draws", _is_drawn, _may_be_drawn, rules=("U118", "U120")),
        Question("gain", _gets_something, _of_people, rules=("U110", "U111")),
    ),
    "promise": (
        Question("stand", _stands_for_something),
        Question("promise", _is_promised),
        Question("proof", _is_made_true, rules=("P205", "P212")),
        Question("recognise", _recognises, rules=("U106",)),
        Question("short", _is_told_in_short, rules=("P216",)),
    ),
    "anchor": (
        Question("where", _has_touchpoints, rules=("A301",)),
        Question("how", _is_told_everywhere, rules=("A302", "A309")),
        Question("who", _somebody_sees_to_it, rules=("A307",)),
        Question("shown", _is_proven),
        Question("felt", _is_recognised, rules=("A306", "A310")),
    ),
    "activate": (
        Question("goal", _has_a_goal),
        Question("message", _has_a_message),
        Question("means", _is_reached),
        Question("when", _is_planned),
        Question("money", _has_a_price, rules=("C411",)),
    ),
    "listen": (
        Question("story", _told_a_story),
        Question("felt", _is_recognised, rules=("A306", "A310")),
        Question("signs", _has_signs),
        Question("teams", _teams_looked, _has_teams),
    ),
    "learn": (
        Question("back", _looked_back),
        Question("lesson", _learned),
        Question("use", _uses_it, rules=("E601",)),
        Question("elsewhere", _looked_elsewhere),
    ),
}
