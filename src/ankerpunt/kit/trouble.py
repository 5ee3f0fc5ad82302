"""What the database, or the disk under it, cannot do now: told apart from a fault of ours, and said in sentences.

Errors are known by their codes and not by their classes, so that no library of a database has to be there for it.
"""

from __future__ import annotations

import errno
import sqlite3
from enum import Enum
from typing import TYPE_CHECKING

from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


class Trouble(Enum):
    """What is the matter, and what who runs the installation can do about it."""

    FULL = Text(
        nl="De schijf is vol. Maak ruimte vrij en probeer het opnieuw.",
        en="The disk is full. Free some room and try again.",
    )
    BUSY = Text(
        nl="De database is bezet. Probeer het over een minuut opnieuw.",
        en="The database is busy. Try again in a minute.",
    )
    READ_ONLY = Text(
        nl="De database of haar map is alleen te lezen. Geef de gebruiker van Ankerpunt daar schrijfrecht.",
        en="The database or its folder can only be read. Let the user that runs Ankerpunt write there.",
    )
    DAMAGED = Text(
        nl="De database is beschadigd, of het is geen database van Ankerpunt. Er is niets veranderd. "
        "Zet een reservekopie terug: ankerpunt restore BESTAND --replace.",
        en="The database is damaged, or it is no database of Ankerpunt. Nothing was changed. "
        "Bring back a backup: ankerpunt restore FILE --replace.",
    )
    AWAY = Text(
        nl="De database is niet te bereiken. Kijk of ze draait, en of DATABASE_URL of ANKERPUNT_DATA de goede noemt.",
        en="The database cannot be reached. Look whether it runs, and whether DATABASE_URL or ANKERPUNT_DATA is right.",
    )


class InTroubleError(Exception):
    """Raised where we see for ourselves what is the matter."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value.en)
        self.trouble = trouble


# With the longer codes of SQLite, which say where in it something happened; those go before the shorter ones.
OF_SQLITE = {
    sqlite3.SQLITE_IOERR_WRITE: Trouble.FULL,  # so a limit on the size of files is told
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.AWAY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,  # the folder, where it wants to write beside the file
}
# The beginnings of the codes in appendix A of PostgreSQL's manual; a longer one goes before a shorter.
OF_POSTGRESQL = {
    "53100": Trouble.FULL,
    "53": Trouble.BUSY,
    "55P03": Trouble.BUSY,
    "57014": Trouble.BUSY,
    "40": Trouble.BUSY,
    "25006": Trouble.READ_ONLY,
    "XX001": Trouble.DAMAGED,
    "XX002": Trouble.DAMAGED,
    "57P": Trouble.AWAY,
    "08": Trouble.AWAY,
    "28": Trouble.AWAY,
    "3D": Trouble.AWAY,
}
OF_THE_SYSTEM = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
}


def trouble_of(error: BaseException) -> Trouble | None:
    """What an error tells of the database or the disk; None where it is a fault, and should be seen as one."""
    return next((found for each in _causes(error) if (found := _told_by(each))), None)


def _told_by(error: BaseException) -> Trouble | None:
    if isinstance(error, InTroubleError):
        return error.trouble
    library = type(error).__module__.partition(".")[0]
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0)
        return OF_SQLITE.get(code) or OF_SQLITE.get(code & 0xFF)
    if library == "psycopg_pool":  # no connection came free in time
        return Trouble.BUSY
    if library == "psycopg":
        # Without a code there was no answer; what goes wrong in a program itself is no OperationalError.
        code = getattr(error, "sqlstate", None) or ("08" if type(error).__name__ == "OperationalError" else "")
        return OF_POSTGRESQL.get(code) or OF_POSTGRESQL.get(code[:3]) or OF_POSTGRESQL.get(code[:2])
    if isinstance(error, OSError):
        return OF_THE_SYSTEM.get(error.errno or 0)
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    here: BaseException | None = error
    while here is not None:
        yield here
        here = here.__cause__
