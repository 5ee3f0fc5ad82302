"""The one file: a zip with the manifest and a copy of the database. A damaged one is recognised before it is used."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

import msgspec
from django.utils.translation import gettext as _

from ankerpunt.web.backup.manifest import FORMAT, Manifest, another_version
from ankerpunt.web.backup.problem import BackupError

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST, DATABASE = "manifest.json", "database"
MANIFEST_AT_MOST = 4 * 1024 * 1024
PIECE = 1024 * 1024


def pack(manifest: Manifest, copy: Path, to: Path) -> None:
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    to.touch(mode=0o600)
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(MANIFEST, text)
        packed.write(copy, DATABASE)


@contextmanager
def unpacked(file: Path, *, beside: Path) -> Iterator[tuple[Manifest, Path]]:
    """The manifest and the copy of the database, once it is certain that both are whole; the copy goes afterwards."""
    try:
        with zipfile.ZipFile(file) as packed, TemporaryDirectory(prefix=".restore-", dir=beside) as folder:
            manifest = _manifest(packed)
            copy = Path(folder) / DATABASE
            with packed.open(DATABASE) as content, copy.open("xb") as written:
                _copy_whole(content, written, manifest)
            yield manifest, copy
    except FileNotFoundError as error:
        raise BackupError(_("There is no file %(file)s.") % {"file": file}) from error
    except PermissionError as error:
        raise BackupError(_("Ankerpunt may not read %(file)s.") % {"file": file}) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise damaged() from error


def damaged() -> BackupError:
    return BackupError(
        _("This file is no backup of Ankerpunt, or it is damaged."),
        _("Copy it once more from where it is kept, or take an earlier one."),
    )


def _manifest(packed: zipfile.ZipFile) -> Manifest:
    if packed.getinfo(MANIFEST).file_size > MANIFEST_AT_MOST:
        raise damaged()
    text = packed.read(MANIFEST)
    try:
        told = msgspec.json.decode(text)
        if isinstance(told, dict) and isinstance(told.get("format"), int) and told["format"] != FORMAT:
            raise another_version(str(told.get("ankerpunt", "?")))
        return msgspec.convert(told, Manifest)
    except msgspec.MsgspecError as error:
        raise damaged() from error


def _copy_whole(content: IO[bytes], written: IO[bytes], manifest: Manifest) -> None:
    if shutil.disk_usage(Path(written.name).parent).free < manifest.size:
        raise BackupError(_("There is not enough room on the disk to unpack this backup."), _("Free some room first."))
    digest, size = hashlib.sha256(), 0
    while piece := content.read(PIECE):
        size += len(piece)
        if size > manifest.size:
            raise damaged()
        digest.update(piece)
        written.write(piece)
    if digest.hexdigest() != manifest.sha256 or size != manifest.size:
        raise damaged()
