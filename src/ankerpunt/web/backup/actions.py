"""Making a backup of this installation, and restoring one into it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from ankerpunt.organisation.models import Organisation, User
from ankerpunt.web.backup import postgresql, sqlite
from ankerpunt.web.backup.file import DATABASE, bring_back_files, damaged, pack, unpacked
from ankerpunt.web.backup.manifest import Manifest, Table
from ankerpunt.web.backup.problem import BackupError
from ankerpunt.web.other_version import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping


def back_up(to: Path, *, replace: bool = False) -> Manifest:
    """Write a backup; the file is there once it is whole, and until then an older one of that name stays."""
    to = to.absolute()
    if to.is_dir() or (to.exists() and not replace):
        raise BackupError(_("%(file)s is there already.") % {"file": to}, _("Choose another name, or add --replace."))
    if not to.parent.is_dir():
        raise BackupError(_("There is no folder %(folder)s.") % {"folder": to.parent}, _("Make it first."))
    if not os.access(to.parent, os.W_OK):
        raise BackupError(_("Ankerpunt may not write in %(folder)s.") % {"folder": to.parent}, _("Choose another one."))
    with TemporaryDirectory(prefix=".backup-", dir=to.parent) as folder:
        copy, packed = Path(folder) / DATABASE, Path(folder) / "packed"
        if connection.vendor == "sqlite":
            engine, rows = sqlite.version(), sqlite.dump(_file(), copy)
        else:
            engine, rows = postgresql.version(), postgresql.dump(copy)
        manifest = pack(_manifest(copy, rows, engine), copy, packed)
        packed.replace(to)
    return manifest


def restore(file: Path, *, replace: bool = False) -> tuple[Manifest, Path | None]:
    """Make this installation what the backup says; gives the manifest, and where what was here is kept."""
    if not replace and not _is_empty():
        raise BackupError(
            _("This installation has content, and restoring would put the backup in its place."),
            _("Restore into an empty one, or add --replace; what is here now is then kept in a file beside it."),
        )
    with unpacked(file, beside=settings.DATA) as (manifest, copy):
        manifest.refuse_elsewhere(connection.vendor)
        if connection.vendor == "sqlite":
            _refuse_other_rows(copy, manifest)
        kept = None if _is_empty() else _keep()
        # Files before the rows that name them; one that is there already is the same one.
        bring_back_files(file)
        connection.close()
        if connection.vendor == "sqlite":
            sqlite.load(copy, _file())
        else:
            postgresql.load(copy)
    call_command("migrate", interactive=False, verbosity=0)
    return manifest, kept


def _manifest(copy: Path, rows: Mapping[str, int], engine_version: str) -> Manifest:
    here = Tables.of(connection)
    with copy.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return Manifest(
        engine="sqlite" if connection.vendor == "sqlite" else "postgresql",
        engine_version=engine_version,
        size=copy.stat().st_size,
        sha256=digest,
        migrations=sorted(here.applied),
        tables={name: Table(sorted(here.columns[name]), count) for name, count in rows.items()},
    )


def _is_empty() -> bool:
    """Whether there is nothing to lose: no organisation and nobody; a database that cannot be read is not empty."""
    try:
        tables = connection.introspection.table_names()
        return not any(
            model._meta.db_table in tables and model._default_manager.exists() for model in (Organisation, User)
        )
    except DatabaseError:
        return False


def _keep() -> Path:
    """Keep what is here before something else comes in its place, also where it cannot be read any more."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    kept: Path = settings.DATA / f"before-restore-{stamp}.ankerpunt"
    try:
        back_up(kept)
    except (DatabaseError, sqlite3.DatabaseError):
        if connection.vendor != "sqlite":
            raise
        connection.close()
        return sqlite.set_aside(_file(), f"damaged-{stamp}.sqlite3")
    return kept


def _refuse_other_rows(copy: Path, manifest: Manifest) -> None:
    try:
        found = sqlite.look_over(copy)
    except sqlite3.DatabaseError as error:
        raise damaged() from error
    if found != {name: table.rows for name, table in manifest.tables.items()}:
        raise damaged()


def _file() -> Path:
    return Path(connection.settings_dict["NAME"])
