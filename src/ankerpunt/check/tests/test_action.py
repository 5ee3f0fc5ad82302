"""Every rule says how it is mended: a verb for the button, and a field of a form that is there."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ankerpunt.check.action import add, edit, edit_first
from ankerpunt.check.engine import check
from ankerpunt.check.finding import Finding
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import Rule
from ankerpunt.check.steps import next_steps
from ankerpunt.check.tests.tiny import TODAY, group, objects, persona, plan, promise, usp
from ankerpunt.plan.belonging import groups_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    ChoiceArgument,
    Conversation,
    Driver,
    Evidence,
    LearningAnswer,
    Noun,
    Proposition,
    StretchStep,
    TargetGroup,
    Usp,
)
from ankerpunt.plan.tables import tables

CASE = Path(__file__).parents[4] / "examples" / "waterrijk"
PRACTICE = Path(__file__).parent / "practice"
# A button says what one does, and fits beside a sentence.
LONGEST_VERB = 32


def fields(noun: type[Noun]) -> set[str]:
    return {field.name for field in tables()[noun.__name__].fields}


@cache
def everything() -> tuple[Finding, ...]:
    """What the check says of Waterrijk and of the plans from practice."""
    plans = [load(CASE), *(load(path) for path in sorted(PRACTICE.glob("*.yaml")))]
    return tuple(finding for each in plans for finding in check(each, today=date(2026, 11, 15)).each)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_names_a_verb_and_a_field(rule: Rule) -> None:
    for action in filter(None, (rule.action, rule.instead)):
        for verb in (action.verb.nl, action.verb.en):
            assert verb[0].isupper()
            assert verb[-1].isalpha()
            assert len(verb) <= LONGEST_VERB
        nouns = [action.noun] if action.noun else rule.nouns
        assert all(not action.field or action.field in fields(noun) for noun in nouns)
        assert action.field or action.noun is None
        assert {*action.values, *action.said} <= (fields(action.noun) if action.noun else set())
        choices = {each.name: each.choices for noun in nouns for each in tables()[noun.__name__].fields}
        assert all(value in choices[name] for name, value in action.values.items())


@pytest.mark.parametrize("code", RULES)
def test_what_is_found_leads_to_a_field_that_is_there(code: str) -> None:
    for finding in everything():
        form = finding.form
        if finding.code == code:
            assert form.field in fields(tables()[form.noun].noun), finding
            assert set(form.values) <= fields(tables()[form.noun].noun)


def form(code: str, *rows: Noun) -> tuple[str, str, str, dict[str, str]]:
    (found,) = (each for each in check(plan(*rows), today=TODAY, select=[code]).each)
    return found.form.noun, found.form.object, found.form.field, found.form.values


def test_a_new_row_points_at_what_the_finding_is_about() -> None:
    assert form("U107", group(), promise()) == ("Persona", "", "name", {"target_group": "ict"})
    assert form("P205", group(), promise(id="p")) == ("Usp", "", "claim", {"proposition": "p"})


def test_where_there_are_too_many_one_does_something_else() -> None:
    assert form("P205", group(), promise(id="p"), *(usp(each, proposition="p") for each in "abcd"))[:3] == (
        "Usp",
        "a",
        "claim",
    )


def test_what_is_missing_first_is_where_one_types() -> None:
    assert form("P206", group(), promise(why="Zij vroegen erom."))[2] == "differs"


def test_an_action_fills_in_what_it_cannot_be_without_and_guesses_nothing() -> None:
    talk = add("Schrijf op", "Write down", Conversation, "summary")
    about = [("TargetGroup", "a"), ("TargetGroup", "b")]
    assert talk.form(("Organisation", "o"), named="", related=about, told={}).values == {}
    assert talk.form(("Organisation", "o"), named="", related=about[:1], told={}).values == {"target_group": "a"}
    answer = add("Beantwoord", "Answer", LearningAnswer, "answer")
    lessons = [("Learning", "l1"), ("Learning", "l2")]
    assert answer.form(("Campaign", "c"), named="", related=lessons, told={}).values == {
        "campaign": "c",
        "learning": "l1",
    }
    kind = add("Schrijf", "Write", ChoiceArgument, "text", said={"stance": "missing"}, route="both")
    assert kind.form(("TargetGroupChoice", "k"), named="", related=(), told={"missing": ["for", "against"]}).values == {
        "choice": "k",
        "route": "both",
        "stance": "for",
    }


def test_without_the_row_that_it_would_be_mended_on_it_is_the_row_itself() -> None:
    action = edit_first("Kies", "Choose", Driver, "research")
    assert action.form(("TargetGroup", "ict"), named="", related=(), told={}).object == "ict"
    assert edit("Noem", "Name").form(("Evidence", "e"), named="answer", related=(), told={}).field == "answer"


def step_codes(*rows: Noun, group: str = "") -> Iterator[str]:
    report = check(plan(*rows), today=TODAY)
    return (each.code for each in next_steps(report.each, Index(plan(*rows)), group=group))


def test_the_next_steps_hold_nothing_that_is_not_right_and_one_of_each_rule() -> None:
    rows = (group("a"), promise(target_group="a"), persona("k", name="De klant", target_group="a"))
    assert "U108" in {each.code for each in check(plan(*rows), today=TODAY).each}
    codes = list(step_codes(*rows))
    assert "U108" not in codes
    assert len(codes) == len(set(codes))
    assert codes[0] == "U110"


def test_the_next_steps_of_a_group_are_its_own() -> None:
    promises = (promise(each, target_group=each) for each in "ab")
    rows = (group("a"), group("b", name="Balie"), persona("k", target_group="a"), *promises)
    assert "U107" in set(step_codes(*rows, group="b"))
    assert "U107" not in set(step_codes(*rows, group="a"))
    assert "U110" in set(step_codes(*rows, group="a"))
    assert set(step_codes(*rows, group="nobody")) == set()


def test_a_row_is_for_the_groups_that_it_names_or_belongs_to() -> None:
    index = Index(load(CASE))
    proof = index.rows(Evidence)[0]
    promise_of = {usp.id: index.get(Proposition, usp.proposition) for usp in index.rows(Usp)}
    cell = next(each for each in index.plan.anchorings if each.id == proof.anchoring)
    assert (found := promise_of[cell.usp])
    assert found.target_group in groups_of("Evidence", proof.id, index)
    assert groups_of("Organisation", "waterrijk", index) == frozenset()
    assert groups_of("Evidence", "gone", index) == frozenset()
    assert all(groups_of("StretchStep", each.id, index) for each in index.rows(StretchStep))
    assert {each.id for each in index.rows(TargetGroup)} >= groups_of("Evidence", proof.id, index)
    assert objects("U101") == ["waterrijk"]


def test_a_step_says_what_its_button_says() -> None:
    [step] = next_steps(check(plan(), today=TODAY).each, Index(plan()))
    assert (step.verb("nl"), step.verb("en")) == ("Maak een doelgroep", "Add a target group")


def test_what_is_not_right_is_counted_by_row() -> None:
    told = check(plan(persona("a", name="De klant"), persona("b", name="De burger")), today=TODAY, select=["U108"])
    assert told.moods["understand"] == {"not_right": 2, "next_step": 0}
    assert sum(sum(of.values()) for of in told.moods.values()) == 2
