"""What a row says field by field: one way of saying, on screen and on paper."""

from datetime import date
from typing import Any

import pytest

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, Conversation, Organisation, Persona, Plan, TargetGroup
from ankerpunt.plan.tables import Field, tables
from ankerpunt.plan.values import say_value, values_of


def field(noun: str, name: str) -> Field:
    return next(each for each in tables()[noun].fields if each.name == name)


@pytest.mark.parametrize(
    ("noun", "name", "value", "nl", "en"),
    [
        ("Persona", "age", None, "", ""),
        ("Persona", "work", "", "", ""),
        ("Persona", "work", "aan de balie", "aan de balie", "aan de balie"),
        ("Persona", "hard_energy", "little", "Weinig", "Little"),
        ("Activity", "stretch_label", True, "ja", "yes"),
        ("Activity", "stretch_label", False, "", ""),
        ("Activity", "starts_on", date(2026, 3, 5), "5 maart 2026", "5 March 2026"),
        ("Activity", "cost_cents", 125_000, "€ 1.250", "€1,250"),
        ("Activity", "cost_cents", 125_050, "€ 1.250,50", "€1,250.50"),
        ("TargetGroup", "size", 1250, "1.250", "1,250"),
        ("TargetGroup", "share", 12.5, "12,5%", "12.5%"),
        ("TargetGroup", "share", 12.0, "12%", "12%"),
        ("Usp", "stretch_current", 1234.125, "1.234,125", "1,234.125"),
        ("Theme", "year", 2027, "2027", "2027"),
    ],
)
def test_a_value_is_said_as_people_read_it(noun: str, name: str, value: Any, nl: str, en: str) -> None:
    assert say_value(noun, field(noun, name), value, "nl") == nl
    assert say_value(noun, field(noun, name), value, "en") == en


def test_a_row_says_its_fields_in_order_and_nothing_where_it_says_nothing() -> None:
    talk = Conversation(id="g1", held_on=date(2026, 3, 5), words="Ik wil één adres.")
    group = TargetGroup(id="balie", name="De balie", scope="internal")
    samira = Persona(
        id="samira", target_group="balie", name="Samira", channels=("intranet", "dagstart"), conversations=("g1", "weg")
    )
    rows: dict[str, Any] = {"target_groups": (group,), "conversations": (talk,), "personas": (samira,)}
    index = Index(Plan(organisation=Organisation(id="w", name="W"), **rows))
    assert values_of(samira, index, "nl", without={"name"}) == [
        ("Doelgroep", "De balie"),
        ("Kanalen", "intranet, dagstart"),
        ("Gesprekken", "5 mrt 2026: Ik wil één adres"),
    ]
    assert values_of(Activity(id="a", title="Lunch"), index, "en", without={"title", "scope", "status"}) == []
