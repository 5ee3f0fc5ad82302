"""The database of an installation: it answers, has our tables, can be written, and is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.files.models import StoredFile
from ankerpunt.files.store import path_of
from ankerpunt.organisation.models import Attempt
from ankerpunt.web.doctor.finding import Finding, mind, well, wrong
from ankerpunt.web.health import what_it_lacks
from ankerpunt.web.other_version import OtherVersionError, refuse_other_version

if TYPE_CHECKING:
    from collections.abc import Iterator


def database() -> Iterator[Finding]:
    lacks = what_it_lacks()
    if lacks == "database":
        yield wrong(
            _("The database does not answer. Does it run, and is DATABASE_URL right (host, name, user, password)?")
        )
        return
    yield well(_("The database answers."))
    try:
        refuse_other_version(connection)
    except OtherVersionError as error:
        yield wrong(str(error))
        return
    if lacks or settings.CACHES["default"]["LOCATION"] not in connection.introspection.table_names():
        yield wrong(_("Not all tables are there yet. Do: ankerpunt manage prepare"))
        return
    yield well(_("All tables are there, as this version wants them."))
    yield from _can_be_written()
    if connection.vendor == "sqlite":
        yield from _is_whole()


def files() -> Iterator[Finding]:
    """Whether every file that an organisation keeps is there."""
    try:
        named = set(StoredFile.objects.values_list("sha256", flat=True))
    except DatabaseError:
        return  # was said
    lost = sum(not path_of(sha256).exists() for sha256 in named)
    if lost:
        said = ngettext(
            "%(count)d photo or file is not in %(folder)s. Put the files of the last back-up there, or see"
            " ANKERPUNT_FILES.",
            "%(count)d photos and files are not in %(folder)s. Put the files of the last back-up there, or see"
            " ANKERPUNT_FILES.",
            lost,
        )
        yield wrong(said % {"count": lost, "folder": settings.FILES})
    else:
        yield well(_("Every photo and file that is kept is there."))


def _can_be_written() -> Iterator[Finding]:
    try:
        with transaction.atomic():
            Attempt.objects.create(key="doctor")
            transaction.set_rollback(True)
    except DatabaseError:
        yield wrong(_("The database cannot be written. Is the disk full, or the file or server read-only or busy?"))
    else:
        yield well(_("The database can be written."))


def _is_whole() -> Iterator[Finding]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check(1)")
            [(found,)] = cursor.fetchall()
    except DatabaseError:
        found = "damaged"
    if found != "ok":
        yield wrong(_("The file of the database is damaged. Stop Ankerpunt and put the last back-up in its place."))
    elif settings.PUBLIC:
        yield mind(_("The database is a file, which one process serves: enough for one organisation."))
