"""The key of a round, by which codes are recognised: in a file of its own, in no database, gone at the close."""

from __future__ import annotations

import os
import re
import secrets
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path

OWN_FOLDER, OWN_FILE = 0o700, 0o600
LENGTH = 32
NAME = re.compile(r"[0-9a-f]{32}")


def folder() -> Path:
    found: Path = settings.DATA / "listening"
    return found


def is_name(key: str) -> bool:
    """Whether a round can be called so; anything else leads to no file and no schema."""
    return NAME.fullmatch(key) is not None


def path_of(key: str) -> Path:
    if not is_name(key):
        raise ValueError("a round is called by 32 hexadecimal digits")
    return folder() / f"{key}.key"


def make(key: str) -> bytes:
    """Draw the key of a round, in place of one of an earlier try; whole, or not there at all."""
    folder().mkdir(parents=True, exist_ok=True, mode=OWN_FOLDER)
    written, made = path_of(key).with_suffix(".new"), secrets.token_bytes(LENGTH)
    written.unlink(missing_ok=True)
    descriptor = os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    written.replace(path_of(key))
    sync_folder()
    return made


def read(key: str) -> bytes | None:
    if not is_name(key):
        return None
    try:
        return path_of(key).read_bytes()
    except FileNotFoundError:
        return None


def destroy(key: str) -> None:
    """Write over the key, then remove it: with it goes every way from a mark back to a code."""
    path_of(key).with_suffix(".new").unlink(missing_ok=True)
    try:
        with path_of(key).open("r+b") as file:
            file.write(secrets.token_bytes(LENGTH))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path_of(key).unlink(missing_ok=True)
    sync_folder()


def every() -> dict[str, float]:
    """When the key of each round was made, by the name of the round."""
    found = {}
    for path in folder().glob("*.key"):
        try:
            found[path.stem] = path.stat().st_mtime
        except FileNotFoundError:  # another closing was sooner
            continue
    return {name: made for name, made in found.items() if is_name(name)}


def sync_folder() -> None:
    """What came and went in the folder is so after the power failed too."""
    descriptor = os.open(folder(), os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
