"""The money of a plan: set apart, planned, committed and spent, per activity, plan and year (C9)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ankerpunt.activate.tests.factories import ActivityFactory, BudgetFactory, CommunicationPlanFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
MONEY = "/waterrijk/activate/plans/jaarplan-2027/money/"


@pytest.fixture
def waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


@pytest.mark.usefixtures("waterrijk")
def test_it_says_what_there_is_draws_it_and_has_the_table_behind_it(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(MONEY).content.decode()
    assert "€53,500 has been set apart. The activities come to €49,400; €4,100 is left." in page.replace("\xa0", " ")
    assert page.count("<svg") > 1
    assert re.search(r"Roosterruil in vijf minuten</a>.*?€400", page, re.DOTALL)
    assert (
        'href="/waterrijk/activate/plans/jaarplan-2027/money/"'
        in client_of(reader).get("/waterrijk/activate/plans/jaarplan-2027/").content.decode()
    )


@pytest.mark.usefixtures("waterrijk")
def test_all_plans_are_beside_each_other_by_year(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/activate/money/").content.decode()
    assert "Jaarplan 2027" in page
    assert "Najaarsplan 2026" in page
    assert f'href="{MONEY}"' in page


def test_the_next_step_is_money_first_then_an_amount(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    url, client = f"/waterrijk/activate/plans/{plan.slug}/money/", client_of(editor)
    assert "Set money apart" in client.get(url).content.decode()
    BudgetFactory(organisation=organisation, plan=plan, amount_cents=100_000)
    activity = ActivityFactory(organisation=organisation, plan=plan, title="Poster", status="planned")
    page = client.get(url).content.decode()
    assert "Fill in an amount" in page
    assert f"/activities/{activity.slug}/edit/?field=cost_cents" in page


def test_as_many_are_short_of_an_amount_as_there_are(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    for title, cents in (("Poster", None), ("Gesprek", 5_000)):
        ActivityFactory(organisation=organisation, plan=plan, title=title, status="planned", cost_cents=cents)
    page = client_of(editor).get(f"/waterrijk/activate/plans/{plan.slug}/").content.decode()
    assert "No money is set apart. 1 activity has no amount yet." in page


def test_over_budget_is_the_gate_that_it_is(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    plan = CommunicationPlanFactory(organisation=organisation, status="draft")
    BudgetFactory(organisation=organisation, plan=plan, amount_cents=100_000)
    ActivityFactory(organisation=organisation, plan=plan, cost_cents=150_000)
    page = client_of(editor).get(f"/waterrijk/activate/plans/{plan.slug}/money/").content.decode()
    assert "The plan costs more than there is" in page
    assert "Make something cheaper" in page


def test_a_plan_of_years_has_its_money_by_year(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    plan = CommunicationPlanFactory(
        organisation=organisation, starts_on=date(2027, 1, 1), ends_on=date(2028, 12, 31), status="draft"
    )
    for year in (2027, 2028):
        BudgetFactory(organisation=organisation, plan=plan, amount_cents=100_000, year=year)
    ActivityFactory(organisation=organisation, plan=plan, cost_cents=40_000, starts_on=date(2028, 5, 1))
    page = client_of(reader).get(f"/waterrijk/activate/plans/{plan.slug}/money/").content.decode()
    assert "By year" in page
    assert re.search(r"2028</th>.*?€1,000.*?€400.*?€600", page, re.DOTALL)


def test_there_may_be_no_money_at_all(reader: Member, client_of: ClientOf) -> None:
    assert "No plan has money or an amount yet" in client_of(reader).get("/waterrijk/activate/money/").content.decode()


@pytest.mark.usefixtures("waterrijk")
def test_it_takes_the_same_queries_at_any_size(
    reader: Member, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(reader)
    client.get(MONEY)
    with django_assert_max_num_queries(14):
        client.get(MONEY)


def test_another_organisation_does_not_find_it(
    organisation: Organisation, outsider: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    assert client_of(outsider).get(f"/waterrijk/activate/plans/{plan.slug}/money/").status_code == 404
