"""A name that is there already: the form says so, names it, and goes on when it is another one."""

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.pages.tests.rows import row_of, rows_of

pytestmark = pytest.mark.django_db

PARTNERS = "/waterrijk/activate/partners/"
SAME = ["Bibliotheek", "bibliotheek ", "BIBLIOTHEEK", "Bibliotheek."]


@pytest.mark.parametrize("name", SAME)
def test_a_name_that_a_reader_would_call_the_same_is_asked_about(
    name: str, editor: Member, client_of: ClientOf
) -> None:
    row_of("Partner", editor.organisation, name="Bibliotheek")
    client, sent = client_of(editor), {"name": name, "contributes": "Legt folders neer."}
    asked = client.post(f"{PARTNERS}new/", sent)
    assert asked.status_code == 422
    text = asked.content.decode()
    assert "“Bibliotheek” is there already" in text
    assert "Legt folders neer." in text
    assert client.post(f"{PARTNERS}new/", {**sent, "another": "on"}).status_code == 303
    assert rows_of("Partner", editor.organisation).count() == 2


def test_quotation_marks_of_another_keyboard_make_no_other_name(editor: Member, client_of: ClientOf) -> None:
    row_of("Partner", editor.organisation, name="Huisarts “De Oever” – café’s")
    sent = {"name": 'Huisarts "De Oever" - cafe\u0301\'s'}
    assert client_of(editor).post(f"{PARTNERS}new/", sent).status_code == 422


def test_a_row_that_shares_its_name_is_not_asked_about_again(editor: Member, client_of: ClientOf) -> None:
    _first, second = (row_of("Partner", editor.organisation, name="Bibliotheek") for _ in range(2))
    client, url = client_of(editor), f"{PARTNERS}{second.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    sent = {"name": "Bibliotheek", "contributes": "Leest voor.", "opened": opened}
    assert client.post(url, sent).status_code == 303
    third = row_of("Partner", editor.organisation, name="Huisarts")
    url = f"{PARTNERS}{third.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    assert client.post(url, {"name": "bibliotheek", "opened": opened}).status_code == 422


def test_names_are_compared_within_what_a_row_belongs_to(editor: Member, client_of: ClientOf) -> None:
    plan = row_of("CommunicationPlan", editor.organisation)
    row_of("Budget", editor.organisation, plan=plan, name="Drukwerk")
    other = row_of("CommunicationPlan", editor.organisation)
    sent = {"name": "drukwerk", "amount_cents": "100", "purpose": "external"}
    client, url = client_of(editor), "/waterrijk/activate/budgets/new/"
    assert client.post(url, {**sent, "plan": other.pk}).status_code == 303
    assert client.post(url, {**sent, "plan": plan.pk}).status_code == 422


def test_a_name_elsewhere_or_in_the_archive_is_free(editor: Member, client_of: ClientOf) -> None:
    row_of("Partner", OrganisationFactory(), name="Bibliotheek")
    away = row_of("Partner", editor.organisation, name="Bibliotheek")
    rows_of("Partner", editor.organisation).filter(pk=away.pk).update(archived_on="2026-01-05")
    assert client_of(editor).post(f"{PARTNERS}new/", {"name": "Bibliotheek"}).status_code == 303


def test_what_a_row_says_may_be_said_twice(editor: Member, client_of: ClientOf) -> None:
    learning = row_of("Learning", editor.organisation, text="Leg het bij de sleutel.")
    sent = {"campaign": learning.campaign.pk, "text": learning.text, "strength": "weak"}
    assert client_of(editor).post("/waterrijk/learn/learnings/new/", sent).status_code == 303


def test_in_a_list_to_choose_from_rows_of_one_name_are_told_apart(editor: Member, client_of: ClientOf) -> None:
    days = {"starts_on": "2027-01-01", "ends_on": "2027-06-30"}
    for goal in ("Minder bellen", "Eerder weten"):
        row_of("Campaign", editor.organisation, title="Verhuizen", goal=goal, **days)
    page = client_of(editor).get("/waterrijk/learn/learnings/new/").content.decode()
    assert "Verhuizen (Minder bellen)" in page
    assert "Verhuizen (Eerder weten)" in page


def test_the_question_is_answered_right_behind_the_name(editor: Member, client_of: ClientOf) -> None:
    row_of("Partner", editor.organisation, name="Bibliotheek")
    row_of("TargetGroup", editor.organisation, name="Balie")
    client = client_of(editor)
    plain = client.post(f"{PARTNERS}new/", {"name": "bibliotheek"}).context["form"]
    names = [field.name for field in plain.visible_fields()]
    assert names.index("another") == names.index("name") + 1
    groups = "/waterrijk/understand/target-groups/new/"
    sent = {"name": "balie", "scope": "internal", "relation": "existing"}
    in_steps = client.post(groups, sent).context["form"]
    assert [field.name for field in in_steps.shown_steps()[0].fields][:2] == ["name", "another"]
    assert [field.name for field in in_steps.other_fields()] == []
    assert client.post(groups, {**sent, "another": "on"}).status_code == 303
