"""A member who leaves: what they saw to goes to somebody, what was theirs alone goes, what they said stays."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.together.models import Assignment, Notice
from ankerpunt.together.tests.factories import AssignmentFactory, CommentFactory, NoticeFactory

pytestmark = pytest.mark.django_db


def leaving(member: Member) -> str:
    return f"/waterrijk/people/{member.pk}/deactivate/"


@pytest.fixture
def team(editor: Member) -> Unit:
    team: Unit = UnitFactory(organisation=editor.organisation, name="Balie")
    return team


@pytest.fixture
def task(editor: Member, team: Unit) -> Assignment:
    task: Assignment = AssignmentFactory(organisation=editor.organisation, object=team.slug, member=editor)
    return task


def test_what_somebody_sees_to_goes_to_somebody_first(
    admin: Member, editor: Member, reader: Member, client_of: ClientOf, task: Assignment
) -> None:
    client = client_of(admin)
    refused = client.post(leaving(editor))
    assert refused.status_code == 422
    assert "Choose a colleague, or nobody." in refused.content.decode()
    assert Member.objects.get(pk=editor.pk).active
    client.post(leaving(editor), {"to": reader.pk})
    assert not Member.objects.get(pk=editor.pk).active
    assert [each.member for each in Assignment.objects.standing()] == [reader]
    assert Notice.objects.to(reader).count() == 1


def test_it_may_go_to_nobody(admin: Member, editor: Member, client_of: ClientOf, task: Assignment) -> None:
    client_of(admin).post(leaving(editor), {"to": "nobody"})
    assert not Assignment.objects.standing().exists()
    assert not Member.objects.get(pk=editor.pk).active


def test_neither_to_who_leaves_nor_to_an_outsider(
    admin: Member, editor: Member, outsider: Member, client_of: ClientOf, task: Assignment
) -> None:
    for member in (editor, outsider):
        assert client_of(admin).post(leaving(editor), {"to": member.pk}).status_code == 422


def test_nothing_is_asked_where_nothing_has_to_go_to_anybody(
    admin: Member, editor: Member, client_of: ClientOf
) -> None:
    assert "Who sees to what" not in client_of(admin).get(leaving(editor)).content.decode()


def test_their_news_and_mentions_go_and_their_words_stay(
    admin: Member, editor: Member, client_of: ClientOf, team: Unit
) -> None:
    about: Any = {"organisation": editor.organisation, "object": team.slug}
    CommentFactory(**about, begun_by=editor, text="De laptop lag er.")
    named = CommentFactory(**about, begun_by=admin, text=f"@[{editor.pk}] klopt dat?")
    named.mentions.set([editor])
    NoticeFactory(member=editor, object=team.slug)
    NoticeFactory(member=admin, object=team.slug)
    client_of(admin).post(leaving(editor))
    assert [each.member for each in Notice.objects.all()] == [admin]
    page = client_of(admin).get(f"/waterrijk/organisation/units/{team.slug}/").content.decode()
    assert "De laptop lag er." in page
    assert "Eva Editor" in page
    assert "@Eva" not in page
    assert "@…" in page
