"""A row of the plan is handed over to a member, who finds it under My work; nobody else reads that page."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.actions.removal import remove
from ankerpunt.organisation.models import Change, Member
from ankerpunt.plan.document import dumps
from ankerpunt.together.models import Assignment

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

MINE = "/waterrijk/my-work/"


@pytest.fixture
def cell(editor: Member) -> Owned:
    found: Owned = row_of("Anchoring", editor.organisation, text="De laptop ligt klaar.", state="agreed")
    return found


def hand_over_url(*cells: Owned) -> str:
    if len(cells) == 1:
        return f"/waterrijk/together/anchorings/{cells[0].slug}/hand-over/"
    rows = "&".join(f"row=anchorings/{each.slug}" for each in cells)
    return f"/waterrijk/together/hand-over/?{rows}"


def handed_to(member: Member, *cells: Owned, by: Member, client_of: ClientOf, due_on: str = "") -> str:
    """Hand over, and give the address that takes it back."""
    page = client_of(by).post(hand_over_url(*cells), {"member": member.pk, "due_on": due_on}, follow=True)
    assert page.status_code == 200
    act = Assignment.objects.latest("pk").begun_in
    return f"/waterrijk/together/undo/{act}/"


def test_who_is_asked_finds_it_under_my_work(cell: Owned, editor: Member, reader: Member, client_of: ClientOf) -> None:
    day = timezone.localdate() + timedelta(days=1)
    handed_to(reader, cell, by=editor, client_of=client_of, due_on=day.isoformat())
    page = client_of(reader).get(MINE).content.decode()
    assert "One thing waits for you." in page
    assert "it is due tomorrow." in page
    assert f"asked by {editor}" in page
    assert "Nothing waits for you." in client_of(editor).get(MINE).content.decode()
    over = client_of(editor).get(f"{MINE}handed-over/").content.decode()
    assert str(reader) in over


def test_nobody_else_sees_what_waits_for_somebody(
    cell: Owned, editor: Member, reader: Member, admin: Member, client_of: ClientOf
) -> None:
    handed_to(reader, cell, by=editor, client_of=client_of)
    for page in (MINE, f"{MINE}handed-over/"):
        assert "De laptop" not in client_of(admin).get(page).content.decode()
        assert str(reader) not in client_of(admin).get(page).content.decode()


def test_the_page_of_the_row_says_who_sees_to_it(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    handed_to(reader, cell, by=editor, client_of=client_of)
    url = f"/waterrijk/anchor/anchorings/{cell.slug}/"
    assert f"{reader} sees to this" in client_of(editor).get(url, follow=True).content.decode()
    assert "You see to this" in client_of(reader).get(url, follow=True).content.decode()


def test_several_rows_at_once_are_taken_back_at_once(editor: Member, reader: Member, client_of: ClientOf) -> None:
    cells = [row_of("Anchoring", editor.organisation) for _n in range(3)]
    before = handed_to(editor, cells[0], by=editor, client_of=client_of)
    way_back = handed_to(reader, *cells, by=editor, client_of=client_of)
    assert Assignment.objects.standing().filter(member=reader).count() == 3
    assert before != way_back
    assert client_of(reader).post(way_back).status_code == 404  # whoever acted takes it back
    client_of(editor).post(way_back)
    assert [each.member for each in Assignment.objects.standing()] == [editor]


def test_what_somebody_went_on_with_is_not_taken_back(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    way_back = handed_to(reader, cell, by=editor, client_of=client_of)
    client_of(reader).post(f"/waterrijk/together/assignments/{Assignment.objects.get().pk}/done/")
    page = client_of(editor).post(way_back, follow=True).content.decode()
    assert "somebody went on with it since then" in page
    assert Assignment.objects.get().done


def test_done_is_said_by_one_of_the_two_and_taken_back(
    cell: Owned, editor: Member, reader: Member, admin: Member, client_of: ClientOf
) -> None:
    handed_to(reader, cell, by=editor, client_of=client_of)
    url = f"/waterrijk/together/assignments/{Assignment.objects.get().pk}/done/"
    assert client_of(admin).post(url).status_code == 404
    assert client_of(reader).post(url).status_code == 303
    assert "Nothing waits for you." in client_of(reader).get(MINE).content.decode()
    assert "Done lately" in client_of(reader).get(MINE).content.decode()
    client_of(reader).post(f"/waterrijk/together/undo/{Assignment.objects.get().ended_in}/")
    assert [(each.done, each.ended_in) for each in Assignment.objects.all()] == [(False, None)]


def test_a_row_that_was_removed_waits_and_comes_back_with_its_undo(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    handed_to(reader, cell, by=editor, client_of=client_of)
    remove(cell, by=editor)
    assert "Nothing waits for you." in client_of(reader).get(MINE).content.decode()
    undo(Change.objects.latest("made_at"), by=editor)
    assert "One thing waits for you." in client_of(reader).get(MINE).content.decode()


def test_it_is_no_part_of_the_plan(cell: Owned, editor: Member, reader: Member, client_of: ClientOf) -> None:
    editor.organisation.refresh_from_db()
    before, revision = dumps(plan_of(editor.organisation)), editor.organisation.plan_revision
    handed_to(reader, cell, by=editor, client_of=client_of)
    editor.organisation.refresh_from_db()
    assert (dumps(plan_of(editor.organisation)), editor.organisation.plan_revision) == (before, revision)


def test_a_day_that_is_past_is_refused_and_what_is_chosen_stays(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    sent = {"member": reader.pk, "due_on": date(2020, 1, 1)}
    page = client_of(editor).post(hand_over_url(cell), sent)
    assert page.status_code == 422
    assert "This day is past." in page.content.decode()
    assert f'<option value="{reader.pk}" selected' in page.content.decode()


def test_a_colleague_of_another_organisation_cannot_be_chosen(
    cell: Owned, editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(editor).post(hand_over_url(cell), {"member": outsider.pk}).status_code == 422
    assert client_of(outsider).get(f"/elders/together/anchorings/{cell.slug}/hand-over/").status_code == 404


def test_evidence_that_aged_at_what_one_sees_to_asks_for_another_look(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    past = timezone.localdate() - timedelta(days=20)
    row_of("Evidence", cell.organisation, anchoring=cell, text="De gesprekskaart.", review_on=past)
    assert "De gesprekskaart." not in client_of(reader).get(MINE).content.decode()
    handed_to(reader, cell, by=editor, client_of=client_of)
    assert "De gesprekskaart." in client_of(reader).get(MINE).content.decode()


def test_a_place_that_nobody_sees_to_stands_with_nobody(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    row_of("Anchoring", cell.organisation, state="in_practice")
    client = client_of(editor)
    assert [each.subject.slug for each in client.get(f"{MINE}nobody/").context["places"]] == [cell.slug]
    handed_to(reader, cell, by=editor, client_of=client_of)
    assert client.get(f"{MINE}nobody/").context["places"] == []


def test_what_somebody_sees_to_is_handed_on_before_access_is_taken_away(
    cell: Owned, editor: Member, reader: Member, admin: Member, client_of: ClientOf
) -> None:
    day = timezone.localdate() + timedelta(days=9)
    handed_to(reader, cell, by=editor, client_of=client_of, due_on=day.isoformat())
    client, url = client_of(admin), f"/waterrijk/together/members/{reader.pk}/hand-on/"
    assert url in client.get(f"/waterrijk/people/{reader.pk}/").content.decode()
    assert "not done yet" not in client.get(f"/waterrijk/people/{editor.pk}/").content.decode()
    assert str(reader) not in str(client.get(url).context["form"]["member"])
    client.post(url, {"member": editor.pk})
    assert [(each.member, each.due_on) for each in Assignment.objects.standing()] == [(editor, day)]
    client.post(f"/waterrijk/together/undo/{Assignment.objects.standing().get().begun_in}/")
    assert [each.member for each in Assignment.objects.standing()] == [reader]


def test_what_is_with_somebody_without_access_is_with_nobody(
    cell: Owned, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    handed_to(reader, cell, by=editor, client_of=client_of)
    Member.objects.filter(pk=reader.pk).update(active=False)
    assert [each.subject.slug for each in client_of(editor).get(f"{MINE}nobody/").context["places"]] == [cell.slug]
