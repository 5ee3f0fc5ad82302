"""Reckoning with a menu: what one person can choose, what it costs, and the free space (P8)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import CafeteriaOption
from ankerpunt.promise.parts.cafeteria_option_simulation import Simulation
from ankerpunt.promise.tests.factories import CafeteriaOptionFactory, FiscalParameterFactory
from ankerpunt.science.cafeteria import Money
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory

pytestmark = pytest.mark.django_db
URL = "/waterrijk/promise/simulation/kcc/"
ASKED = {
    "people": "50", "on": "2026-06-01", "choose-fiets": "on", "times-fiets": "1", "choose-verlof": "on",
    "times-verlof": "2",
}  # fmt: skip


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    found: TargetGroup = TargetGroupFactory(organisation=organisation, slug="kcc", scope="internal", size=46)
    shares = {"uptake_low": 10, "uptake_middle": 20, "uptake_high": 40}
    option(found, "fiets", cost_cents=18000, fiscal="work_cost_scheme", **shares)
    option(found, "verlof", cost_cents=22000, fiscal="choice_budget", **shares)
    rates = {"free_space": 2, "free_space_above": 1.18, "levy": 80, "choice_budget": 17.05}
    for kind, percent in rates.items():
        FiscalParameterFactory(organisation=organisation, kind=kind, percent=percent, valid_from=date(2026, 1, 1))
    FiscalParameterFactory(
        organisation=organisation, kind="free_space_limit", amount_cents=40_000_000, valid_from=date(2026, 1, 1)
    )
    return found


def option(group: TargetGroup, slug: str, **values: object) -> CafeteriaOption:
    made: CafeteriaOption = CafeteriaOptionFactory(
        organisation=group.organisation, slug=slug, name=slug.capitalize(), **values
    )
    made.target_groups.add(group)
    return made


def reckoned(member: Member, client_of: ClientOf, **asked: str) -> Simulation:
    answer = client_of(member).get(URL, {**ASKED, **asked})
    assert answer.status_code == 200
    found: Simulation = answer.context["simulation"]
    return found


def test_it_begins_with_the_size_of_the_group_and_every_option(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    answer = client_of(reader).get(URL)
    simulation = answer.context["simulation"]
    assert simulation.people == 46
    assert [option.id for option, _times in simulation.chosen] == ["fiets", "verlof"]
    assert "Fill in a budget or a salary" in answer.content.decode()
    assert "Fill in the wage bill" in answer.content.decode()


def test_it_costs_the_organisation_and_people_themselves(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    outcome = reckoned(reader, client_of).outcome
    assert outcome.employer == Money(90_000, 180_000, 360_000)
    assert outcome.own_budgets == Money(220_000, 440_000, 880_000)


def test_the_budget_is_a_share_of_the_salary(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    found = reckoned(reader, client_of, salary="3.000")
    assert found.budget_cents == 613_800
    assert found.budget_sentence == "One person can spend €6,138 a year: 17.05% of the salary."
    assert found.all_fit


def test_it_says_what_fits_in_a_budget(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    assert reckoned(reader, client_of, budget="450").bundles == [["2 × Verlof"], ["Fiets"]]
    assert reckoned(reader, client_of, budget="100").bundles == []
    page = client_of(reader).get(URL, {**ASKED, "budget": "100"}).content.decode()
    assert "None of these choices fits in that." in page


def test_many_combinations_are_counted(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    chosen = {}
    for number in range(8):
        option(group, f"keuze-{number}", cost_cents=10_000)
        chosen[f"choose-keuze-{number}"] = "on"
    page = client_of(reader).get(URL, {**ASKED, **chosen, "budget": "200"})
    simulation = page.context["simulation"]
    assert len(simulation.bundles_shown) == 6
    assert simulation.more_bundles > 0
    assert "other combinations" in page.content.decode()


def test_the_free_space_and_the_levy_above_it(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    outcome = reckoned(reader, client_of, wage_bill="100.000", used="500").outcome
    assert outcome.space_cents == 150_000
    assert outcome.above == Money(0, 30_000, 210_000)
    assert outcome.levy == Money(0, 24_000, 168_000)
    page = client_of(reader).get(URL, {**ASKED, "wage_bill": "100.000"}).content.decode()
    assert "Final levy above it" in page
    assert "€2,000" in page


def test_it_says_what_the_levy_makes_of_it(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    assert reckoned(reader, client_of).levy_sentence == ""
    assert reckoned(reader, client_of, wage_bill="1000000").levy_sentence == ""
    some = reckoned(reader, client_of, wage_bill="100.000").levy_sentence
    assert some.startswith("If more people choose it")
    assert "€4,880" in some
    assert "€2,040" in reckoned(reader, client_of, wage_bill="100.000", used="500").levy_sentence


def test_without_rates_it_says_nothing_of_the_free_space(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    found = reckoned(reader, client_of, wage_bill="100000", salary="3000", on="2020-01-01")
    assert found.outcome.space_cents is None
    assert found.budget_cents is None


def test_it_says_what_it_assumes_and_leaves_out(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    option(group, "studie", cost_cents=5000)
    option(group, "gratis")
    answer = client_of(reader).get(URL, {**ASKED, "choose-studie": "on", "salary": "3000"})
    page = answer.content.decode()
    assert "Nobody said yet from what this is paid: Studie." in page
    assert "nobody estimated who chooses it: Studie." in page
    assert "Without a price, and so not here: Gratis" in " ".join(page.split())
    assert "twelve equal months" in page
    assert "studie" not in answer.context["simulation"].outcome.costs


def test_the_figure_has_its_interval_and_its_sentence(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    figure = reckoned(reader, client_of).figure
    assert figure is not None
    assert figure.labels == ("Verlof", "Fiets")
    assert figure.series[0].interval(0) == (2200, 8800)
    assert "“Verlof” costs most: probably €4,400 a year." in figure.summary
    assert "ank-chart__whisker" in client_of(reader).get(URL, ASKED).content.decode()


def test_nothing_is_chosen_and_still_there_is_a_page(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    answer = client_of(reader).get(URL, {"people": "1", "on": "2026-06-01", "budget": "10"})
    assert answer.status_code == 200
    assert answer.context["simulation"].figure is None


@pytest.mark.parametrize(
    "wrong", [{"people": "veel"}, {"people": "-1"}, {"budget": "gratis"}, {"on": "gisteren"}, {"times-fiets": "0"}]
)
def test_what_was_typed_stays_when_it_cannot_be_read(
    group: TargetGroup, reader: Member, client_of: ClientOf, wrong: dict[str, str]
) -> None:
    answer = client_of(reader).get(URL, {**ASKED, **wrong})
    assert answer.status_code == 422
    assert f'value="{next(iter(wrong.values()))}"' in answer.content.decode()


def test_more_options_than_can_be_combined_are_refused(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    chosen = {}
    for number in range(16):
        option(group, f"keuze-{number}", cost_cents=100)
        chosen[f"choose-keuze-{number}"] = "on"
    assert client_of(reader).get(URL).status_code == 200
    answer = client_of(reader).get(URL, {**ASKED, **chosen})
    assert answer.status_code == 422
    assert "Choose at most 16 options at once." in answer.content.decode()


def test_a_group_without_prices_is_told_what_to_write_down(
    organisation: Organisation, reader: Member, client_of: ClientOf
) -> None:
    option(TargetGroupFactory(organisation=organisation, slug="kcc", scope="internal"), "studie")
    page = client_of(reader).get(URL).content.decode()
    assert "No choice of this group has a price yet" in page
    assert "No rate holds on this day." in page


def test_the_outsider_does_not_find_it(group: TargetGroup, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(URL).status_code == 404


def test_the_number_of_queries_does_not_grow(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for size in (0, 5):
        for number in range(size):
            option(group, f"keuze-{number}", cost_cents=100)
        client.get(URL)
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        counts.append(len(queries))
    assert counts[0] == counts[1]
