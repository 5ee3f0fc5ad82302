"""Touchpoints and USPs stand in an order that is changed one move at a time (A1, A2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ankerpunt.anchor.models import Touchpoint
from ankerpunt.anchor.tests.factories import TouchpointFactory
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

MATRIX = "/waterrijk/anchor/matrix/klantcontact/"
MOVE = f"{MATRIX}move/"


@pytest.fixture(autouse=True)
def matrix(organisation: Organisation) -> None:
    """Three moments without an order of their own, one that only another group has, and two USPs."""
    group = TargetGroupFactory(organisation=organisation, slug="klantcontact", scope="internal")
    other = TargetGroupFactory(organisation=organisation, slug="ict", scope="internal")
    for name, order, groups in (("a", 0, [group]), ("b", 0, [group, other]), ("x", 1, [other]), ("c", 2, [group])):
        TouchpointFactory(organisation=organisation, slug=name, name=name, order=order, target_groups=groups)
    promise = PropositionFactory(organisation=organisation, target_group=group)
    for name, number in (("u1", 1), ("u2", 2)):
        UspFactory(organisation=organisation, slug=name, proposition=promise, order=number)


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def journey(group: str = "klantcontact") -> str:
    return "".join(point.slug for point in Touchpoint.objects.filter(target_groups__slug=group).order_by("order", "pk"))


def move(client: Client, row: str, **typed: str) -> Any:
    return client.post(MOVE, {"row": row, **typed}, follow=True)


def undo(client: Client, answer: Any) -> None:
    url = next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags)
    client.post(url)


@pytest.mark.parametrize(
    ("row", "typed", "after", "said"),
    [
        ("point c", {"to": "earlier"}, "acb", "“c” is now number 2 of 3."),
        ("point a", {"to": "later"}, "bac", "“a” is now number 2 of 3."),
        ("point a", {"to": "earlier"}, "abc", "“a” is now number 1 of 3."),
        ("point c", {"beside": "before a"}, "cab", "“c” is now number 1 of 3."),
        ("point a", {"beside": "after c"}, "bca", "“a” is now number 3 of 3."),
    ],
)
def test_a_touchpoint_moves_and_it_is_said_where_it_is(
    client: Client, row: str, typed: dict[str, str], after: str, said: str
) -> None:
    answer = move(client, row, **typed)
    assert answer.redirect_chain == [(MATRIX, 303)]
    assert said in answer.content.decode()
    assert journey() == after
    undo(client, answer)
    assert journey() == "abc"


def test_what_another_group_has_stays_where_it_is(client: Client) -> None:
    move(client, "point c", beside="before a")
    assert journey("ict") in {"bx", "xb"}
    assert Touchpoint.objects.get(slug="x").order == 1


def test_usps_move_in_the_same_way(client: Client) -> None:
    move(client, "usp u2", to="earlier")
    assert list(Usp.objects.order_by("order").values_list("slug", flat=True)) == ["u2", "u1"]


def test_in_the_page_itself_the_matrix_is_shown_anew(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "form"}
    answer = client.post(MOVE, {"row": "point c", "to": "earlier"}, headers=headers)
    said = answer.content.decode()
    assert 'hx-target="#matrix-grid"' in said
    assert "“c” is now number 2 of 3." in said
    assert said.index('data-mover="point c"') < said.index('data-mover="point b"')


@pytest.mark.parametrize(
    "typed",
    [
        {"row": "point gone", "to": "later"},
        {"row": "point a"},
        {"row": "point a", "beside": "after gone"},
        {"row": "cell a", "to": "later"},
        {},
    ],
)
def test_what_is_not_there_moves_nothing_and_says_so(client: Client, typed: dict[str, str]) -> None:
    answer = client.post(MOVE, typed, follow=True)
    assert "Nothing is moved: the matrix has changed since you saw it." in answer.content.decode()
    assert journey() == "abc"


def test_a_reader_sees_no_handles_and_moves_nothing(reader: Member, client_of: ClientOf) -> None:
    assert "data-mover" not in client_of(reader).get(MATRIX).content.decode()
    assert client_of(reader).post(MOVE, {"row": "point c", "to": "earlier"}).status_code == 403


def test_a_group_of_another_organisation_is_not_there(outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).post(MOVE, {"row": "point c", "to": "earlier"}).status_code == 404
    elsewhere = MOVE.replace("waterrijk", "elders")
    assert client_of(outsider).post(elsewhere, {"row": "point c", "to": "earlier"}).status_code == 404
    assert journey() == "abc"
