"""The history of a row, and the way back to what it was."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.tests.rows import LEARNINGS, row_of

pytestmark = pytest.mark.usefixtures("nothing_filled_in")


@pytest.fixture
def learning(editor: Member) -> Any:
    """Said in one way, then by somebody in another."""
    learning = row_of("Learning", editor.organisation, text="Leg het bij de sleutel.", strength="weak")
    change(learning, by=editor, text="Leg het erbij.", strength="strong")
    return learning


def change(row: Any, *, by: Member, **values: Any) -> None:
    with changing(by=by):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def first_of(row: Any) -> str:
    return f"{LEARNINGS}{row.slug}/history/{row.history.earliest().pk}/"


def test_the_outsider_finds_neither(outsider: Member, client_of: ClientOf, learning: Any) -> None:
    for url in (f"{LEARNINGS}{learning.slug}/history/", first_of(learning)):
        assert client_of(outsider).get(url).status_code == 404
        assert client_of(outsider).get(url.replace("waterrijk", "elders")).status_code == 404


def test_a_page_of_another_row_is_no_page_of_this_one(editor: Member, client_of: ClientOf, learning: Any) -> None:
    other = row_of("Learning", editor.organisation, text="Iets anders.")
    url = f"{LEARNINGS}{other.slug}/history/{learning.history.earliest().pk}/"
    assert client_of(editor).get(url).status_code == 404


def test_everybody_reads_the_history_and_editors_go_back(
    editor: Member, reader: Member, client_of: ClientOf, learning: Any
) -> None:
    url = f"{LEARNINGS}{learning.slug}/history/"
    for member, may in ((editor, True), (reader, False)):
        page = client_of(member).get(url).content.decode()
        assert "Leg het erbij." in page
        assert (first_of(learning) in page) is may
    assert url in client_of(reader).get(f"{LEARNINGS}{learning.slug}/").content.decode()


def test_an_earlier_moment_is_shown_beside_now_and_comes_back(
    editor: Member, client_of: ClientOf, learning: Any
) -> None:
    client = client_of(editor)
    page = client.get(first_of(learning))
    assert [row[1:] for row in page.context["table"].rows] == [
        ("Leg het erbij.", "Leg het bij de sleutel."),
        ("Strong", "Weak"),
    ]
    answer = client.post(first_of(learning), {"opened": page.context["form"]["opened"].value()}, follow=True)
    learning.refresh_from_db()
    assert (learning.text, learning.strength) == ("Leg het bij de sleutel.", "weak")
    assert "is again as it was on" in answer.content.decode()
    client.post(_undo_of(answer))
    learning.refresh_from_db()
    assert (learning.text, learning.strength) == ("Leg het erbij.", "strong")


def _undo_of(answer: Any) -> str:
    key: str = answer.content.decode().split("/undo/")[1].split("/")[0]
    return f"/waterrijk/undo/{key}/"


def test_somebody_who_changed_it_meanwhile_is_named_and_nothing_is_overwritten(
    editor: Member, admin: Member, client_of: ClientOf, learning: Any
) -> None:
    client = client_of(editor)
    opened = client.get(first_of(learning)).context["form"]["opened"].value()
    change(learning, by=admin, text="Leg het klaar.")
    answer = client.post(first_of(learning), {"opened": opened})
    assert answer.status_code == 409
    assert "Anna Admin" in answer.content.decode()
    assert "Leg het klaar." in answer.content.decode()
    learning.refresh_from_db()
    assert learning.text == "Leg het klaar."
    client.post(first_of(learning), {"opened": answer.context["form"]["opened"].value()})
    learning.refresh_from_db()
    assert learning.text == "Leg het bij de sleutel."


def test_what_it_named_and_is_gone_is_said_and_nothing_is_half_done(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    parent = Unit.objects.create(organisation=organisation, name="Publiekszaken")
    unit = Unit.objects.create(organisation=organisation, name="Balie", parent=parent)
    change(unit, by=editor, name="Klantcontact", parent=None)
    url = f"/waterrijk/organisation/units/{unit.slug}/history/{unit.history.earliest().pk}/"
    opened = str(unit.history.latest().pk)
    parent.delete()
    for page in (client_of(editor).get(url), client_of(editor).post(url, {"opened": opened})):
        assert "It named “Publiekszaken”, which was removed since." in page.content.decode()
        assert "Bring this back" not in page.content.decode()
    unit.refresh_from_db()
    assert unit.name == "Klantcontact"


def test_what_it_named_and_lies_in_the_archive_is_said(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    parent = Unit.objects.create(organisation=organisation, name="Publiekszaken")
    unit = Unit.objects.create(organisation=organisation, name="Balie", parent=parent)
    change(unit, by=editor, parent=None)
    change(parent, by=editor, archived_on="2026-11-01")
    url = f"/waterrijk/organisation/units/{unit.slug}/history/{unit.history.earliest().pk}/"
    assert "lies in the archive now" in client_of(editor).get(url).content.decode()


def test_a_state_that_would_point_round_in_a_circle_does_not_come_back(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    top = Unit.objects.create(organisation=organisation, name="Publiekszaken")
    team = Unit.objects.create(organisation=organisation, name="Balie", parent=top)
    change(team, by=editor, parent=None)
    change(top, by=editor, parent=team)
    url = f"/waterrijk/organisation/units/{team.slug}/history/{team.history.earliest().pk}/"
    page = client_of(editor).post(url, {"opened": str(team.history.latest().pk)})
    assert page.status_code == 422
    team.refresh_from_db()
    assert team.parent is None


def test_the_state_of_now_offers_nothing(editor: Member, client_of: ClientOf, learning: Any) -> None:
    page = client_of(editor).get(f"{LEARNINGS}{learning.slug}/history/{learning.history.latest().pk}/")
    assert "nothing would change" in page.content.decode()
    assert "Bring this back" not in page.content.decode()


def test_what_lies_in_the_archive_is_taken_out_of_it_first(editor: Member, client_of: ClientOf, learning: Any) -> None:
    url = first_of(learning)
    change(learning, by=editor, archived_on="2026-11-01")
    assert "Bring it out of the archive first" in client_of(editor).get(url).content.decode()
    assert client_of(editor).post(url, {"opened": str(learning.history.latest().pk)}).status_code == 409
