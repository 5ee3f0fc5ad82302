"""The matrix held against an earlier day: what moved, in a sentence and in each cell (A2, A4)."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory, TouchpointFactory
from ankerpunt.mirror.past import known_since
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.actions.version import adopt, new_version
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

MATRIX = "/waterrijk/anchor/matrix/balie/"
LONG_AGO, NOW = datetime(2025, 6, 1, tzinfo=UTC), datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def long_ago(editor: Member) -> list[Anchoring]:
    """A group with five moments and four cells, made more than a year ago."""
    with time_machine.travel(LONG_AGO, tick=False), changing(by=editor):
        of = {"organisation": editor.organisation}
        group = TargetGroupFactory(**of, slug="balie", name="Balie")
        usp = UspFactory(**of, proposition=PropositionFactory(**of, target_group=group), claim="Je leert")
        points = [TouchpointFactory(**of, target_groups=[group], name=f"Moment {at}", order=at) for at in range(5)]
        states = ("idea", "in_practice", "experienced", "agreed")
        return [
            AnchoringFactory(**of, usp=usp, touchpoint=point, state=state)
            for state, point in zip(states, points, strict=False)
        ]


def change(cells: list[Anchoring], by: Member) -> None:
    """One further, one back, one contradicted, one gone, and one new."""
    with changing(by=by):
        cells[0].state = "in_practice"
        cells[0].save()
        cells[1].state = "agreed"
        cells[1].save()
        EvidenceFactory(organisation=by.organisation, anchoring=cells[2], stance="against")
        cells[3].delete()
        last = TargetGroup.objects.get().touchpoints.order_by("order").last()
        AnchoringFactory(organisation=by.organisation, usp=cells[0].usp, touchpoint=last, state="idea")


@time_machine.travel(NOW, tick=False)
def test_each_cell_says_how_it_moved_and_a_sentence_comes_first(
    long_ago: list[Anchoring], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    change(long_ago, editor)
    page = client_of(reader).get(f"{MATRIX}?since=year")
    assert page.context["shown"].title == "In a year: 1 cell further, 2 cells back, 1 cell new and 1 cell gone"
    moved = [cell.moved for _column, cell in page.context["matrix"].lines[0][1]]
    assert [(each.kind, each.text) for each in moved] == [
        ("further", "further, was: Idea"),
        ("back", "back, was: In practice"),
        ("back", "back, was: Experienced"),
        ("gone", "gone, was: Agreed"),
        ("new", "new since then"),
    ]
    main = page.content.decode()
    assert main.count("ank-cell__moved--") == 10  # in the table and in the list of a phone
    assert "data-typing" not in main


@time_machine.travel(NOW, tick=False)
def test_what_nobody_changed_did_not_move(long_ago: list[Anchoring], reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{MATRIX}?since=quarter")
    assert page.context["shown"].title == "This quarter nothing moved"
    assert "ank-cell__moved" not in page.content.decode()
    assert "Nothing is known" not in page.content.decode()


@time_machine.travel(NOW, tick=False)
def test_a_cell_is_the_same_one_in_a_new_version_of_its_promise(
    long_ago: list[Anchoring], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    draft, _change = new_version(long_ago[0].usp.proposition, by=editor)
    with changing(by=editor):
        old = long_ago[0].usp.proposition
        old.status, old.adopted_on = "adopted", date(2025, 6, 1)
        old.save()
        draft.replaces = old
        adopt(draft, on=date(2026, 11, 1))
    assert Usp.objects.filter(anchorings__isnull=False).distinct().get().proposition == draft
    client = client_of(reader)
    assert client.get(f"{MATRIX}?since=year").context["shown"].title == "In a year nothing moved"
    adopted = client.get(f"{MATRIX}?since=adopted").context["shown"].title
    assert adopted == "Since the promise was adopted nothing moved"


@time_machine.travel(NOW, tick=False)
def test_any_day_can_be_typed_and_what_is_no_day_is_said(
    long_ago: list[Anchoring], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    change(long_ago, editor)
    client = client_of(reader)
    assert client.get(f"{MATRIX}?since=1+march+2026").context["shown"].title.startswith("Since 1 March 2026: 1 cell")
    wrong = client.get(f"{MATRIX}?since=ooit")
    assert "is not a day" in wrong.content.decode()
    assert wrong.context["shown"].then is None
    assert client.get(f"{MATRIX}?since=30+november+2026").context["shown"].then is None


@time_machine.travel(datetime(2025, 9, 1, tzinfo=UTC), tick=False)
def test_what_was_before_the_first_act_is_not_made_up(
    long_ago: list[Anchoring], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    assert known_since(editor.organisation) == date(2025, 6, 1)
    page = client_of(reader).get(f"{MATRIX}?since=year")
    assert page.context["shown"].title == "Since 1 June 2025 nothing moved"
    assert "What was here before that day is not known." in page.content.decode()


@time_machine.travel(NOW, tick=False)
def test_it_asks_as_much_of_the_database_however_many_cells_there_are(
    long_ago: list[Anchoring], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    def asked(url: str) -> int:
        client_of(reader).get(url)
        with CaptureQueriesContext(connection) as queries:
            client_of(reader).get(url)
        return len(queries)

    plain = asked(MATRIX)
    compared = asked(f"{MATRIX}?since=year")
    assert compared - plain == 3
    change(long_ago, editor)
    for at in range(6):
        UspFactory(organisation=editor.organisation, proposition=long_ago[0].usp.proposition, order=at)
    assert asked(f"{MATRIX}?since=year") == compared


def test_another_organisation_finds_nothing(long_ago: list[Anchoring], outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(f"{MATRIX}?since=year").status_code == 404
