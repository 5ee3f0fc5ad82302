"""The mix of means: what there is of each kind, and where it leans to one side (C7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory

if TYPE_CHECKING:
    from ankerpunt.activate.models import CommunicationPlan
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

MEANS = "/waterrijk/activate/means/"


@pytest.fixture
def plan(organisation: Organisation) -> CommunicationPlan:
    return CommunicationPlanFactory(organisation=organisation, slug="jaarplan", title="Jaarplan")


def planned(plan: CommunicationPlan, *means: str, **fields: Any) -> None:
    for each in means:
        ActivityFactory(organisation=plan.organisation, plan=plan, means=each, title=f"Iets: {each}", **fields)


def said(client_of: ClientOf, member: Member, url: str = MEANS) -> str:
    return client_of(member).get(url).content.decode()


def test_a_mix_is_shown_by_kind_with_what_it_costs(
    reader: Member, client_of: ClientOf, plan: CommunicationPlan
) -> None:
    planned(plan, "print", "letter", "leaders", cost_cents=125_000)
    planned(plan, "training", status="cancelled")
    page = said(client_of, reader)
    for words in (
        "3 activities with 2 of 6 kinds of means.",
        "Print (1), letter (1) · €2,500",
        "Most: On paper and out of doors, 2.",
        "Nothing yet of: together, training and workshops, online and interactive.",
    ):
        assert words in page


def test_one_side_is_said_in_a_sentence(reader: Member, client_of: ClientOf, plan: CommunicationPlan) -> None:
    planned(plan, *["print"] * 4, "letter", scope="internal")
    page = said(client_of, reader)
    assert "4 of 5 use the same: print. Who is not reached by that, misses all of it." in page
    assert "Nothing inside runs through leaders" in page


def test_it_is_narrowed_to_a_plan(reader: Member, client_of: ClientOf, plan: CommunicationPlan) -> None:
    planned(plan, "print")
    other = CommunicationPlanFactory(organisation=plan.organisation, slug="anders")
    planned(other, "video", "")
    assert "1 activity with 1 of 6 kinds" in said(client_of, reader, f"{MEANS}?plan=jaarplan")
    page = said(client_of, reader, f"{MEANS}?plan=anders")
    assert "2 activities with 1 of 6 kinds" in page
    assert "Of 1 activity it is not known with which means." in page
    assert "3 activities" in said(client_of, reader, f"{MEANS}?plan=nergens")


def test_without_activities_it_teaches_by_an_example(editor: Member, client_of: ClientOf) -> None:
    page = said(client_of, editor)
    assert "With what do you show your promise?" in page
    assert "/waterrijk/activate/activities/new/" in page


def test_the_list_of_activities_leads_there_and_the_outsider_finds_nothing(
    reader: Member, outsider: Member, client_of: ClientOf, plan: CommunicationPlan
) -> None:
    assert f'href="{MEANS}"' in said(client_of, reader, "/waterrijk/activate/activities/")
    assert client_of(outsider).get(MEANS).status_code == 404


def test_it_costs_as_many_queries_for_forty_activities_as_for_one(
    reader: Member, client_of: ClientOf, plan: CommunicationPlan, django_assert_max_num_queries: Any
) -> None:
    client = client_of(reader)
    planned(plan, "print")
    client.get(MEANS)
    with django_assert_max_num_queries(8):
        client.get(MEANS)
    planned(plan, *["print", "video"] * 20)
    client.get(MEANS)
    with django_assert_max_num_queries(8):
        client.get(MEANS)
