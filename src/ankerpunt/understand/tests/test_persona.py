"""Conversation partners: the wall, the card with what hangs on it, the form, the bad day, and the paper.

METHOD U5, U6, U7, U8, U9.
"""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.actions.decision import override
from ankerpunt.mirror.findings import gates_for
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.forms.persona import PersonaForm
from ankerpunt.understand.models import Claim, Motivation, Persona, TargetGroup
from ankerpunt.understand.parts.persona import PLACED
from ankerpunt.understand.tests.factories import (
    ClaimFactory,
    ConversationFactory,
    MotivationFactory,
    PersonaFactory,
    ResearchFactory,
    TargetGroupFactory,
)

PERSONAS = "/waterrijk/understand/personas/"
CARD = f"{PERSONAS}samira/"
NEW_CLAIM = "/waterrijk/understand/claims/new/?persona=samira"
NEW_GOAL = "/waterrijk/understand/motivations/new/?persona=samira"
DRAWER = {"HX-Request": "true", "HX-Target": "div#drawer-content"}


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="balie", name="Collega’s aan de balie")


@pytest.fixture
def samira(group: TargetGroup) -> Persona:
    about = {"one_line": "Wil uren die passen", "age": 38, "work": "baliemedewerker", "quote": "Als ík het maar kies."}
    return PersonaFactory(organisation=group.organisation, target_group=group, slug="samira", name="Samira", **about)


def seen(client: Client, url: str = CARD) -> str:
    return " ".join(client.get(url).content.decode().split())


def opened(client: Client, url: str) -> str:
    return str(client.get(url).context["form"]["opened"].value())


# ── The card ──


def test_the_card_introduces_one_person(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    page = seen(client_of(reader))
    for said in ("Wil uren die passen", "38 years old · baliemedewerker", "Als ík het maar kies."):
        assert said in page
    assert "Say something about this person" not in page
    assert "Add one of our goals" not in page


def test_a_field_that_has_no_place_of_its_own_stands_last_on_the_card_and_the_form(
    samira: Persona, editor: Member, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samira.home = "Harderwijk"
    samira.save()
    monkeypatch.setattr("ankerpunt.understand.parts.persona.PLACED", PLACED - {"home"})
    steps = [replace(step, fields=tuple(name for name in step.fields if name != "home")) for step in PersonaForm.steps]
    monkeypatch.setattr(PersonaForm, "steps", steps)
    client = client_of(editor)
    assert "<dt>Home</dt> <dd>Harderwijk</dd>" in seen(client)
    last = client.get(f"{CARD}edit/").context["form"].shown_steps()[-1]
    assert "home" in [field.name for field in last.fields]
    assert not last.folded


def test_every_claim_says_what_it_rests_on(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    own = {"organisation": samira.organisation, "persona": samira}
    talk = ConversationFactory(organisation=samira.organisation, words="Vrijdag mag best.")
    ClaimFactory(**own, text="Werkt graag op vrijdag.", basis="evidence", conversation=talk)
    ClaimFactory(**own, text="Kiest uren boven geld.", basis="evidence", source="exitgesprekken 2025")
    ClaimFactory(**own, text="Leest geen intranet.")
    page = seen(client_of(reader))
    assert "2 of 3 from evidence" in page
    assert f"/waterrijk/understand/conversations/{talk.slug}/" in page
    assert "exitgesprekken 2025" in page
    assert "Assumption" in page


def test_a_goal_without_an_answer_holds_up_the_strategy(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    goal = MotivationFactory(organisation=samira.organisation, persona=samira, goal="Rooster via de app.")
    client = client_of(editor)
    page = seen(client)
    assert "Without one the strategy cannot go on: why would Samira do this?" in page
    assert "U111" in page
    (gate,) = gates_for(samira.organisation, "Motivation", goal.slug)
    override(gate, by=editor, reason="We vragen het in december.")
    page = seen(client)
    assert "We vragen het in december." in page
    assert "U111" not in page


def test_the_number_of_queries_does_not_grow_with_the_card(
    samira: Persona, reader: Member, client_of: ClientOf
) -> None:
    client, counts = client_of(reader), []
    for rows in (1, 8):
        for _ in range(rows):
            own = {"organisation": samira.organisation, "persona": samira}
            talk = ConversationFactory(organisation=samira.organisation)
            ClaimFactory(**own, conversation=talk)
            MotivationFactory(**own).conversations.add(talk)
            samira.conversations.add(talk)
        client.get(CARD)
        with CaptureQueriesContext(connection) as queries:
            client.get(CARD)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_the_check_names_by_its_id_is_found_on_the_card(
    samira: Persona, reader: Member, client_of: ClientOf
) -> None:
    own = {"organisation": samira.organisation, "persona": samira}
    claim, goal = ClaimFactory(**own), MotivationFactory(**own)
    client = client_of(reader)
    assert client.get(f"/waterrijk/understand/claims/{claim.slug}/")["Location"] == f"{CARD}#claim-{claim.slug}"
    where = client.get(f"/waterrijk/understand/motivations/{goal.slug}/")["Location"]
    assert where == f"{CARD}#motivation-{goal.slug}"


@pytest.mark.parametrize("act", ["", "edit/", "hard/", "card.pdf"])
def test_the_outsider_does_not_find_it(act: str, samira: Persona, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(f"{CARD}{act}").status_code == 404


# ── Claims ──


def test_a_claim_is_added_in_place_and_can_be_undone(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    values = {"text": "Leest geen intranet.", "basis": "assumption"}
    answer = client.post(NEW_CLAIM, values, headers=DRAWER).content.decode()
    for part in ("#persona-claims", "#persona-motivations", "#persona-hard", "#persona-findings"):
        assert f'hx-target="{part}"' in answer
    assert "Leest geen intranet." in answer
    client.post(f"/waterrijk/undo/{answer.split('/waterrijk/undo/')[1].split('/')[0]}/")
    assert not Claim.objects.exists()


def test_evidence_needs_something_that_shows_it(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).post(NEW_CLAIM, {"text": "Wil weg.", "basis": "evidence"})
    assert page.status_code == 422
    assert "What shows this? Choose a conversation" in page.content.decode()
    assert "Wil weg." in page.content.decode()


def test_an_assumption_becomes_evidence_by_a_conversation(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    claim = ClaimFactory(organisation=samira.organisation, persona=samira, text="Werkt graag op vrijdag.")
    talk = ConversationFactory(organisation=samira.organisation, target_group=samira.target_group)
    client, url = client_of(editor), f"/waterrijk/understand/claims/{claim.slug}/evidence/"
    assert client.post(url, {"opened": opened(client, url)}).status_code == 422
    answer = client.post(url, {"conversation": talk.pk, "opened": opened(client, url)})
    assert answer["Location"] == CARD
    claim.refresh_from_db()
    assert (claim.basis, claim.conversation) == ("evidence", talk)
    assert "1 of 1 from evidence" in seen(client)


@pytest.mark.postgres
def test_only_conversations_near_this_person_are_offered(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    near = ConversationFactory(organisation=samira.organisation, target_group=samira.target_group)
    linked = ConversationFactory(organisation=samira.organisation)
    samira.conversations.add(linked)
    ConversationFactory(organisation=samira.organisation, words="Iets anders.")
    form = client_of(editor).get(NEW_CLAIM).context["form"]
    assert set(form.fields["conversation"].queryset) == {near, linked}


def test_a_claim_is_changed_and_taken_off_the_card(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    claim = ClaimFactory(organisation=samira.organisation, persona=samira)
    study = ResearchFactory(organisation=samira.organisation)
    client, url = client_of(editor), f"/waterrijk/understand/claims/{claim.slug}/"
    values = {"text": "Kiest uren.", "basis": "evidence", "research": study.pk, "opened": opened(client, f"{url}edit/")}
    client.post(f"{url}edit/", values)
    claim.refresh_from_db()
    assert (claim.text, claim.research) == ("Kiest uren.", study)
    assert client.post(f"{url}delete/")["Location"] == CARD
    assert not Claim.objects.exists()


@pytest.mark.parametrize("noun", ["claims", "motivations"])
def test_without_a_card_the_form_asks_whose_it_is(
    noun: str, samira: Persona, editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"/waterrijk/understand/{noun}/new/"
    assert "persona" in client.get(url).context["form"].fields
    assert "persona" in client.get(f"{url}?persona=elders").context["form"].fields
    values = {"persona": samira.pk, "text": "Leest geen intranet.", "basis": "assumption", "goal": "Rooster in de app."}
    assert client.post(url, values)["Location"] == CARD
    assert client_of(outsider).get(f"{url}?persona=samira").status_code == 404


def test_taken_off_the_card_in_the_drawer_the_card_changes_in_place(
    samira: Persona, editor: Member, client_of: ClientOf
) -> None:
    claim = ClaimFactory(organisation=samira.organisation, persona=samira)
    answer = client_of(editor).post(f"/waterrijk/understand/claims/{claim.slug}/delete/", headers=DRAWER)
    assert answer["HX-Trigger"] == "drawer:close"
    assert 'hx-target="#persona-claims"' in answer.content.decode()
    assert "ank-claim__text" not in answer.content.decode()


# ── Motivations ──


def test_a_goal_is_asked_and_answered_selfishly(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert client.post(NEW_GOAL, {"goal": "Rooster via de app."})["Location"] == CARD
    goal = Motivation.objects.get()
    url = f"/waterrijk/understand/motivations/{goal.slug}/edit/"
    values = {"goal": goal.goal, "answer": "Eindelijk mijn zin.", "kinds": ["being_right", "autonomy"]}
    client.post(url, {**values, "opened": opened(client, url)})
    page = seen(client)
    assert "Eindelijk mijn zin." in page
    assert "Being right" in page
    assert "the strategy cannot go on: why" not in page
    client.post(f"/waterrijk/understand/motivations/{goal.slug}/delete/")
    assert not Motivation.objects.exists()


# ── The bad day ──


def test_the_bad_day_is_a_second_face_of_the_card(samira: Persona, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{CARD}hard/"
    assert "Picture a bad day" in seen(client)
    assert client.post(url, {"hard_minutes": 5, "opened": opened(client, url)}).status_code == 422
    values = {"hard_variant": "Gelooft niets meer.", "hard_minutes": 5, "hard_energy": "little"}
    client.post(url, {**values, "opened": opened(client, url)})
    page = seen(client)
    assert "Samira on a bad day" in page
    assert "Gelooft niets meer." in page
    assert "Little" in page


# ── The form ──


@pytest.mark.parametrize("name", ["De klant", "de burger", "De medewerkers", "Collega’s aan de balie"])
def test_a_group_is_refused_with_the_reason_and_an_example(
    name: str, group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).post(f"{PERSONAS}new/", {"target_group": group.pk, "name": name})
    assert page.status_code == 422
    text = page.content.decode()
    assert "you cannot shake hands with" in text
    assert "Samira (38), at the front desk" in text
    assert not Persona.objects.exists()


def test_a_person_called_several_has_a_page_like_any_other(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    PersonaFactory(organisation=group.organisation, target_group=group, slug="", name="Several")
    assert "card.pdf" in seen(client_of(reader), f"{PERSONAS}several-2/")


def test_dutch_writes_ij_as_one_letter(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    PersonaFactory(
        organisation=group.organisation, target_group=group, slug="ijsbrand", name="IJsbrand", age=None, home="",
        work="ijsmeester op de kunstijsbaan",
    )  # fmt: skip
    for url in (PERSONAS, f"{PERSONAS}ijsbrand/"):
        assert "IJsmeester op de kunstijsbaan" in seen(client_of(reader), url)


def test_a_name_that_was_there_before_may_stay(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    PersonaFactory(organisation=group.organisation, target_group=group, slug="klant", name="De klant")
    client, url = client_of(editor), f"{PERSONAS}klant/edit/"
    values = {"target_group": group.pk, "name": "De klant", "quote": "Nou.", "opened": opened(client, url)}
    assert client.post(url, values).status_code == 303


def test_a_persona_begins_at_a_conversation(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    about = {"words": "Ik sta al een uur te wachten.", "struggle": "Haar pauze valt weg."}
    talk = ConversationFactory(organisation=group.organisation, slug="g1", target_group=group, **about)
    client, url = client_of(editor), f"{PERSONAS}new/?conversation=g1&target_group=balie"
    form = client.get(url).context["form"]
    assert form["quote"].value() == "Ik sta al een uur te wachten."
    assert form["heard"].value() == "Haar pauze valt weg."
    values = {"target_group": group.pk, "name": "Samira", "heard": "Haar pauze valt weg.", "conversations": [talk.pk]}
    client.post(url, {**values, "assumed": "Wil minder uren.\n\nLeest geen mail."})
    persona = Persona.objects.get()
    assert [*persona.conversations.all()] == [talk]
    claims = [(each.text, each.basis, each.conversation) for each in persona.claims.order_by("pk")]
    assert claims == [
        ("Haar pauze valt weg.", "evidence", talk),
        ("Wil minder uren.", "assumption", None),
        ("Leest geen mail.", "assumption", None),
    ]


def test_a_conversation_of_another_organisation_brings_nothing(editor: Member, client_of: ClientOf) -> None:
    ConversationFactory(slug="elders", words="Geheim.")
    assert "Geheim." not in client_of(editor).get(f"{PERSONAS}new/?conversation=elders").content.decode()


# ── The wall ──


@pytest.mark.postgres
def test_the_wall_hangs_people_by_group(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    own = {"organisation": samira.organisation}
    ClaimFactory(**own, persona=samira, basis="evidence", source="belnotities")
    MotivationFactory(**own, persona=samira, answer="")
    daan = PersonaFactory(**own, name="Daan", target_group__organisation=samira.organisation)
    page = seen(client_of(reader), PERSONAS)
    for said in ("Samira", "Daan", "1 of 1 from evidence", "1 goal without an answer", "Not asked yet"):
        assert said in page
    narrowed = seen(client_of(reader), f"{PERSONAS}?target_group={daan.target_group.slug}")
    assert "Daan" in narrowed
    assert "Als ík het maar kies." not in narrowed


def test_the_wall_names_groups_for_whom_nobody_stands(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    PersonaFactory(organisation=group.organisation)
    page = seen(client_of(editor), PERSONAS)
    assert "Nobody stands for these groups yet" in page
    assert f"{PERSONAS}new/?target_group=balie" in page


def test_who_is_in_the_archive_hangs_on_no_wall(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    PersonaFactory(organisation=samira.organisation, name="Daan")
    samira.archived_on = date(2026, 1, 1)
    samira.save()
    page = seen(client_of(reader), PERSONAS)
    assert "Daan" in page
    assert "Samira" not in page
    assert "(0)" in page


# ── Paper ──


def test_the_card_and_the_wall_print(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    for url in (f"{CARD}card.pdf", f"{PERSONAS}cards.pdf", f"{PERSONAS}cards.pdf?target_group=balie"):
        paper = client.get(url)
        assert paper["Content-Type"] == "application/pdf"
        assert paper.content.startswith(b"%PDF-")


def test_nobody_is_no_paper(
    group: TargetGroup, reader: Member, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(reader)
    assert "There is nobody to print yet." in client.get(f"{PERSONAS}cards.pdf", follow=True).content.decode()
    monkeypatch.setattr("ankerpunt.understand.views.persona_print.MOST", 1)
    for _ in range(2):
        PersonaFactory(organisation=group.organisation, target_group=group)
    assert "more than 1 people at once" in client.get(f"{PERSONAS}cards.pdf", follow=True).content.decode()


def test_who_is_in_the_archive_has_no_paper(samira: Persona, reader: Member, client_of: ClientOf) -> None:
    samira.archived_on = date(2026, 1, 1)
    samira.save()
    assert client_of(reader).get(f"{CARD}card.pdf").status_code == 404
    assert "card.pdf" not in seen(client_of(reader))
