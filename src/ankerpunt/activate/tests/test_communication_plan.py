"""The plan on paper and in Word, from its own page (C1)."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ankerpunt.activate.tests.factories import CommunicationPlanFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf

PLANS = "/waterrijk/activate/plans/"


@pytest.fixture
def address(organisation: Organisation) -> str:
    made = CommunicationPlanFactory(
        organisation=organisation, title="Jaarplan 2027", occasion="De wachttijd bij de balie."
    )
    return f"{PLANS}{made.slug}/"


def words_in(word: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        return parts.read("word/document.xml").decode()


@pytest.mark.parametrize("paper", ["plan.pdf", "page.pdf"])
def test_everybody_can_take_it_along_as_a_pdf(address: str, paper: str, reader: Member, client_of: ClientOf) -> None:
    assert f"{address}{paper}" in client_of(reader).get(address).content.decode()
    answer = client_of(reader).get(f"{address}{paper}")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_it_is_made_in_word_plain_and_in_a_house_style(address: str, reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    plain = client.post(f"{address}word/")
    assert plain["Content-Disposition"].startswith("attachment")
    assert "De wachttijd bij de balie." in words_in(plain.content)
    style = SimpleUploadedFile("huisstijl.docx", plain.content)
    assert "De wachttijd bij de balie." in words_in(client.post(f"{address}word/", {"house_style": style}).content)


def test_what_is_no_word_document_is_refused_in_a_sentence(address: str, reader: Member, client_of: ClientOf) -> None:
    answer = client_of(reader).post(f"{address}word/", {"house_style": SimpleUploadedFile("logo.docx", b"\x89PNG")})
    assert answer.status_code == 422
    assert "ank-field__error" in answer.content.decode()


def test_it_is_of_its_own_organisation(address: str, outsider: Member, client_of: ClientOf) -> None:
    for paper in ("plan.pdf", "page.pdf", "word/"):
        assert client_of(outsider).get(f"{address}{paper}").status_code == 404


def test_the_link_of_an_annex_leads_there(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    annexes = ("Productenlijst https://waterrijk.example/producten", "Verslag van de werkplaats")
    made = CommunicationPlanFactory(organisation=organisation, annexes=annexes)
    page = client_of(reader).get(f"{PLANS}{made.slug}/").content.decode()
    assert 'href="https://waterrijk.example/producten"' in page
    assert 'href="<a' not in page
    assert "Verslag van de werkplaats" in page
