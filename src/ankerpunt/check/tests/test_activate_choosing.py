"""The channel choice in the check: targets against money, sources, and ways that are taken away."""

from datetime import date
from typing import Any

from ankerpunt.check.tests.tiny import TODAY, ahead, found, objects, process, year
from ankerpunt.plan.nouns import Budget, Channel, ContactSeries, Dismissal, Instrument


def steered(target: float = 82.0, **fields: Any) -> list[Any]:
    """A process with counts, an instrument that is the organisation's own, and money."""
    own = {
        "cost_low_cents": 50_000, "cost_cents": 100_000, "cost_high_cents": 150_000, "effect_low": 0.1, "effect": 0.2,
        "effect_high": 0.3, "questions_low": 1.0, "questions": 1.0, "questions_high": 1.0, "source": "eigen aanname",
    }  # fmt: skip
    taken: dict[str, Any] = {
        "cost_low_cents": 50, "cost_cents": 60, "cost_high_cents": 70, "minutes_low": 5, "minutes": 6,
        "minutes_high": 7, "cost_source": "geteld",
    }  # fmt: skip
    web, desk = (Channel(id=c, name=c, kind=k, **taken) for c, k in (("web", "web"), ("balie", "counter")))  # type: ignore[arg-type]
    counts = [
        ContactSeries(
            id=c, process="paspoort", channel=c, kind="case", first_month=date(2025, 11, 1), counts=(50,) * 12
        )
        for c in ("web", "balie")
    ]
    poster = Instrument(
        **{"id": "poster", "name": "Poster", "kind": "communication", "processes": ("paspoort",), **own, **fields}
    )
    money = Budget(id="b", plan="jaarplan", name="Buiten", amount_cents=200_000, purpose="external")
    return [process(target=target), year(processes=("paspoort",)), web, desk, *counts, poster, money]


def test_c426_finds_a_plan_whose_targets_do_not_fit_its_money() -> None:
    [finding] = found("C426", *steered())
    assert finding.values == {"needed": 380, "moved": 60, "met": 0, "goals": 1, "budget": 200_000}
    assert finding.form.object == "paspoort"
    assert objects("C426", *steered(target=52.0)) == []


def test_c426_says_nothing_on_starting_values_nor_without_money_or_targets() -> None:
    assert objects("C426", *steered(source="", cost_cents=None)) == ["jaarplan"]
    bare = [each for each in steered(source="") if not isinstance(each, Channel)]
    assert objects("C426", *bare, Channel(id="web", name="W", kind="web"), Channel(id="balie", name="B")) == []
    assert objects("C426", *(each for each in steered() if not isinstance(each, Budget))) == []
    assert objects("C426", process(), *steered()[1:]) == []
    closed = year(processes=("paspoort",), status="closed")
    assert objects("C426", *(closed if each.id == "jaarplan" else each for each in steered())) == []


def test_c429_asks_where_numbers_come_from() -> None:
    assert objects("C429", Channel(id="web", name="Web", cost_cents=65)) == ["web"]
    assert objects("C429", Channel(id="web", name="Web", minutes=9)) == ["web"]
    assert objects("C429", Channel(id="web", name="Web", cost_cents=65, cost_source="geteld")) == []
    assert objects("C429", Channel(id="web", name="Web", effect="high")) == []
    assert objects("C429", Instrument(id="p", name="P", kind="product", effect=0.0)) == ["p"]
    assert objects("C429", Instrument(id="p", name="P", kind="product", effect=0.1, source="eigen aanname")) == []
    assert objects("C429", Instrument(id="p", name="P", kind="product")) == []


def test_c430_waits_for_a_reason_to_take_a_way_away() -> None:
    stop = Instrument(id="stop", name="Geen inloop", kind="restriction", processes=("paspoort",))
    why = Dismissal(
        id="d", rule="C430", noun="Instrument", object="stop", reason="Op afspraak is er geen rij.", decided_by="team",
        decided_on=TODAY, until=ahead(30),
    )  # fmt: skip
    assert [each.status for each in found("C430", process(), stop)] == ["open"]
    assert [each.status for each in found("C430", process(), stop, why)] == ["dismissed"]
    assert objects("C430", Instrument(id="p", name="P", kind="product", processes=("paspoort",))) == []
    assert objects("C430", Instrument(id="stop", name="Geen inloop", kind="restriction")) == []
