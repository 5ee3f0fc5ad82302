"""The dots beside a group's name and the rules of the check say the same: both ask the same condition (look 13.4)."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ankerpunt.check.engine import Report, check
from ankerpunt.check.registry import RULES
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.belonging import groups_of
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.plan.facts.path import PATHS, Question
from ankerpunt.plan.generate import generate
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Plan, TargetGroup

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
SOURCES = (WATERRIJK, *sorted((Path(__file__).parent / "practice").glob("*.yaml")))
ASKED = {question.code: question for stage in PATHS.values() for question in stage if question.rules}


@cache
def judged() -> tuple[tuple[Index, Report], ...]:
    plans: tuple[Plan, ...] = (*map(load, SOURCES), generate(scale=1))
    return tuple((Index(in_force(plan)), check(plan, today=date(2026, 11, 15))) for plan in plans)


def asks(question: Question, index: Index, report: Report) -> set[str]:
    """The groups of which a rule of this question still asks something; of cells, as far as they lie in a matrix."""
    found: set[str] = set()
    for each in report.each:
        if each.code in question.rules and each.status == "open":
            groups = groups_of(each.noun, each.object, index)
            found |= {group for group in groups if in_sight(each.noun, each.object, group, index)}
    return found


def in_sight(noun: str, row: str, group: str, index: Index) -> bool:
    return noun != Anchoring.__name__ or row in {cell.id for cell in grid(group, index).cells.values()}


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_what_a_rule_asks_of_a_group_is_no_answered_question(question: Question) -> None:
    wrong = [
        (index.plan.organisation.id, group.id)
        for index, report in judged()
        for group in index.rows(TargetGroup)
        if question.asked(group, index)
        and question.answered(group, index)
        and group.id in asks(question, index, report)
    ]
    assert wrong == []


def test_the_rules_of_the_questions_exist_and_are_met_somewhere() -> None:
    named = {rule for question in ASKED.values() for rule in question.rules}
    assert named <= set(RULES)
    met = {finding.code for _index, report in judged() for finding in report.each if finding.status == "open"}
    assert len(named & met) > 10
