"""A plan that begins with a starter or with a plan before it, and what it does differently (C1)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from msgspec.structs import replace

from ankerpunt.activate.library import rows_of, starters
from ankerpunt.activate.models import Activity, Budget, CommunicationPlan, Objective, Theme
from ankerpunt.activate.tests.factories import CommunicationPlanFactory, ProcessFactory
from ankerpunt.mirror.mapper import read, write
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.plan_copy import Period, as_document
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Plan, TargetGroup
from ankerpunt.text import Language
from ankerpunt.understand.tests.factories import TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
YEAR = "/waterrijk/activate/plans/jaarplan-2027/"
START = "/waterrijk/activate/starters/"
PARTS = ["goals", "answers", "calendar", "money", "risks"]


@pytest.fixture
def waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def copy(**asked: Any) -> dict[str, Any]:
    return {
        "title": "Jaarplan 2028",
        "starts_on": "1 januari 2028",
        "ends_on": "31 december 2028",
        "parts": PARTS,
    } | asked


@pytest.mark.usefixtures("waterrijk")
def test_a_plan_is_copied_into_the_next_year_as_one_act(editor: Member, client_of: ClientOf) -> None:
    client, before = client_of(editor), read(editor.organisation)
    assert 'value="1 January 2028"' in client.get(f"{YEAR}copy/").content.decode()
    answer = client.post(f"{YEAR}copy/", copy())
    made = CommunicationPlan.objects.get(title="Jaarplan 2028")
    assert answer["Location"] == f"/waterrijk/learn/plans/{made.slug}/owed/"  # it opens with the lessons that it owes
    assert (made.status, made.based_on and made.based_on.slug) == ("draft", "jaarplan-2027")
    assert (made.activities.count(), Theme.objects.filter(plan=made).count()) == (18, 4)
    assert Activity.objects.get(plan=made, title="Roosterruil in vijf minuten").starts_on == date(2028, 1, 10)
    assert set(Budget.objects.filter(plan=made).values_list("year", flat=True)) == {2028}
    undo(Change.objects.get(user=editor.user), by=editor)
    assert read(editor.organisation) == before


@pytest.mark.usefixtures("waterrijk")
def test_only_what_was_ticked_is_copied(editor: Member, client_of: ClientOf) -> None:
    client_of(editor).post(f"{YEAR}copy/", copy(parts=["goals"]))
    made = CommunicationPlan.objects.get(title="Jaarplan 2028")
    assert (made.activities.count(), Objective.objects.filter(plan=made).count()) == (0, 1)


@pytest.mark.usefixtures("waterrijk")
def test_sent_twice_it_is_copied_once(editor: Member, client_of: ClientOf) -> None:
    sent = copy(key=str(uuid4()))
    first, second = (client_of(editor).post(f"{YEAR}copy/", sent) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert CommunicationPlan.objects.filter(title="Jaarplan 2028").count() == 1


@pytest.mark.usefixtures("waterrijk")
def test_a_plan_that_ends_before_it_begins_is_shown_again(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{YEAR}copy/", copy(ends_on="1 januari 2027"))
    assert answer.status_code == 422
    assert "The plan ends before it begins." in answer.content.decode()
    assert not CommunicationPlan.objects.filter(title="Jaarplan 2028").exists()


@pytest.mark.usefixtures("waterrijk")
def test_what_the_copy_does_differently_is_on_one_page(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    client.post(f"{YEAR}copy/", copy())
    made = CommunicationPlan.objects.get(title="Jaarplan 2028")
    page = f"/waterrijk/activate/plans/{made.slug}/"
    assert "Nothing is different yet." in client.get(f"{page}difference/").content.decode()
    first = Activity.objects.filter(plan=made).order_by("starts_on").first()
    assert first is not None
    first.cost_cents = 123_400
    first.save()
    Activity.objects.filter(plan=made, title="Meld het samen").first().delete()  # type: ignore[union-attr]
    Activity.objects.create(organisation=editor.organisation, plan=made, title="Een nieuw idee", scope="internal")
    told = client.get(f"{page}difference/").content.decode()
    assert "€1,234" in told
    assert re.search(r"New in this plan.*Een nieuw idee", told, re.DOTALL)
    assert re.search(r"Left out.*Meld het samen", told, re.DOTALL)
    assert "What is different from Jaarplan 2027" in client.get(page).content.decode()


def test_a_plan_that_began_with_nothing_known_says_so_and_where_that_is_mended(
    organisation: Organisation, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    page = f"/waterrijk/activate/plans/{CommunicationPlanFactory(organisation=organisation).slug}/"
    told = client_of(editor).get(f"{page}difference/").content.decode()
    assert "there is nothing to lay beside it" in told
    assert f'href="{page}edit/?field=based_on"' in told
    assert "based_on" not in client_of(reader).get(f"{page}difference/").content.decode()


@pytest.mark.usefixtures("waterrijk")
def test_a_new_plan_begins_with_what_there_is(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get("/waterrijk/activate/plans/new/").content.decode()
    ways = re.findall(r'href="(/waterrijk/activate/[^"]*(?:copy|starters)[^"]*)"', page)
    assert len(ways) == 5
    for way in ways:
        assert client.get(way).status_code == 200, way
    assert "Begin a plan" not in client.get("/waterrijk/activate/plans/new/?compose=1").content.decode()


def test_a_plan_is_made_of_a_starter_for_the_groups_that_were_ticked(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    inside = TargetGroupFactory(organisation=organisation, scope="internal")
    outside = TargetGroupFactory(organisation=organisation, scope="external")
    process = ProcessFactory(organisation=organisation)
    sent = {
        "title": "Jaarplan 2027",
        "starts_on": "2027-01-01",
        "ends_on": "2027-12-31",
        "groups": [inside.slug, outside.slug],
        "processes": [process.slug],
    }
    client = client_of(editor)
    answer = client.post(f"{START}municipal_services/", sent)
    made = CommunicationPlan.objects.get(title="Jaarplan 2027")
    assert answer["Location"].endswith(f"/plans/{made.slug}/")
    assert (made.template, made.kind, made.status) == ("municipal_services", "year_plan", "draft")
    assert list(made.processes.all()) == [process]
    for each in made.activities.all():
        assert {group.scope for group in each.target_groups.all()} == {each.scope}
    assert "Nothing is different yet." in client.get(f"{answer['Location']}difference/").content.decode()


def test_what_the_address_asks_for_is_kept_whatever_a_plan_begins_with(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    group, other = (TargetGroupFactory(organisation=organisation, name=name) for name in ("Balie", "Wijk"))
    client = client_of(editor)
    new = "/waterrijk/activate/plans/new/"
    page = client.get(f"{new}?target_groups={group.slug}").content.decode()
    ways = [way.replace("&amp;", "&") for way in re.findall(r'href="([^"]*(?:municipal_services|compose)[^"]*)"', page)]
    starter, blank = (client.get(way if way.startswith("/") else new + way).content.decode() for way in ways)
    assert re.search(rf'value="{group.slug}"[^>]*checked', starter)
    assert not re.search(rf'value="{other.slug}"[^>]*checked', starter)
    assert re.search(rf'value="{group.pk}"[^>]*(selected|checked)', blank)
    assert not re.search(rf'value="{other.pk}"[^>]*(selected|checked)', blank)


def test_who_mends_a_finding_comes_to_the_form(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/activate/plans/new/?field=title").content.decode()
    assert "What does the plan begin with?" not in page


def test_a_plan_is_for_somebody(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=organisation)
    sent = {"title": "Jaarplan", "starts_on": "2027-01-01", "ends_on": "2027-12-31"}
    answer = client_of(editor).post(f"{START}care_employer/", sent)
    assert answer.status_code == 422
    assert "Tick at least one group" in answer.content.decode()


def test_there_is_no_starter_by_another_name(editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{START}something/").status_code == 404


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("begun", [each.id for each in starters()])
def test_a_starter_makes_a_plan_that_holds_together(begun: str, language: Language, editor: Member) -> None:
    group = TargetGroup(id="desk", name="The desk", scope="internal")
    own = read(editor.organisation).organisation
    index = Index(Plan(organisation=own, target_groups=(group,)))
    chosen = next(each for each in starters() if each.id == begun)
    period = Period("Plan", date(2027, 1, 1), date(2027, 12, 31))
    rows = rows_of(chosen, period, index, groups=(group,), language=language)
    made = as_document(rows, own)
    assert write(replace(made, target_groups=(group,)), into=editor.organisation).created == len(rows) + 1
    assert all(each.starts_on and each.starts_on.weekday() == 0 for each in made.activities)


def test_a_short_plan_gets_the_themes_and_activities_that_fit(organisation: Organisation) -> None:
    own = read(organisation).organisation
    period = Period("Kort", date(2027, 4, 1), date(2027, 6, 30))
    rows = rows_of(starters()[0], period, Index(Plan(organisation=own)), language="nl")
    made: dict[str, list[Any]] = {}
    for row in rows:
        made.setdefault(type(row).__name__, []).append(row)
    assert [(each.year, each.quarter) for each in made["Theme"]] == [(2027, 2)]
    assert all(period.starts_on <= each.starts_on <= period.ends_on for each in made["Activity"])
