"""What is kept about a member, for that member alone."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.showing.tests.factories import SecretLinkFactory
from ankerpunt.together.tests.factories import AssignmentFactory, CommentFactory, NoticeFactory

OWN = "/waterrijk/preferences/own-data/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(editor: Member) -> Unit:
    with changing(by=editor):
        team: Unit = UnitFactory(organisation=editor.organisation, name="Balie")
    return team


def test_it_holds_what_is_kept_about_who_asks_and_nothing_of_others(
    editor: Member, admin: Member, client_of: ClientOf, team: Unit
) -> None:
    about: Any = {"organisation": editor.organisation, "object": team.slug}
    for member, said in ((editor, "De laptop lag er."), (admin, "Iets van Anna.")):
        CommentFactory(**about, begun_by=member, text=said)
        NoticeFactory(member=member, object=team.slug)
        SecretLinkFactory(organisation=editor.organisation, made_by=member, object=f"van-{member.pk}")
    AssignmentFactory(**about, member=editor, begun_by=admin)
    answer = client_of(editor).get(OWN)
    told = answer.json()
    assert answer["Content-Disposition"].startswith("attachment")
    assert (told["account"]["email"], told["account"]["role"]) == (editor.user.email, "editor")
    assert [each["text"] for each in told["comments"]] == ["De laptop lag er."]
    assert [each["id"] for each in told["assignments"]] == [team.slug]
    assert len(told["notices"]) == 1
    assert [each["object"] for each in told["secret_links"]] == [f"van-{editor.pk}"]
    assert [(each["kind"], each["what"]) for each in told["changes"]] == [("added", "Balie")]
    assert not any(each in answer.content.decode() for each in ("Iets van Anna", "Anna Admin", "password"))


def test_what_was_handed_over_to_others_does_not_say_to_whom(
    editor: Member, reader: Member, client_of: ClientOf, team: Unit
) -> None:
    AssignmentFactory(organisation=editor.organisation, object=team.slug, member=reader, begun_by=editor)
    told = client_of(editor).get(OWN)
    assert [each["id"] for each in told.json()["handed_over"]] == [team.slug]
    assert "Rik" not in told.content.decode()
    assert client_of(reader).get(OWN).json()["handed_over"] == []


def test_the_outsider_gets_none_of_it(outsider: Member, client_of: ClientOf, team: Unit) -> None:
    assert client_of(outsider).get(OWN).status_code == 404
    assert client_of(outsider).get(OWN.replace("waterrijk", "elders")).json()["changes"] == []


def test_it_is_found_under_ones_preferences(reader: Member, client_of: ClientOf) -> None:
    assert OWN in client_of(reader).get("/waterrijk/preferences/").content.decode()
