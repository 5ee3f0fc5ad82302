"""What holds for every plan: the rules judge it whatever its size, its order or its gaps."""

import random
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ankerpunt.check.engine import check
from ankerpunt.check.finding import Finding
from ankerpunt.check.registry import RULES
from ankerpunt.check.tests.tiny import OFFICE, TODAY
from ankerpunt.plan.generate import generate
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.tables import Field, Table, tables

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WORDS = st.sampled_from(
    ["", "De klant", "Samira", "NPS", "80% opent het bericht", "De leukste gemeente", "maart 2026", "Wordt gedaan."]
)
NUMBERS = st.integers(0, 100)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str": WORDS,
    "int": NUMBERS,
    "float": NUMBERS.map(float),
    "bool": st.booleans(),
    "date": DAYS,
}


@cache
def large(seed: int) -> Plan:
    return generate(scale=2, seed=seed)


def one_value(draw: st.DrawFn, field: Field) -> Any:
    if field.kind == "ref":
        return draw(st.sampled_from(["a", "b", "nergens"]))
    if field.kind == "choice":
        return draw(st.sampled_from(field.choices))
    value = draw(VALUES[field.kind])
    return max(field.at_least or 0, min(value, field.at_most or value)) if field.kind in {"int", "float"} else value


def one_row(draw: st.DrawFn, table: Table, row_id: str) -> Any:
    given_fields: dict[str, Any] = {}
    for field in table.fields:
        if field.many:
            given_fields[field.name] = tuple(one_value(draw, field) for _ in range(draw(st.integers(0, 2))))
        elif field.required or draw(st.booleans()):
            given_fields[field.name] = one_value(draw, field)
    return table.noun(id=row_id, **given_fields)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan at all: with gaps, references to nothing, and dates in any order."""
    chosen = draw(st.lists(st.sampled_from(sorted(tables())), unique=True, max_size=12))
    rows = {tables()[name].name: tuple(one_row(draw, tables()[name], i) for i in "ab") for name in chosen}
    region = draw(st.sampled_from(["", "north", "middle", "south"]))
    return Plan(organisation=replace(OFFICE, school_region=region), **rows)


@given(plans(), DAYS)
@settings(max_examples=150, deadline=None)
def test_no_plan_is_too_odd_to_judge(plan: Plan, today: date) -> None:
    for finding in check(plan, today=today).findings:
        assert finding.message("nl").strip()
        assert finding.message("en").strip()
        assert finding.name("nl").strip()
        assert finding.noun in {noun.__name__ for noun in RULES[finding.code].nouns}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    plan = large(seed)
    shuffle = random.Random(seed)
    mixed = {}
    for table in tables().values():
        rows = list(getattr(plan, table.name))
        shuffle.shuffle(rows)
        mixed[table.name] = tuple(rows)
    assert check(replace(plan, **mixed), today=TODAY) == check(plan, today=TODAY)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_finding_is_plain_data_of_its_own(seed: int) -> None:
    findings = check(large(seed), today=TODAY).findings
    keys = [finding.key for finding in findings]
    assert len(keys) == len(set(keys))
    assert msgspec.json.decode(msgspec.json.encode(findings), type=tuple[Finding, ...]) == findings


def test_one_rule_alone_finds_what_it_finds_among_all() -> None:
    plan = large(1)
    together = check(plan, today=TODAY).findings
    for code in RULES:
        alone = check(plan, today=TODAY, select=[code]).findings
        assert alone == tuple(finding for finding in together if finding.code == code)
