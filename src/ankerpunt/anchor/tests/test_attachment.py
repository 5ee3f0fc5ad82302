"""A photo or file of evidence: brought along on a form, seen by members alone, taken away and brought back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from ankerpunt.anchor.models import Attachment, Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory, AttachmentFactory, EvidenceFactory
from ankerpunt.files import store
from ankerpunt.files.actions.keeping import keep
from ankerpunt.files.actions.sweeping import sweep
from ankerpunt.files.models import StoredFile
from ankerpunt.files.tests import made
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from tests.forms import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def evidence(organisation: Organisation) -> Evidence:
    found: Evidence = EvidenceFactory(organisation=organisation)
    return found


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def brought(content: bytes = b"", name: str = "IMG_0001.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or made.photo(), "application/octet-stream")


def hung(evidence: Evidence, content: bytes = b"", name: str = "bord.jpg") -> Attachment:
    taken = keep(content or made.photo(), name=name, organisation=evidence.organisation)
    found: Attachment = AttachmentFactory(
        organisation=evidence.organisation, evidence=evidence, sha256=taken.sha256, name=taken.name, size=taken.size
    )
    return found


def address_of(row: Attachment, what: str = "") -> str:
    return f"/waterrijk/anchor/attachments/{row.slug}/{what}"


def send(client: Client, url: str, **typed: Any) -> Any:
    return client.post(url, form_of(client.get(url)).with_(**typed))


def test_a_photo_comes_along_with_new_evidence(client: Client, organisation: Organisation) -> None:
    cell = AnchoringFactory(organisation=organisation)
    url = f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/evidence/"
    answer = send(client, url, text="Het bord hangt er.", photo=brought(), alt="Het planbord.")
    assert answer.status_code == 303
    row = Attachment.objects.get(evidence__text="Het bord hangt er.")
    assert (row.name, row.alt) == ("IMG_0001.jpg", "Het planbord.")
    assert row.size == len(store.read(row.sha256) or b"")
    assert not made.opened(store.read(row.sha256) or b"").getexif()


def test_a_file_is_hung_on_evidence_that_is_there(client: Client, evidence: Evidence) -> None:
    url = f"/waterrijk/anchor/evidence/{evidence.slug}/add/"
    assert send(client, url, file=brought(made.word(), "rooster.docx")).status_code == 303
    assert evidence.attachments.get().name == "rooster.docx"


def test_a_form_that_is_sent_twice_hangs_one_photo(client: Client, evidence: Evidence) -> None:
    url = f"/waterrijk/anchor/evidence/{evidence.slug}/add/"
    typed = form_of(client.get(url)).with_(alt="Het planbord.")
    answers = [client.post(url, {**typed, "photo": brought()}).status_code for _ in range(2)]
    assert (answers, evidence.attachments.count()) == ([303, 303], 1)


def test_without_a_file_there_is_nothing_to_add(client: Client, evidence: Evidence) -> None:
    answer = send(client, f"/waterrijk/anchor/evidence/{evidence.slug}/add/", alt="Het planbord.")
    assert answer.status_code == 422
    assert "Choose a photo or file." in answer.content.decode()


def test_of_a_photo_is_asked_what_there_is_to_see_and_it_need_not_be_chosen_again(
    client: Client, evidence: Evidence
) -> None:
    url = f"/waterrijk/anchor/evidence/{evidence.slug}/add/"
    answer = send(client, url, photo=brought())
    assert answer.status_code == 422
    assert "Say what there is to see" in answer.content.decode()
    assert "“IMG_0001.jpg” is uploaded already." in answer.content.decode()
    assert client.post(url, form_of(answer).with_(alt="Het planbord.")).status_code == 303
    assert evidence.attachments.get().name == "IMG_0001.jpg"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"MZ\x00", "This kind of file is not kept here"), (made.photo()[:300], "This picture is damaged")],
)
def test_what_is_not_taken_in_loses_nothing_that_was_typed(
    client: Client, organisation: Organisation, content: bytes, said: str
) -> None:
    cell = AnchoringFactory(organisation=organisation)
    url = f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/evidence/"
    answer = send(client, url, text="Het bord hangt er.", photo=brought(content), alt="Het planbord.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Het bord hangt er." in page
    assert "Het planbord." in page
    assert not StoredFile.objects.exists()


def test_what_another_organisation_took_in_is_not_taken_over(
    client: Client, evidence: Evidence, outsider: Member, client_of: ClientOf
) -> None:
    theirs = EvidenceFactory(organisation=outsider.organisation)
    url = f"/{outsider.organisation.slug}/anchor/evidence/{theirs.slug}/add/"
    carried = form_of(send(client_of(outsider), url, photo=brought())).fields["taken_before"]
    answer = send(client, f"/waterrijk/anchor/evidence/{evidence.slug}/add/", taken_before=carried, alt="Een bord.")
    assert answer.status_code == 422
    assert not evidence.attachments.exists()


def test_a_member_gets_the_file_as_what_it_is_and_nothing_else(client: Client, evidence: Evidence) -> None:
    photo, letter = hung(evidence), hung(evidence, made.word(), "rooster mei.docx")
    answer = client.get(address_of(photo, "file/"))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"] == 'inline; filename="bord.jpg"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert client.get(address_of(photo, "file/"), headers={"If-None-Match": answer["ETag"]}).status_code == 304
    answer = client.get(address_of(letter, "file/"))
    assert answer["Content-Disposition"] == 'attachment; filename="rooster mei.docx"'
    assert client.get(address_of(letter, "small/")).status_code == 404


def test_a_small_picture_is_made_when_it_is_asked_for(client: Client, evidence: Evidence) -> None:
    photo = hung(evidence, made.photo(1200, 900))
    answer = client.get(address_of(photo, "small/"))
    assert (answer["Content-Type"], made.opened(answer.content).size) == ("image/webp", (480, 360))
    store.discard(store.path_of(photo.sha256))
    assert client.get(address_of(photo, "small/")).status_code == 404
    assert client.get(address_of(photo, "file/")).status_code == 404


def test_a_member_of_another_organisation_gets_nothing(
    evidence: Evidence, outsider: Member, client_of: ClientOf
) -> None:
    photo, client = hung(evidence), client_of(outsider)
    assert client.get(address_of(photo, "file/")).status_code == 404
    # Naming what another organisation keeps opens nothing either.
    copied = AttachmentFactory(organisation=outsider.organisation, sha256=photo.sha256)
    url = f"/{outsider.organisation.slug}/anchor/attachments/{copied.slug}/file/"
    assert client.get(url).status_code == 404


def test_the_cell_and_the_evidence_show_it_and_its_page_shows_it_large(client: Client, evidence: Evidence) -> None:
    photo, cell = hung(evidence), evidence.anchoring
    for url in (
        f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/",
        f"/waterrijk/anchor/evidence/{evidence.slug}/",
    ):
        page = client.get(url).content.decode()
        assert f'src="{address_of(photo, "small/")}" alt="Het planbord in de teamkamer."' in page
    assert f'src="{address_of(photo, "file/")}"' in client.get(address_of(photo)).content.decode()


def test_adding_begins_at_the_evidence(client: Client, evidence: Evidence) -> None:
    new = "/waterrijk/anchor/attachments/new/"
    assert client.get(f"{new}?evidence={evidence.slug}").headers["Location"].endswith(f"{evidence.slug}/add/")
    assert client.get(new).headers["Location"] == "/waterrijk/anchor/evidence/"


def test_what_there_is_to_see_can_be_said_better(client: Client, evidence: Evidence) -> None:
    photo = hung(evidence)
    assert send(client, address_of(photo, "edit/"), alt="Het bord van mei.").status_code == 303
    photo.refresh_from_db()
    assert photo.alt == "Het bord van mei."


def test_removed_evidence_comes_back_with_its_photo(client: Client, evidence: Evidence) -> None:
    photo = hung(evidence)
    answer = client.post(f"/waterrijk/anchor/evidence/{evidence.slug}/delete/", follow=True)
    assert not Attachment.objects.exists()
    sweep(timezone.now() + timedelta(days=60))
    undo = next(m.extra_tags.removeprefix("undo:") for m in answer.context["messages"])
    client.post(undo)
    assert client.get(address_of(photo, "file/")).status_code == 200


def test_a_removed_photo_is_gone_for_good_after_ninety_days(client: Client, evidence: Evidence) -> None:
    photo = hung(evidence)
    client.post(address_of(photo, "delete/"))
    assert sweep(timezone.now() + timedelta(days=89)) == 0
    assert sweep(timezone.now() + timedelta(days=91)) == 1
    assert store.read(photo.sha256) is None


def test_a_photo_that_is_named_stays_however_old_it_is(evidence: Evidence) -> None:
    photo = hung(evidence)
    assert sweep(timezone.now() + timedelta(days=4000)) == 0
    assert store.read(photo.sha256) is not None
