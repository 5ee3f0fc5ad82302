"""A colleague is asked about rows of the plan: a remark on each that names who is asked, taken back at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ankerpunt.check.registry import RULES
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.together.models import Comment, Notice

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Owned
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db


@pytest.fixture
def cells(editor: Member) -> list[Owned]:
    return [row_of("Anchoring", editor.organisation, text=f"De laptop {at}", state="agreed") for at in range(3)]


def ask_url(*cells: Owned, more: str = "") -> str:
    return "/waterrijk/together/ask/?" + "&".join(f"row=anchorings/{each.slug}" for each in cells) + more


def test_who_is_asked_finds_the_question_with_each_row(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(ask_url(*cells), {"member": reader.pk, "text": "Klopt dit nog?"})
    assert answer.status_code == 303
    said = Comment.objects.all()
    assert {each.object for each in said} == {each.slug for each in cells}
    assert {each.text for each in said} == {f"@[{reader.pk}] Klopt dit nog?"}
    assert len({each.begun_in for each in said}) == 1
    assert Notice.objects.filter(member=reader, kind=Notice.Kind.MENTIONED).count() == 3
    assert "Klopt dit nog?" in client_of(reader).get("/waterrijk/my-work/").content.decode()


def test_all_of_it_is_taken_back_at_once(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    client_of(editor).post(ask_url(*cells), {"member": reader.pk, "text": "Klopt dit nog?"})
    act = Comment.objects.latest("pk").begun_in
    client_of(editor).post(f"/waterrijk/together/undo/{act}/")
    assert not Comment.objects.standing().exists()
    assert not Notice.objects.filter(member=reader).exists()


def test_it_is_asked_once_however_often_it_is_sent_and_names_nobody_twice(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), ask_url(cells[0])
    sent = {
        "member": reader.pk,
        "text": f"@{reader} klopt dit?",
        "key": client.get(url).context["form"]["key"].value(),
    }
    for _time in range(2):
        assert client.post(url, sent).status_code == 303
    assert [each.text for each in Comment.objects.all()] == [f"@[{reader.pk}] klopt dit?"]


def test_a_rule_says_what_to_ask_and_the_way_back_is_the_list(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    url = ask_url(cells[0], more="&mend=A312&mend_list=mood%3Dnot_right")
    client = client_of(editor)
    assert client.get(url).context["form"]["text"].value() == RULES["A312"].way_out.say("en")
    assert client.post(url, {"member": reader.pk, "text": "Wanneer?"})["Location"].endswith("?mood=not_right")
    assert client.get(ask_url(cells[0], more="&mend=X1")).context["form"]["text"].value() in {"", None}


def test_nobody_outside_can_be_recognised_by_a_question(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    sent = {"member": reader.pk, "text": "Bel 06-12345678 even."}
    assert client_of(editor).post(ask_url(cells[0]), sent).status_code == 422
    assert not Comment.objects.exists()


def test_what_is_missing_is_asked_and_nothing_is_asked_of_nobody(
    cells: list[Owned], editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "Choose whom you ask." in client.post(ask_url(cells[0]), {"text": "Klopt dit?"}).content.decode()
    assert client.post(ask_url(cells[0]), {"member": editor.pk, "text": "Klopt dit?"}).status_code == 422
    assert client.post(ask_url(cells[0]), {"member": outsider.pk, "text": "Klopt dit?"}).status_code == 422
    gone = client.get("/waterrijk/together/ask/?row=anchorings/nergens")
    assert gone.status_code == 422
    assert "There is nothing to ask about" in gone.content.decode()
    assert client_of(outsider).get(ask_url(cells[0])).status_code == 404


def test_rows_of_a_list_are_handed_over_at_once(
    cells: list[Owned], editor: Member, reader: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    url = "/waterrijk/select/anchor/anchorings/"
    assert "Hand over…" in client.get(url).content.decode()
    answer = client.post(url, {"row": [each.slug for each in cells[:2]], "act": "hand_over"})
    page = client.get(answer["Location"])
    assert [each.slug for each in page.context["subjects"]] == [each.slug for each in cells[:2]]
    assert client.post(url, {"act": "hand_over"}).status_code == 422
