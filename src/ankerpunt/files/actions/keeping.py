"""Taking in what somebody brings: looked at, made safe, counted, and kept once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.files import pictures, store
from ankerpunt.files.formats import Format, document_in, picture_in
from ankerpunt.files.models import StoredFile
from ankerpunt.files.refusal import RefusedFileError
from ankerpunt.kit.bodies import MB
from ankerpunt.organisation.actions.change import turn_of

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation

# What one request may send (`Size.PHOTO`), without what the form around it takes.
MOST_BYTES = 19 * MB


class Taken(Struct, frozen=True):
    """A file as it is kept: under which digest, how many bytes, as what, and under which name."""

    sha256: str
    size: int
    name: str
    is_picture: bool


def keep(content: bytes, *, name: str, organisation: Organisation) -> Taken:
    """Keep what somebody brings; raises RefusedFileError where it is not taken in."""
    if len(content) > MOST_BYTES:
        said = _(
            "This file is too large: it has %(size)s MB, and the most is %(most)s MB."
            " Make it smaller, or keep it elsewhere and add a link."
        )
        raise RefusedFileError(said % {"size": -(-len(content) // MB), "most": MOST_BYTES // MB})
    made, found = _as_kept(content)
    _note(made, found, organisation, most=settings.FILES_QUOTA_MB * MB)
    return Taken(store.digest_of(made), len(made), found.named(name), found.is_picture)


def keep_again(content: bytes, *, organisation: Organisation) -> str:
    """Keep what came along with a plan, without a quota; gives its digest, a new one where it was no file of ours."""
    if picture_in(content) and pictures.is_bare(content):
        made, found = content, pictures.format_of(content)
    else:
        made, found = _as_kept(content)
    _note(made, found, organisation)
    return store.digest_of(made)


def _as_kept(content: bytes) -> tuple[bytes, Format]:
    if picture_in(content):
        return pictures.redrawn(content)
    found = document_in(content)
    if found is None:
        raise RefusedFileError(
            _(
                "This kind of file is not kept here. Choose a photo, a PDF, a text or CSV file, or a document of Word,"
                " Excel, PowerPoint or LibreOffice without macros."
            )
        )
    return content, found


def _note(content: bytes, found: Format, organisation: Organisation, *, most: int | None = None) -> None:
    """Write the file first: a row never names what is not there."""
    with transaction.atomic(), turn_of(organisation.pk):
        rows, sha256 = StoredFile.objects.of(organisation), store.digest_of(content)
        is_new = not rows.filter(sha256=sha256).exists()
        if most is not None and is_new and rows.bytes() + len(content) > most:
            said = _(
                "There is no room left for files: your organisation may keep %(most)s MB."
                " Remove what is not needed any more, or ask the people who run this site for more."
            )
            raise RefusedFileError(said % {"most": most // MB})
        store.put(content)
        rows.update_or_create(
            organisation=organisation,
            sha256=sha256,
            defaults={"media": found.media, "size": len(content), "kept_at": timezone.now()},
        )
