"""A plan as the path of its nine questions, with what it says of each process (C1, C2)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ankerpunt.activate.tests.factories import CommunicationPlanFactory, ObjectiveFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.promise.tests.factories import FoundationFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
YEAR = "/waterrijk/activate/plans/jaarplan-2027/"
FILLED = "utrecht-button--primary-action"


@pytest.fixture
def waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


@pytest.mark.usefixtures("waterrijk")
def test_it_says_how_far_it_is_who_answers_what_and_has_one_next_step(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(YEAR).content.decode()
    main = main_of(page)
    assert "3 of the 9 questions are answered, 6 have begun." in main
    assert main.count("ank-numeral ") == 9
    assert main.count(FILLED) == 1
    assert re.search(FILLED + r"[^>]*>.*?Choose a date: Wmo-voorziening", main, re.DOTALL)
    assert "Afdelingsmanager, before" in main
    assert "Of 4 it says what they do" in main


@pytest.mark.usefixtures("waterrijk")
def test_each_process_is_in_the_grid_and_every_way_on_is_there(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get(YEAR).content.decode()
    grid = page[page.index("ank-plan-grid") : page.index("ank-plan-list")]
    assert grid.count("<tr>") == 9
    assert "58 to 80 %" in grid
    ways = set(re.findall(r'href="(/waterrijk/[^"#]*)"', page[page.index('id="main"') :]))
    for way in ways:
        assert client.get(way.replace("&amp;", "&"), follow=True).status_code == 200, way


@pytest.mark.usefixtures("waterrijk")
def test_a_reader_reads_it_and_gets_no_address_of_a_form(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(YEAR).content.decode()
    assert not re.search(r'href="[^"]*/(new|edit|copy)/', page[page.index('id="main"') :])


@pytest.mark.usefixtures("waterrijk")
def test_it_reads_on_screen_as_on_paper(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{YEAR}read/").content.decode()
    for chapter in ("Reason for the plan", "What we want to reach", "Calendar", "Risks"):
        assert re.search(rf"<h[23][^>]*>[^<]*{chapter}", page), chapter
    assert "De ambitie voor 2028 vraagt" in page


@pytest.mark.usefixtures("waterrijk")
def test_the_page_takes_the_same_queries_at_any_size(
    editor: Member, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(editor)
    client.get(YEAR)
    with django_assert_max_num_queries(24):
        client.get(YEAR)


def test_a_plan_of_groups_asks_each_group(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    group = TargetGroupFactory(organisation=organisation, name="Balie")
    plan = CommunicationPlanFactory(organisation=organisation)
    plan.target_groups.add(group)
    page = client_of(editor).get(f"/waterrijk/activate/plans/{plan.slug}/").content.decode()
    assert "And for each group?" in page
    assert "0 of 7 done" in page


def test_another_organisation_does_not_find_it(
    organisation: Organisation, outsider: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    for page in ("", "read/", "copy/", "difference/"):
        assert client_of(outsider).get(f"/waterrijk/activate/plans/{plan.slug}/{page}").status_code == 404


# ── Means before goals asks first (C2) ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("noun", ["activities", "instruments"])
def test_means_for_a_plan_without_goals_are_asked_first(
    organisation: Organisation, editor: Member, client_of: ClientOf, noun: str
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    new = f"/waterrijk/activate/{noun}/new/?plan={plan.slug}"
    page = client_of(editor).get(new).content.decode()
    assert "First what you want to reach" in page
    assert f"/waterrijk/activate/objectives/new/?plan={plan.slug}" in page
    anyway = re.search(r'href="(\?[^"]*anyway=1)"', page)
    assert anyway is not None
    form = client_of(editor).get(f"/waterrijk/activate/{noun}/new/{anyway[1].replace('&amp;', '&')}")
    assert "First what you want to reach" not in form.content.decode()


def test_nothing_is_asked_once_the_plan_says_what_comes_before(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    plan.target_groups.add(TargetGroupFactory(organisation=organisation))
    plan.foundations.add(FoundationFactory(organisation=organisation))
    ObjectiveFactory(organisation=organisation, plan=plan)
    page = client_of(editor).get(f"/waterrijk/activate/activities/new/?plan={plan.slug}").content.decode()
    assert "First what you want to reach" not in page


def test_nothing_is_asked_where_there_is_no_plan(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/activate/activities/new/").content.decode()
    assert "First what you want to reach" not in page


def test_an_activity_without_a_plan_belongs_to_the_only_one_that_runs(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    CommunicationPlanFactory(organisation=organisation)
    first = client_of(editor).get("/waterrijk/activate/activities/new/").content.decode()
    assert "First what you want to reach" in first
    CommunicationPlanFactory(organisation=organisation)
    assert (
        "First what you want to reach"
        not in client_of(editor).get("/waterrijk/activate/activities/new/").content.decode()
    )


def test_a_plan_without_anything_says_so(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    page = client_of(editor).get(f"/waterrijk/activate/plans/{plan.slug}/").content.decode()
    assert "None of the 9 questions is answered yet. First what you want to reach" in page


def test_of_a_body_it_asks_where_it_stands(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    council = TargetGroupFactory(organisation=organisation, name="Gemeenteraad", scope="external", kind="council")
    plan = CommunicationPlanFactory(organisation=organisation)
    plan.target_groups.add(council)
    stance = f"/target-groups/{council.slug}/edit/?field=stance"
    page = client_of(editor).get(f"/waterrijk/activate/plans/{plan.slug}/").content.decode()
    assert stance in page[page.index("ank-plan-grid") :]
    assert stance in page[: page.index("ank-plan-grid")]
    assert "/personas/new/" not in page
