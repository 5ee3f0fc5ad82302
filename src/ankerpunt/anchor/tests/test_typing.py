"""Typing in the matrix itself: what is saved, what is refused, and whose words are kept (A2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory, TouchpointFactory
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

IN_PLACE = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
PLACE = "/waterrijk/anchor/cells/rooster/overleg/"
MATRIX = "/waterrijk/anchor/matrix/klantcontact/"
MOST_QUERIES = 25


@pytest.fixture
def place(organisation: Organisation) -> dict[str, Any]:
    """A USP and a touchpoint of one group, and nothing where they meet."""
    group = TargetGroupFactory(organisation=organisation, slug="klantcontact")
    promise = PropositionFactory(organisation=organisation, target_group=group)
    usp = UspFactory(organisation=organisation, proposition=promise, slug="rooster", claim="Je maakt je rooster")
    point = TouchpointFactory(organisation=organisation, slug="overleg", name="Overleg", target_groups=[group])
    return {"organisation": organisation, "usp": usp, "touchpoint": point}


def seen(client: Client, *, view: str = "text") -> str:
    """What the page of the matrix says of the place, as the mark that goes along."""
    page = client.get(f"{MATRIX}?view={view}")
    return str(page.context["matrix"].rows[0].cells[0].typed["seen"])


def type_in(client: Client, mark: str, **values: str) -> Any:
    typed = {"text": "In de dagstart kijken we vooruit.", "state": "agreed", "seen": mark}
    return client.post(f"{PLACE}type/", typed | values, headers=IN_PLACE)


def test_what_is_typed_shows_in_the_place_and_in_what_is_counted(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    answer = type_in(client, seen(client), owner="teamleider", due_on="2027-02-01").content.decode()
    for part in ("#cell-rooster-overleg", "#point-overleg", "#matrix-title", "#matrix-bar"):
        assert f'hx-target="{part}"' in answer
    assert "In de dagstart kijken we vooruit." in answer
    assert "“Je maakt je rooster × Overleg” now says: Agreed." in answer
    cell = Anchoring.objects.get(usp=place["usp"], touchpoint=place["touchpoint"])
    assert (cell.text, cell.state, cell.owner) == ("In de dagstart kijken we vooruit.", "agreed", "teamleider")
    assert str(cell.due_on) == "2027-02-01"


def test_typing_leaves_alone_what_the_box_does_not_show(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    cell, client = AnchoringFactory(**place, kind="culture"), client_of(editor)
    assert type_in(client, seen(client)).status_code == 200
    cell.refresh_from_db()
    assert cell.kind == "culture"


def test_a_place_costs_few_queries(place: dict[str, Any], editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    for text in ("eerst, om warm te worden", "en nu geteld"):
        mark = seen(client)
        with CaptureQueriesContext(connection) as asked:
            type_in(client, mark, text=text)
    queries = [each["sql"] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]
    assert len(queries) <= MOST_QUERIES, "\n".join(queries)


def test_what_a_colleague_typed_meanwhile_is_put_beside_it(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    cell, client = AnchoringFactory(**place, text="Zoals het was."), client_of(editor)
    mark = seen(client)
    Anchoring.objects.filter(pk=cell.pk).update(text="Wat de collega schreef.")
    answer = type_in(client, mark, text="Wat ik schreef.")
    assert answer.status_code == 409
    assert "Wat de collega schreef." in answer.content.decode()
    assert "Wat ik schreef." in answer.content.decode()
    cell.refresh_from_db()
    assert cell.text == "Wat de collega schreef."


def test_a_usp_that_does_not_belong_here_is_said_in_one_act_and_taken_back_by_typing(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    cell, client = AnchoringFactory(**place, text="Zoals het was."), client_of(editor)
    type_in(client, seen(client), text="Zoals het was.", not_here="on")
    cell.refresh_from_db()
    assert (cell.not_applicable, cell.text) == ("This does not belong here.", "Zoals het was.")
    type_in(client, seen(client))
    cell.refresh_from_db()
    assert cell.not_applicable == ""


def test_a_gate_is_answered_in_the_drawer(place: dict[str, Any], editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    refused = type_in(client, seen(client), state="experienced")
    assert refused.status_code == 422
    assert "Why do you go on all the same?" in refused.content.decode()
    assert "In de dagstart kijken we vooruit." in refused.content.decode()
    assert not Anchoring.objects.exists()
    type_in(client, seen(client), state="experienced", override_reason="De OR vertelde het ons.")
    assert Anchoring.objects.get().state == "experienced"


def test_a_date_that_is_none_is_refused_with_what_was_typed(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    refused = type_in(client, seen(client), due_on="morgen of zo")
    assert refused.status_code == 422
    assert "In de dagstart kijken we vooruit." in refused.content.decode()


def test_without_a_script_it_is_a_page(place: dict[str, Any], editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get(f"{PLACE}type/").content.decode()
    assert "<html" in page
    answer = client.post(f"{PLACE}type/", {"text": "Zo.", "state": "idea", "seen": seen(client)})
    assert answer["Location"] == PLACE


def test_a_reader_types_nowhere(place: dict[str, Any], reader: Member, outsider: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{MATRIX}?view=text")
    assert "data-typing" not in page.content.decode()
    assert client_of(reader).post(f"{PLACE}type/").status_code == 403
    assert client_of(outsider).post(f"{PLACE}type/").status_code == 404


def test_each_view_stays_until_another_is_chosen_and_shows_only_what_is_asked(
    place: dict[str, Any], reader: Member, client_of: ClientOf
) -> None:
    AnchoringFactory(**place, owner="de roostermaker", due_on="2020-01-01", state="agreed")
    TouchpointFactory(
        organisation=place["organisation"],
        name="Vertrek",
        order=9,
        target_groups=[place["usp"].proposition.target_group],
    )
    client = client_of(reader)
    assert client.get(MATRIX).context["matrix"].texts is False
    owners = client.get(f"{MATRIX}?view=owner").context["matrix"]
    assert [cell.label for cell in owners.rows[0].cells] == ["de roostermaker", ""]
    assert client.get(f"{MATRIX}?view=text").context["matrix"].texts is True
    again = client.get(f"{MATRIX}?only=empty").context
    assert again["matrix"].texts is True
    assert [row.head.title for row in again["matrix"].rows] == ["Vertrek"]
    assert [(tab.count, bool(tab.url)) for tab in again["shown"].filters()] == [
        (0, False),
        (1, True),
        (0, False),
        (1, True),
    ]
    assert [row.head.title for row in client.get(f"{MATRIX}?only=late").context["matrix"].rows] == ["Overleg"]


def test_many_places_get_one_state_owner_and_date_in_one_act(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    group = place["usp"].proposition.target_group
    other = TouchpointFactory(organisation=place["organisation"], slug="vertrek", order=9, target_groups=[group])
    away = TouchpointFactory(organisation=place["organisation"], slug="thuis", order=10, target_groups=[group])
    cell = AnchoringFactory(**place, text="Zoals het was.", kind="culture", owner="de OR")
    AnchoringFactory(**place | {"touchpoint": away}, not_applicable="Dit gaat vanzelf.")
    client = client_of(editor)
    seen(client)
    places = [f"rooster {each}" for each in ("overleg", "vertrek", "thuis")]
    typed = {"place": places, "state": "agreed", "owner": "", "due_on": "2027-02-01"}
    answer = client.post(f"{MATRIX}set/", typed, headers=IN_PLACE).content.decode()
    assert "2 cells are set." in answer
    assert 'hx-target="#matrix-grid"' in answer
    cell.refresh_from_db()
    assert (cell.text, cell.kind, cell.owner, cell.state) == ("Zoals het was.", "culture", "de OR", "agreed")
    assert Anchoring.objects.get(touchpoint=other).state == "agreed"
    assert Anchoring.objects.get(touchpoint=away).not_applicable == "Dit gaat vanzelf."


def test_of_many_places_none_is_saved_when_one_cannot_be_and_the_box_stays(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    AnchoringFactory(**place, text="Zoals het was.", owner="")
    client = client_of(editor)
    typed = {"place": ["rooster overleg"], "state": "experienced", "owner": "teamleider"}
    refused = client.post(f"{MATRIX}set/", typed, headers=IN_PLACE)
    assert refused.status_code == 422
    assert "Nothing is saved. “Je maakt je rooster × Overleg”" in refused.content.decode()
    assert "<form" not in refused.content.decode()
    undated = client.post(f"{MATRIX}set/", typed | {"state": "", "due_on": "ooit"}, headers=IN_PLACE)
    assert undated.status_code == 422
    assert Anchoring.objects.get().owner == ""
    without_a_script = client.post(f"{MATRIX}set/", typed, follow=True).content.decode()
    assert "Nothing is saved." in without_a_script


def test_many_places_are_read_at_once(place: dict[str, Any], editor: Member, client_of: ClientOf) -> None:
    """Each is written by itself, with its history; what is there already is not looked up one by one."""
    group, client = place["usp"].proposition.target_group, client_of(editor)

    def asked_for(count: int) -> int:
        for _each in range(count):
            TouchpointFactory(organisation=place["organisation"], target_groups=[group])
        page = client.get(f"{MATRIX}?view=state").context["matrix"]
        named = [cell.typed["place"] for cell in page.rows[0].cells]
        with CaptureQueriesContext(connection) as asked:
            assert (
                client.post(f"{MATRIX}set/", {"place": named, "state": "agreed"}, headers=IN_PLACE).status_code == 200
            )
        reads = [sql["sql"] for sql in asked.captured_queries if sql["sql"].startswith("SELECT")]
        return len([sql for sql in reads if 'FROM "anchor_touchpoint"' in sql or 'FROM "promise_usp"' in sql])

    assert asked_for(2) == asked_for(5)


def test_a_state_that_there_is_not_is_refused(place: dict[str, Any], editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert type_in(client, seen(client), state="nonsense").status_code == 422
    refused = client.post(f"{MATRIX}set/", {"place": ["rooster overleg"], "state": "nonsense"}, headers=IN_PLACE)
    assert refused.status_code == 422
    assert not Anchoring.objects.exists()


def test_a_place_that_is_named_twice_is_set_once_and_one_of_another_matrix_not_at_all(
    place: dict[str, Any], editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    elsewhere = AnchoringFactory(organisation=place["organisation"], state="idea")
    named = ["rooster overleg", "rooster overleg", f"{elsewhere.usp.slug} {elsewhere.touchpoint.slug}", "x", ""]
    answer = client.post(f"{MATRIX}set/", {"place": named, "state": "agreed"}, headers=IN_PLACE)
    assert "1 cell is set." in answer.content.decode()
    assert [(cell.usp.slug, cell.state) for cell in Anchoring.objects.order_by("state")] == [
        ("rooster", "agreed"),
        (elsewhere.usp.slug, "idea"),
    ]
    nothing = client.post(f"{MATRIX}set/", {"place": ["x"], "state": "agreed"}, headers=IN_PLACE)
    assert (nothing.status_code, "the matrix has changed" in nothing.content.decode()) == (422, True)
