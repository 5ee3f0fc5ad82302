"""The rates that a menu of choices is reckoned with."""

from datetime import date
from typing import Any

from ankerpunt.check.tests.tiny import TODAY, ago, ahead, objects
from ankerpunt.plan.nouns import FiscalParameter


def rate(row_id: str, since: date, until: date | None = None, **fields: Any) -> FiscalParameter:
    made = {"id": row_id, "name": "Vrije ruimte", "kind": "free_space", "valid_from": since, "valid_until": until}
    return FiscalParameter(**{**made, **fields})


def test_p240_asks_for_the_rate_that_holds_now() -> None:
    old, new = rate("oud", ago(800), ago(400)), rate("nieuw", ago(399), ago(1))
    assert objects("P240", old, new) == ["nieuw"]
    assert objects("P240", new, old) == ["nieuw"]
    assert objects("P240", old, rate("nu", ago(399), TODAY)) == []
    assert objects("P240", old, rate("nu", ago(399))) == []
    assert objects("P240", rate("nu", ago(399)), old) == []
    assert objects("P240", old, rate("straks", ahead(30))) == ["oud"]
    assert objects("P240", old, rate("anders", ago(399), kind="levy")) == ["oud"]


def test_p240_follows_each_part_of_a_choice_budget() -> None:
    first = rate("vakantie", ago(400), kind="choice_budget", name="Vakantiegeld")
    second = rate("eindejaar", ago(400), ago(1), kind="choice_budget", name="Eindejaarsuitkering")
    assert objects("P240", first, second) == ["eindejaar"]
