"""A whole plan on its way: made to be taken along, or brought and then taken in as one act."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone
from msgspec.structs import replace

from ankerpunt.exchange.files import digests, take_files
from ankerpunt.exchange.models import Parcel
from ankerpunt.exchange.models.parcel import KEPT_FOR, parcels
from ankerpunt.exchange.zipped import SUFFIX, pack
from ankerpunt.files.models import StoredFile
from ankerpunt.kit.bodies import MB
from ankerpunt.mirror.mapper import Written, read, write
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.core.files.uploadedfile import UploadedFile

    from ankerpunt.exchange.zipped import Unpacked
    from ankerpunt.mirror.mapper.difference import Mode
    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.nouns import Plan

# What takes longer than somebody should wait for a page is made in the background.
AT_ONCE = 20 * MB


class MovedError(Exception):
    """The plan changed since its difference was shown."""


def is_large(organisation: Organisation, plan: Plan) -> bool:
    files = StoredFile.objects.of(organisation).filter(sha256__in=digests(plan))
    return files.bytes() > AT_ONCE


def make(organisation: Organisation, *, step: Callable[[int, int], None] = lambda _done, _of: None) -> Parcel:
    """Lay a plan ready to be taken along; it is there once it is whole."""
    parcel = Parcel(organisation=organisation, way=Parcel.Way.OUT, name=_named(organisation))
    with NamedTemporaryFile(dir=parcels(), prefix=".new-", delete=False) as made:
        path = Path(made.name)
    try:
        pack(read(organisation), path, step=step)
        path.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        parcel.size = path.stat().st_size
        path.replace(parcel.path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    parcel.save()
    return parcel


def bring(file: UploadedFile[Any], *, organisation: Organisation) -> Parcel:
    """Lay aside what somebody brings, until they have seen what it would change."""
    name = Path(file.name or "").name[:200]
    parcel = Parcel(organisation=organisation, way=Parcel.Way.IN, name=name, size=file.size or 0)
    with parcel.path.open("wb") as kept:
        for piece in file.chunks():
            kept.write(piece)
    parcel.path.chmod(settings.FILE_UPLOAD_PERMISSIONS)
    parcel.save()
    return parcel


def take_in(found: Unpacked, *, by: Member, mode: Mode, seen: str) -> Written:
    """Make the plan say what was brought, if it still is as it was when the difference was shown.

    What it says about the organisation itself stays: that is no row with a history, and could not be undone.
    """
    with turn_of(by.organisation_id):
        organisation = Organisation.objects.get(pk=by.organisation_id)
        if seen != stamp(organisation):
            raise MovedError
        plan = take_files(found.plan, found.beside, organisation=organisation)
        own = read(organisation).organisation
        return write(replace(plan, organisation=own), into=organisation, by=by, mode=mode)


def stamp(organisation: Organisation) -> str:
    """How new the plan is, for a form to carry."""
    return f"{organisation.plan_revision}-{organisation.plan_token}"


def tidy() -> None:
    for parcel in Parcel.objects.past_keeping():
        parcel.delete()
    before = (timezone.now() - KEPT_FOR).timestamp()
    kept = {str(pk) for pk in Parcel.objects.values_list("pk", flat=True)}
    for path in parcels().iterdir():
        if path.stem not in kept and path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


def _named(organisation: Organisation) -> str:
    return f"{organisation.slug}-{timezone.localdate().isoformat()}{SUFFIX}"
