"""A preference study, prepared and asked by a round: what people choose between, of whom, and how it ends (U12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail as post
from django.utils import timezone

from ankerpunt.jobs.due import do_each_minute
from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.jobs import tidy
from ankerpunt.listen.models import Round, Study
from ankerpunt.listen.tests.factories import RoundFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.participation import store
from ankerpunt.participation.asked import asker
from ankerpunt.participation.invitations import mail
from ankerpunt.participation.store import places, sheets
from ankerpunt.plan.document import load
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.tests.cast import ClientOf

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
HERE = "/waterrijk/listen/studies/"
TODAY = date(2027, 2, 20)
OWN = "Zelf beslissen\n- Korte lijnen\n\n• Leuke collega’s\nThuis werken\nIets leren\n"
TYPED = {
    "title": "Wat trekt ons?",
    "question": "Wat telt voor jou het meest?",
    "own": OWN,
    "each_shows": "3",
    "step": "later",
}
WHOM = {
    "units": ["dienstverlening", "klantcontact", "bedrijfsvoering", "informatie-en-ict"],
    "opens_on": "1 maart 2027",
    "closes_on": "14 maart 2027",
    "words_on": "22 maart 2027",
    "way": "drawn",
    "purpose": "Weten wat telt.",
    "afterwards": "De raad kiest wat we beloven.",
    "step": "later",
}


@pytest.fixture
def client(editor: Member, client_of: ClientOf, settings: Any, tmp_path: Path, time_machine: Any) -> Iterator[Client]:
    settings.DATA = tmp_path
    time_machine.move_to(nine_o_clock(TODAY))
    write(load(WATERRIJK), into=editor.organisation)
    yield client_of(editor)
    for key in places.names():
        places.destroy(key)


def nine_o_clock(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def kept(client: Client, **other: Any) -> Study:
    answer = client.post(f"{HERE}new/", {**TYPED, **other})
    assert answer.status_code == 303, answer.context["form"].errors
    return Study.objects.get()


def asked(client: Client, **other: Any) -> Round:
    """A study with its round, past the works council."""
    study = kept(client)
    answer = client.post(f"{HERE}{study.key}/whom/", {**WHOM, **other})
    assert answer.status_code == 303, answer.context["form"].errors
    round_ = Round.objects.get()
    acts.agree(round_, by="De voorzitter")
    acts.approve(round_, by=MemberFactory(organisation=round_.organisation))
    return Round.objects.get()


def invited(round_: Round) -> list[str]:
    [codes] = acts.invite(round_, Standing(round_.organisation)).values()
    return codes


def test_what_people_choose_between_comes_from_drivers_and_from_own_words(client: Client) -> None:
    drivers = client.get(f"{HERE}new/").context["form"].offered[:2]
    study = kept(client, drivers=[each.id for each in drivers], target_group=drivers[0].target_group)
    names = [each.name for each in drivers]
    assert study.names == [*names, "Zelf beslissen", "Korte lijnen", "Leuke collega’s", "Thuis werken", "Iets leren"]
    assert [each.driver for each in study.items[:3]] == [drivers[0].id, drivers[1].id, ""]
    assert study.target_group == TargetGroup.objects.get(slug=drivers[0].target_group)
    assert (study.screens, study.each_shows) == (7, 3)


def test_before_it_is_kept_one_sees_how_even_it_is_and_a_screen(client: Client) -> None:
    page = client.post(f"{HERE}new/", {**TYPED, "step": "look"})
    text = page.content.decode()
    assert not Study.objects.exists()
    assert "Everybody sees each item 3 times, each time beside others." in text
    assert (page.context["balance"][0].fewest, page.context["balance"][0].most) == (3, 3)
    assert text.count('type="radio"') == 6
    assert "Zelf beslissen" in text


def test_too_few_screens_are_said_with_what_is_enough(client: Client) -> None:
    page = client.post(f"{HERE}new/", {**TYPED, "step": "look", "screens": "3"}).content.decode()
    assert "A person sees an item only 1 time" in page
    assert "With 5 screens of 3 everybody sees each item three times." in page


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("", "There are 0 to choose between. Take at least 4."),
        ("Een", "There is 1 to choose between."),
        ("\n".join(f"Ding {at}" for at in range(31)), "There are 31 to choose between."),
        ("Een\nTwee\nDrie\n een ", "“een” is there twice."),
        ("Een\nTwee\nDrie\n" + "v" * 101, "is too long for a phone"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_typed_is_lost(client: Client, own: str, said: str) -> None:
    page = client.post(f"{HERE}new/", {**TYPED, "own": own})
    assert page.status_code == 422
    assert said in page.content.decode()
    assert "Wat trekt ons?" in page.content.decode()
    assert not Study.objects.exists()


def test_a_form_that_is_sent_twice_makes_one_study(client: Client) -> None:
    key = "0f8fad5b-d9cb-469f-a165-70867728950e"
    first, second = (client.post(f"{HERE}new/", {**TYPED, "key": key}) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Study.objects.count() == 1


def test_it_goes_on_to_whom_and_when_and_to_the_works_council(client: Client) -> None:
    study = kept(client)
    assert client.post(f"{HERE}{study.key}/edit/", {**TYPED, "step": "on"})["Location"].endswith("/whom/")
    page = client.post(f"{HERE}{study.key}/whom/", {**WHOM, "step": "look"})
    assert "80 people are invited." in page.content.decode()
    assert not Round.objects.exists()
    answer = client.post(f"{HERE}{study.key}/whom/", {**WHOM, "step": "make"})
    round_ = Round.objects.get()
    assert (round_.study, round_.questions.count()) == (study, 0)
    paper = client.get(answer["Location"]).content.decode()
    for said in ("Preference study: Wat trekt ons?", "Figures come out only about 50 people or more.", "96 slips"):
        assert said in paper
    for name, kind in (("round.pdf", b"%PDF"), ("round.docx", b"PK")):
        assert client.get(f"{answer['Location']}{name}").content.startswith(kind)


def test_a_study_about_a_group_begins_with_the_teams_of_that_group(client: Client) -> None:
    group = TargetGroup.objects.filter(units__isnull=False).first()
    assert group is not None
    study = kept(client, target_group=group.slug)
    shown = client.get(f"{HERE}{study.key}/whom/").context["form"]
    assert set(shown.initial["units"]) == set(group.units.values_list("slug", flat=True))


def test_fewer_than_fifty_people_are_not_asked(client: Client) -> None:
    study = kept(client)
    page = client.post(f"{HERE}{study.key}/whom/", {**WHOM, "units": ["klantcontact"], "step": "make"})
    assert page.status_code == 422
    assert "Fewer than 50 people work in these teams." in page.content.decode()


def test_what_is_changed_has_to_be_agreed_to_again_until_there_are_codes(client: Client) -> None:
    round_ = asked(client)
    edit = f"{HERE}{round_.study.key}/edit/"
    client.post(edit, TYPED)
    assert Round.objects.get().agreed_on == TODAY
    client.post(edit, {**TYPED, "title": "Wat bindt ons?"})
    assert Round.objects.get().agreed_on is None
    acts.agree(round_, by="De voorzitter")
    acts.approve(round_, by=MemberFactory(organisation=round_.organisation))
    invited(Round.objects.get())
    for page in ("edit", "whom", "delete"):
        assert client.get(f"{HERE}{round_.study.key}/{page}/").status_code == 404


def test_it_keeps_its_days_apart_from_a_round_of_the_same_people(client: Client, editor: Member) -> None:
    other = RoundFactory(
        organisation=editor.organisation,
        state=Round.State.INVITING,
        opens_on=date(2027, 3, 10),
        closes_on=date(2027, 3, 20),
    )
    other.roster.create(unit="klantcontact", name="Klantcontact", people=46)
    study = kept(client)
    page = client.post(f"{HERE}{study.key}/whom/", {**WHOM, "step": "make"})
    assert "Another round is open then for some of these people." in page.content.decode()


def test_a_phone_is_told_of_the_study_and_the_words_of_a_round_are_not(client: Client) -> None:
    round_ = asked(client)
    codes = invited(round_)
    assert len(codes) == 96
    told = asker().sheet(round_.key)
    assert told is not None
    assert told.study is not None
    assert (told.study.items, told.study.screens, told.study.floor) == (tuple(round_.study.names), 5, 50)
    assert len(told.study.versions) == 20
    assert (told.questions, len(told.groups)) == ((), 1)


def test_slips_ask_what_counts(client: Client, time_machine: Any) -> None:
    round_ = asked(client)
    made = client.post(f"/waterrijk/listen/rounds/{round_.key}/codes/")
    assert made.content.startswith(b"%PDF")
    assert sheets.left(round_.key) == (0, 96)


def test_letters_ask_what_counts(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(addresses: Any, codes: Any, letter: Any, *, told: Any, ended: Any) -> None:
        ended(mail(addresses, codes, letter, told=told))

    monkeypatch.setattr("ankerpunt.listen.actions.round_mail.mail_in_background", at_once)
    round_ = asked(client, way="mailed")
    rows = "".join(f"{at}@waterrijk.nl;{'Klantcontact' if at < 46 else 'Informatie en ICT'}\n" for at in range(80))
    client.post(f"/waterrijk/listen/rounds/{round_.key}/codes/", {"table": f"mail;team\n{rows}"})
    assert len(post.outbox) == 80
    assert post.outbox[0].subject.endswith(": wat telt voor jou?")
    assert "wat voor jou het meest telt" in str(post.outbox[0].body)


def test_it_opens_and_closes_by_the_clock_and_waits_for_its_estimate(
    client: Client, editor: Member, client_of: ClientOf, time_machine: Any
) -> None:
    round_ = asked(client)
    codes = invited(round_)
    time_machine.move_to(nine_o_clock(date(2027, 3, 1)))
    do_each_minute()
    page = client_of(editor).get(f"/waterrijk/listen/rounds/{round_.key}/").content.decode()
    assert "The study is open" in page
    assert "What counts most for you? You can say so until" in page
    assert sheets.answer(round_.key, codes[0], '{"tasks":[[[0,1,2],0,2]]}') == "stored"
    time_machine.move_to(nine_o_clock(date(2027, 3, 15)))
    do_each_minute()
    assert store.state_of(round_.key) == "closing"
    page = client_of(editor).get(f"/waterrijk/listen/rounds/{round_.key}/").content.decode()
    assert "The study is closed" in page
    assert f"{HERE}{round_.study.key}/" in page


def test_it_is_called_off_and_broken_off_as_a_round_is(client: Client, time_machine: Any) -> None:
    round_ = asked(client)
    invited(round_)
    assert "Call this study off" in client.get(f"/waterrijk/listen/rounds/{round_.key}/").content.decode()
    Round.objects.update(state=Round.State.OPEN)
    asking = client.get(f"/waterrijk/listen/rounds/{round_.key}/break-off/").content.decode()
    assert "All answers are destroyed, and nothing will come out." in asking
    client.post(f"/waterrijk/listen/rounds/{round_.key}/break-off/")
    assert (Round.objects.get().state, store.state_of(round_.key)) == (Round.State.STOPPED, None)


@pytest.mark.parametrize("way", ["drawn", "mailed"])
def test_a_study_is_nowhere_called_a_round(
    client: Client, editor: Member, client_of: ClientOf, way: str, time_machine: Any
) -> None:
    round_ = asked(client, way=way)
    here = f"/waterrijk/listen/rounds/{round_.key}/"
    seen = [client.get(here + page) for page in ("", "dossier/", "disagree/", "codes/")]
    invited(round_)
    Round.objects.update(letters_done=True)
    seen += [client.get(here + page) for page in ("", "call-off/")]
    time_machine.move_to(nine_o_clock(date(2027, 3, 1)))
    client = client_of(editor)
    seen += [client.post(f"{here}open/", follow=True), client.get(f"{here}break-off/")]
    seen += [client.post(f"{here}break-off/", follow=True)]
    for page in seen:
        assert page.status_code == 200
        told = re.sub("<[^>]+>", " ", page.content.decode()).replace("Unlike a round of words", "")
        assert re.findall(r"(?i).*\bround\b.*", told) == []


def test_a_prepared_study_is_thrown_away_with_its_round(client: Client) -> None:
    round_ = asked(client)
    page = client.get(f"{HERE}{round_.study.key}/delete/").content.decode()
    assert "Throw this prepared study away?" in page
    client.post(f"{HERE}{round_.study.key}/delete/")
    assert (Study.objects.count(), Round.objects.count()) == (0, 0)


def test_the_round_of_a_study_that_was_thrown_away_goes_by_night_once_its_last_day_is_behind(
    client: Client, editor: Member, client_of: ClientOf, time_machine: Any
) -> None:
    round_ = asked(client)
    invited(round_)
    time_machine.move_to(nine_o_clock(date(2027, 3, 1)))
    do_each_minute()
    other = RoundFactory(organisation=editor.organisation, state=Round.State.RELEASED, closed_on=date(2026, 2, 1))
    other.questions.create(kind="evolution", about="lef", name="Lef")
    client = client_of(editor)
    client.post(f"/waterrijk/listen/rounds/{round_.key}/break-off/")
    client.post(f"{HERE}{round_.study.key}/discard/")
    tidy()
    assert set(Round.objects.values_list("pk", flat=True)) == {other.pk, round_.pk}
    time_machine.move_to(nine_o_clock(date(2027, 3, 2)))
    tidy()
    assert set(Round.objects.values_list("pk", flat=True)) == {other.pk}


def test_the_list_shows_studies_and_the_list_of_rounds_does_not(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    assert "Nobody was asked yet what counts most" in client.get(HERE).content.decode()
    asked(client)
    kept_too = Study.objects.get()
    for at in range(3):
        Study.objects.create(organisation=kept_too.organisation, title=f"Ander {at}", items=kept_too.items)
    with django_assert_max_num_queries(30):
        page = client.get(HERE).content.decode()
    assert re.findall(r"Wat trekt ons\?|Ander \d", page) == ["Ander 2", "Ander 1", "Ander 0", "Wat trekt ons?"]
    assert "Wat trekt ons" not in client.get("/waterrijk/listen/rounds/").content.decode()


def test_a_study_does_not_count_as_a_round_of_questions(client: Client, editor: Member) -> None:
    """R4 is about closed questions: beside two rounds in a year a study may be asked, and the other way round."""
    for month in (4, 10):
        opens = date(2026, month, 1)
        other = RoundFactory(
            organisation=editor.organisation,
            state=Round.State.RELEASED,
            opens_on=opens,
            closes_on=opens + timedelta(days=9),
            words_on=opens + timedelta(days=20),
        )
        other.roster.create(unit="klantcontact", name="Klantcontact", people=46)
        other.questions.create(kind="evolution", about=f"value-{month}", name="Lef")
    study = kept(client)
    new = {f"from-{unit}": "-" for unit in Unit.objects.values_list("slug", flat=True)}
    answer = client.post(f"{HERE}{study.key}/whom/", {**WHOM, **new, "step": "make"})
    assert answer.status_code == 303, answer.context["form"].errors
