"""The pages of a game: for the facilitator, on the screen in the room, and on phones; all without JavaScript too."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ankerpunt.files.tests import made
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.models import GameHand, GameVote
from ankerpunt.play.models import Frame, Game, GameCard, GameDraft, GamePhoto, OwnStep
from ankerpunt.play.tests.factories import GameCardFactory, GameFactory
from ankerpunt.play.views import phone as on_phone

pytestmark = pytest.mark.django_db
PLAY = "/waterrijk/play/"


@pytest.fixture
def game(organisation: Organisation) -> Game:
    return GameFactory(organisation=organisation, code="abc234")


def shown(answer: Any) -> str:
    return " ".join(str(answer.content.decode()).split())


def a_phone() -> Client:
    return Client(headers={"accept-language": "nl"})


def act(browser: Client, game: Game, go: str, **more: Any) -> Any:
    return browser.post(f"{PLAY}{game.key}/act/", {"go": go, **more})


def test_an_editor_begins_a_game_and_comes_to_its_table(editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    assert "Begin a game" in shown(browser.get(PLAY))
    empty = browser.post(f"{PLAY}new/", {"variant": "full", "language": "en"})
    assert "Say in a few words what the game is about." in shown(empty)
    begun = browser.post(f"{PLAY}new/", {"title": "Moving house", "variant": "short", "language": "en"})
    page = shown(browser.get(begun["Location"]))
    assert "Step 1 of 6" in page
    assert "Families who just moved" in page
    assert "Moving house" in shown(browser.get(PLAY))


def test_what_is_pressed_works_by_post_and_redirect(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser, card = client_of(editor), GameCardFactory(game=game, text="Weer tijd")
    assert act(browser, game, "lock")["Location"] == f"{PLAY}{game.key}/"
    act(browser, game, "pile", card=[card.key], pile="Snel klaar")
    act(browser, game, "choose", card=[card.key, "made-up"])
    act(browser, game, "no-such-act")
    act(browser, game, "to:2")
    game.refresh_from_db()
    assert (game.step, game.locked) == (2, False)
    assert GameDraft.objects.get().text == "Weer tijd"
    act(browser, game, "back")
    page = shown(browser.get(f"{PLAY}{game.key}/"))
    assert "Snel klaar" in page
    assert "1 proposal waits for you." in page


def test_htmx_gets_the_parts_that_changed(game: Game, editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{PLAY}{game.key}/act/", {"go": "reveal"}, headers={"HX-Request": "true"})
    page = shown(answer)
    assert 'hx-target="#table"' in page
    assert "Vote once more" in page


def test_why_the_game_does_not_go_on_is_said(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    Game.objects.update(step=4)
    act(browser, game, "next")
    assert "has no answer yet" in shown(browser.get(f"{PLAY}{game.key}/"))


def test_a_reader_looks_on_and_presses_nothing(game: Game, reader: Member, client_of: ClientOf) -> None:
    GameCardFactory(game=game, text="Weer tijd")
    page = shown(client_of(reader).get(f"{PLAY}{game.key}/"))
    assert "Weer tijd" in page
    assert 'value="reveal"' not in page
    assert "Begin a game" not in shown(client_of(reader).get(PLAY))


def test_the_beamer_shows_how_many_cards_are_hidden_and_no_count_before_the_votes_are_shown(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    browser = client_of(editor)
    first, second = GameCardFactory(game=game, text="Weer tijd"), GameCardFactory(game=game, text="Grapje")
    phone = a_phone()
    phone.get("/g/abc234/")
    phone.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{first.key}": "3"})
    act(browser, game, "hide", card=[second.key])
    page = shown(browser.get(f"{PLAY}{game.key}/beamer/"))
    assert "1 card is hidden" in page
    assert "Grapje" not in page
    assert "1 of 1 phone voted" in page
    assert "ABC234" in page
    assert "<em>" not in page
    act(browser, game, "reveal")
    page = shown(browser.get(f"{PLAY}{game.key}/beamer/"))
    assert "<em>3" in page
    assert "ank-beamer__card--top" in page


def test_nothing_is_counted_before_a_phone_joined_or_where_nobody_votes(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    browser = client_of(editor)
    assert "phones" not in shown(browser.get(f"{PLAY}{game.key}/beamer/")).partition("<main")[2]
    assert "No phone plays along yet" in shown(browser.get(f"{PLAY}{game.key}/"))
    Game.objects.update(step=3)
    a_phone().get("/g/abc234/")
    page = shown(browser.get(f"{PLAY}{game.key}/beamer/"))
    assert "1 phone plays along" in page
    assert "voted" not in page


def test_who_leads_is_told_while_so_few_voted_that_it_can_be_guessed_who_chose_what(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    browser, card, told = client_of(editor), GameCardFactory(game=game), []
    for _each in range(4):
        phone = a_phone()
        phone.get("/g/abc234/")
        phone.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "1"})
        told.append("can tell who chose what" in shown(browser.get(f"{PLAY}{game.key}/")))
        frame = Frame.objects.filter(audience="facilitator").order_by("number").last()
        assert frame
        assert ("can tell who chose what" in frame.data) == told[-1]
    assert told == [True, True, True, False]
    assert "can tell who chose what" not in "".join(
        Frame.objects.exclude(audience="facilitator").values_list("data", flat=True)
    )


def test_the_queries_of_a_screen_do_not_grow_with_its_cards(
    game: Game, editor: Member, client_of: ClientOf, django_assert_max_num_queries: Any
) -> None:
    browser = client_of(editor)
    browser.get(f"{PLAY}{game.key}/")
    GameCardFactory.create_batch(30, game=game)
    Game.objects.update(revealed=True)
    with django_assert_max_num_queries(22):
        browser.get(f"{PLAY}{game.key}/")
    with django_assert_max_num_queries(12):
        browser.get(f"{PLAY}{game.key}/beamer/")


def test_a_phone_joins_with_the_code_writes_a_card_and_votes(game: Game) -> None:
    card, phone = GameCardFactory(game=game, text="Weer tijd"), a_phone()
    found = phone.post("/g/", {"code": " ABC-234 "})
    assert found["Location"] == "/g/abc234"
    page = phone.get("/g/abc234/")
    assert "Weer tijd" in shown(page)
    assert page["Content-Language"] == "en"
    assert 'name="csrfmiddlewaretoken"' not in shown(page)
    assert phone.post("/g/abc234/", {"go": "card", "step": "goal", "text": "Een mens"}).status_code == 303
    assert GameCard.objects.get(text="Een mens").origin == "phone"
    said = {"go": "vote", "step": "goal", f"dots-{card.key}": "2"}
    assert phone.post("/g/abc234/", said).status_code == 303
    assert "What you chose is in." in shown(phone.get("/g/abc234/"))
    assert GameVote.objects.get().dots == 2


def test_what_a_phone_sends_wrong_is_said_and_stays_chosen(game: Game) -> None:
    cards, phone = GameCardFactory.create_batch(2, game=game), a_phone()
    phone.get("/g/abc234/")
    said = {"go": "vote", "step": "goal", **{f"dots-{each.key}": "2" for each in cards}}
    answer = phone.post("/g/abc234/", said)
    assert answer.status_code == 422
    assert "You have three dots. Take 1 dot off." in shown(answer)
    assert len(re.findall(r'value="2"[^>]* checked', shown(answer))) == 2
    assert "You have not chosen anything yet." in shown(phone.post("/g/abc234/", {"go": "vote", "step": "goal"}))
    long = phone.post("/g/abc234/", {"go": "card", "step": "goal", "text": "x" * 141})
    assert long.status_code == 422
    assert "x" * 141 in shown(long)
    Game.objects.update(step=8)
    cards = GameCardFactory.create_batch(2, game=Game.objects.get())
    said = {"go": "vote", "step": "message", **{f"place-{each.key}": "1" for each in cards}}
    assert "Two cards have the same place." in shown(phone.post("/g/abc234/", said))


def test_what_comes_too_late_is_said_and_does_not_count(game: Game) -> None:
    card, phone = GameCardFactory(game=game), a_phone()
    phone.get("/g/abc234/")
    Game.objects.update(revealed=True, locked=True)
    late = phone.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "1"})
    assert (late.status_code, GameVote.objects.count()) == (409, 0)
    assert "The game went on meanwhile" in shown(late)
    assert phone.post("/g/abc234/", {"go": "card", "step": "goal", "text": "Te laat"}).status_code == 409


def test_without_a_cookie_a_phone_does_not_vote(game: Game) -> None:
    card = GameCardFactory(game=game)
    said = {"go": "vote", "step": "goal", f"dots-{card.key}": "1"}
    answer = a_phone().post("/g/abc234/", said)
    assert answer.status_code == 422
    assert "Your browser keeps no cookie" in shown(answer)
    forged = a_phone()
    forged.cookies[settings.PHONE_COOKIE] = "somebody:else"
    assert forged.post("/g/abc234/", said).status_code == 422
    assert not GameVote.objects.exists()


def test_a_phone_of_a_member_is_nobody_and_keeps_one_cookie(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    answer = browser.get("/g/abc234/")
    assert set(answer.cookies) == {settings.PHONE_COOKIE}
    cookie = answer.cookies[settings.PHONE_COOKIE]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/g/", True, "Lax")
    assert "data-member" not in shown(answer)
    assert editor.user.name not in shown(answer)
    assert GameHand.objects.get().key not in shown(answer)


def test_who_guesses_codes_is_slowed_down(game: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_phone, "codes", Brake())
    guesser = a_phone()
    assert guesser.get("/g/zzzzzz/").status_code == 404
    found = {guesser.get("/g/zzzzzz/").status_code for _each in range(60)}
    assert 429 in found


def test_a_game_that_is_over_says_so_on_the_phone(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser, phone = client_of(editor), a_phone()
    phone.get("/g/abc234/")
    assert "Is the game over?" in shown(browser.get(f"{PLAY}{game.key}/end/"))
    assert browser.post(f"{PLAY}{game.key}/end/")["Location"] == f"{PLAY}{game.key}/yields/"
    assert "Thank you for playing along" in shown(phone.get("/g/abc234/"))
    for screen in (
        phone.get("/g/abc234/"),
        browser.get(f"{PLAY}{game.key}/"),
        browser.get(f"{PLAY}{game.key}/beamer/"),
    ):
        assert "hx-sse:connect" not in shown(screen)
    assert "Thank you for playing along" in Frame.objects.filter(audience="phone").last().data  # type: ignore[union-attr]
    assert browser.post(f"{PLAY}{game.key}/delete/").status_code == 303
    assert not Game.objects.exists()


def test_a_game_at_ones_own_pace_has_no_clock_and_no_phones(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    game = GameFactory(organisation=organisation, variant="alone", code="abc234")
    page = shown(client_of(editor).get(f"{PLAY}{game.key}/"))
    assert "data-play-clock" not in page
    assert "phones voted" not in page
    assert "Show the votes" not in page
    assert a_phone().get("/g/abc234/").status_code == 404


def test_what_is_told_to_the_screens_holds_no_secret_and_nothing_of_one_phone(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    card, phone = GameCardFactory(game=game), a_phone()
    phone.get("/g/abc234/")
    phone.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "2"})
    act(client_of(editor), game, "lock")
    hand = GameHand.objects.get().key
    for frame in Frame.objects.all():
        assert hand not in frame.data
        assert "csrf" not in frame.data
        assert not re.search(r'value="[1-3]"[^>]* checked', frame.data)
    assert {each.audience for each in Frame.objects.all()} == {"phone", "beamer", "facilitator"}


def test_cards_are_typed_over_from_a_photo(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    with_photo = {"photo": made_file(), "alt": "Twaalf kaarten"}
    assert browser.post(f"{PLAY}{game.key}/photo/", with_photo)["Location"] == f"{PLAY}{game.key}/cards/"
    page = shown(browser.get(f"{PLAY}{game.key}/cards/"))
    assert 'alt="Twaalf kaarten"' in page
    photo = GamePhoto.objects.get()
    assert browser.get(f"{PLAY}{game.key}/photo/{photo.key}/")["Content-Type"] == "image/jpeg"
    browser.post(f"{PLAY}{game.key}/cards/", {"texts": "- Weer tijd\n\nEen mens"})
    assert set(GameCard.objects.values_list("text", "origin")) == {("Weer tijd", "photo"), ("Een mens", "photo")}
    long = browser.post(f"{PLAY}{game.key}/cards/", {"texts": "y" * 141})
    assert "A card has room for 140 characters" in shown(long)


def made_file() -> Any:
    return SimpleUploadedFile("cards.jpg", made.photo(), content_type="image/jpeg")


def test_an_organisation_words_leaves_out_and_moves_steps(editor: Member, client_of: ClientOf) -> None:
    browser, steps = client_of(editor), f"{PLAY}steps/"
    assert "The wording is our own" in shown(browser.get(steps))
    form = browser.get(f"{steps}goal/").context["form"]
    said = {each.name: each.value() for each in form} | {"name": "Waar gaan we heen?", "minutes": "20"}
    assert browser.post(f"{steps}goal/", said)["Location"] == steps
    own = OwnStep.objects.get(step="goal", language="en")
    assert (own.name, own.question, own.cards) == ("Waar gaan we heen?", "", "")
    browser.post(f"{steps}goal/move/", {"go": "down"})
    browser.post(f"{steps}helpers/skip/")
    begun = browser.post(f"{PLAY}new/", {"title": "x", "variant": "full", "language": "en"})
    game = Game.objects.get(key=begun["Location"].split("/")[-2])
    assert [each.id for each in game.steps][:2] == ["group", "goal"]
    assert (game.steps[1].name, game.steps[1].minutes) == ("Waar gaan we heen?", 20)
    assert "helpers" not in {each.id for each in game.steps}
    browser.post(f"{steps}helpers/skip/", {"go": "back"})
    assert not OwnStep.objects.get(step="helpers").skipped
    assert browser.get(f"{steps}no-step/").status_code == 404


def test_ours_is_beside_what_was_reworded_and_an_empty_field_is_ours_again(editor: Member, client_of: ClientOf) -> None:
    browser, address = client_of(editor), f"{PLAY}steps/goal/"
    assert "Ours: " not in shown(browser.get(address))
    browser.post(
        address, {"name": "Waar gaan we heen?", "question": "Een\nvraag", "minutes": "", "cards": "- een\n\neen"}
    )
    page = browser.get(address)
    assert "Ours: “What do we want to achieve?”" in shown(page)
    now = {each.name: each.value() for each in page.context["form"]}
    assert (now["question"], now["cards"], now["minutes"]) == ("Een vraag", "een", 15)
    browser.post(address, {})
    assert "Ours: " not in shown(browser.get(address))
    assert "· in your own words" not in shown(browser.get(f"{PLAY}steps/"))


def test_own_words_are_as_long_as_the_poster_has_room_for(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{PLAY}steps/goal/", {"name": "x" * 61, "question": "Waarom?"})
    assert answer.status_code == 422
    assert "x" * 61 in shown(answer)
    assert "Waarom?" in shown(answer)
    assert not OwnStep.objects.exists()


def test_the_poster_and_the_cards_are_printed_with_the_steps_that_are_played(
    reader: Member, client_of: ClientOf
) -> None:
    browser = client_of(reader)
    page = shown(browser.get(PLAY))
    for paper in ("poster/a1.pdf", "poster/a3.pdf", "cards.pdf"):
        assert f"{PLAY}{paper}" in page
    assert browser.get(f"{PLAY}poster/a3.pdf").content.startswith(b"%PDF-")
    assert browser.get(f"{PLAY}cards.pdf").content.startswith(b"%PDF-")
    assert browser.get(f"{PLAY}poster/a9.pdf").status_code == 404


def test_one_step_stays(editor: Member, client_of: ClientOf) -> None:
    browser = client_of(editor)
    for step in [
        each["step"] for each in [{"step": s.worded.step.id} for s in browser.get(f"{PLAY}steps/").context["lines"]]
    ]:
        browser.post(f"{PLAY}steps/{step}/skip/")
    assert OwnStep.objects.filter(skipped=True).count() == 11


def test_an_outsider_finds_no_game(game: Game, outsider: Member, client_of: ClientOf) -> None:
    for page in ("", "beamer/", "yields/", "cards/"):
        assert client_of(outsider).get(f"{PLAY}{game.key}/{page}").status_code == 404
        assert client_of(outsider).get(f"/elders/play/{game.key}/{page}").status_code == 404
