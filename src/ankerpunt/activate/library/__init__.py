"""Plans to begin with, in Dutch and English: municipal services, a care employer, a welfare profile (C1)."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from ankerpunt.organisation.models.slug import slug_of
from ankerpunt.plan.facts.plan_copy import free_id
from ankerpunt.plan.nouns import Activity, CommunicationPlan, Objective, PlanAnswer, Risk, Theme
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ankerpunt.plan.facts.plan_copy import Period
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Noun, TargetGroup
    from ankerpunt.text import Language

DAYS_IN_WEEK, DAYS_OFF = 7, 2
ID_LENGTH = 60


class Goal(Struct, frozen=True, forbid_unknown_fields=True):
    text: Text
    kind: str
    unit: str


class Quarter(Struct, frozen=True, forbid_unknown_fields=True):
    quarter: int
    title: Text


class Act(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An activity in a week of the plan, counted from its first Monday."""

    title: Text
    scope: str
    means: str
    week: int
    weeks: int = 0
    lead_weeks: int | None = None
    owner: Text
    goal: Text


class Danger(Struct, frozen=True, forbid_unknown_fields=True):
    text: Text
    answer: Text


class Starter(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A plan to begin with; `id` is the value of `CommunicationPlan.template`."""

    id: str
    kind: str
    title: Text
    about: Text
    objectives: tuple[Goal, ...]
    answers: dict[str, Text]
    themes: tuple[Quarter, ...]
    activities: tuple[Act, ...]
    risks: tuple[Danger, ...]


@cache
def starters() -> tuple[Starter, ...]:
    text = files("ankerpunt.activate.library").joinpath("plans.yaml").read_bytes()
    return msgspec.yaml.decode(text, type=tuple[Starter, ...])


def starter(wanted: str) -> Starter | None:
    return next((each for each in starters() if each.id == wanted), None)


def rows_of(
    begun: Starter,
    period: Period,
    index: Index,
    *,
    groups: Sequence[TargetGroup] = (),
    processes: Sequence[str] = (),
    language: Language,
) -> tuple[Noun, ...]:
    """The rows of a plan made of a starter, the plan itself first; nothing in it is anybody's word yet."""
    plan = CommunicationPlan(
        id=free_id(slug_of(period.title) or begun.id.replace("_", "-"), CommunicationPlan, index),
        title=period.title,
        kind=begun.kind,  # type: ignore[arg-type]
        template=begun.id,  # type: ignore[arg-type]
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        target_groups=tuple(group.id for group in groups),
        processes=tuple(processes),
    )
    found: list[Noun] = [plan]
    for row in _rows(begun, plan, groups, language):
        given = [each.id for each in found if type(each) is type(row)]
        found.append(msgspec.structs.replace(row, id=free_id(row.id[:ID_LENGTH].strip("-"), type(row), index, given)))
    return tuple(found)


def _rows(begun: Starter, plan: CommunicationPlan, groups: Sequence[TargetGroup], language: Language) -> Iterator[Any]:
    for goal in begun.objectives:
        text = goal.text.say(language)
        yield Objective(id=slug_of(text), text=text, kind=goal.kind, unit=goal.unit, plan=plan.id)  # type: ignore[arg-type]
    for question, said in begun.answers.items():
        yield PlanAnswer(id=f"{plan.id[:30]}-{question}", plan=plan.id, question=question, text=said.say(language))  # type: ignore[arg-type]
    yield from _themes(begun, plan, language)
    for act in begun.activities:
        if _first(act, plan) <= plan.ends_on:
            yield _activity(act, plan, groups, language)
    for risk in begun.risks:
        text = risk.text.say(language)
        yield Risk(id=slug_of(text), text=text, answer=risk.answer.say(language), plan=plan.id)


def _themes(begun: Starter, plan: CommunicationPlan, language: Language) -> Iterator[Theme]:
    """A theme for each quarter of a year that the plan reaches."""
    first = plan.starts_on.year * 4 + (plan.starts_on.month - 1) // 3
    last = plan.ends_on.year * 4 + (plan.ends_on.month - 1) // 3
    for each in begun.themes:
        at = first + (each.quarter - 1 - first % 4) % 4
        if at <= last:
            year, quarter = at // 4, at % 4 + 1
            yield Theme(
                id=f"{year}-k{quarter}", plan=plan.id, title=each.title.say(language), year=year, quarter=quarter
            )


def _activity(act: Act, plan: CommunicationPlan, groups: Sequence[TargetGroup], language: Language) -> Activity:
    title, first = act.title.say(language), _first(act, plan)
    last = min(first + timedelta(weeks=act.weeks, days=-DAYS_OFF - 1), plan.ends_on)
    return Activity(
        id=slug_of(title),
        title=title,
        plan=plan.id,
        scope=act.scope,  # type: ignore[arg-type]
        means=act.means,  # type: ignore[arg-type]
        starts_on=first,
        ends_on=last if act.weeks else None,
        lead_weeks=act.lead_weeks,
        owners=(act.owner.say(language),),
        goal=act.goal.say(language),
        target_groups=tuple(group.id for group in groups if (group.scope == "internal") == (act.scope == "internal")),
    )


def _first(act: Act, plan: CommunicationPlan) -> date:
    """The Monday on which an activity begins."""
    monday = plan.starts_on + timedelta(days=-plan.starts_on.weekday() % DAYS_IN_WEEK)
    return monday + timedelta(weeks=act.week - 1)
