"""A file is kept once, counted for each organisation, and swept when nothing names it any more."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from ankerpunt.files import store
from ankerpunt.files.actions.keeping import MOST_BYTES, keep, keep_again
from ankerpunt.files.actions.sweeping import naming, sweep
from ankerpunt.files.models import StoredFile
from ankerpunt.files.refusal import RefusedFileError
from ankerpunt.files.tests.made import opened, photo, picture, saved, word
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


def test_a_file_lies_under_what_it_holds_and_only_its_owner_reads_it(organisation: Organisation, folder: Path) -> None:
    taken = keep(photo(), name="IMG 1.jpeg", organisation=organisation)
    path = folder / taken.sha256[:2] / taken.sha256[2:]
    assert store.digest_of(path.read_bytes()) == taken.sha256
    assert (taken.name, taken.size, taken.is_picture) == ("IMG 1.jpeg", path.stat().st_size, True)
    assert [each.stat().st_mode & 0o777 for each in (path, path.parent, folder)] == [0o600, 0o700, 0o700]
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_same_photo_of_two_organisations_lies_there_once(organisation: Organisation) -> None:
    for owner in (organisation, organisation, OrganisationFactory()):
        keep(photo(), name="a.jpg", organisation=owner)
    assert StoredFile.objects.count() == 2
    assert len(list(store.every())) == 1


def test_what_is_too_large_or_of_another_kind_says_so(organisation: Organisation, folder: Path) -> None:
    with override("en"):
        with pytest.raises(RefusedFileError, match="it has 20 MB, and the most is 19 MB"):
            keep(b"a" * (MOST_BYTES + 1), name="a.txt", organisation=organisation)
        with pytest.raises(RefusedFileError, match="This kind of file is not kept here"):
            keep(b"MZ\x00", name="foto.jpg", organisation=organisation)
    assert not folder.exists()


def test_an_organisation_has_so_much_room(organisation: Organisation, settings: Any) -> None:
    settings.FILES_QUOTA_MB = 1
    half = b"a" * 600_000
    keep(half, name="a.txt", organisation=organisation)
    keep(half, name="nog eens.txt", organisation=organisation)
    with override("en"), pytest.raises(RefusedFileError, match="your organisation may keep 1 MB"):
        keep(b"b" * 600_000, name="b.txt", organisation=organisation)
    keep(b"b" * 600_000, name="b.txt", organisation=OrganisationFactory())


def test_what_comes_with_a_plan_stays_as_it_is_unless_it_says_more_than_there_is_to_see(
    organisation: Organisation,
) -> None:
    ours = keep(photo(), name="a.jpg", organisation=organisation)
    content = store.read(ours.sha256)
    assert content is not None
    assert keep_again(content, organisation=OrganisationFactory()) == ours.sha256
    drawn = saved(picture(), "PNG")
    assert keep_again(drawn, organisation=organisation) == store.digest_of(drawn)
    theirs = keep_again(photo(), organisation=organisation)
    assert theirs == ours.sha256
    letter = word()
    assert keep_again(letter, organisation=organisation) == store.digest_of(letter)


def test_the_sweep_takes_what_nothing_names_after_a_week(organisation: Organisation) -> None:
    taken, now = keep(photo(), name="a.jpg", organisation=organisation), timezone.now()
    path = store.path_of(taken.sha256)
    store.small_path_of(taken.sha256).write_bytes(b"small")
    old = (now - timedelta(days=30)).timestamp()
    os.utime(path, (old, old))
    assert sweep(now + timedelta(days=6)) == 0
    assert sweep(now + timedelta(days=8)) == 1
    assert not StoredFile.objects.exists()
    assert not list(path.parent.iterdir())


def test_the_sweep_leaves_what_is_being_brought_along_now(organisation: Organisation) -> None:
    store.put(b"zonder rij")
    assert sweep() == 0


def test_the_sweep_leaves_what_another_organisation_keeps(organisation: Organisation) -> None:
    first, other = (keep(photo(), name="a.jpg", organisation=each) for each in (organisation, OrganisationFactory()))
    StoredFile.objects.of(organisation).update(kept_at=timezone.now() - timedelta(days=30))
    assert sweep() == 0
    assert first == other
    assert opened(store.read(first.sha256) or b"").size == (60, 40)
    assert StoredFile.objects.count() == 1


def test_history_names_files_too() -> None:
    assert {(model.__name__, field) for model, field in naming()} == {
        ("Attachment", "sha256"),
        ("HistoricalAttachment", "sha256"),
        ("GamePhoto", "sha256"),
    }


def test_a_name_that_is_no_digest_leads_nowhere() -> None:
    for word_ in ("", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n"):
        with pytest.raises(ValueError, match=r"^"):
            store.path_of(word_)
