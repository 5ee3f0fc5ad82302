"""How a row is named in a sentence: by its own words, never only by its id."""

from collections.abc import Callable
from functools import cache
from typing import Any

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Anchoring,
    Campaign,
    EstrangementTest,
    Evaluation,
    Learning,
    LearningAnswer,
    Motivation,
    Noun,
    Persona,
    Profile,
    ProfileChannel,
    Proposition,
    TargetGroup,
    TargetGroupChoice,
    TeamReflection,
    Touchpoint,
    Unit,
    Usp,
)

LONGEST = 80
NAMING_FIELDS = ("name", "title", "claim", "promise", "text", "channel", "rule")


def label(row: Noun, index: Index) -> str:
    """Name a row in at most 80 characters, without a full stop: it stands within another sentence.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> plan = Plan(organisation=Organisation(id="waterrijk", name="Gemeente Waterrijk"))
    >>> label(plan.organisation, Index(plan))
    'Gemeente Waterrijk'
    """
    noun = type(row)
    compose = COMPOSED.get(noun)
    words = compose(row, index) if compose else ""
    for field in _naming_fields(noun):
        words = words or getattr(row, field)
    return shorten((words or row.id).rstrip(". "))


@cache
def _naming_fields(noun: type[Noun]) -> tuple[str, ...]:
    return tuple(field for field in NAMING_FIELDS if field in noun.__struct_fields__)


def shorten(words: str, longest: int = LONGEST) -> str:
    """Cut words at the last whole word that fits."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _cell(cell: Anchoring, index: Index) -> str:
    usp, touchpoint = index.get(Usp, cell.usp), index.get(Touchpoint, cell.touchpoint)
    claim = shorten(usp.claim, LONGEST // 2) if usp else cell.usp
    return f"{claim} × {touchpoint.name if touchpoint else cell.touchpoint}"


def _motivation(motivation: Motivation, index: Index) -> str:
    persona = index.get(Persona, motivation.persona)
    return f"{persona.name if persona else motivation.persona}: {motivation.goal}"


def _test(test: EstrangementTest, index: Index) -> str:
    group, proposition = index.get(TargetGroup, test.target_group), index.get(Proposition, test.proposition)
    name = group.name if group else test.target_group
    return f"{name}: {proposition.promise if proposition else test.proposition}"


def _evaluation(evaluation: Evaluation, index: Index) -> str:
    campaign = index.get(Campaign, evaluation.campaign)
    return campaign.title if campaign else evaluation.campaign


def _answer(answer: LearningAnswer, index: Index) -> str:
    learning = index.get(Learning, answer.learning)
    return learning.text if learning else answer.learning


def _reflection(reflection: TeamReflection, index: Index) -> str:
    unit = index.get(Unit, reflection.unit)
    return f"{unit.name if unit else reflection.unit}, {reflection.held_on.isoformat()}"


def _choice(choice: TargetGroupChoice, index: Index) -> str:
    return choice.reasoning


def _profile(profile: Profile, index: Index) -> str:
    group, channel = index.get(TargetGroup, profile.target_group), index.get(ProfileChannel, profile.channel)
    name = channel.name if channel else profile.channel
    return f"{name}, {group.name}" if group else name


COMPOSED: dict[type[Noun], Callable[[Any, Index], str]] = {
    Anchoring: _cell,
    EstrangementTest: _test,
    Evaluation: _evaluation,
    LearningAnswer: _answer,
    Motivation: _motivation,
    Profile: _profile,
    TargetGroupChoice: _choice,
    TeamReflection: _reflection,
}
