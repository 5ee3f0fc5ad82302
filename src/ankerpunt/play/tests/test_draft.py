"""What a game yields: each draft on the real form of its noun, and from which step it came."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.activate.models import Instrument, Partner
from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory, TouchpointFactory
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.play.library import twelve
from ankerpunt.play.models import Game, GameCard, GameDraft
from ankerpunt.play.tests.factories import GameDraftFactory, GameFactory
from ankerpunt.play.yields import STEPS, drafted
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import Motivation, Persona
from ankerpunt.understand.tests.factories import PersonaFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def game(organisation: Organisation) -> Game:
    return GameFactory(organisation=organisation, played_on="2026-11-30")


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def url(draft: GameDraft, more: str = "") -> str:
    return f"/waterrijk/play/{draft.game.key}/yields/{draft.key}/{more}"


def on_step(game: Game, step: str) -> Game:
    game.step = 1 + [each.id for each in game.steps].index(step)
    game.save()
    return game


def test_every_step_drafts_its_noun_from_its_example_cards(game: Game) -> None:
    assert set(STEPS) == {each.id for each in twelve()}
    for step in twelve():
        on_step(game, step.id)
        cards = [GameCard(game=game, step=step.id, text=each) for each in step.cards.en[: step.yields.chosen]]
        found = drafted(game, cards)
        assert {step.yields.noun, step.yields.also} - {""} <= {each.noun for each in found}
        for draft in found:
            fields = {each.name for each in kind(draft.noun).model._meta.get_fields()}
            assert set(draft.values) <= fields


def test_a_person_is_read_from_a_card(game: Game) -> None:
    on_step(game, "partner")
    card = GameCard(game=game, step="partner", text="Samira, 34, twee kinderen, verhuist zaterdag")
    persona, claim = drafted(game, [card])
    assert persona.values == {"name": "Samira", "one_line": "Twee kinderen, verhuist zaterdag", "age": "34"}
    assert claim.values == {"text": "Twee kinderen, verhuist zaterdag"}


@pytest.mark.parametrize("step", [each.id for each in twelve()])
def test_each_draft_opens_on_the_form_of_its_noun_with_its_words(
    step: str, game: Game, editor: Member, client_of: ClientOf
) -> None:
    group = TargetGroupFactory(organisation=game.organisation)
    PersonaFactory(organisation=game.organisation, target_group=group, slug="samira")
    promise = PropositionFactory(organisation=game.organisation, target_group=group, slug="belofte")
    UspFactory(organisation=game.organisation, proposition=promise, slug="kern")
    TouchpointFactory(organisation=game.organisation, slug="balie")
    on_step(game, step)
    own = next(each for each in twelve() if each.id == step)
    drafts = drafted(game, [GameCard(game=game, step=step, text=own.cards.en[0])])
    GameDraft.objects.bulk_create(drafts)
    asked = f"?persona=samira&row=samira&proposition=belofte&usp=kern&touchpoint=balie&target_group={group.slug}"
    for draft in drafts:
        answer = client_of(editor).get(url(draft, asked))
        assert answer.status_code == 200, draft.noun
        words = next(iter(draft.values.values()))
        form = answer.context["form"]
        assert words in str(next(each for each in form if each.name in draft.values and each.value() == words)), (
            draft.noun
        )


def test_a_draft_becomes_a_row_that_says_from_which_game_and_step_it_came(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    draft = GameDraftFactory(game=game)
    browser = client_of(editor)
    key = str(browser.get(url(draft)).context["form"]["key"].value())  # by which it counts once
    answer = browser.post(url(draft), {"name": "Estate agent", "contributes": "Hands out the card.", "key": key})
    assert (answer.status_code, answer["Location"]) == (303, f"/waterrijk/play/{game.key}/yields/")
    draft.refresh_from_db()
    row = Partner.objects.get()
    assert (draft.state, draft.row) == ("confirmed", row.slug)
    page = shown(browser.get(kind("Partner").address("waterrijk", row.slug)))
    assert "Game “Moving house”, 30 November 2026, step 10" in page
    again = browser.post(url(draft), {"name": "Estate agent"})
    assert again.status_code == 303
    assert Partner.objects.count() == 1


def test_what_the_form_of_the_noun_refuses_is_refused_and_nothing_is_lost(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    draft = GameDraftFactory(game=game)
    answer = client_of(editor).post(url(draft), {"name": "", "contributes": "Hands out the card."})
    assert answer.status_code == 422
    assert "Hands out the card." in shown(answer)
    draft.refresh_from_db()
    assert draft.state == "open"


def test_what_hangs_on_another_row_asks_on_which_and_knows_the_one_of_the_game(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    persona = PersonaFactory(organisation=game.organisation, slug="samira", name="Samira")
    draft = GameDraftFactory(
        game=game, step="motive", noun="Motivation", text="Tijd over", values={"answer": "Tijd over"}
    )
    browser = client_of(editor)
    asked = browser.get(url(draft))
    assert "Samira" in shown(asked)
    assert f"{url(draft)}?persona=samira" in shown(asked)
    assert browser.post(url(draft), {}).status_code == 422
    game.persona = persona.slug
    game.save()
    said = {"goal": "Iedereen verhuist online", "answer": "Tijd over"}
    assert browser.post(url(draft), said).status_code == 303
    assert Motivation.objects.get().persona == persona
    page = shown(browser.get(kind("Persona").address("waterrijk", "samira")))
    assert "Game “Moving house”, 30 November 2026, step 4" in page


def test_a_bad_day_is_added_to_the_persona_who_is_there(game: Game, editor: Member, client_of: ClientOf) -> None:
    persona = PersonaFactory(organisation=game.organisation, slug="samira", hard_matters="")
    draft = GameDraftFactory(
        game=game, step="hard", noun="Persona", text="Zien dat het lukt", values={"hard_matters": "Zien dat het lukt"}
    )
    form = client_of(editor).get(url(draft, "?row=samira")).context["form"]
    said = {each.name: each.value() or "" for each in form if each.name not in {"conversations", "research"}}
    said["channels"] = ""
    answer = client_of(editor).post(url(draft, "?row=samira"), said)
    assert answer.status_code == 303, answer.context["form"].errors
    persona.refresh_from_db()
    assert persona.hard_matters == "Zien dat het lukt"
    assert Persona.objects.count() == 1
    assert Game.objects.get().persona == "samira"


def test_a_usp_hangs_on_the_promise_that_was_chosen(game: Game, editor: Member, client_of: ClientOf) -> None:
    promise = PropositionFactory(organisation=game.organisation, slug="belofte")
    draft = GameDraftFactory(
        game=game,
        step="truth",
        noun="Usp",
        text="We bellen terug",
        values={"claim": "We bellen terug", "state": "stretch"},
    )
    said = {"claim": "We bellen terug", "state": "stretch", "examples": "", "order": "1"}
    assert client_of(editor).post(url(draft, "?proposition=belofte"), said).status_code == 303
    assert Usp.objects.get().proposition == promise


def test_what_a_persona_says_already_stays_when_a_bad_day_is_added(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    PersonaFactory(organisation=game.organisation, slug="samira", hard_matters="Een mens", hard_variant="Boos.")
    said = {"hard_matters": "Zien dat het lukt", "hard_variant": "Boos."}
    draft = GameDraftFactory(game=game, step="hard", noun="Persona", text="Zien dat het lukt", values=said)
    form = client_of(editor).get(url(draft, "?row=samira")).context["form"]
    assert form["hard_matters"].value() == "Een mens\nZien dat het lukt"
    assert form["hard_variant"].value() == "Boos."


def test_a_place_of_the_matrix_asks_for_its_usp_and_knows_the_moment_of_the_same_card(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    browser = client_of(editor)
    UspFactory(organisation=game.organisation, slug="kern", claim="We bellen terug")
    for slug, text in (("balie", "Aan de balie"), ("formulier", "Formulier")):
        TouchpointFactory(organisation=game.organisation, slug=slug, name=text)
        GameDraftFactory(game=game, step="moments", noun="Touchpoint", text=text, state="confirmed", row=slug)
    card = {"step": "moments", "noun": "Anchoring", "text": "Formulier"}
    draft = GameDraftFactory(game=game, **card, values={"text": "Formulier"})
    asked = shown(browser.get(url(draft)))
    assert "We bellen terug" in asked
    assert f"{url(draft)}?usp=kern" in asked
    said = {"text": "Het formulier weet al wie je bent", "state": "idea"}
    assert browser.post(url(draft, "?usp=kern"), said)["Location"] == f"/waterrijk/play/{game.key}/yields/"
    cell = Anchoring.objects.get()
    assert (cell.usp.slug, cell.touchpoint.slug, cell.text) == ("kern", "formulier", said["text"])
    draft.refresh_from_db()
    assert (draft.state, draft.row) == ("confirmed", cell.slug)
    page = shown(browser.get(kind("Anchoring").address("waterrijk", cell.slug), follow=True))
    assert "Game “Moving house”, 30 November 2026, step 7" in page


def test_a_place_asks_for_the_usp_and_then_for_the_moment_and_an_unknown_one_is_asked_again(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    browser = client_of(editor)
    UspFactory(organisation=game.organisation, slug="kern")
    TouchpointFactory(organisation=game.organisation, slug="balie")
    draft = GameDraftFactory(game=game, step="moments", noun="Anchoring", text="Balie", values={"text": "Balie"})
    assert f"{url(draft)}?usp=kern&amp;touchpoint=balie" in shown(browser.get(url(draft, "?usp=kern")))
    assert f"{url(draft)}?touchpoint=balie&amp;usp=kern" in shown(browser.get(url(draft, "?usp=no&touchpoint=balie")))


def test_what_the_game_proposes_itself_is_confirmed_first(game: Game, editor: Member, client_of: ClientOf) -> None:
    UspFactory(organisation=game.organisation, slug="kern")
    card = {"game": game, "step": "moments", "text": "Balie"}
    moment = GameDraftFactory(**card, noun="Touchpoint", values={"name": "Balie"})
    draft = GameDraftFactory(**card, noun="Anchoring", values={"text": "Balie"})
    page = client_of(editor).get(url(draft, "?usp=kern"))
    assert [each.url for each in page.context["proposed"]] == [url(moment)]
    assert "make one first" not in shown(page)


def test_a_place_that_is_filled_already_shows_both_texts(game: Game, editor: Member, client_of: ClientOf) -> None:
    browser, there = client_of(editor), AnchoringFactory(organisation=game.organisation, text="Er staat al iets")
    draft = GameDraftFactory(game=game, step="moments", noun="Anchoring", text="Balie", values={"text": "Balie"})
    asked = f"?usp={there.usp.slug}&touchpoint={there.touchpoint.slug}"
    answer = browser.post(url(draft, asked), {"text": "Balie", "state": "idea"})
    assert answer.status_code == 409
    assert "Er staat al iets" in shown(answer)
    draft.refresh_from_db()
    assert draft.state == "open"


def test_a_means_is_drafted_beside_its_channel_and_asks_what_kind_it_is(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    on_step(game, "channels")
    found = drafted(game, [GameCard(game=game, step="channels", text="Brief")])
    assert [(each.noun, each.values) for each in found] == [
        ("Channel", {"name": "Brief"}),
        ("Instrument", {"name": "Brief"}),
    ]
    GameDraft.objects.bulk_create(found)
    draft, browser = GameDraft.objects.get(noun="Instrument"), client_of(editor)
    assert browser.post(url(draft), {"name": "Brief", "kind": ""}).status_code == 422
    assert browser.post(url(draft), {"name": "Brief", "kind": "communication"}).status_code == 303
    assert Instrument.objects.get().name == "Brief"


def test_what_came_out_is_in_the_order_in_which_it_is_confirmed(
    game: Game, editor: Member, client_of: ClientOf
) -> None:
    for noun in ("Usp", "Proposition"):
        GameDraftFactory(game=game, step="truth", noun=noun, text=noun)
    GameDraftFactory(game=game, step="group", noun="TargetGroupChoice", text="Choice")
    first = GameDraftFactory(game=game, step="group", noun="TargetGroup", text="Group")
    page = client_of(editor).get(f"/waterrijk/play/{game.key}/yields/")
    steps = [[each.text for each in step.drafts] for step in page.context["steps"]]
    assert steps == [["Group", "Choice"], ["Proposition", "Usp"]]
    assert page.context["next_url"] == url(first)


def test_a_draft_is_left_out_and_comes_back(game: Game, editor: Member, client_of: ClientOf) -> None:
    draft, browser = GameDraftFactory(game=game), client_of(editor)
    browser.post(url(draft, "leave/"))
    draft.refresh_from_db()
    assert draft.state == "left"
    browser.post(url(draft, "leave/"), {"go": "back"})
    draft.refresh_from_db()
    assert draft.state == "open"


def test_a_reader_sees_what_came_out_and_an_outsider_nothing(
    game: Game, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    draft = GameDraftFactory(game=game)
    page = client_of(reader).get(f"/waterrijk/play/{game.key}/yields/")
    assert "Estate agent" in shown(page)
    assert "Leave out" not in shown(page)
    assert client_of(reader).get(url(draft)).status_code == 403
    assert client_of(outsider).get(url(draft)).status_code == 404
