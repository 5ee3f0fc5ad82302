"""Two requests in two transactions at one moment: the second waits for the first, and then sees what it made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.anchor.tests.factories import TouchpointFactory
from ankerpunt.organisation.models import Invitation, Member, Organisation, Receipt, Unit
from ankerpunt.promise.models import Proposition, StretchMeasurement
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from tests.forms import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.tests.cast import ClientOf
    from ankerpunt.promise.models import Usp

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]

TOGETHER = 4
Post = tuple[Client, str, dict[str, Any]]


@pytest.fixture
def place(organisation: Organisation) -> str:
    """An empty place of the matrix."""
    usp = UspFactory(organisation=organisation, slug="tijd", claim="Elke vrijdag tijd om te leren")
    TouchpointFactory(organisation=organisation, slug="inwerken").target_groups.add(usp.proposition.target_group)
    return "/waterrijk/anchor/cells/tijd/inwerken/"


@pytest.fixture
def usp(organisation: Organisation) -> Usp:
    return UspFactory(organisation=organisation, slug="tijd", state="stretch", stretch_unit="uren")


def at_once(posts: Sequence[Post]) -> list[Any]:
    """Every request in a thread and a connection of its own, let go at one moment."""
    ready = Barrier(len(posts))

    def send(post: Post) -> Any:
        client, url, data = post
        ready.wait(timeout=60)
        try:
            return client.post(url, data)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(send, posts))


def statuses(answers: Sequence[Any]) -> list[int]:
    return sorted(answer.status_code for answer in answers)


def test_two_people_fill_one_empty_cell(place: str, editor: Member, admin: Member, client_of: ClientOf) -> None:
    posts = []
    for member in (editor, admin):
        client, url = client_of(member), f"{place}edit/"
        posts.append((client, url, form_of(client.get(url)).with_(text=f"Wat {member.user} schreef")))
    answers = at_once(posts)
    assert statuses(answers) == [303, 409]
    shown = next(answer for answer in answers if answer.status_code == 409).content.decode()
    assert "Wat Eva Editor schreef" in shown
    assert "Wat Anna Admin schreef" in shown
    assert Anchoring.objects.count() == 1


def test_two_people_add_the_first_evidence_to_one_cell(
    place: str, editor: Member, admin: Member, client_of: ClientOf
) -> None:
    posts = []
    for member in (editor, admin):
        client, url = client_of(member), f"{place}evidence/"
        posts.append((client, url, form_of(client.get(url)).with_(text=f"Wat {member.user} zag", kind="document")))
    assert statuses(at_once(posts)) == [303, 303]
    assert Anchoring.objects.count() == 1
    assert Evidence.objects.count() == 2


def test_evidence_that_is_sent_twice_is_one_piece(place: str, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{place}evidence/"
    sent = form_of(client.get(url)).with_(text="Het rooster hangt er.", kind="document")
    again = client_of(editor)
    assert statuses(at_once([(client, url, sent), (again, url, sent)])) == [303, 303]
    assert Evidence.objects.count() == 1


def test_a_unit_that_is_sent_many_times_at_once_is_one_unit(editor: Member, client_of: ClientOf) -> None:
    url = "/waterrijk/organisation/units/new/"
    sent = form_of(client_of(editor).get(url)).with_(name="Balie")
    answers = at_once([(client_of(editor), url, sent) for _ in range(TOGETHER)])
    assert statuses(answers) == [303] * TOGETHER
    assert Unit.objects.count() == 1
    assert Receipt.objects.count() == 1


def test_two_units_of_one_name_are_two_units_with_two_ids(editor: Member, admin: Member, client_of: ClientOf) -> None:
    url = "/waterrijk/organisation/units/new/"
    named = {"name": "Balie", "another": "on"}
    posts = [(client, url, form_of(client.get(url)).with_(**named)) for client in map(client_of, (editor, admin))]
    assert statuses(at_once(posts)) == [303, 303]
    assert sorted(Unit.objects.values_list("slug", flat=True)) == ["balie", "balie-2"]


def test_two_measurements_of_one_day_are_two_versions_of_one(
    usp: Usp, editor: Member, admin: Member, client_of: ClientOf
) -> None:
    url, posts = "/waterrijk/promise/usps/tijd/measurements/", []
    for member, value in ((editor, "3"), (admin, "4")):
        client = client_of(member)
        posts.append((client, url, form_of(client.get(url)).with_(measured_on="2026-11-20", value=value)))
    answers = at_once(posts)
    assert statuses(answers) == [303, 409]
    assert StretchMeasurement.objects.count() == 1
    refused = answers.index(next(answer for answer in answers if answer.status_code == 409))
    client, _url, sent = posts[refused]
    page = form_of(answers[refused])
    assert client.post(url, page.with_(**{"keep-value": "mine"})).status_code == 303
    assert StretchMeasurement.objects.get().value == float(sent["value"])


def test_one_row_that_two_people_change_is_nobodys_loss(
    organisation: Organisation, editor: Member, admin: Member, client_of: ClientOf
) -> None:
    Unit.objects.create(organisation=organisation, name="Balie", slug="balie")
    url, posts = "/waterrijk/organisation/units/balie/edit/", []
    for member in (editor, admin):
        client = client_of(member)
        posts.append((client, url, form_of(client.get(url)).with_(name=f"Loket van {member.user}")))
    assert statuses(at_once(posts)) == [303, 409]


def test_one_address_is_invited_once(admin: Member, client_of: ClientOf) -> None:
    url = "/waterrijk/people/invite/"
    posts = []
    for _ in range(2):
        client = client_of(admin)
        posts.append((client, url, form_of(client.get(url)).with_(email="nieuw@waterrijk.example", role="reader")))
    assert statuses(at_once(posts)) == [303, 422]
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("times", [2, TOGETHER])
def test_a_promise_gets_one_new_version(
    organisation: Organisation, editor: Member, client_of: ClientOf, times: int
) -> None:
    PropositionFactory(organisation=organisation, slug="belofte", status="adopted")
    url = "/waterrijk/promise/propositions/belofte/version/"
    answers = at_once([(client_of(editor), url, {"key": str(uuid4())}) for _ in range(times)])
    assert statuses(answers) == [303] * times
    assert Proposition.objects.filter(status="draft").count() == 1
