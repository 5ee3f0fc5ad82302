"""The pages that every noun has."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import Persona
from ankerpunt.understand.tests.factories import PersonaFactory, TargetGroupFactory

PERSONAS = "/waterrijk/understand/personas/"


@pytest.mark.parametrize("name", kinds())
def test_every_noun_has_a_list_a_page_and_forms(name: str, editor: Member, client_of: ClientOf) -> None:
    write(sample_plan(1), into=editor.organisation, by=editor)
    noun, client = kinds()[name], client_of(editor)
    slug = slug_of(name, 0)
    urls = [noun.list_address("waterrijk"), noun.address("waterrijk", slug)]
    if noun.editable:
        urls += [noun.act_address("waterrijk", "new"), noun.act_address("waterrijk", "edit", slug)]
        urls += [noun.act_address("waterrijk", "delete", slug)]
    for url in urls:
        answer = client.get(url, follow=True)
        assert answer.status_code == 200, url
        assert '<main class="ank-main" id="main"' in answer.content.decode(), url


def test_the_outsider_does_not_find_it(outsider: Member, client_of: ClientOf, organisation: Organisation) -> None:
    persona = PersonaFactory(organisation=organisation)
    assert client_of(outsider).get(f"{PERSONAS}{persona.slug}/").status_code == 404


def test_a_row_is_added_and_the_undo_takes_it_back(editor: Member, client_of: ClientOf) -> None:
    group, client = TargetGroupFactory(organisation=editor.organisation), client_of(editor)
    page = client.post(f"{PERSONAS}new/", {"target_group": group.pk, "name": "Samira"}, follow=True)
    assert "“Samira” is saved." in page.content.decode()
    persona = Persona.objects.get()
    assert (persona.slug, persona.organisation) == ("samira", editor.organisation)
    undo = page.content.decode().split('action="/waterrijk/undo/')[1].split('"')[0]
    client.post(f"/waterrijk/undo/{undo}")
    assert not Persona.objects.exists()


def test_what_is_missing_is_said_and_what_was_typed_stays(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).post(f"{PERSONAS}new/", {"quote": "Als ík het maar kies."})
    assert page.status_code == 422
    assert "Als ík het maar kies." in page.content.decode()
    assert not Persona.objects.exists()


def test_a_group_of_another_organisation_cannot_be_chosen(editor: Member, client_of: ClientOf) -> None:
    elsewhere = TargetGroupFactory()
    page = client_of(editor).post(f"{PERSONAS}new/", {"target_group": elsewhere.pk, "name": "Samira"})
    assert page.status_code == 422


def test_the_address_fills_in_what_the_new_row_belongs_to(editor: Member, client_of: ClientOf) -> None:
    group = TargetGroupFactory(organisation=editor.organisation)
    page = client_of(editor).get(f"{PERSONAS}new/?target_group={group.slug}&language_level=B1")
    assert page.context["form"].initial == {"target_group": group.pk, "language_level": "B1"}


@pytest.mark.postgres
def test_the_list_narrows_to_what_points_at_a_row(editor: Member, client_of: ClientOf) -> None:
    mine = PersonaFactory(organisation=editor.organisation, name="Samira")
    PersonaFactory(organisation=editor.organisation, name="Joost")
    page = client_of(editor).get(f"{PERSONAS}?target_group={mine.target_group.slug}").content.decode()
    assert "Samira" in page
    assert "Joost" not in page


@pytest.mark.postgres
def test_the_list_finds_a_word(editor: Member, client_of: ClientOf) -> None:
    PersonaFactory(organisation=editor.organisation, name="Samira")
    client = client_of(editor)
    assert "Samira" in client.get(f"{PERSONAS}?q=sami").content.decode()
    assert "Nothing was found" in client.get(f"{PERSONAS}?q=joost").content.decode()


def test_an_empty_list_teaches_with_an_example(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(PERSONAS).content.decode()
    assert "Samira, 38, works at the counter" in page
    assert "Add the first" not in page


@pytest.mark.postgres
def test_removing_says_what_goes_along_and_what_keeps_it(editor: Member, client_of: ClientOf) -> None:
    proposition = PropositionFactory(organisation=editor.organisation)
    usp = UspFactory(organisation=editor.organisation, proposition=proposition)
    client = client_of(editor)
    page = client.get(f"/waterrijk/promise/propositions/{proposition.slug}/delete/").content.decode()
    assert "1 USP" in page
    client.post(f"/waterrijk/promise/propositions/{proposition.slug}/delete/")
    assert Usp.objects.filter(pk=usp.pk).exists()
    client.post(f"/waterrijk/promise/usps/{usp.slug}/delete/")
    assert not Usp.objects.exists()


@pytest.mark.postgres
def test_two_people_who_change_one_row_lose_nothing(editor: Member, admin: Member, client_of: ClientOf) -> None:
    persona = PersonaFactory(organisation=editor.organisation, name="Samira", quote="")
    url = f"{PERSONAS}{persona.slug}/edit/"
    first, second = client_of(editor), client_of(admin)
    opened = {who: who.get(url).context["form"]["opened"].value() for who in (first, second)}
    values = {"target_group": persona.target_group.pk, "name": "Samira"}
    first.post(url, {**values, "quote": "Als ík het maar kies.", "opened": opened[first]})
    refused = second.post(url, {**values, "quote": "Ik geloof er niets van.", "opened": opened[second]})
    assert refused.status_code == 409
    text = refused.content.decode()
    assert "Als ík het maar kies." in text
    assert "Ik geloof er niets van." in text


@pytest.mark.parametrize("url", [PERSONAS, f"{PERSONAS}persona-0/", "/waterrijk/understand/"])
def test_the_number_of_queries_does_not_grow(url: str, reader: Member, client_of: ClientOf) -> None:
    counts = []
    for rows in (2, 30):
        write(sample_plan(rows), into=reader.organisation)
        counts.append(_queries(client_of(reader), url))
    assert counts[0] == counts[1]


def _queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    return len(queries)


def test_the_page_tells_who_changed_what(editor: Member, client_of: ClientOf) -> None:
    persona = PersonaFactory(organisation=editor.organisation, name="Samira", language_level="B2")
    client, url = client_of(editor), f"{PERSONAS}{persona.slug}/"
    opened = client.get(f"{url}edit/").context["form"]["opened"].value()
    values = {"target_group": persona.target_group.pk, "name": "Samira", "language_level": "B1", "opened": opened}
    client.post(f"{url}edit/", values)
    page = client.get(url).content.decode()
    assert "Eva Editor" in page
    assert "<del>B2</del>" in page
    assert "<ins>B1</ins>" in page


def test_a_room_adds_an_act_to_those_that_every_list_has(editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=editor.organisation)
    page = client_of(editor).get("/waterrijk/understand/target-groups/").content.decode()
    for act in ("For whom do we choose?", "/select/understand/target-groups/", "/target-groups/new/"):
        assert act in page
