"""Activate opens on the plans: five questions of each, and one next step (C1, C2)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ankerpunt.activate.tests.factories import CommunicationPlanFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.understand.tests.factories import TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
STAGE = "/waterrijk/activate/"
FILLED = "utrecht-button--primary-action"


@pytest.fixture
def waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


@pytest.mark.usefixtures("waterrijk")
def test_each_plan_is_a_chip_and_one_of_them_has_its_five_questions(editor: Member, client_of: ClientOf) -> None:
    main = main_of(client_of(editor).get(f"{STAGE}?plan=jaarplan-2027").content.decode())
    assert main.count("ank-numeral ") == 5
    assert main.count(FILLED) == 1
    assert "Choose a date: Wmo-voorziening" in main
    assert "Samen: niemand staat alleen" in main
    assert "Najaarsplan 2026" in main
    ways = set(re.findall(r'href="(/waterrijk/[^"#]*)"', main))
    for way in ways:
        assert client_of(editor).get(way.replace("&amp;", "&"), follow=True).status_code == 200, way


@pytest.mark.usefixtures("waterrijk")
def test_a_group_in_the_address_has_its_own_questions(reader: Member, client_of: ClientOf) -> None:
    shown = client_of(reader).get(f"{STAGE}?group=ict").context["path"]
    assert (shown.noun, shown.group.id) == ("TargetGroup", "ict")


def test_without_a_plan_the_groups_are_asked(editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=editor.organisation)
    assert client_of(editor).get(STAGE).context["path"].noun == "TargetGroup"
    CommunicationPlanFactory(organisation=editor.organisation)
    assert client_of(editor).get(STAGE).context["path"].noun == "CommunicationPlan"


@pytest.mark.usefixtures("waterrijk")
def test_a_reader_gets_no_address_of_a_form(reader: Member, client_of: ClientOf) -> None:
    main = main_of(client_of(reader).get(STAGE).content.decode())
    assert not re.search(r'href="[^"]*/(new|edit)/', main)


def test_of_many_plans_one_is_picked_from_a_list(reader: Member, client_of: ClientOf) -> None:
    made = [CommunicationPlanFactory(organisation=reader.organisation) for _each in range(12)]
    page = client_of(reader).get(f"{STAGE}?plan={made[11].slug}")
    assert page.context["path"].group.id == made[11].slug
    assert main_of(page.content.decode()).count("<option") == 12


@pytest.mark.usefixtures("waterrijk")
def test_the_page_takes_few_queries(
    editor: Member, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(editor)
    client.get(STAGE)
    with django_assert_max_num_queries(14):
        client.get(STAGE)
