"""Waterrijk's instruments as a channel choice, and what comes out of it; the figures are argued in ADR 53."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.check.channelling import RESTRICTS, Ground, ground_of
from ankerpunt.check.chosen import digest
from ankerpunt.check.starting import CONTACTS, STEERINGS
from ankerpunt.check.tests.tiny import TODAY, ago, ahead, process, year
from ankerpunt.check.tests.tiny import plan as plan_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Budget,
    Channel,
    CommunicationPlan,
    ContactSeries,
    Dismissal,
    Instrument,
    Noun,
    Plan,
)
from ankerpunt.science.channels.asked import Range
from ankerpunt.science.channels.choosing import choose
from ankerpunt.science.channels.scales import scales_of

CASE = Path(__file__).parents[4] / "examples" / "waterrijk"


@cache
def waterrijk() -> Plan:
    return load(CASE)


def ground(plan: Plan, name: str = "jaarplan-2027", **options: Any) -> Ground:
    index = Index(plan)
    of = index.get(CommunicationPlan, name)
    assert of is not None
    return ground_of(index, of, today=TODAY, **options)


def tiny(*rows: Noun, **options: Any) -> Ground:
    web = Channel(id="web", name="Website", kind="web")
    desk = Channel(id="balie", name="Balie", kind="counter")
    fields = {"process": "paspoort", "kind": "case", "first_month": date(2025, 11, 1)}
    counts = [
        ContactSeries(id=name, channel=name, counts=(many,) * 12, **fields)  # type: ignore[arg-type]
        for name, many in (("web", 50), ("balie", 30))
    ]
    given = [process(target=82.0), year(processes=("paspoort",)), *rows]
    taken = {(type(row), row.id) for row in rows}
    rest = [row for row in (web, desk, *counts) if (type(row), row.id) not in taken]
    return ground(plan_of(*_last(given), *rest), "jaarplan", **options)


def _last(rows: list[Any]) -> list[Any]:
    return list({(type(row), row.id): row for row in rows}.values())


def poster(row_id: str = "poster", **fields: Any) -> Instrument:
    return Instrument(**{"id": row_id, "name": "Poster", "kind": "communication", "processes": ("paspoort",), **fields})


OWN: dict[str, Any] = {
    "cost_low_cents": 60_000, "cost_cents": 100_000, "cost_high_cents": 150_000, "effect_low": 0.0, "effect": 0.03,
    "effect_high": 0.08, "questions_low": 0.98, "questions": 1.0, "questions_high": 1.0, "source": "eigen aanname",
}  # fmt: skip


def test_waterrijk_moves_994_cases_with_eight_instruments_and_meets_one_target_of_seven() -> None:
    found = choose(ground(waterrijk()).asked)
    assert [pick.key for pick in found.picks] == [
        "direct-als-beveiligde-pdf",
        "herinneringsbrief-zes-maanden-vooraf",
        "maar-een-keer-naar-het-gemeentehuis",
        "poster-bij-school-en-huisarts",
        "regel-in-de-paspoortbrief",
        "scherm-bij-de-fotograaf",
        "sleutelbrief",
        "verhuisdoossticker",
    ]
    assert found.moved.mean == pytest.approx(994, abs=2)
    assert found.moved.low == pytest.approx(812, abs=6)
    assert found.moved.high == pytest.approx(1_182, abs=6)
    assert found.saved.mean == pytest.approx(14_196, abs=20)
    assert found.hours.mean == pytest.approx(590, abs=1)
    assert found.met == pytest.approx(0.92, abs=0.02)
    assert len(found.goals) == 7
    assert found.needed == pytest.approx(1_472, abs=1)


def test_waterrijk_with_50_000_meets_two_targets() -> None:
    assert choose(ground(waterrijk(), budget=50_000).asked).met == pytest.approx(2.4, abs=0.1)


def test_to_save_money_waterrijk_buys_a_line_in_the_letter_and_nothing_else() -> None:
    found = choose(ground(waterrijk(), aim="money").asked)
    assert [pick.key for pick in found.picks] == ["regel-in-de-paspoortbrief"]
    assert found.price == pytest.approx(433, abs=1)


def test_waterrijk_has_76_combinations_and_84_once_somebody_wrote_down_why_a_way_is_taken_away() -> None:
    assert len(scales_of(ground(waterrijk()).asked, 2).bundles) == 76
    allowed = Dismissal(
        id="inloop",
        rule=RESTRICTS,
        noun="Instrument",
        object="geen-vrije-inloop-in-mei-en-juni",
        reason="Op afspraak is er in mei en juni geen rij. Wie geen afspraak kan maken, belt.",
        decided_by="teammanager publiekszaken",
        decided_on=ago(1),
        until=ahead(90),
    )
    with_it = replace(waterrijk(), dismissals=(*waterrijk().dismissals, allowed))
    assert len(scales_of(ground(with_it).asked, 2).bundles) == 84
    assert [each.id for each in ground(waterrijk()).held_back] == ["geen-vrije-inloop-in-mei-en-juni"]
    assert ground(with_it).held_back == ()


def test_the_starting_values_choose_otherwise() -> None:
    emptied = tuple(
        Instrument(id=each.id, name=each.name, kind=each.kind, processes=each.processes)
        for each in waterrijk().instruments
    )
    found = ground(replace(waterrijk(), instruments=emptied))
    assert (found.own, len(found.lines), found.can_advise) == (4, 27, False)
    picked = choose(found.asked)
    assert len(picked.picks) == 7
    assert picked.moved.mean == pytest.approx(1_265, rel=0.01)


def test_a_line_is_own_once_every_number_is_there_with_its_source() -> None:
    web = Channel(
        id="web", name="Web", kind="web", cost_low_cents=30, cost_cents=65, cost_high_cents=150, cost_source="geteld",
        minutes_low=8, minutes=10, minutes_high=14,
    )  # fmt: skip
    found = tiny(poster(**OWN), web)
    assert {line.row.id: line.lacks for line in found.lines} == {
        "poster": "",
        "web": "",
        "balie": "cost_low_cents",
    }
    assert found.can_advise
    assert not tiny(poster(**{**OWN, "source": ""}), web).can_advise


def test_nothing_is_advised_without_instruments() -> None:
    assert not tiny().can_advise


def test_help_that_stays_open_is_never_touched() -> None:
    stop = poster("stop", kind="restriction")
    allowed = Dismissal(
        id="d", rule=RESTRICTS, noun="Instrument", object="stop", reason="Omdat het kan.", decided_by="team",
        decided_on=ago(3), until=ahead(3),
    )  # fmt: skip
    assert [each.key for each in tiny(stop, allowed).asked.means] == ["stop"]
    assert tiny(stop, replace(allowed, until=ago(1))).asked.means == ()
    open_ = process(target=82.0, help_stays_open="De balie blijft open.")
    assert tiny(stop, allowed, open_).asked.means == ()


def test_no_case_of_a_process_that_stays_off_the_web_is_moved() -> None:
    found = tiny(poster(**OWN), process(no_digital_goal="Wie hulp vraagt, krijgt een mens."))
    assert [(each.steered, each.target) for each in found.asked.processes] == [(False, None)]


def test_a_year_is_the_last_twelve_months_and_what_is_not_known_is_like_the_rest() -> None:
    long = ContactSeries(
        id="web", process="paspoort", channel="web", kind="case", first_month=date(2025, 9, 1),
        counts=(900, 900, *(10,) * 10, None, 30),
    )  # fmt: skip
    [counted] = tiny(long).asked.processes
    assert counted.cases == {"web": pytest.approx(130 * 12 / 11), "balie": 360}


def test_months_to_come_and_processes_without_contacts_do_not_count() -> None:
    ahead_ = ContactSeries(
        id="web", process="paspoort", channel="web", kind="case", first_month=date(2026, 12, 1), counts=(9,) * 12
    )
    none = ContactSeries(
        id="balie", process="paspoort", channel="balie", kind="case", first_month=date(2025, 1, 1), counts=(0,) * 23
    )
    found = tiny(ahead_, none)
    assert found.asked.processes == ()
    assert [each.id for each in found.uncounted] == ["paspoort"]


def test_a_process_with_too_many_instruments_is_named_and_left_out() -> None:
    found = tiny(*(poster(f"p{at}") for at in range(13)))
    assert ([each.id for each in found.crowded], found.asked.processes) == (["paspoort"], ())


def test_the_money_is_that_of_the_outside_by_year() -> None:
    money = Budget(id="b", plan="jaarplan", name="Buiten", amount_cents=900_000, purpose="external")
    inside = Budget(id="i", plan="jaarplan", name="Binnen", amount_cents=500_000, purpose="internal")
    assert tiny(money, inside).asked.budget == 9_000
    long = year(processes=("paspoort",), ends_on=date(2029, 12, 31))
    assert tiny(money, long).asked.budget == 3_000
    yearly = Budget(id="j", plan="jaarplan", name="Buiten, per jaar", amount_cents=200_000, purpose="external")
    assert tiny(money, yearly, long).asked.budget == 5_000
    shifted = year(processes=("paspoort",), starts_on=date(2027, 1, 16), ends_on=date(2028, 1, 15))
    assert tiny(money, shifted).asked.budget == 9_000
    assert tiny(inside).asked.budget == 0


def test_every_kind_of_channel_and_instrument_has_a_starting_value() -> None:
    kinds = Channel.__annotations__["kind"].__args__
    assert set(CONTACTS) == set(kinds)
    assert set(STEERINGS) == set(Instrument.__annotations__["kind"].__args__)
    assert tiny(poster()).asked.means[0].price == Range(1_500, 2_350, 3_250)


def test_a_choice_has_the_name_of_what_it_is_made_from() -> None:
    asked = ground(waterrijk()).asked
    assert digest(asked) == digest(ground(waterrijk()).asked)
    assert digest(asked) != digest(replace(asked, budget=asked.budget + 1))
