from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.history import entries_of, pages_of
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.standing import Standing
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Member, Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def usp(editor: Member) -> Any:
    write(sample_plan(3), into=editor.organisation, by=editor)
    return shapes()["Usp"].model._default_manager.get(slug="usp-0")


@pytest.mark.postgres
def test_it_tells_who_changed_what_newest_first(usp: Any, editor: Member, admin: Member) -> None:
    with changing(by=admin):
        usp.claim, usp.state = "Elke dag tijd om te leren", "stretch"
        usp.lived_since = None
        usp.save()
    newest, first = entries_of(usp, Standing(usp.organisation))
    assert (first.kind, first.user, first.reason, first.changes) == ("created", editor.user, "import", ())
    assert (newest.kind, newest.user) == ("changed", admin.user)
    assert {change.field: change.after for change in newest.changes} == {
        "claim": "Elke dag tijd om te leren",
        "state": "stretch",
        "lived_since": None,
    }


def test_what_is_pointed_at_is_named(usp: Any, editor: Member) -> None:
    others = {row.slug: row for row in shapes()["Conversation"].model._default_manager.all()}
    with changing(by=editor):
        usp.proposition = shapes()["Proposition"].model._default_manager.get(slug="proposition-2")
        usp.save()
        usp.conversations.set([others["conversation-2"]])
    changes = {change.field: change for change in entries_of(usp, Standing(usp.organisation))[0].changes}
    called = Standing(editor.organisation).name
    assert changes["proposition"].after == called(usp.proposition)
    assert changes["conversations"].after == (called(others["conversation-2"]),)
    assert len(changes["conversations"].before) == 2


def test_what_was_pointed_at_and_is_gone_is_said_to_be_removed(editor: Member) -> None:
    top = Unit.objects.create(organisation=editor.organisation, name="Top")
    team = Unit.objects.create(organisation=editor.organisation, name="Team", parent=top)
    team.parent = None
    team.save()
    top.delete()
    assert entries_of(team, Standing(team.organisation))[0].changes[0].before == "(removed)"


def test_a_page_that_changed_nothing_is_left_out(usp: Any) -> None:
    usp.save()
    assert [entry.kind for entry in entries_of(usp, Standing(usp.organisation))] == ["created"]


@pytest.mark.postgres
def test_a_removed_row_still_has_its_history(editor: Member) -> None:
    unit = Unit.objects.create(organisation=editor.organisation, name="Team")
    key = unit.pk
    unit.delete()
    unit.pk = key
    assert [entry.kind for entry in entries_of(unit, Standing(unit.organisation))] == ["removed", "created"]


@pytest.mark.parametrize("times", [1, 12])
def test_a_long_history_takes_as_many_queries_as_a_short_one(usp: Any, times: int) -> None:
    for number in range(times):
        usp.claim = f"Belofte {number}"
        usp.save()
    standing = Standing(usp.organisation)
    assert standing.plan.usps
    with CaptureQueriesContext(connection) as captured:
        entries = entries_of(usp, standing)
    assert len(entries) == times + 1
    assert len(captured) == 1


def test_only_the_newest_pages_are_read(usp: Any) -> None:
    for number in range(5):
        usp.claim = f"Belofte {number}"
        usp.save()
    assert [entry.changes[0].after for entry in entries_of(usp, Standing(usp.organisation), newest=2)] == [
        "Belofte 4",
        "Belofte 3",
    ]
    assert pages_of(usp).count() == 6
