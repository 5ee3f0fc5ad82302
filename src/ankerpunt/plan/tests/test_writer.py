from datetime import date
from typing import Any

import msgspec
import yaml
from hypothesis import given, settings

from ankerpunt.plan.document import dumps, parse
from ankerpunt.plan.nouns import ContactSeries, Organisation, Plan, Process, TargetGroup, Theme, Usp
from ankerpunt.plan.order import canonical
from ankerpunt.plan.tables import fields_of, tables
from ankerpunt.plan.tests.strategies import plans
from ankerpunt.plan.writer import to_yaml

WHOSE = Organisation(id="o", name="Gemeente O")


def back(text: str, suffix: str = ".yaml") -> Plan:
    return parse([(f"plan{suffix}", text.encode())])


@given(plans())
@settings(max_examples=40)
def test_what_is_written_is_read_back_the_same_by_us_and_by_any_reader_of_yaml(plan: Plan) -> None:
    ordered = canonical(plan)
    for suffix in (".yaml", ".json"):
        text = dumps(plan, suffix=suffix)
        again = back(text, suffix)
        assert again == ordered
        assert dumps(again, suffix=suffix) == text

    read = yaml.safe_load(dumps(plan))
    for table in tables().values():
        for row, found in zip(getattr(ordered, table.name), read.get(table.name, []), strict=True):
            for field in fields_of(table.noun):
                value: Any = getattr(row, field.name)
                if field.kind in ("str", "choice", "ref") and value != field.default:
                    assert found[field.name] == (list(value) if field.many else value)


def test_the_order_in_which_rows_were_made_does_not_show() -> None:
    groups = tuple(TargetGroup(id=f"g{n}", name="G", scope="internal") for n in (10, 2, 1))
    mixed, sorted_ = (Plan(organisation=WHOSE, target_groups=made) for made in (groups, groups[::-1]))
    assert dumps(mixed) == dumps(sorted_)
    assert [group.id for group in back(dumps(mixed)).target_groups] == ["g1", "g2", "g10"]


def test_rows_with_an_order_of_their_own_stand_in_it_within_what_they_belong_to() -> None:
    made = [
        Usp(id=name, proposition=name[0], claim="x", order=order) for name, order in (("b1", 1), ("a2", 1), ("a1", 2))
    ]
    ordered = canonical(Plan(organisation=WHOSE, usps=tuple(made)))
    assert [usp.id for usp in ordered.usps] == ["a2", "a1", "b1"]


def test_references_are_sorted_and_stand_once() -> None:
    themes = (Theme(id="t", plan="p", title="T", year=2027, quarter=1, usps=("u10", "u9", "u10")),)
    assert canonical(Plan(organisation=WHOSE, themes=themes)).themes[0].usps == ("u9", "u10")


def test_a_plan_in_order_is_given_back_as_it_is() -> None:
    plan = canonical(Plan(organisation=WHOSE, processes=(Process(id="p", name="P", barriers=("b", "a")),)))
    assert canonical(plan) is plan


def test_only_chosen_tables_are_written() -> None:
    plan = Plan(organisation=WHOSE, processes=(Process(id="p", name="Paspoort"),))
    assert to_yaml(plan, ["processes"]) == "processes:\n- id: p\n  name: Paspoort\n"
    assert to_yaml(plan, ["personas"]) == ""


def test_long_texts_are_folded_and_texts_of_several_lines_stay_lines() -> None:
    long = " ".join(["woord"] * 30)
    plan = Plan(organisation=WHOSE, processes=(Process(id="p", name="P", note="een\n\ntwee", channel_note=long),))
    assert to_yaml(plan, ["processes"]).splitlines()[3:] == [
        "  channel_note: >-",
        "    " + " ".join(["woord"] * 16),
        "    " + " ".join(["woord"] * 14),
        "  note: |-",
        "    een",
        "",
        "    twee",
    ]


def test_what_stays_at_its_default_is_not_written() -> None:
    group = TargetGroup(id="g", name="", scope="external", relation="existing", size=0)
    plan = Plan(organisation=WHOSE, target_groups=(group,))
    assert msgspec.json.decode(dumps(plan, suffix=".json"))["target_groups"] == [
        {"id": "g", "name": "", "scope": "external", "size": 0}
    ]


def test_a_series_gets_a_line_for_each_year_and_keeps_the_months_it_does_not_know() -> None:
    series = ContactSeries(
        id="s", process="p", channel="web", kind="case", first_month=date(2026, 1, 1), counts=(None, *range(1, 14))
    )
    assert to_yaml(Plan(organisation=WHOSE, contact_series=(series,)), ["contact_series"]).splitlines()[6:] == [
        "  counts: [",
        "    null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,",
        "    12, 13,",
        "  ]",
    ]


def test_words_that_yaml_could_take_for_something_else_stand_in_quotes() -> None:
    plan = Plan(organisation=WHOSE, processes=(Process(id="1e3", name="no", barriers=("a: b", "10 keer", "wel #1")),))
    assert to_yaml(plan, ["processes"]).splitlines()[1:] == [
        '- id: "1e3"',
        '  name: "no"',
        "  barriers:",
        '  - "a: b"',
        '  - "10 keer"',
        '  - "wel #1"',
    ]
