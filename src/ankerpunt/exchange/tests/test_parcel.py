"""The whole plan out and in, on a page: with what would change before, and the way back after."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from msgspec.structs import replace

from ankerpunt.cli import main
from ankerpunt.exchange import zipped
from ankerpunt.exchange.actions import parcel as acts
from ankerpunt.exchange.models import Parcel
from ankerpunt.exchange.models.parcel import parcels
from ankerpunt.exchange.tests.test_cli import WATERRIJK
from ankerpunt.exchange.tests.test_files import plan_with
from ankerpunt.exchange.zipped import pack
from ankerpunt.files import store
from ankerpunt.files.models import StoredFile
from ankerpunt.files.tests import made
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.tests.queue import WorkOff
from ankerpunt.mirror.mapper import read, write
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Change, Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Plan

WATERRIJK_PLAN = load(WATERRIJK)
WHOLE = "/waterrijk/exchange/"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path / "kept"


@pytest.fixture
def plan(organisation: Organisation, admin: Member) -> Plan:
    write(WATERRIJK_PLAN, into=organisation, by=admin)
    return read(organisation)


def zip_of(plan: Plan, **files: bytes) -> bytes:
    where = parcels() / "made"
    pack(plan, where)
    with zipfile.ZipFile(where, "a") as packed:
        for name, content in files.items():
            packed.writestr(f"files/{name}", content)
    return where.read_bytes()


def packed_as(**entries: bytes | str) -> bytes:
    made_here = BytesIO()
    with zipfile.ZipFile(made_here, "w") as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return made_here.getvalue()


def bring(client: Any, content: bytes) -> Any:
    return client.post(WHOLE, {"file": SimpleUploadedFile("plan.zip", content)})


def seen_on(client: Any, url: str) -> dict[str, str]:
    return {"seen": client.get(url).context["seen"]}


def test_another_organisations_parcel_is_not_there(
    admin: Member, outsider: Member, client_of: ClientOf, plan: Plan
) -> None:
    url = bring(client_of(admin), zip_of(plan)).url
    ready = client_of(admin).post(f"{WHOLE}make/")["Location"]
    for address in (url, ready):
        assert client_of(outsider).get(address).status_code == 404
        assert client_of(outsider).get(address.replace("waterrijk", "elders")).status_code == 404
    assert client_of(outsider).post(url.replace("waterrijk", "elders")).status_code == 404


def test_what_is_taken_along_is_what_the_command_writes(
    admin: Member, client_of: ClientOf, plan: Plan, tmp_path: Path
) -> None:
    client = client_of(admin)
    answer = client.get(client.post(f"{WHOLE}make/")["Location"])
    assert answer["Content-Disposition"].startswith('attachment; filename="waterrijk-2')
    assert main(["export", "waterrijk", "--to", str(tmp_path / "plan.zip")]) == 0
    assert b"".join(answer) == (tmp_path / "plan.zip").read_bytes()
    assert main(["import", str(tmp_path / "plan.zip"), "--into", "elders"]) == 0
    assert read(Organisation.objects.get(slug="elders")).usps == plan.usps


@pytest.mark.postgres
def test_it_shows_what_would_change_then_does_it_and_takes_it_back(
    admin: Member, client_of: ClientOf, plan: Plan, organisation: Organisation
) -> None:
    client, content = client_of(admin), zip_of(plan)
    unit = Unit.objects.of(organisation).earliest("pk")
    with changing(by=admin):
        unit.name = "Heel anders"
        unit.save()
        Unit.objects.create(organisation=organisation, name="Nieuw team")
        Organisation.objects.filter(pk=organisation.pk).update(residents=12)
    now = read(organisation)
    url = bring(client, content).url
    page = client.get(url)
    shown = page.content.decode()
    assert page.context["preview"].counts == (0, 1, 1)
    assert all(each in shown for each in ("1 row changes", "1 row goes", "Nieuw team", "Heel anders", "is not taken"))
    answer = client.post(url, {"seen": page.context["seen"]})
    assert answer["Location"] == "/waterrijk/"
    assert read(organisation) == replace(plan, organisation=now.organisation)
    client.post(Change.objects.latest("made_at").undo_url)
    assert read(organisation) == now
    assert client.get(url).status_code == 404


def test_only_adding_and_changing_removes_nothing(
    admin: Member, client_of: ClientOf, plan: Plan, organisation: Organisation
) -> None:
    client, content = client_of(admin), zip_of(plan)
    Unit.objects.create(organisation=organisation, name="Nieuw team")
    url = bring(client, content).url + "?mode=merge"
    assert "nothing would change" in client.get(url).content.decode()
    client.post(url, seen_on(client, url))
    assert Unit.objects.filter(name="Nieuw team").exists()


def test_a_plan_that_changed_meanwhile_is_shown_once_more(
    admin: Member, client_of: ClientOf, plan: Plan, organisation: Organisation
) -> None:
    client = client_of(admin)
    url = bring(client, zip_of(replace(plan, stories=()))).url
    seen = seen_on(client, url)
    Unit.objects.create(organisation=organisation, name="Nieuw team")
    answer = client.post(url, seen)
    assert answer.status_code == 409
    assert "Somebody changed the plan" in answer.content.decode()
    assert Unit.objects.filter(name="Nieuw team").exists()
    assert client.post(url, {"seen": answer.context["seen"]}).status_code == 303


def test_what_may_not_be_written_is_said_and_nothing_is(
    admin: Member, client_of: ClientOf, plan: Plan, organisation: Organisation
) -> None:
    client, before = client_of(admin), plan
    reworded = tuple(
        replace(each, promise="Iets heel anders") if each.status == "adopted" else each for each in plan.propositions
    )
    url = bring(client, zip_of(replace(plan, propositions=reworded))).url
    page = client.get(url)
    assert "the document says something else in its place" in page.content.decode()
    assert client.post(url, {"seen": page.context["seen"]}).status_code == 409
    assert read(organisation) == before


def test_a_photo_comes_along_and_says_no_more_than_there_is_to_see(
    admin: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    client, photo = client_of(admin), made.photo()
    content = zip_of(plan_with(photo), **{store.digest_of(photo): photo})
    url = bring(client, content).url
    client.post(url, seen_on(client, url))
    kept = store.read(read(organisation).attachments[0].sha256) or b""
    assert not made.opened(kept).getexif()
    assert StoredFile.objects.of(organisation).count() == 1


def test_a_file_that_is_named_and_not_there_is_said(admin: Member, client_of: ClientOf) -> None:
    url = bring(client_of(admin), zip_of(plan_with(b"x"))).url
    assert "1 file is named and not in it" in client_of(admin).get(url).content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no zip at all", "This is no ZIP"),
        (packed_as(**{"plan.yaml": "organisation: {id: o"}), "plan.yaml"),
        (packed_as(**{"readme.txt": "x"}), "“readme.txt” is no part of a plan"),
        (packed_as(**{"../plan.yaml": "organisation: {id: o, name: O}"}), "“../plan.yaml” is no part of a plan"),
        (packed_as(**{"/etc/plan.yaml": "organisation: {id: o, name: O}"}), "“/etc/plan.yaml” is no part of a plan"),
        (packed_as(**{"c:\\plan.yaml": "organisation: {id: o, name: O}"}), "is no part of a plan"),
        (packed_as(**{"files/../x": "y"}), "“files/../x” is no part of a plan"),
        (packed_as(), "There is no plan in this ZIP"),
    ],
)
def test_what_is_no_plan_says_why(admin: Member, client_of: ClientOf, content: bytes, said: str) -> None:
    answer = bring(client_of(admin), content)
    assert answer.status_code == 422
    assert said in answer.content.decode().replace("&#x27;", "'")
    assert not Parcel.objects.exists()


def test_a_folder_that_somebody_packed_is_a_plan_too(admin: Member, client_of: ClientOf) -> None:
    entries = {
        "plan/plan.yaml": "organisation: {id: o, name: O}",
        "__MACOSX/plan/._plan.yaml": "x",
        "plan/.DS_Store": "x",
    }
    assert bring(client_of(admin), packed_as(**entries)).status_code == 303


def test_what_unpacks_to_more_than_a_plan_can_be_is_not_unpacked(
    admin: Member, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, "MOST_TEXT", 1000)
    bomb = packed_as(**{"plan.yaml": "organisation: {id: o, name: " + "O" * 2000 + "}"})
    assert "There is more in this ZIP than a plan can be" in bring(client_of(admin), bomb).content.decode()


def test_a_damaged_file_is_told_of_when_it_is_read(admin: Member, client_of: ClientOf, plan: Plan) -> None:
    content = bytearray(packed_as(**{"plan.yaml": "organisation: {id: o, name: Oeverwijk}"}))
    content[content.index(b"Oeverwijk")] = ord("X")
    assert "it is damaged" in bring(client_of(admin), bytes(content)).content.decode()


def test_a_plan_with_many_files_is_made_in_the_background(
    admin: Member, client_of: ClientOf, plan: Plan, monkeypatch: pytest.MonkeyPatch, work_off: WorkOff
) -> None:
    monkeypatch.setattr(acts, "AT_ONCE", -1)
    client = client_of(admin)
    assert client.post(f"{WHOLE}make/")["Location"] == WHOLE
    assert "It is being made" in client.get(WHOLE).content.decode()
    work_off()
    assert Job.objects.get().state == "done"
    assert "can be downloaded under" in client.get("/waterrijk/jobs/").content.decode()
    assert Parcel.objects.get().name in client.get(WHOLE).content.decode()


def test_what_lay_here_for_a_day_is_gone(admin: Member, client_of: ClientOf, plan: Plan) -> None:
    url = bring(client_of(admin), zip_of(plan)).url
    (parcels() / "made").unlink()
    Parcel.objects.update(made_at=timezone.now() - timedelta(days=1))
    assert client_of(admin).get(url).status_code == 404
    acts.tidy()
    assert [*parcels().iterdir()] == []
    assert not Parcel.objects.exists()


def test_the_oldest_makes_way_for_a_fourth(admin: Member, client_of: ClientOf, plan: Plan) -> None:
    client = client_of(admin)
    first, *others = [client.post(f"{WHOLE}make/")["Location"] for _time in range(4)]
    assert client.get(first).status_code == 404
    assert {path.stem for path in parcels().iterdir()} == {url.split("/")[-2] for url in others}


def test_what_was_brought_can_be_thrown_away(admin: Member, client_of: ClientOf, plan: Plan) -> None:
    url = bring(client_of(admin), zip_of(plan)).url
    path = Parcel.objects.get().path
    client_of(admin).post(f"{url}throw-away/")
    assert not path.exists()
    assert client_of(admin).get(url).status_code == 404
