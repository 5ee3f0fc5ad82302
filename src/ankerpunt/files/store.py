"""Where files lie: in the data folder, each under its SHA-256 (`files/ab/cdef…`), written whole or not at all.

What is written is never changed, so a file can be read, copied and sent without a lock. The same content is there once,
whoever brings it; which organisation keeps it is a row (`StoredFile`).
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from django.conf import settings

from ankerpunt.plan.nouns import DIGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = ".small"


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def path_of(sha256: str) -> Path:
    """Where a file lies; a word that is no digest leads nowhere."""
    if not re.match(DIGEST, sha256):
        raise ValueError(sha256)
    folder: Path = settings.FILES
    return folder / sha256[:2] / sha256[2:]


def put(content: bytes) -> str:
    """Keep what is given; gives its digest. What is there already only gets younger, so that no sweep takes it now."""
    sha256 = digest_of(content)
    write(path_of(sha256), content)
    return sha256


def write(path: Path, content: bytes) -> None:
    """Write a file that is there once it is whole."""
    if path.exists():
        os.utime(path)
        return
    settings.FILES.mkdir(parents=True, exist_ok=True, mode=settings.FILE_UPLOAD_DIRECTORY_PERMISSIONS)
    path.parent.mkdir(exist_ok=True, mode=settings.FILE_UPLOAD_DIRECTORY_PERMISSIONS)
    with NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as written:
        try:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
            Path(written.name).chmod(settings.FILE_UPLOAD_PERMISSIONS)
            Path(written.name).replace(path)
        except BaseException:
            Path(written.name).unlink(missing_ok=True)
            raise


def read(sha256: str) -> bytes | None:
    """What a file holds; None where it is not here."""
    try:
        return path_of(sha256).read_bytes()
    except FileNotFoundError:
        return None


def every() -> Iterator[tuple[str, Path]]:
    """Each file that is kept, by its digest, in order."""
    folder: Path = settings.FILES
    for path in sorted(folder.glob("??/*")):
        sha256 = f"{path.parent.name}{path.name}"
        if re.match(DIGEST, sha256):
            yield sha256, path


def small_path_of(sha256: str) -> Path:
    """Where the small picture of a file lies, which can be made again from it at any time."""
    path = path_of(sha256)
    return path.with_name(f"{path.name}{SMALL}")


def discard(path: Path) -> None:
    """Away with a file and with the small picture of it."""
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}{SMALL}").unlink(missing_ok=True)
