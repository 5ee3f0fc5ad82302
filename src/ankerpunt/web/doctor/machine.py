"""The machine under an installation: its folder, its disk, its secret, its static files and its clock."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.translation import gettext as _

import ankerpunt
from ankerpunt.organisation.models import Change
from ankerpunt.web.doctor.finding import Finding, mind, well, wrong
from ankerpunt.web.environment import OWN_FILE, OWN_FOLDER, files_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MB = 1024 * 1024
FULL, NEARLY_FULL = 100 * MB, 1024 * MB
SHORTEST_SECRET, FEWEST_SIGNS = 32, 10
OFF = timedelta(seconds=10)


def secret() -> Iterator[Finding]:
    key = settings.SECRET_KEY
    if len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_SIGNS:
        yield wrong(
            _("The secret key is short or easy to guess. Take ANKERPUNT_SECRET_KEY away: a good one is made then.")
        )
    else:
        yield well(_("The secret key is long enough."))


def disk() -> Iterator[Finding]:
    """Whether the data folder can be written, is nobody else's, and has room."""
    data: Path = settings.DATA
    here = {"folder": data}
    try:
        with tempfile.TemporaryFile(dir=data) as file:
            file.write(b"x" * 4096)
    except OSError:
        yield wrong(_("Nothing can be written in %(folder)s. Whose folder is it, and is the disk full?") % here)
    else:
        yield well(_("The data folder %(folder)s can be written.") % here)
    if not data.exists():
        return
    for path, mode in ((data, OWN_FOLDER), *((file, OWN_FILE) for file in files_of(data))):
        if path.exists() and path.stat().st_mode & 0o077:
            told = {"path": path, "mode": f"{mode:o}"}
            yield wrong(_("Others on this machine may read %(path)s. Do: chmod %(mode)s %(path)s") % told)
    free = shutil.disk_usage(data).free
    room = here | {"free": free // MB}
    if free < FULL:
        yield wrong(_("The disk of %(folder)s is nearly full: %(free)s MB left. Make room before work is lost.") % room)
    elif free < NEARLY_FULL:
        yield mind(_("The disk of %(folder)s has %(free)s MB left. Make room soon.") % room)
    else:
        yield well(_("The disk has %(free)s MB left.") % room)


def static_files() -> Iterator[Finding]:
    """Whether every style sheet and script that pages ask for was collected."""
    try:
        collected = json.loads((settings.STATIC_ROOT / "staticfiles.json").read_text(encoding="utf-8"))["paths"]
    except (OSError, ValueError, KeyError):
        collected = {}
    gone = [name for name in collected.values() if not (settings.STATIC_ROOT / name).exists()]
    if "dist/app.css" not in collected or gone:
        yield wrong(_("Style sheets and scripts are not complete. Do: ankerpunt manage prepare"))
    else:
        yield well(_("Style sheets and scripts are in their place."))


def clock() -> Iterator[Finding]:
    """Codes for the second step and dates of the plan are only right when the clock is."""
    now = timezone.now()
    built = datetime.fromtimestamp(Path(ankerpunt.__file__).stat().st_mtime, UTC)
    behind = [at for at in (built, _newest_change(), _clock_of_database()) if at and at - now > OFF]
    told = {"now": timezone.localtime(now).strftime("%Y-%m-%d %H:%M:%S %Z")}
    if behind:
        yield wrong(_("This clock says %(now)s, and that is too early. Set it, and let it keep time by itself.") % told)
    elif _keeps_time() is False:
        yield mind(_("This clock says %(now)s and does not keep time by itself. Switch on its synchronisation.") % told)
    else:
        yield well(_("This clock says %(now)s.") % told)


def _newest_change() -> datetime | None:
    try:
        return Change.objects.order_by("-made_at").values_list("made_at", flat=True).first()
    except DatabaseError:
        return None


def _clock_of_database() -> datetime | None:
    if connection.vendor != "postgresql":
        return None
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT now()")
            [(now,)] = cursor.fetchall()
    except DatabaseError:
        return None
    return now if isinstance(now, datetime) else None


def _keeps_time() -> bool | None:
    """Whether this computer asks others what time it is; None where it does not say."""
    command = shutil.which("timedatectl")
    if command is None:
        return None
    asked = [command, "show", "--property=NTPSynchronized", "--value"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - a fixed question
    return {"yes": True, "no": False}.get(done.stdout.strip())
