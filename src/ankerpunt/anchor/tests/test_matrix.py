"""The anchoring matrix of a target group (A1, A2)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory, TouchpointFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory

WALL = "/waterrijk/anchor/matrix.pdf"


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="klantcontact", name="Klantcontact")


def usp_of(group: TargetGroup, **values: object) -> Usp:
    proposition = PropositionFactory(organisation=group.organisation, target_group=group)
    return UspFactory(organisation=group.organisation, proposition=proposition, **values)


def url_of(group: TargetGroup) -> str:
    return f"/waterrijk/anchor/matrix/{group.slug}/"


def test_it_shows_what_each_cell_says(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    usp = usp_of(group, claim="Je maakt samen je rooster")
    points = [
        TouchpointFactory(organisation=group.organisation, target_groups=[group], name=name, order=order)
        for order, name in enumerate(["Werving", "Inwerken", "Overleg", "Vertrek"])
    ]
    filled = {"organisation": group.organisation, "usp": usp}
    EvidenceFactory(
        organisation=group.organisation,
        anchoring=AnchoringFactory(**filled, touchpoint=points[0], state="experienced"),
    )
    doubted = AnchoringFactory(**filled, touchpoint=points[1], state="in_practice")
    EvidenceFactory(organisation=group.organisation, anchoring=doubted, stance="against")
    AnchoringFactory(**filled, touchpoint=points[2], not_applicable="Dit gaat vanzelf.")

    page = client_of(reader).get(url_of(group))
    states = [cell.state for _column, cell in page.context["matrix"].lines[0][1]]
    assert states == ["experienced", "contradicted", "not_applicable", "missing"]
    assert page.context["shown"].title == "In 1 of the 3 cells people recognise it"


def test_it_shows_the_usps_of_this_group_only(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    usp_of(group, claim="Je maakt samen je rooster")
    other = TargetGroupFactory(organisation=group.organisation)
    usp_of(other, claim="Je team kiest de techniek")
    TouchpointFactory(organisation=group.organisation, target_groups=[group])
    page = client_of(reader).get(url_of(group)).content.decode()
    assert "Je maakt samen je rooster" in page
    assert "Je team kiest de techniek" not in page


def test_a_retired_promise_is_not_shown(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    usp = usp_of(group, claim="Altijd op tijd")
    usp.proposition.status = "retired"
    usp.proposition.save()
    assert "Altijd op tijd" not in client_of(reader).get(url_of(group)).content.decode()


def test_an_empty_organisation_is_taught_where_to_begin(reader: Member, editor: Member, client_of: ClientOf) -> None:
    assert "A matrix begins with a target group" in client_of(reader).get("/waterrijk/anchor/").content.decode()
    assert "Add a target group" in client_of(editor).get("/waterrijk/anchor/").content.decode()


def test_another_group_is_chosen_without_javascript(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    other = TargetGroupFactory(organisation=group.organisation, slug="ict")
    answer = client_of(reader).get(f"{url_of(group)}?group=ict")
    assert answer["Location"] == url_of(other)


def test_its_touchpoints_are_a_link_away_and_a_column_is_added(
    group: TargetGroup, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    usp_of(group)
    TouchpointFactory(organisation=group.organisation, target_groups=[group], order=8)
    points, asked = "/waterrijk/anchor/touchpoints/", f"?target_groups={group.slug}"
    page = client_of(reader).get(url_of(group)).content.decode()
    assert f'href="{points}{asked}"' in page
    assert "data-adds" not in page
    client, url = client_of(editor), f"{points}new/{asked}"
    assert "data-adds" in client.get(url_of(group)).content.decode()
    asking = client.get(url).context["form"]
    assert (asking["target_groups"].value(), asking["order"].value()) == ([group.pk], 9)
    values = {"name": "Vertrek", "order": "9", "scope": "internal", "target_groups": [group.pk]}
    assert client.post(url, values)["Location"] == url_of(group)
    assert client.post(f"{points}new/", {**values, "name": "Afscheid"})["Location"] == f"{points}afscheid/"


def test_the_outsider_does_not_find_it(group: TargetGroup, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(url_of(group)).status_code == 404


def test_the_number_of_queries_does_not_grow(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for size in (1, 6):
        for _each in range(size):
            usp = usp_of(group)
            point = TouchpointFactory(organisation=group.organisation, target_groups=[group])
            cell = AnchoringFactory(organisation=group.organisation, usp=usp, touchpoint=point)
            EvidenceFactory(organisation=group.organisation, anchoring=cell)
        client.get(url_of(group))
        with CaptureQueriesContext(connection) as queries:
            client.get(url_of(group))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_it_is_printed_with_its_texts_for_everyone(
    group: TargetGroup, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    usp, point = usp_of(group), TouchpointFactory(organisation=group.organisation, target_groups=[group])
    AnchoringFactory(organisation=group.organisation, usp=usp, touchpoint=point, text="In week 2 vul je het in.")
    client = client_of(reader)
    for url, name in (
        (f"{url_of(group)}matrix.pdf?size=a4", "matrix-klantcontact-a4.pdf"),
        (WALL, "matrix-waterrijk-a1.pdf"),
    ):
        answer = client.get(url)
        assert (answer["Content-Type"], name in answer["Content-Disposition"]) == ("application/pdf", True)
        assert answer.content.startswith(b"%PDF-")
    assert WALL in client.get(url_of(group)).content.decode()
    assert client_of(outsider).get(WALL).status_code == 404
    assert client.get("/waterrijk/anchor/matrix/nobody/matrix.pdf").status_code == 404
