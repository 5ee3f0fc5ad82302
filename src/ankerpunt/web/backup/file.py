"""The one file: a zip of the manifest, the database and the files; a damaged one is recognised before it is used."""

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
from django.conf import settings
from django.utils.translation import gettext as _

from ankerpunt.files import store
from ankerpunt.web.backup.manifest import FORMAT, Manifest, another_version
from ankerpunt.web.backup.problem import BackupError

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST, DATABASE, FILES = "manifest.json", "database", "files/"
MANIFEST_AT_MOST = 4 * 1024 * 1024
PIECE = 1024 * 1024


def pack(manifest: Manifest, copy: Path, to: Path) -> Manifest:
    """Write the file; gives the manifest with what came along. Files never change, so they need no moment."""
    to.touch(mode=0o600)
    sizes: list[int] = []
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(copy, DATABASE)
        for sha256, _path in store.every():
            if (content := store.read(sha256)) is not None:  # a sweep may have been there
                packed.writestr(f"{FILES}{sha256}", content, zipfile.ZIP_STORED)
                sizes.append(len(content))
        whole = msgspec.structs.replace(manifest, files=len(sizes), files_size=sum(sizes))
        packed.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(whole), indent=1))
    return whole


@contextmanager
def unpacked(file: Path, *, beside: Path) -> Iterator[tuple[Manifest, Path]]:
    """The manifest and the copy of the database, once it is certain that both are whole; the copy goes afterwards."""
    try:
        with zipfile.ZipFile(file) as packed, TemporaryDirectory(prefix=".restore-", dir=beside) as folder:
            manifest = _manifest(packed)
            copy = Path(folder) / DATABASE
            with packed.open(DATABASE) as content, copy.open("xb") as written:
                _copy_whole(content, written, manifest)
            _refuse_other_files(packed, manifest)
            yield manifest, copy
    except FileNotFoundError as error:
        raise BackupError(_("There is no file %(file)s.") % {"file": file}) from error
    except PermissionError as error:
        raise BackupError(_("Ankerpunt may not read %(file)s.") % {"file": file}) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise damaged() from error


def bring_back_files(file: Path) -> None:
    """Lay the files of a backup where files lie; what is there already stays. They were looked at before."""
    with zipfile.ZipFile(file) as packed:
        for name in _files_in(packed):
            store.put(packed.read(name))


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


def _files_in(packed: zipfile.ZipFile) -> list[str]:
    return [name for name in packed.namelist() if name.startswith(FILES)]


def _refuse_other_files(packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """Each file holds what its name says, and all of them are there."""
    names = _files_in(packed)
    if len(names) != manifest.files or sum(packed.getinfo(name).file_size for name in names) != manifest.files_size:
        raise damaged()
    settings.FILES.mkdir(parents=True, exist_ok=True, mode=settings.FILE_UPLOAD_DIRECTORY_PERMISSIONS)
    _refuse_a_full_disk(settings.FILES, manifest.files_size)
    for name in names:
        with packed.open(name) as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != name.removeprefix(FILES):  # type: ignore[arg-type]
                raise damaged()


def _refuse_a_full_disk(folder: Path, size: int) -> None:
    if shutil.disk_usage(folder).free < size:
        raise BackupError(_("There is not enough room on the disk to unpack this backup."), _("Free some room first."))


def _copy_whole(content: IO[bytes], written: IO[bytes], manifest: Manifest) -> None:
    _refuse_a_full_disk(Path(written.name).parent, manifest.size)
    digest, size = hashlib.sha256(), 0
    while piece := content.read(PIECE):
        size += len(piece)
        if size > manifest.size:
            raise damaged()
        digest.update(piece)
        written.write(piece)
    if digest.hexdigest() != manifest.sha256 or size != manifest.size:
        raise damaged()
