"""A check that goes on from an earlier one says what a check from scratch says."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ankerpunt.check.engine import Judgement, check, judge
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import Rule
from ankerpunt.check.tests.test_properties import DAYS, large, one_row, plans
from ankerpunt.check.tests.test_waterrijk import waterrijk
from ankerpunt.check.tests.tiny import TODAY
from ankerpunt.plan.archive import Sifted, sift
from ankerpunt.plan.facts.anchoring import grid, tally
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import names
from ankerpunt.plan.nouns import Dismissal, Noun, Override, Plan, Row
from ankerpunt.plan.tables import Table, tables


class Life:
    """A plan that is changed and judged, each time from what was known of it."""

    def __init__(self, plan: Plan, today: date) -> None:
        self.plan, self.today = plan, today
        self.sifted: Sifted | None = None
        self.index: Index | None = None
        self.judgement: Judgement | None = None

    def judge(self) -> Judgement:
        self.sifted = sift(self.plan, self.sifted)
        self.index = Index(self.sifted.counting, self.index)
        self.judgement = judge(self.index, today=self.today, before=self.judgement)
        return self.judgement

    def holds(self) -> None:
        """What is said of the plan, with all that was taken over, is what a reader of the whole plan says."""
        report, fresh = self.judge().report, Index(sift(self.plan).counting)
        assert self.index is not None
        assert self.index.plan == fresh.plan
        assert report == check(self.plan, today=self.today)
        assert report.findings == check(self.plan, today=self.today).findings
        assert {cause: said.key for cause, said in report.leading.items()} == {
            said.cause: said.key for said in report.findings
        }
        assert tally(self.index) == tally(fresh)
        rows: list[Noun] = [row for table in tables().values() for row in getattr(fresh.plan, table.name)[:3]]
        assert [names(row, self.index) for row in rows] == [names(row, fresh) for row in rows]

    def put(self, name: str, rows: tuple[Any, ...]) -> None:
        self.plan = replace(self.plan, **{name: rows})


@st.composite
def new_rows(draw: st.DrawFn, table: Table, row_id: str) -> Any:
    return one_row(draw, table, row_id)


@given(st.data(), plans(), DAYS)
@settings(max_examples=60, deadline=None)
def test_it_holds_of_any_plan_after_any_changes(data: st.DataObject, plan: Plan, today: date) -> None:
    life = Life(plan, today)
    life.holds()
    for _step in range(3):
        for name in data.draw(st.lists(st.sampled_from(sorted(tables())), min_size=1, max_size=3)):
            table = tables()[name]
            kept = data.draw(st.lists(st.sampled_from("abc"), unique=True, max_size=3))
            before = {row.id: row for row in getattr(life.plan, table.name)}
            rows = [data.draw(st.sampled_from([before[i], None])) if i in before else None for i in kept]
            made = [row or data.draw(new_rows(table, i)) for i, row in zip(kept, rows, strict=True)]
            life.put(table.name, tuple(made))
        life.today += timedelta(days=data.draw(st.sampled_from([0, 0, 1, 90])))
        life.holds()


def decisions(plan: Plan, today: date, random: Random) -> dict[str, tuple[Any, ...]]:
    """A decision about something that was found."""
    found = check(plan, today=today).each
    said = random.choice(found)
    made: dict[str, Any] = {"rule": said.code, "noun": said.noun, "object": said.object, "reason": "Omdat."}
    made |= {"decided_by": "Noor", "decided_on": today, "id": f"besluit-{random.randrange(10**6)}"}
    if said.severity == "gate":
        return {"overrides": (*plan.overrides, Override(**made))}
    return {"dismissals": (*plan.dismissals, Dismissal(**made, until=today + timedelta(days=random.choice([0, 9]))))}


def changed(row: Row, table: Table, random: Random) -> Row:
    """The row with another text, another reference, or in the archive."""
    texts = [field.name for field in table.fields if field.kind == "str" and not field.many and not field.is_id]
    refs = [field.name for field in table.refs if field.optional]
    choice: dict[str, Any] = {"archived_on": random.choice([None, TODAY])}
    if texts and random.random() < 0.6:
        choice = {random.choice(texts): random.choice(["De klant", "Anders.", "80% opent het bericht"])}
    elif refs and random.random() < 0.5:
        choice = {random.choice(refs): None}
    return replace(row, **choice)


@pytest.mark.parametrize("seed", range(4))
def test_it_holds_of_a_whole_plan_that_is_lived_with(seed: int) -> None:
    random, life = Random(seed), Life(waterrijk() if seed == 0 else large(seed), TODAY)
    life.holds()
    for _step in range(15):
        table = random.choice(list(tables().values()))
        rows = list(getattr(life.plan, table.name))
        at = random.randrange(len(rows)) if rows else 0
        act = random.choice(["change", "change", "change", "remove", "decide", "day"])
        if act == "decide":
            life.plan = replace(life.plan, **decisions(life.plan, life.today, random))
        elif act == "day":
            life.today += timedelta(days=random.choice([1, 40]))
        elif rows:
            rows[at : at + 1] = [] if act == "remove" else [changed(rows[at], table, random)]
            life.put(table.name, tuple(rows))
        life.holds()


def test_only_rules_that_read_what_changed_run_again() -> None:
    life = Life(large(1), TODAY)
    first = life.judge()
    life.put("stories", life.plan.stories[1:])
    again = life.judge()
    for code, told in again.told.items():
        assert (told is first.told[code]) == ("stories" not in told.answer.read), code
    assert any(told is not first.told[code] for code, told in again.told.items())


def test_nothing_runs_again_when_nothing_changed_and_everything_on_another_day() -> None:
    life = Life(large(1), TODAY)
    first = life.judge()
    assert all(told is first.told[code] for code, told in life.judge().told.items())
    life.today += timedelta(days=1)
    assert not any(told is first.told[code] for code, told in life.judge().told.items())


def test_a_decision_makes_only_its_own_rule_run_again_and_those_that_read_decisions() -> None:
    life = Life(large(1), TODAY)
    first = life.judge()
    hint = next(said for said in first.report.each if said.severity == "hint")
    about: dict[str, Any] = {"rule": hint.code, "noun": hint.noun, "object": hint.object}
    made = Dismissal(id="nee", **about, reason="Omdat.", decided_by="Noor", decided_on=TODAY, until=TODAY)
    life.put("dismissals", (*life.plan.dismissals, made))
    anew = {code for code, told in life.judge().told.items() if told is not first.told[code]}
    assert hint.code in anew
    assert anew - {hint.code} == {code for code, told in first.told.items() if "dismissals" in told.answer.read}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_the_same_through_a_fresh_index(rule: Rule) -> None:
    """It knows nothing of the plan but through the index that notes it."""
    plan = large(2)
    index = Index(plan)
    judge(index, today=TODAY)
    alone = judge(Index(plan), today=TODAY, rules=[rule]).told[rule.code].answer
    among = judge(Index(plan, index), today=TODAY, rules=[rule]).told[rule.code].answer
    assert alone.said == among.said
    assert alone.read == among.read


def test_the_tally_is_the_sum_of_the_matrices() -> None:
    index = Index(waterrijk())
    each = [grid(group.id, index).tally for group in index.plan.target_groups]
    assert (tally(index).experienced, tally(index).size) == (
        sum(one.experienced for one in each),
        sum(one.size for one in each),
    )
