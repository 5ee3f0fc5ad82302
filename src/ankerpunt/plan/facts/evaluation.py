"""When to look back at a campaign, and what of it was answered (E1)."""

from datetime import date, timedelta

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, Evaluation

# Below eight weeks there is little to adjust; within a month people still know (our own limits, as E602 and E603 have).
LONG_DAYS = 56
AFTER_DAYS = 14

QUESTIONS = ("put_in", "done", "heard", "did_differently", "effect")
"""The five plain questions, in order; the first two are never a result."""


class Proposed(Struct, frozen=True):
    """The days on which to look back: halfway, where a campaign is long enough to adjust, and two weeks after it."""

    during: date | None
    after: date


def proposed(campaign: Campaign) -> Proposed:
    """Propose when to look back at a campaign.

    Examples
    --------
    >>> proposed(Campaign(id="c", title="C", starts_on=date(2025, 9, 1), ends_on=date(2025, 10, 31)))
    Proposed(during=datetime.date(2025, 10, 1), after=datetime.date(2025, 11, 14))
    """
    length = campaign.ends_on - campaign.starts_on
    during = campaign.starts_on + length / 2 if length.days >= LONG_DAYS else None
    return Proposed(during, campaign.ends_on + timedelta(days=AFTER_DAYS))


def evaluations(campaign: Campaign, index: Index) -> tuple[Evaluation, ...]:
    """List how a campaign was looked back at, the newest first."""
    found = index.referring(campaign.id, by=(Evaluation, "campaign"))
    return tuple(sorted(found, key=lambda each: (each.evaluated_on, each.id), reverse=True))


def next_question(evaluation: Evaluation) -> str:
    """Name the first of the five without an answer; empty where each has one."""
    return next((each for each in QUESTIONS if not getattr(evaluation, each)), "")


def is_judged(evaluation: Evaluation) -> bool:
    """Tell whether somebody said what else may have caused a difference, or that nothing else is known."""
    return evaluation.nothing_else or bool(evaluation.rival_explanation.strip())
