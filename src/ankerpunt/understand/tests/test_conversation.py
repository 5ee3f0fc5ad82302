"""The log of conversations (METHOD U10): one field to start, nobody to be recognised, and what it says about what."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.models import Conversation, Persona
from ankerpunt.understand.parts.conversation_rhythm import rhythm
from ankerpunt.understand.tests.factories import (
    ClaimFactory,
    ConversationFactory,
    DriverFactory,
    PersonaFactory,
    TargetGroupFactory,
)

pytestmark = pytest.mark.django_db

LIST = "/waterrijk/understand/conversations/"
NEW = f"{LIST}new/"
HTMX = {"HX-Request": "true", "HX-Target": "div#log"}


def typed(**values: Any) -> dict[str, Any]:
    return {"summary": "Over de roosters.", "partner": "target_group", "held_on": "2026-11-02", **values}


@pytest.fixture
def talk(organisation: Organisation) -> Conversation:
    group = TargetGroupFactory(organisation=organisation, slug="wijk", name="Wijkconsulenten")
    return ConversationFactory(
        organisation=organisation,
        slug="g1",
        target_group=group,
        words="Ik kom voor de mensen.",
        summary="Mee op huisbezoek.",
        wish="Meteen ja kunnen zeggen.",
    )


def test_one_sentence_is_enough_and_the_day_is_today(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get(LIST)
    first = {name: field.value() for name, field in ((f.name, f) for f in page.context["form"]) if field.value()}
    assert first["held_on"] in (timezone.localdate(), str(timezone.localdate()))
    answer = client.post(
        NEW, {"summary": "De bus stopt er niet meer.", "partner": "colleague", "held_on": first["held_on"]}
    )
    kept = Conversation.objects.get()
    assert answer["Location"] == f"{LIST}{kept.slug}/"
    assert (kept.summary, kept.held_on, kept.partner) == (
        "De bus stopt er niet meer.",
        timezone.localdate(),
        "colleague",
    )


@pytest.mark.postgres
def test_a_form_that_was_sent_twice_makes_one_conversation(editor: Member, client_of: ClientOf) -> None:
    client, key = client_of(editor), str(uuid4())
    first = client.post(NEW, typed(key=key))
    again = client.post(NEW, typed(key=key))
    assert first["Location"] == again["Location"]
    assert Conversation.objects.count() == 1


def test_nothing_heard_is_nothing_to_keep(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).post(NEW, typed(summary=" "))
    assert page.status_code == 422
    assert "Write down what you heard, in one sentence." in page.content.decode()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("bel me op 06-12345678", "looks like a phone number"),
        ("mail jan@voorbeeld.nl", "looks like an e-mail address"),
        ("mijn nummer is 111222333", "looks like a citizen service number (BSN)"),
        ("op NL91 ABNA 0417 1643 00", "looks like a bank account (IBAN)"),
        ("ik woon op 1234 AB 12", "looks like an address"),
        ("ik woon in 1234 AB", "looks like a postcode"),
        ("mijn auto is GB-123-T", "looks like a licence plate"),
        ("kijk in dossier 2024-00187", "looks like the number of a person or a file"),
        ("ik ben geboren op 4 februari 1948", "looks like a date of birth"),
    ],
)
def test_what_points_at_a_person_by_its_form_is_refused_and_nothing_is_lost(
    editor: Member, client_of: ClientOf, said: str, sentence: str
) -> None:
    page = client_of(editor).post(NEW, typed(words=said, wish="een vast nummer"))
    assert page.status_code == 422
    assert sentence in page.content.decode()
    for kept in (said, "een vast nummer", "Over de roosters."):
        assert kept in page.content.decode()
    assert not Conversation.objects.exists()


def test_a_likely_name_waits_for_a_person_who_has_looked(editor: Member, client_of: ClientOf) -> None:
    client, said = client_of(editor), "Toen belde Ahmet weer."
    page = client.post(NEW, typed(words=said))
    assert page.status_code == 422
    assert "<mark>Ahmet</mark>" in page.content.decode()
    assert 'name="nobody"' in page.content.decode()
    client.post(NEW, typed(words=said, nobody="on", looked_at="Ahmet"))
    assert Conversation.objects.get().words == said


def test_who_looked_at_one_name_did_not_look_at_the_next(editor: Member, client_of: ClientOf) -> None:
    said = "Toen belde Ahmet weer, en later Priya."
    page = client_of(editor).post(NEW, typed(words=said, nobody="on", looked_at="Ahmet"))
    assert page.status_code == 422
    assert "<mark>Priya</mark>" in page.content.decode()
    assert 'name="nobody" id="id_nobody" checked' not in page.content.decode()


def test_a_made_up_persona_is_nobodys_name(editor: Member, client_of: ClientOf) -> None:
    PersonaFactory(organisation=editor.organisation, name="Samira")
    client_of(editor).post(NEW, typed(words="Het leek wel of ik Samira hoorde."))
    assert Conversation.objects.exists()


def test_the_persona_that_it_sounded_like_gets_the_conversation_and_its_group(
    editor: Member, client_of: ClientOf
) -> None:
    persona = PersonaFactory(organisation=editor.organisation, name="Samira")
    client_of(editor).post(NEW, typed(persona=persona.pk))
    kept = Conversation.objects.get()
    assert kept.target_group == persona.target_group
    assert list(persona.conversations.all()) == [kept]


def test_what_the_address_asks_for_is_filled_in(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    form = client_of(editor).get(f"{NEW}?target_group=wijk&partner=management").context["form"]
    assert (form["target_group"].value(), form["partner"].value()) == (talk.target_group_id, "management")


def test_with_htmx_only_the_form_comes_back_and_after_saving_the_conversation(
    editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    refused = client.post(NEW, typed(summary=""), headers=HTMX)
    assert refused.status_code == 422
    assert refused["HX-Reselect"] == "#log"
    assert refused.content.decode().count('id="log"') == 1
    assert "<html" not in refused.content.decode()
    assert client.post(NEW, typed(), headers=HTMX)["HX-Redirect"].startswith(LIST)


def test_the_newest_stand_on_top_by_week(talk: Conversation, reader: Member, client_of: ClientOf) -> None:
    ConversationFactory(
        organisation=talk.organisation, held_on=date(2026, 11, 9), wish="Eén nummer.", partner="supplier"
    )
    page = client_of(reader).get(LIST)
    assert [(week.number, len(week.entries)) for week in page.context["weeks"]] == [(46, 1), (45, 1)]
    text = page.content.decode()
    assert "“Ik kom voor de mensen.”" in text
    assert "A supplier" in text
    assert f'action="{NEW}"' not in text


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=huisbezoek", 1),
        ("q=zeggen", 1),
        ("q=niets", 0),
        ("target_group=wijk", 1),
        ("partner=management", 0),
        ("", 2),
    ],
)
def test_the_log_is_narrowed_by_words_group_and_partner(
    talk: Conversation, reader: Member, client_of: ClientOf, query: str, count: int
) -> None:
    ConversationFactory(organisation=talk.organisation, summary="Iets anders.", partner="supplier")
    page = client_of(reader).get(f"{LIST}?{query}")
    assert len(page.context["page"].object_list) == count
    assert ("Nothing was found" in page.content.decode()) is (count == 0)


def test_a_group_has_a_rhythm_of_its_own(talk: Conversation, reader: Member, client_of: ClientOf) -> None:
    talk.held_on = timezone.localdate() - timedelta(weeks=1)
    talk.save()
    ConversationFactory(organisation=talk.organisation, held_on=timezone.localdate(), summary="Over iets.")
    counts = {
        query: sum(week.conversations for week in client_of(reader).get(LIST + query).context["rhythm"].weeks)
        for query in ("", "?target_group=wijk")
    }
    assert counts == {"": 2, "?target_group=wijk": 1}


def test_an_empty_log_teaches(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(LIST).content.decode()
    assert "No conversation yet" in page
    assert "U10" in page


def test_a_page_of_conversations_costs_as_many_questions_with_more_of_them(
    talk: Conversation, editor: Member, client_of: ClientOf
) -> None:
    client, counts = client_of(editor), []
    for _ in range(2):
        client.get(LIST)
        with CaptureQueriesContext(connection) as asked:
            client.get(LIST)
        counts.append(len(asked))
        for _each in range(5):
            ConversationFactory(
                organisation=talk.organisation,
                summary="Over iets.",
                target_group=TargetGroupFactory(organisation=talk.organisation),
            )
    assert counts[0] == counts[1]


def test_a_conversation_shows_what_was_heard_and_what_rests_on_it(
    talk: Conversation, editor: Member, client_of: ClientOf
) -> None:
    PersonaFactory(organisation=talk.organisation, name="Samira").conversations.add(talk)
    ClaimFactory(organisation=talk.organisation, conversation=talk, text="Leest op zondag haar post.")
    page = client_of(editor).get(f"{LIST}g1/").content.decode()
    for text in (
        "Ik kom voor de mensen.",
        "Mee op huisbezoek.",
        "Meteen ja",
        "Samira",
        "Leest op zondag",
        "Touchpoints",
    ):
        assert text in page
    assert "/waterrijk/understand/personas/new/?conversations=g1&amp;target_group=wijk" in page


def test_a_persona_begins_with_the_conversation(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get("/waterrijk/understand/personas/new/?conversations=g1&target_group=wijk")
    assert page.context["form"]["conversations"].value() == [talk.pk]


def test_a_reader_reads_and_changes_nothing(talk: Conversation, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{LIST}g1/").content.decode()
    assert "Make a persona" not in page
    assert "/about/" not in page


def test_it_says_something_about_rows_of_any_noun(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    driver = DriverFactory(organisation=talk.organisation, slug="d1", target_group=talk.target_group)
    client = client_of(editor)
    client.post(f"{LIST}g1/about/understand-drivers/", {"rows": ["d1"]})
    assert list(driver.conversations.all()) == [talk]
    client.post(f"{LIST}g1/about/understand-drivers/", {"rows": []})
    assert not driver.conversations.exists()
    touchpoints: Any = kind("Touchpoint").model
    point = touchpoints.objects.create(organisation=talk.organisation, name="Inwerken", slug="inwerken")
    client.post(f"{LIST}g1/about/anchor-touchpoints/", {"rows": ["inwerken"]})
    assert list(point.conversations.all()) == [talk]


def test_linking_is_one_act_that_can_be_undone(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    one, other = (PersonaFactory(organisation=talk.organisation, slug=slug) for slug in ("een", "twee"))
    client = client_of(editor)
    page = client.post(f"{LIST}g1/about/understand-personas/", {"rows": ["een", "twee"]}, follow=True).content.decode()
    assert Persona.objects.filter(conversations=talk).count() == 2
    undo = page.split("/undo/")[1].split("/")[0]
    client.post(f"/waterrijk/undo/{undo}/")
    assert not Persona.objects.filter(conversations=talk).exists()
    assert {one.pk, other.pk} == set(Persona.objects.values_list("pk", flat=True))


@pytest.mark.postgres
def test_rows_of_the_same_group_stand_first_and_others_can_be_sought(
    talk: Conversation, editor: Member, client_of: ClientOf
) -> None:
    DriverFactory(organisation=talk.organisation, name="salaris")
    DriverFactory(organisation=talk.organisation, name="zelf beslissen", target_group=talk.target_group)
    client, url = client_of(editor), f"{LIST}g1/about/understand-drivers/"
    assert [row.name for row in client.get(url).context["form"].among] == ["zelf beslissen", "salaris"]
    assert [row.name for row in client.get(f"{url}?q=sala").context["form"].among] == ["salaris"]


def test_nothing_of_another_organisation_can_be_chosen(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    PersonaFactory(slug="elders")
    page = client_of(editor).post(f"{LIST}g1/about/understand-personas/", {"rows": ["elders"]})
    assert page.status_code == 422


def test_a_noun_without_conversations_cannot_be_chosen(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{LIST}g1/about/activate-plans/").status_code == 404


def test_a_conversation_is_changed_and_looked_at_again(talk: Conversation, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{LIST}g1/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    refused = client.post(url, typed(words="bel 0612345678", opened=opened))
    assert refused.status_code == 422
    client.post(url, typed(words="Ik kom voor de mensen, niet voor de vinkjes.", opened=opened))
    talk.refresh_from_db()
    assert talk.words.endswith("vinkjes.")


def test_the_outsider_does_not_find_it(talk: Conversation, outsider: Member, client_of: ClientOf) -> None:
    for url in (LIST, f"{LIST}g1/", f"{LIST}g1/about/understand-personas/", NEW):
        assert client_of(outsider).get(url).status_code == 404


def test_the_rhythm_knows_lost_running_and_not_yet_begun_weeks() -> None:
    today = date(2026, 11, 18)
    found = rhythm([date(2026, 10, 28), date(2026, 11, 9)], today)
    assert [week.lost for week in found.weeks[-4:]] == [False, True, False, False]
    assert found.weeks[-1].running
    assert not found.weeks[0].begun
    assert found.line == "In the last 3 weeks, 1 week went by without a conversation."


@pytest.mark.parametrize(
    ("days", "line"),
    [
        ([], "No conversation was written down in the last quarter."),
        ([date(2026, 11, 16), date(2026, 11, 9)], "No week was lost: every one held a conversation."),
    ],
)
def test_the_rhythm_is_said_in_a_sentence(days: list[date], line: str) -> None:
    assert rhythm(days, date(2026, 11, 18)).line == line


def test_in_dutch_it_asks_what_you_heard(editor: Member, client_of: ClientOf) -> None:
    editor.user.language = "nl"
    editor.user.save()
    with translation.override("nl"):
        assert "Wat heb je gehoord?" in client_of(editor).get(NEW).content.decode()


def test_what_comes_back_from_history_is_looked_at_for_people_again(editor: Member, client_of: ClientOf) -> None:
    named = "Mevrouw De Boer zei dat het rooster te laat komt."
    talk = ConversationFactory(organisation=editor.organisation, partner="colleague", summary=named)
    then = talk.history.latest().pk
    talk.summary = "Het rooster komt te laat."
    talk.save()
    client, url = client_of(editor), f"{LIST}{talk.slug}/history/{then}/"
    form = client.get(url).context["form"]
    assert form.doubts
    values = {name: form[name].value() for name in ("opened", "looked_at")}
    assert client.post(url, values).status_code == 422
    assert client.post(url, {**values, "nobody": "on"}).status_code == 303
    talk.refresh_from_db()
    assert talk.summary == named
