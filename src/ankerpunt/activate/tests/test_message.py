"""A message beside the reason of its reader, what it rests on, how it reads, and the profile (C5, C6, P6, C12)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ankerpunt.activate.models import Message
from ankerpunt.activate.tests.factories import ActivityFactory, MessageFactory, PartnerFactory, ProcessFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.plan.document import load
from tests.forms import form_of

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
MESSAGES, PARTNERS = "/waterrijk/activate/messages/", "/waterrijk/activate/partners/"
LONG = (
    "Wij willen u hierbij graag laten weten dat uw aanvraag door ons in behandeling wordt genomen en wordt beoordeeld. "
    "Bel ons gerust."
)


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    write(load(EXAMPLE), into=editor.organisation, by=editor)
    return client_of(editor)


def said(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def test_a_message_stands_beside_the_reason_of_its_reader_and_what_it_rests_on(client: Client) -> None:
    page = said(client, f"{MESSAGES}boodschap-rooster/")
    for words in ("Samira", "What we want", "What is in it for them", "Je maakt samen je rooster", "Lived"):
        assert words in page
    bare = said(client, f"{MESSAGES}boodschap-rijbewijs/")
    assert "This message does not say yet whose reason it answers." in bare
    assert f"{MESSAGES}boodschap-rijbewijs/edit/#id_motivation" in bare
    assert "It rests on no USP." in bare


def test_what_is_not_true_yet_is_told_apart_by_whether_the_message_says_so(client: Client) -> None:
    assert "Not true yet; the message says so." in said(client, f"{MESSAGES}boodschap-administratie/")
    Message.objects.filter(slug="boodschap-administratie").update(stretch_label=False)
    assert "Not true yet, and the message does not say so." in said(client, f"{MESSAGES}boodschap-administratie/")


def test_it_says_how_a_message_reads_and_what_to_mend(client: Client) -> None:
    Message.objects.filter(slug="boodschap-rijbewijs").update(text=LONG)
    page = said(client, f"{MESSAGES}boodschap-rijbewijs/")
    assert "By estimate: hard for many people" in page
    assert "Longer than 15 words: “Wij willen u hierbij graag laten weten" in page
    assert "Say who does it: “" in page
    assert "Bel ons gerust”" not in page
    assert "By estimate: easy" in said(client, f"{MESSAGES}boodschap-paspoort/")
    assert "B1 text" not in page


def test_the_name_of_the_product_does_not_count_against_a_message(editor: Member, client_of: ClientOf) -> None:
    process = ProcessFactory(organisation=editor.organisation, name="Gehandicaptenparkeerkaart")
    text = "Gehandicaptenparkeerkaart nodig? Bel ons."
    MessageFactory(organisation=editor.organisation, slug="kaart", text=text, process=process)
    assert "No long sentences and no hard words." in said(client_of(editor), f"{MESSAGES}kaart/")


def test_the_form_helps_while_a_message_is_written(client: Client) -> None:
    page = client.post(f"{MESSAGES}new/", {"text": LONG, "due_on": "ooit"}).content.decode()
    assert "By estimate this is hard to read for many people" in page
    answer = client.post("/waterrijk/promise/words/?field=text&reading=1", {"text": LONG}).content.decode()
    assert "Longer than 15 words" in answer
    quiet = client.post("/waterrijk/promise/words/?field=text&reading=1", {"text": "Bel ons."}).content.decode()
    assert "Longer than" not in quiet


def test_a_hard_text_without_a_hard_word_is_never_said_to_have_nothing(client: Client) -> None:
    text = "Leert in de trein, werkt tot half vijf en regelt haar zaken op het perron."
    Message.objects.filter(slug="boodschap-rijbewijs").update(text=text)
    page = said(client, f"{MESSAGES}boodschap-rijbewijs/")
    written = client.post("/waterrijk/promise/words/?field=text&reading=1", {"text": text}).content.decode()
    for shown in (page, written):
        assert "No word or sentence stands out." in shown
        assert "No long sentences and no hard words." not in shown


def test_a_post_starts_from_the_profile_and_is_held_against_it(client: Client) -> None:
    profile = "/waterrijk/promise/profiles/linkedin-klantcontact/"
    start = f"{MESSAGES}new/?profile=linkedin-klantcontact&usps=kcc-u1&usps=kcc-u2&target_group=klantcontact"
    assert start.replace("&", "&amp;") in said(client, profile)
    page = client.get(start)
    form = form_of(page)
    assert "This starts from your profile on LinkedIn" in page.content.decode()
    assert form.fields["text"][0].startswith("Wij zijn Gemeente Waterrijk.")
    assert len(form.fields["usps"]) == 2
    answer = client.post(start, form.with_(text="Bij ons maak je samen je rooster. Kom maandag kijken."), follow=True)
    assert answer.redirect_chain[0][0].endswith("?profile=linkedin-klantcontact#beside")
    shown = answer.content.decode()
    for words in (
        "This message has 53 characters, the profile 142.",
        "The profile has room for 2000.",
        "Kom maandag kijken",
        "We kennen de straat en noemen mensen bij hun naam",
    ):
        assert words in shown
    assert Message.objects.get(text__startswith="Bij ons maak").usps.count() == 2


def test_another_profile_is_one_press_away_and_one_of_another_group_is_not_offered(client: Client) -> None:
    page = said(client, f"{MESSAGES}boodschap-administratie/")
    assert "Beside your profile" in page
    assert "WhatsApp" in page
    assert "linkedin-klantcontact" not in page
    assert "Beside your profile" not in said(client, f"{MESSAGES}boodschap-rijbewijs/")


def test_readers_see_it_and_change_nothing(client: Client, reader: Member, client_of: ClientOf) -> None:
    page = said(client_of(reader), f"{MESSAGES}boodschap-rijbewijs/")
    assert "edit/#id_motivation" not in page
    profile = said(client_of(reader), "/waterrijk/promise/profiles/linkedin-klantcontact/")
    assert "Start a message from this" not in profile


def test_a_partner_says_what_they_contribute_and_who_speaks_to_them(client: Client, editor: Member) -> None:
    page = said(client, f"{PARTNERS}huisartsen/")
    assert all(
        words in page for words in ("Vertellen wie er kan bellen.", "adviseur dienstverlening", "Wmo-voorziening")
    )
    bare = said(client, f"{PARTNERS}makelaars/")
    assert f"{PARTNERS}makelaars/edit/#id_contributes" in bare
    assert f"{PARTNERS}makelaars/edit/#id_spoken_by" in bare
    partner = PartnerFactory(organisation=editor.organisation, slug="buren")
    ActivityFactory(organisation=editor.organisation, title="Samen de wijk in").partners.add(partner)
    assert "Samen de wijk in" in said(client, f"{PARTNERS}buren/")


def test_the_outsider_finds_nothing(client: Client, outsider: Member, client_of: ClientOf) -> None:
    away, new = client_of(outsider), f"{MESSAGES}new/?profile=linkedin-klantcontact"
    for url in (f"{MESSAGES}boodschap-rooster/", f"{PARTNERS}huisartsen/", new):
        assert away.get(url).status_code == 404
    own = away.get(new.replace("waterrijk", "elders"))
    assert "Wij zijn Gemeente Waterrijk" not in own.content.decode()


def test_the_pages_cost_as_many_queries_with_much_around_them_as_with_little(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    for url in (f"{MESSAGES}boodschap-rooster/", f"{PARTNERS}woningcorporatie-de-oever/"):
        client.get(url)
        with django_assert_max_num_queries(20):
            client.get(url)
