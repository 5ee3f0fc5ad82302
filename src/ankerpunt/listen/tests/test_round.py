"""A round from its draft to its words, as the one who prepares it meets it (L7, L10)."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail as post
from pypdf import PdfReader

from ankerpunt.jobs.due import do_each_minute
from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.models import Heard, Round, RoundGroup
from ankerpunt.listen.tests.factories import RoundFactory
from ankerpunt.listen.tests.prepared import HERE, TODAY, TYPED, agreed, invited, kept, nine_o_clock, values
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.participation import life, store
from ankerpunt.participation.invitations import mail

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.tests.cast import ClientOf


@pytest.fixture
def client(preparing: Client) -> Client:
    return preparing


def test_the_groups_are_shown_before_anybody_is_asked(client: Client) -> None:
    page = client.post(f"{HERE}new/", {**TYPED, "questions": values(client)[:2], "step": "look"})
    assert [(group.title, group.invited) for group in page.context["groups"]] == [
        ("Informatie en ICT", 34),
        ("Klantcontact", 46),
        ("Wijkteam Oeverdorp together with Wijkteam Veenhoek", 31),
        ("Others in Wijkteams", 27),
    ]
    assert page.context["slips"] == 168
    assert not Round.objects.exists()


def test_a_round_is_kept_and_goes_to_the_works_council(client: Client) -> None:
    round_ = kept(client, step="make")
    page = client.get(f"{HERE}{round_.key}/dossier/").content.decode()
    for said in ("Nobody can see what you chose", "Elk team praat erover in april.", "168 slips"):
        assert said in page
    for name, kind in (("round.pdf", b"%PDF"), ("round.docx", b"PK")):
        assert client.get(f"{HERE}{round_.key}/dossier/{name}").content.startswith(kind)


def test_what_was_changed_has_to_be_agreed_to_anew(client: Client) -> None:
    round_ = kept(client)
    client.post(f"{HERE}{round_.key}/agree/", {"who": "De voorzitter"})
    round_.refresh_from_db()
    assert (round_.agreed_on, round_.agreed_by) == (TODAY, "De voorzitter")
    asked = [each.called for each in round_.questions.all()]
    client.post(f"{HERE}{round_.key}/edit/", {**TYPED, "questions": asked})
    assert Round.objects.get().agreed_on == TODAY
    client.post(f"{HERE}{round_.key}/edit/", {**TYPED, "questions": asked[:1]})
    assert Round.objects.get().agreed_on is None


def test_more_than_three_questions_too_few_people_and_days_in_disorder_are_refused(client: Client) -> None:
    asked = values(client)
    for other, said in (
        ({"questions": asked[:4]}, "at most three questions"),
        ({"questions": asked[:1], "units": ["wijkteam-veenhoek"]}, "Fewer than 25 people"),
        ({"questions": asked[:1], "closes_on": "1 februari 2027"}, "closes before it opens"),
        ({"questions": asked[:1], "opens_on": "1 februari 2027"}, "This day is over"),
        ({"questions": []}, "Choose at least one question"),
    ):
        page = client.post(f"{HERE}new/", {**TYPED, "step": "make", **other})
        assert page.status_code == 422
        assert said in page.content.decode()
        assert "Elk team praat erover in april." in page.content.decode()


def test_no_codes_are_made_before_the_works_council_agreed_a_colleague_looked_and_the_day_is_near(
    client: Client, editor: Member, time_machine: Any
) -> None:
    round_ = kept(client)
    codes = f"{HERE}{round_.key}/codes/"
    said = client.post(codes)
    assert said.status_code == 409
    assert "The works council did not say yes yet." in said.content.decode()
    acts.agree(round_, by="De voorzitter")
    assert "A team changed a short while ago." in client.post(codes).content.decode()
    acts.approve(round_, by=MemberFactory(organisation=round_.organisation))
    time_machine.move_to(nine_o_clock(date(2027, 2, 10)))
    client.force_login(editor.user)
    assert "From 15 February 2027 on." in client.post(codes).content.decode()
    assert not RoundGroup.objects.exists()
    assert store.state_of(round_.key) is None


def test_who_prepared_a_round_does_not_approve_of_it(client: Client, client_of: ClientOf, editor: Member) -> None:
    round_ = kept(client)
    client.post(f"{HERE}{round_.key}/approve/")
    assert Round.objects.get().signed("approved") is None
    other = MemberFactory(organisation=editor.organisation, role="editor")
    client_of(other).post(f"{HERE}{round_.key}/approve/")
    assert Round.objects.get().signed("approved") == other.pk


def test_slips_are_printed_once_and_printing_again_makes_them_worthless(client: Client) -> None:
    round_ = kept(client)
    agreed(round_)
    answer = client.post(f"{HERE}{round_.key}/codes/")
    assert answer["Cache-Control"] == "no-store"
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert "Klantcontact: 56 slips" in text
    assert f"/l/{round_.key[:6]}/" in text
    code = next(word for word in text.split() if len(word) == 9 and word[4] == "-" and word.isupper())
    assert store.group_of(round_.key, code)
    acts.invite(Round.objects.get(), Standing(round_.organisation))
    assert store.group_of(round_.key, code) is None


def test_codes_go_by_mail_to_the_addresses_of_a_table_and_no_address_is_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once(addresses: Any, codes: Any, letter: Any, *, told: Any, ended: Any) -> None:
        ended(mail(addresses, codes, letter, told=told))

    monkeypatch.setattr("ankerpunt.listen.actions.round_mail.mail_in_background", at_once)
    round_ = kept(client, way="mailed", units=["klantcontact"])
    agreed(round_)
    rows = "".join(f"iemand{at}@waterrijk.example;Klantcontact\n" for at in range(30))
    said = client.post(f"{HERE}{round_.key}/codes/", {"table": f"mail;team\n{rows}"})
    assert said.status_code == 303
    round_.refresh_from_db()
    assert (round_.letters, round_.letters_sent, round_.letters_done) == (30, 30, True)
    assert len(post.outbox) == 30
    codes = [re.findall(rf"/l/{round_.key}/([A-Z0-9-]+)/", str(each.body)) for each in post.outbox]
    assert all(store.group_of(round_.key, code) == "klantcontact" for (code,) in codes)
    assert "waterrijk.example" not in str([*Round.objects.values(), *round_.roster.values()])


def test_with_other_groups_than_the_works_council_read_no_code_is_mailed(client: Client) -> None:
    round_ = kept(client, way="mailed")
    agreed(round_)
    rows = "".join(f"iemand{at}@waterrijk.example;Klantcontact\n" for at in range(30))
    said = client.post(f"{HERE}{round_.key}/codes/", {"table": f"mail;team\n{rows}"})
    assert said.status_code == 422
    assert "the groups are others than the works council read" in said.content.decode()
    assert Round.objects.get().people == {}
    assert post.outbox == []


def test_slips_that_are_left_are_deleted_whether_scanned_or_typed(client: Client) -> None:
    round_ = kept(client)
    group, codes = next(iter(invited(round_).items()))
    typed = f"http://testserver/l/{round_.key}/{codes[0]}/\n {codes[1].lower()} \n\nONZIN"
    client.post(f"{HERE}{round_.key}/spares/", {"codes": typed})
    assert [store.group_of(round_.key, code) for code in codes[:3]] == [None, None, group]


def test_a_round_opens_on_its_day_and_has_its_words_after_its_last_one(
    client: Client, editor: Member, time_machine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(life, "neighbours", lambda _releases: None)
    # Of no answer at all noise makes twenty now and then.
    monkeypatch.setattr("ankerpunt.science.listening.release.noise", lambda _below: 0)
    round_ = kept(client)
    invited(round_)
    do_each_minute()
    assert Round.objects.get().state == Round.State.INVITING
    time_machine.move_to(nine_o_clock(date(2027, 3, 1)))
    client.force_login(editor.user)
    do_each_minute()
    assert (Round.objects.get().state, store.state_of(round_.key)) == (Round.State.OPEN, "open")
    assert "A reminder goes to everybody" in client.get(f"{HERE}{round_.key}/").content.decode()
    time_machine.move_to(nine_o_clock(date(2027, 3, 15)))
    client.force_login(editor.user)
    assert "being closed" in client.get(f"{HERE}{round_.key}/").content.decode()
    do_each_minute()
    done = Round.objects.get()
    assert (done.state, done.closed_on, done.took_part) == (Round.State.RELEASED, date(2027, 3, 14), "less_than_half")
    page = client.get(f"{HERE}{round_.key}/").content.decode()
    assert "too few answers" in page
    assert "Less than half" in page
    heard = Heard.objects.filter(foundation__isnull=False)
    assert {(each.heard_on, each.kind, each.word) for each in heard} == {(date(2027, 3, 14), "evolution", "too_few")}
    assert "Wijkteam Oeverdorp samen met Wijkteam Veenhoek" in {each.together_with for each in heard}
    assert store.state_of(round_.key) is None


def test_the_same_is_not_asked_again_within_150_days(client: Client) -> None:
    round_ = kept(client)
    invited(round_)
    again = {**TYPED, "opens_on": "1 juni 2027", "closes_on": "14 juni 2027", "words_on": "22 juni 2027"}
    page = client.post(f"{HERE}new/", {**again, "questions": values(client)[:1], "step": "make"})
    assert page.status_code == 422
    assert "The same was asked a short while ago." in page.content.decode()


def test_of_a_team_that_is_newer_than_a_round_is_asked_where_its_people_worked(client: Client, editor: Member) -> None:
    round_ = kept(client)
    invited(round_)
    Round.objects.update(opens_on=TODAY - timedelta(days=1))
    unit = _made_unit(editor, "Nieuw team", 40)
    page = client.post(f"{HERE}new/", {**TYPED, "units": [unit], "questions": values(client)[:1], "step": "make"})
    assert page.status_code == 422
    assert "Where did the people of “Nieuw team” work at the last round?" in page.content.decode()


def test_a_round_is_called_off_or_broken_off_after_asking_twice(client: Client) -> None:
    round_ = kept(client)
    invited(round_)
    assert "Every code that was made stops working" in client.get(f"{HERE}{round_.key}/call-off/").content.decode()
    client.post(f"{HERE}{round_.key}/call-off/")
    assert (Round.objects.get().state, store.state_of(round_.key)) == (Round.State.CALLED_OFF, None)
    Round.objects.update(state=Round.State.OPEN)
    client.post(f"{HERE}{round_.key}/break-off/")
    assert Round.objects.get().state == Round.State.STOPPED


def test_people_are_counted_out_of_a_table_and_forgotten(client: Client) -> None:
    round_ = kept(client)
    table = "naam;team\n" + "".join(f"Persoon {at};Klantcontact\n" for at in range(30))
    client.post(f"{HERE}{round_.key}/people/", {"table": table})
    assert Round.objects.get().people == {"klantcontact": 30}
    page = client.get(f"{HERE}{round_.key}/edit/")
    assert [(group.title, group.invited) for group in page.context["groups"]] == [("Klantcontact", 30)]


def test_a_round_asks_the_same_number_of_queries_however_many_units_it_has(
    client: Client, editor: Member, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    round_ = kept(client)
    client.get(f"{HERE}{round_.key}/")
    with django_assert_max_num_queries(25) as few:
        client.get(f"{HERE}{round_.key}/")
    count = len(few)
    for at in range(5):
        _made_unit(editor, f"Team {at}", 30)
    client.get(f"{HERE}{round_.key}/")
    with django_assert_num_queries(count):
        client.get(f"{HERE}{round_.key}/")


def test_the_outsider_finds_no_round(client_of: ClientOf, outsider: Member, editor: Member) -> None:
    key = RoundFactory(organisation=editor.organisation).key
    for part in ("", "edit/", "dossier/", "codes/"):
        assert client_of(outsider).get(f"/{outsider.organisation.slug}/listen/rounds/{key}/{part}").status_code == 404


def _made_unit(member: Member, name: str, size: int) -> str:
    return Unit.objects.create(organisation=member.organisation, name=name, size=size).slug
